"""No address is written by hand: `reverse` and `{% url %}` make them."""

import ast
import re

import pytest
from django.conf import settings
from django.urls import URLPattern, get_resolver

from newsroom import prefixes
from tests.architecture.modules import ROOT, modules_under

# What stands with its reason holds no address that anybody is led to.
EXCEPTIONS = {
    "newsroom/prefixes.py": "the one place where they are written",
    "newsroom/settings.py": "static files have no address of a view",
    "newsroom/middleware/response_headers.py": "the icon that browsers ask for unasked",
    "stories/admin/history/redactions.py": "says which part of an address is meant",
    "stories/api/examples.py": "the invented newsroom of the OpenAPI document",
    "stories/api/views/stories.py": "a sentence of the OpenAPI document",
}
SCRIPTS_AND_TEMPLATES = [
    path
    for folder, kinds in (("templates", "*.*"), ("static", "*.js"))
    for path in sorted((ROOT / folder).rglob(kinds))
]


def beginnings() -> set[str]:
    """The first words of all addresses, and of what lies beside them."""
    found = {settings.STATIC_URL.strip("/"), "favicon.ico"}
    for side in get_resolver().url_patterns:
        inner = [side] if isinstance(side, URLPattern) else side.url_patterns
        before = "" if isinstance(side, URLPattern) else str(side.pattern)
        for one in inner:
            word = re.match(r"[\w-]+", before + str(one.pattern))
            found |= {word[0]} if word else set()
    return found


WRITTEN = re.compile(rf"(?<![\w.}}/-])/(?:{'|'.join(sorted(beginnings()))})(?![\w-])")


def texts(tree: ast.Module) -> list[str]:
    """What the strings of a module say, but not what its docstrings do."""
    documented = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
    ]


def written(text: str) -> bool:
    return WRITTEN.search(text) is not None


def test_no_module_writes_an_address():
    found = {
        module.path
        for module in modules_under("stories", "newsroom")
        if any(map(written, texts(module.tree)))
    }
    # Use reverse("public:…"), reverse("api:…") or newsroom.prefixes.
    assert found - EXCEPTIONS.keys() == set()
    assert EXCEPTIONS.keys() - found == set(), "needs no exception any more"


def test_no_template_and_no_script_writes_one():
    # Use {% url "public:…" %}; give a script its address in a data attribute.
    assert [str(one) for one in SCRIPTS_AND_TEMPLATES if written(one.read_text())] == []


@pytest.mark.parametrize(
    "text", ("/api/", "/stories/x/", "see /admin/.", 'href="/topics/"', "/preview")
)
def test_an_address_is_recognised(text):
    assert written(text)


@pytest.mark.parametrize(
    "text", ("stories/7/withdrawn", "https://a.example/stories/", "/usr/x", "and/or")
)
def test_what_is_none_is_not(text):
    assert not written(text)


def test_each_side_begins_as_it_says():
    begins = {str(side.pattern): side.app_name for side in get_resolver().url_patterns}
    assert begins == {
        prefixes.DESK[1:]: "admin",
        prefixes.API[1:]: "api",
        prefixes.PREVIEWS[1:]: "previews",
        "": "public",
    }
