"""The press: editions, and the rows that readers see."""

from stories.press.editions import Imprint, describe, proof, publish, withdraw
from stories.press.shared import show_standing

__all__ = [
    "Imprint",
    "describe",
    "proof",
    "publish",
    "show_standing",
    "withdraw",
]
