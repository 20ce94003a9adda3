"""A request as WSGI knows it, made of the same request as ASGI knows it."""

import io
import sys
from urllib.parse import unquote_to_bytes

# Headers that WSGI names without HTTP_ before them.
BARE = {"CONTENT_TYPE", "CONTENT_LENGTH"}


def environ(scope: dict) -> dict[str, object]:
    """The environment of PEP 3333 for an HTTP `scope`, without a body so far."""
    server, port = scope.get("server") or ("localhost", "")
    address, _ = scope.get("client") or ("", "")
    return {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": str(server),
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": str(address),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **_headers(scope),
    }


def with_body(request: dict[str, object], body: bytes) -> dict[str, object]:
    """The environment, once the whole body has arrived."""
    length = str(len(body))
    return request | {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": length}


def _headers(scope: dict) -> dict[str, str]:
    """The headers, by their names in WSGI; those that came twice, joined.

    A name with an underscore is left out: it would pass for the one with a hyphen,
    which a proxy may have set.
    """
    found: dict[str, str] = {}
    for raw, value in scope["headers"]:
        if b"_" in raw:
            continue
        name = raw.decode("latin-1").upper().replace("-", "_")
        if name not in BARE:
            name = f"HTTP_{name}"
        text = value.decode("latin-1")
        between = "; " if name == "HTTP_COOKIE" else ","
        found[name] = f"{found[name]}{between}{text}" if name in found else text
    return found
