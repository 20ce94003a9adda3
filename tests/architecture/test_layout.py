"""Files fit in the head, say what they are for, and escape what people typed."""

import re
from itertools import chain

import pytest

from tests.architecture import layout
from tests.architecture.modules import ROOT, Module, modules_under

WRITTEN_BY_HAND = ("*.py", "*.html", "*.txt", "*.xml", "*.css", "*.js")
FOLDERS = ("stories", "newsroom", "tests", "templates", "static")


def code():
    """Python of the product, without the migrations that Django writes."""
    found = modules_under("stories", "newsroom")
    return [module for module in found if ".migrations" not in module.name]


def files(*patterns, folders=FOLDERS):
    paths = (
        path
        for folder in folders
        for pattern in patterns
        for path in (ROOT / folder).rglob(pattern)
    )
    return [path for path in paths if path.parent.name != "migrations"]


def test_every_file_fits_in_the_head():
    texts = {path: path.read_text() for path in files(*WRITTEN_BY_HAND)}
    assert [path for path, text in texts.items() if layout.is_too_long(text)] == []


def test_every_function_fits_in_the_head():
    modules = [*code(), *modules_under("tests")]
    assert [*chain.from_iterable(map(layout.long_functions, modules))] == []


def test_what_postgresql_is_not_tested_with_asks_no_database():
    makefile = (ROOT / "Makefile").read_text()
    pure = re.search(r"^PURE := (.+)$", makefile, re.MULTILINE)[1].split()
    asks = re.compile(r"mark\.django_db|\b(transactional_)?db\)")
    paths = files("*.py", folders=[f"tests/{name}" for name in pure])
    assert len(paths) > len(pure)
    assert [path for path in paths if asks.search(path.read_text())] == []


def test_every_module_says_what_it_is_for():
    modules = [*code(), *modules_under("tests")]
    assert [module.path for module in modules if layout.is_silent(module)] == []


def test_python_declares_nothing_safe_but_data_for_search_engines():
    # JSON-LD stands in a script element, where Django's escaping would break it.
    modules = [one for one in code() if one.name != "stories.public.pages.linked_data"]
    assert [*chain.from_iterable(map(layout.marks_safe, modules))] == []


def test_templates_pass_finished_values_only():
    templates = files("*.html", "*.xml", folders=("templates", "stories"))
    found = {path: layout.unsafe_markup(path.read_text()) for path in templates}
    assert {path: unsafe for path, unsafe in found.items() if unsafe} == {}


@pytest.mark.parametrize(("lines", "verdict"), ((400, False), (401, True)))
def test_file_of_more_than_400_lines_is_too_long(lines, verdict):
    assert layout.is_too_long("x\n" * lines) is verdict


@pytest.mark.parametrize("kind", ("def", "async def"))
@pytest.mark.parametrize(("lines", "found"), ((39, 0), (40, 1)))
def test_function_of_more_than_40_lines_is_too_long(kind, lines, found):
    source = f"class A:\n    {kind} b(self):\n" + "        pass\n" * lines
    assert len([*layout.long_functions(Module.of("a", source))]) == found


@pytest.mark.parametrize(
    ("source", "verdict"), (("", False), ('"""For."""', False), ("import re", True))
)
def test_module_without_a_first_sentence_is_silent(source, verdict):
    assert layout.is_silent(Module.of("a", source)) is verdict


@pytest.mark.parametrize(
    "source",
    (
        "mark_safe(headline)",
        "safestring.mark_safe(headline)",
        "SafeString(headline)",
    ),
)
def test_declaring_text_safe_is_found(source):
    assert [*layout.marks_safe(Module.of("a", source))]


@pytest.mark.parametrize(
    "template",
    (
        "{{ story.headline|safe }}",
        "{{ headline | safe }}",
        "{{ body_html|linebreaks|safe }}",
        "{{ names|safeseq }}",
        "{% autoescape off %}{{ headline }}{% endautoescape %}",
    ),
)
def test_unfinished_value_is_found(template):
    assert layout.unsafe_markup(template)


@pytest.mark.parametrize(
    "template", ("{{ point.body_html|safe }}", "{{ headline }}", "{{ a|default:b }}")
)
def test_finished_value_is_let_through(template):
    assert layout.unsafe_markup(template) == []
