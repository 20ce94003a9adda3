"""Bodies are whole, short enough and in time before the newsroom sees a request."""

import asyncio
import json

import pytest

from newsroom.server import bodies
from newsroom.server.application import Application
from newsroom.server.bodies import KNOWN, STRANGERS, Sender


@pytest.fixture(autouse=True)
def _say_no_at_once(monkeypatch):
    monkeypatch.setattr(bodies, "SECONDS_BEFORE_NO", 0)


STRANGER = Sender("192.0.2.1", STRANGERS)


def pages(environ, start):
    """An application that says what it was given."""
    body = environ["wsgi.input"].read()
    assert environ["CONTENT_LENGTH"] in ("", str(len(body)))
    start("200 OK", [("Content-Type", "text/plain"), ("Set-Cookie", "a=1")])
    return [b"got ", body]


def serving(sender=STRANGER):
    return Application(pages, threads=1, sender=lambda request: sender)


def part(body: bytes, *, more: bool = False) -> dict:
    return {"type": "http.request", "body": body, "more_body": more}


GONE = {"type": "http.disconnect"}


async def asked(application, *events, length=None, path=b"/admin/x/", method="POST"):
    """The status, headers and body of the answer; after `events` nothing comes."""
    headers = [] if length is None else [(b"content-length", str(length).encode())]
    scope = {
        "type": "http",
        "method": method,
        "raw_path": path,
        "query_string": b"",
        "http_version": "1.1",
        "scheme": "http",
        "server": ("127.0.0.1", "8000"),
        "client": ("192.0.2.1", "5000"),
        "headers": headers,
    }
    waiting, sent = list(events), []

    async def receive():
        if not waiting:
            await asyncio.Event().wait()
        return waiting.pop(0)

    async def send(event):
        sent.append(event)

    await application(scope, receive, send)
    start, body = sent
    return start["status"], dict(start["headers"]), body["body"]


def test_whole_body_is_passed_on():
    sent = (part(b"ab", more=True), part(b"cd"))
    status, headers, body = asyncio.run(asked(serving(), *sent, length=4))
    assert (status, body) == (200, b"got abcd")
    assert headers[b"set-cookie"] == b"a=1"


@pytest.mark.parametrize(
    ("events", "length"),
    (
        ((part(b"ab"),), 4),
        ((part(b"abcdef"),), 4),
        ((part(b"ab", more=True), GONE), 4),
        # A chunk that is no chunk ends like this too.
        ((part(b"ab", more=True), GONE), None),
    ),
)
def test_body_cut_short_is_not_passed_on(events, length):
    status, headers, body = asyncio.run(asked(serving(), *events, length=length))
    assert status == 400
    assert b"ended before it was whole" in body
    assert headers[b"connection"] == b"close"


@pytest.mark.parametrize("length", ("-1", "four", "٤"))
def test_length_that_is_no_number_is_refused(length):
    status, _, _ = asyncio.run(asked(serving(), part(b"abcd"), length=length))
    assert status == 400


def test_body_that_is_announced_too_long_is_not_received():
    status, _, body = asyncio.run(asked(serving(), length=STRANGERS.longest + 1))
    assert status == 413
    assert b"64 KiB" in body


def test_body_that_grows_too_long_is_not_received_to_its_end():
    long = part(b"x" * (STRANGERS.longest + 1), more=True)
    status, _, _ = asyncio.run(asked(serving(), long))
    assert status == 413


def test_who_was_logged_in_may_send_a_document():
    known = serving(Sender("browser", KNOWN))
    document = b"x" * (STRANGERS.longest + 1)
    status, _, _ = asyncio.run(asked(known, part(document)))
    assert status == 200


def test_body_that_does_not_arrive_is_given_up(monkeypatch):
    monkeypatch.setattr(bodies, "seconds_for", lambda size: 0.01)
    status, _, body = asyncio.run(asked(serving(), part(b"ab", more=True), length=4))
    assert status == 408
    assert b"Nothing of it was kept" in body


def test_time_for_a_body_grows_with_what_it_holds():
    assert bodies.seconds_for(64 * 1024) == 11
    assert bodies.seconds_for(KNOWN.longest) == 138


async def _beside(application, unfinished, *more, **asking):
    """The answer to a request while others never finish."""
    others = [
        asyncio.ensure_future(asked(one, part(b"a", more=True), length=9))
        for one in unfinished
    ]
    await asyncio.sleep(bodies.SECONDS_AT_ONCE * 2)
    try:
        return await asked(application, *more, **asking)
    finally:
        for other in others:
            other.cancel()


def test_third_body_of_an_address_is_told_when_to_come_again():
    application = serving()
    status, headers, _ = asyncio.run(
        _beside(application, [application] * 2, part(b"a", more=True), length=9)
    )
    assert (status, headers[b"retry-after"]) == (503, b"5")


def test_body_that_is_there_at_once_waits_for_no_place():
    application = serving()
    whole = part(b"abcd")
    status, _, _ = asyncio.run(_beside(application, [application] * 2, whole, length=4))
    assert status == 200


def test_strangers_take_no_place_from_who_was_logged_in():
    senders = [Sender(f"192.0.2.{one}", STRANGERS) for one in range(9)]
    asking = [*senders, Sender("browser", KNOWN)]
    application = Application(pages, threads=1, sender=lambda request: asking.pop(0))

    async def in_turn():
        others = [
            asyncio.ensure_future(asked(application, part(b"a", more=True), length=9))
            for _ in senders
        ]
        await asyncio.sleep(bodies.SECONDS_AT_ONCE * 2)
        known = asked(application, part(b"a", more=True), part(b"b"), length=2)
        answers = [await known, await others[-1]]
        for other in others:
            other.cancel()
        return [status for status, _, _ in answers]

    assert asyncio.run(in_turn()) == [200, 503]


def test_places_are_given_back():
    application = serving()

    async def twice():
        for _ in range(3):
            asking = asyncio.ensure_future(asked(application, part(b"a", more=True)))
            await asyncio.sleep(bodies.SECONDS_AT_ONCE * 2)
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
        return application._bodies._waiting

    assert not asyncio.run(twice())


def test_refusal_of_the_api_is_a_problem():
    status, headers, body = asyncio.run(
        asked(serving(), part(b"ab"), length=4, path=b"/api/v1/stories/")
    )
    assert headers[b"content-type"] == b"application/problem+json"
    assert headers[b"access-control-allow-origin"] == b"*"
    assert json.loads(body)["status"] == status == 400


def test_body_of_a_reader_is_not_looked_at():
    status, _, body = asyncio.run(
        asked(serving(), part(b"ab", more=True), length=4, method="GET")
    )
    assert (status, body) == (200, b"got ")


def test_error_of_the_application_is_answered(caplog):
    def fail(environ, start):
        raise ValueError("broken")

    broken = Application(fail, threads=1, sender=lambda request: STRANGER)
    status, _, body = asyncio.run(asked(broken, method="GET"))
    assert status == 500
    assert b"broken" not in body
    assert "broken" in caplog.text
