"""The press: editions, and the rows that readers see."""

from stories.press.covered import show_covered
from stories.press.editions import Imprint, describe, proof, publish, withdraw
from stories.press.front import give_places, places
from stories.press.older import known_now, note_older, renew_older, shown_keys
from stories.press.rebuilding import Rebuilt, outdated, rebuild
from stories.press.shared import show_standings, wait
from stories.press.withdrawals import tell_of_withdrawal, told_of

__all__ = [
    "Imprint",
    "Rebuilt",
    "describe",
    "give_places",
    "known_now",
    "note_older",
    "outdated",
    "places",
    "proof",
    "publish",
    "rebuild",
    "renew_older",
    "show_covered",
    "show_standings",
    "shown_keys",
    "tell_of_withdrawal",
    "told_of",
    "wait",
    "withdraw",
]
