"""What a reader waits while others press the server: `python -m tests.siege`.

A newsroom of its own, on the loopback, in a folder that goes away; every process that
it starts it ends.
"""
