"""The press: editions, and the rows that readers see."""

from stories.press.editions import Imprint, describe, proof, publish, withdraw
from stories.press.front import give_places, places
from stories.press.rebuilding import Rebuilt, outdated, rebuild
from stories.press.shared import show_standings

__all__ = [
    "Imprint",
    "Rebuilt",
    "describe",
    "give_places",
    "outdated",
    "places",
    "proof",
    "publish",
    "rebuild",
    "show_standings",
    "withdraw",
]
