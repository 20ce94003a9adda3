"""The production server: its processes, its worker, and what requests may bring.

`newsroom.serve` starts it.
"""
