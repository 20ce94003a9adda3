"""How often somebody may guess a password: django-axes, with the newsroom's counters.

Wrong passwords lock an account for the address that typed them, and nowhere else, so
that a stranger shuts nobody out. Many of them, from wherever, make each address wait
before its next try for that account; many from one address make it wait before its
next try for any. Sessions that are open are never touched.
"""

import logging
import math
import time
from hashlib import sha256

from axes.backends import AxesStandaloneBackend
from axes.handlers.cache import AxesCacheHandler
from axes.helpers import get_client_username
from django.http import HttpResponse

from newsroom.client_address import client_address
from newsroom.counters import count
from newsroom.hashing import SECONDS_UNTIL_NEXT_TRY, TooBusy
from stories.admin.access import logging_in

WRONG_UNTIL_LOCKED = 5
LOCKED_FOR = 15 * 60
COUNTED_FOR = 60 * 60
# Wrong passwords that cost no wait: for one account, and from one address.
FREE_FOR_ACCOUNT = 5
FREE_FOR_ADDRESS = 20
LONGEST_PAUSE = 60
logger = logging.getLogger(__name__)


class Guesses(AxesCacheHandler):
    """Counts wrong passwords per account and address, per account and per address."""

    def is_locked(self, request, credentials=None) -> bool:
        """Whether this try comes too early; `request.axes_wait` says by how much."""
        keys = _keys(request, credentials)
        ends = self.cache.get_many([_until(keys["pair"]), _until(keys["address"])])
        left = max(ends.values(), default=0) - time.time()
        request.axes_wait = max(0, math.ceil(left))
        return request.axes_wait > 0

    def user_login_failed(self, sender, credentials, request=None, **kwargs) -> None:
        """Count it, unless nothing was checked, and say when the next may come."""
        if request is None or request.axes_locked_out:
            return
        keys = _keys(request, credentials)
        wrong = count(self.cache, keys["pair"], LOCKED_FOR)
        of_account = count(self.cache, keys["account"], COUNTED_FOR)
        of_address = count(self.cache, keys["address"], COUNTED_FOR)
        is_locked = wrong >= WRONG_UNTIL_LOCKED
        pause = LOCKED_FOR if is_locked else _pause(of_account - FREE_FOR_ACCOUNT)
        self._wait(keys["pair"], pause)
        self._wait(keys["address"], _pause(of_address - FREE_FOR_ADDRESS))
        if is_locked:
            request.axes_wait = LOCKED_FOR
            request.axes_locked_out = True
            logger.warning(
                "%s wrong passwords for one account from %s: it is locked there for %s "
                "minutes.",
                wrong,
                client_address(request) or "an unknown address",
                LOCKED_FOR // 60,
            )

    def user_logged_in(self, sender, request, user, **kwargs) -> None:
        """Forget what this person mistyped here."""
        keys = _keys(request, {"username": user.get_username()})
        self.cache.delete_many([keys["pair"], _until(keys["pair"])])

    def user_logged_out(self, sender, request, user, **kwargs) -> None:
        """Nothing is counted."""

    def get_failures(self, request, credentials=None) -> int:
        """Wrong passwords for this account from this address."""
        return self.cache.get(_keys(request, credentials)["pair"], 0)

    def _wait(self, key: str, seconds: int) -> None:
        if seconds:
            self.cache.set(_until(key), time.time() + seconds, seconds)


def _keys(request, credentials) -> dict[str, str]:
    account = get_client_username(request, credentials) or ""
    address = client_address(request)
    # A line break is in no name and in no address: “a1” at 1.2.3.4 is not “a” at 11.…
    named = {"pair": f"{account}\n{address}", "account": account, "address": address}
    return {
        kind: f"{kind}-{sha256(text.encode()).hexdigest()}"
        for kind, text in named.items()
    }


def _until(key: str) -> str:
    return f"until-{key}"


def _pause(wrong: int) -> int:
    """Seconds to wait after so many wrong ones too many: 1, 2, 4, … up to a minute."""
    return min(2 ** min(wrong - 1, 6), LONGEST_PAUSE) if wrong > 0 else 0


class GuessLimit(AxesStandaloneBackend):
    """Asked before a password is checked; not asked by commands, which ask no web."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        """None, for the next backend to answer. Raises PermissionDenied: not now."""
        if request is None:
            return None
        return super().authenticate(request, username, password, **kwargs)


def told_to_wait(request, response, credentials) -> HttpResponse:
    """The log-in page that says when one may try again; instead of `response`."""
    return logging_in.told_to_wait(request, request.axes_wait)


class BusyMiddleware:
    """Answers where a password was not checked because too many are."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request, exception) -> HttpResponse | None:
        """503, if that is what happened."""
        if isinstance(exception, TooBusy):
            return logging_in.told_of_crowd(request, SECONDS_UNTIL_NEXT_TRY)
        return None
