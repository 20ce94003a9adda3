"""A request over ASGI is the same request for WSGI."""

from newsroom.server.environ import environ, with_body

SCOPE = {
    "method": "POST",
    "raw_path": b"/stories/caf%C3%A9%2F%FF/",
    "query_string": b"a=%20",
    "http_version": "1.1",
    "scheme": "http",
    "server": ("127.0.0.1", "8000"),
    "client": ("192.0.2.1", "5000"),
    "headers": [
        (b"host", b"localhost"),
        (b"content-type", b"text/plain"),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
        (b"x-forwarded-for", b"192.0.2.7"),
        (b"x-forwarded-for", b"192.0.2.8"),
        (b"x_forwarded_proto", b"https"),
    ],
}


def test_path_carries_its_bytes():
    assert (
        environ(SCOPE)["PATH_INFO"].encode("latin-1") == b"/stories/caf\xc3\xa9/\xff/"
    )


def test_headers_that_came_twice_are_joined():
    request = environ(SCOPE)
    assert request["HTTP_COOKIE"] == "a=1; b=2"
    assert request["HTTP_X_FORWARDED_FOR"] == "192.0.2.7,192.0.2.8"
    assert request["CONTENT_TYPE"] == "text/plain"


def test_underscore_does_not_pass_for_a_hyphen():
    assert "HTTP_X_FORWARDED_PROTO" not in environ(SCOPE)


def test_body_brings_its_own_length():
    request = with_body(environ(SCOPE), b"abc")
    assert request["CONTENT_LENGTH"] == "3"
    assert request["wsgi.input"].read() == b"abc"
