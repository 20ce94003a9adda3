"""Readers have threads that the desk cannot take, least of all strangers there."""

import asyncio
import threading

import pytest
from django.core import signing

from newsroom.server import lanes
from newsroom.server.lanes import Lane, Lanes
from newsroom.server.refusals import Refused
from newsroom.server.senders import sender
from stories.admin.access import browsers

PATIENCE = 20


@pytest.fixture(autouse=True)
def _say_no_at_once(monkeypatch):
    monkeypatch.setattr(lanes, "SECONDS_BEFORE_NO", 0)


class Held:
    """Work that lasts until it is let go."""

    def __init__(self):
        self._let_go = threading.Event()
        self.started = 0

    def __call__(self):
        self.started += 1
        assert self._let_go.wait(PATIENCE)
        return "held"

    def let_go(self):
        self._let_go.set()


def beside(asking, *, threads=1, held=(Lane.STRANGERS, "192.0.2.1"), times=1):
    """What `asking` of the threads returns while others hold theirs."""

    async def run():
        work, all_threads = Held(), Lanes(threads)
        others = [
            asyncio.ensure_future(all_threads.run(*held, work)) for _ in range(times)
        ]
        while not work.started:
            await asyncio.sleep(0)
        try:
            return await asyncio.wait_for(asking(all_threads), PATIENCE)
        finally:
            work.let_go()
            await asyncio.gather(*others)

    return asyncio.run(run())


def asks(lane, name="192.0.2.9"):
    return lambda all_threads: all_threads.run(lane, name, lambda: "answered")


def test_strangers_at_the_desk_take_no_thread_of_readers_or_of_the_desk():
    assert beside(asks(Lane.READERS), times=4) == "answered"
    assert beside(asks(Lane.DESK), times=4) == "answered"


def test_the_desk_takes_no_thread_of_readers():
    busy = {"held": (Lane.DESK, "browser"), "times": 4}
    assert beside(asks(Lane.READERS), **busy) == "answered"


def test_strangers_run_one_at_a_time():
    second_ran = threading.Event()

    async def two():
        all_threads = Lanes(4)
        first = all_threads.run(Lane.STRANGERS, "a", lambda: second_ran.wait(0.3))
        second = all_threads.run(Lane.STRANGERS, "b", second_ran.set)
        return await asyncio.gather(first, second)

    assert asyncio.run(two()) == [False, None]


def test_fifth_of_an_address_is_told_when_to_come_again():
    with pytest.raises(Refused) as refused:
        beside(asks(Lane.STRANGERS, "192.0.2.1"), times=lanes.EACH)
    answer = refused.value.answer("/admin/login/")
    assert answer.status == 503
    assert (b"retry-after", b"5") in answer.headers
    assert b"try again in 5 seconds" in answer.body


def test_another_address_waits_beside_the_one_that_has_too_many():
    async def after():
        work, all_threads = Held(), Lanes(1)
        asking = [
            asyncio.ensure_future(all_threads.run(Lane.STRANGERS, name, work))
            for name in ["192.0.2.1"] * lanes.EACH + ["192.0.2.2"]
        ]
        while not work.started:
            await asyncio.sleep(0)
        work.let_go()
        return await asyncio.wait_for(asyncio.gather(*asking), PATIENCE)

    assert asyncio.run(after()) == ["held"] * (lanes.EACH + 1)


def test_seventeenth_of_all_is_told(monkeypatch):
    monkeypatch.setattr(lanes, "EACH", lanes.IN_ALL + 1)
    with pytest.raises(Refused):
        beside(asks(Lane.STRANGERS), times=lanes.IN_ALL)


def test_places_are_given_back():
    async def many():
        all_threads = Lanes(1)
        for _ in range(lanes.EACH * 2):
            await all_threads.run(Lane.STRANGERS, "192.0.2.1", lambda: None)
        return all_threads._strangers

    assert not asyncio.run(many())


def stranger_beside_a_reader(patience):
    """Whether a stranger ran while a reader's page was made, and the answer."""
    ran = threading.Event()

    async def run():
        page, all_threads = Held(), Lanes(1)
        reading = asyncio.ensure_future(all_threads.run(Lane.READERS, "", page))
        while not page.started:
            await asyncio.sleep(0)
        asking = asyncio.ensure_future(
            all_threads.run(Lane.STRANGERS, "192.0.2.1", ran.set)
        )
        await patience(ran)
        is_first = ran.is_set()
        page.let_go()
        await asyncio.wait_for(asyncio.gather(reading, asking), PATIENCE)
        return is_first

    return asyncio.run(run()), ran.is_set()


def test_stranger_lets_a_reader_go_first(monkeypatch):
    monkeypatch.setattr(lanes, "SECONDS_FOR_READERS", PATIENCE)

    async def a_moment(ran):
        for _ in range(20):
            await asyncio.sleep(0)

    assert stranger_beside_a_reader(a_moment) == (False, True)


def test_readers_do_not_shut_the_desk(monkeypatch):
    monkeypatch.setattr(lanes, "SECONDS_FOR_READERS", 0)

    async def until_it_ran(ran):
        while not ran.is_set():
            await asyncio.sleep(0)

    assert stranger_beside_a_reader(until_it_ran) == (True, True)


def request(path, cookie=""):
    return {"PATH_INFO": path, "HTTP_COOKIE": cookie, "REMOTE_ADDR": "192.0.2.1"}


def test_who_asks_says_the_lane():
    signed = signing.TimestampSigner(salt=browsers._SALT).sign("browser")
    known = f"{browsers.COOKIE}={signed}"
    asked = [
        sender(request("/", known)),
        sender(request("/admin/login/", known)),
        sender(request("/admin/login/", known + "x")),
        sender(request("/admin/login/")),
    ]
    assert [one.lane for one in asked] == [
        Lane.READERS,
        Lane.DESK,
        Lane.STRANGERS,
        Lane.STRANGERS,
    ]
