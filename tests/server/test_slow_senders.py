"""Sockets that never finish what they send hold nobody up, at a real server."""

import select

import pytest

from tests.server.serving import PATIENCE, served

UNFINISHED = (
    b"POST /admin/x/ HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na="
)


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    with served(tmp_path_factory.mktemp("var")) as one:
        one.ready()
        yield one


@pytest.fixture
def sockets(serving):
    """Opens connections that have sent something; they are closed at the end."""
    opened = []

    def send(sent: bytes):
        opened.append(serving.connect())
        opened[-1].sendall(sent)
        return opened[-1]

    yield send
    for one in opened:
        one.close()


def test_twenty_unfinished_bodies_leave_readers_their_threads(serving, sockets):
    for _ in range(20):
        sockets(UNFINISHED)
    assert [serving.answers() for _ in range(12)] == [200] * 12


def test_answers_that_nobody_takes_leave_readers_their_threads(serving, sockets):
    large = serving.folder / "static" / "large.txt"
    assert large.stat().st_size > 4_000_000
    asking = b"GET /static/large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for _ in range(20):
        sockets(asking)
    assert [serving.answers() for _ in range(12)] == [200] * 12


def test_third_unfinished_body_of_an_address_is_told_when_to_come_again(sockets):
    # Of five, one of the two processes has three.
    answers = [sockets(UNFINISHED) for _ in range(5)]
    told, _, _ = select.select(answers, [], [], PATIENCE)
    first = [one.recv(4096) for one in told]
    assert any(b"503" in one and b"retry-after: 5" in one for one in first)


def test_body_cut_short_is_refused(sockets):
    one = sockets(UNFINISHED)
    one.shutdown(1)
    assert b" 400 " in one.recv(4096).split(b"\r\n")[0]


def test_body_of_a_stranger_is_refused_by_its_length(sockets):
    one = sockets(UNFINISHED.replace(b"Length: 100", b"Length: 157286400"))
    assert b" 413 " in one.recv(4096).split(b"\r\n")[0]
