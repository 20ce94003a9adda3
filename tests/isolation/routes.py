"""Every address of the public side, taken from the URL configuration itself.

Previews are on neither side: they show what is not published, to who holds a link.
"""

from collections.abc import Iterator

from django.urls import URLPattern, get_resolver

DESK = "admin/"
API = "api/"
PREVIEWS = "preview/"


def public_routes() -> Iterator[tuple[str, URLPattern]]:
    """Full route and pattern of everything outside the desk and the previews."""
    for route, pattern in walk(get_resolver().url_patterns, ""):
        if not route.startswith((DESK, PREVIEWS)):
            yield route, pattern


def pages() -> dict[str, tuple[str, URLPattern]]:
    """Route and pattern of every page, feed and time map, by the name of each."""
    return {
        pattern.name: (route, pattern)
        for route, pattern in public_routes()
        if not route.startswith(API)
    }


def preview_routes() -> list[str]:
    """Full routes of the previews."""
    return [
        route
        for route, _ in walk(get_resolver().url_patterns, "")
        if route.startswith(PREVIEWS)
    ]


def walk(patterns, prefix: str) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route, pattern
        else:
            yield from walk(pattern.url_patterns, route)


def addresses(names: dict[str, dict[str, object]]) -> list[str]:
    """Each public address once, filled in with what `names` gives for its kind.

    `names` maps the first segment below the API's root ("stories", "topics", …) to
    URL parameters; a route whose parameter it lacks is an error, so that no new
    address goes unwatched.
    """
    return sorted({filled(route, pattern, names) for route, pattern in public_routes()})


def filled(route: str, pattern: URLPattern, names) -> str:
    """The address of a route, with what `names` gives for its kind."""
    kind = route.removeprefix("api/").removeprefix("v1/").partition("/")[0]
    address = f"/{route}"
    for name, converter in pattern.pattern.converters.items():
        value = converter.to_url(names[kind][name])
        start, end = address.index("<"), address.index(">")
        address = address[:start] + value + address[end + 1 :]
    return address
