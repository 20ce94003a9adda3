"""What migrations do, kept as it was: nothing here changes once it is released.

A new migration may add to it, such as a row of `trigger_table`. Nothing of the product
imports it, and it imports nothing of the product.
"""
