"""Asks for every public address: crawled, from the rows, and from the API's schema."""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils.http import http_date

from tests.same_behaviour.answers import Answers
from tests.same_behaviour.comparing import METHOD

PAGE, JSON_NAME = "page", "JSON name"
HEADERS = (
    "Allow",
    "Cache-Control",
    "Cache-Tag",
    "Content-Disposition",
    "Content-Language",
    "Content-Security-Policy",
    "Content-Type",
    "ETag",
    "Last-Modified",
    "Link",
    "Location",
    "Memento-Datetime",
    "Retry-After",
    "Vary",
    "X-Robots-Tag",
)
# Where the crawl begins; some answer 404 and 400.
SEEDS = Path(__file__).with_name("addresses.txt").read_text(encoding="utf-8").split()
# An address as pages, feeds and JSON give it.
ATTRIBUTE = re.compile(r"""(?:href|src|action)=["']([^"']+)["']""")
WHOLE = re.compile(re.escape(settings.BASE_URL) + r"""(/[^\s"'<>\\{}]*)""")
NOT_CRAWLED = ("/static/", "/admin/", "/favicon")
# The next page of a list in short pages: the list itself is followed to its end.
FURTHER = re.compile(r"limit=\d+&|&limit=\d+")
# Of each route, the first answers are asked for by other methods, too.
BY_OTHER_METHODS = 3
NONCE = re.compile(r"(nonce-|nonce=\")[\w+/=-]+")


def ask_pages(answers: Answers, recorded: Iterable[str] = ()) -> None:
    """Ask for what was `recorded`, for all that the rows name, and follow each link."""
    Crawl(answers).walk([*recorded, *SEEDS, *_named_by_rows()])


class Crawl:
    """Asks for each address once."""

    def __init__(self, answers: Answers):
        self.answers = answers
        self.client = Client(raise_request_exception=False)
        self.seen: set[str] = set()
        self.by_route: dict[str, int] = {}

    def walk(self, first: Iterable[str]) -> None:
        waiting = deque(first)
        while waiting:
            path = waiting.popleft()
            if path in self.seen or path.startswith(NOT_CRAWLED):
                continue
            self.seen.add(path)
            waiting.extend(self._ask(path))

    def _ask(self, path: str) -> Iterator[str]:
        response = self.client.get(path)
        body = body_of(response)
        self.answers.keep(PAGE, path, told(response, body))
        route = _route(path)
        self.by_route[route] = self.by_route.get(route, 0) + 1
        if self.by_route[route] <= BY_OTHER_METHODS:
            self._ask_otherwise(path, response)
        yield from links(path, response, body)
        if "json" in response.get("Content-Type", "") and body:
            content = json.loads(body)
            for name in json_names(content):
                self.answers.keep(JSON_NAME, f"{route} {name}", "")
            if content.get("openapi"):
                yield from asked_of_schema(content)

    def _ask_otherwise(self, path: str, response) -> None:
        others = {"HEAD": {}, "OPTIONS": {}, "POST": {}}
        if response.has_header("ETag"):
            others["GET again"] = {"if-none-match": response["ETag"]}
        for method, headers in others.items():
            verb = method.partition(" ")[0]
            answer = self.client.generic(verb, path, headers=headers)
            body = body_of(answer)
            self.answers.keep(METHOD, f"{method} {path}", told(answer, body))


def told(response, body: str) -> str:
    """Status, headers and body, without what is another on each request."""
    if response.get("Last-Modified") in _times_of_files():
        response["Last-Modified"] = "when this checkout was made"
    lines = [f"HTTP {response.status_code}"]
    lines += [
        f"{name}: {response[name]}" for name in HEADERS if response.has_header(name)
    ]
    return "\n".join([NONCE.sub(r"\1…", "\n".join(lines)), "", NONCE.sub(r"\1…", body)])


@cache
def _times_of_files() -> frozenset[str]:
    """When the files of the code were written, as headers say it."""
    files = Path(settings.BASE_DIR, "stories").rglob("*.py")
    return frozenset(http_date(path.stat().st_mtime) for path in files)


def body_of(response) -> str:
    content = response.getvalue() if response.streaming else response.content
    return content.decode("utf-8", "surrogateescape")


def links(path: str, response, body: str) -> Iterator[str]:
    """The addresses of this newsroom that an answer names."""
    named = [response["Location"]] if response.has_header("Location") else []
    if "json" in response.get("Content-Type", ""):
        body = body.replace("\\/", "/")
    if "html" in response.get("Content-Type", ""):
        named += map(unescape, ATTRIBUTE.findall(body))
    named += map(unescape, WHOLE.findall(body))
    for one in named:
        parts = urlsplit(urljoin(settings.BASE_URL + path, urldefrag(one).url))
        if f"{parts.scheme}://{parts.netloc}" == settings.BASE_URL:
            path_there = quote(parts.path.rstrip(",;"), safe="/%~:@!$&'()*+,;=")
            if not FURTHER.search(parts.query):
                yield f"{path_there}?{parts.query}" if parts.query else path_there


def json_names(content, path: str = "") -> Iterator[str]:
    """The path to each name in JSON, whatever the place in a list."""
    if isinstance(content, dict):
        for name, value in content.items():
            yield f"{path}.{name}"
            yield from json_names(value, f"{path}.{name}")
    elif isinstance(content, list):
        for value in content:
            yield from json_names(value, f"{path}[]")


def asked_of_schema(schema: dict) -> Iterator[str]:
    """Each parameter of each list of the API, with each value that it names."""
    for path, methods in schema["paths"].items():
        if "{" in path or "get" not in methods:
            continue
        for parameter in methods["get"].get("parameters", ()):
            if parameter["in"] == "query":
                for value in _values(parameter):
                    yield f"{path}?{parameter['name']}={quote(str(value))}"


def _values(parameter: dict) -> Iterator[object]:
    shape = parameter.get("schema", {})
    for one in (shape, shape.get("items", {}), *shape.get("anyOf", ())):
        yield from one.get("enum", ())
    yield from (
        parameter[name] for name in ("example",) if parameter.get(name) is not None
    )
    yield from (one.get("value") for one in parameter.get("examples", {}).values())
    yield from ("", "?", 2, 0, "en", "2026-05", "2026-05-01T00:00:00Z", "told-7")


def _route(path: str) -> str:
    try:
        return resolve(path.partition("?")[0]).route
    except Resolver404:
        return "nowhere"


def _named_by_rows() -> Iterator[str]:
    """What a story, source, publisher or topic would have, live or not."""
    for model, names in (
        ("Story", ("slug",)),
        ("PublicSlug", ("slug",)),
        ("Publisher", ("slug",)),
        ("Topic", ("slug",)),
        ("Source", ("pk",)),
    ):
        kind = {"PublicSlug": "stories", "Story": "stories"}.get(
            model, f"{model.lower()}s"
        )
        rows = apps.get_model("stories", model).objects.order_by("pk")
        for (name,) in rows.values_list(*names):
            for prefix in (f"/{kind}/", f"/api/v1/{kind}/"):
                yield f"{prefix}{quote(str(name))}/"
    for preview in apps.get_model("stories", "Preview").objects.order_by("pk"):
        yield preview.get_absolute_url()
        yield preview.get_absolute_url().rstrip("/")
