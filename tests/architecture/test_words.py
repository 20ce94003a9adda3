"""Every text of a template can be translated, and each message can be used as it is."""

import re
from pathlib import Path

import pytest
from django.template import engines
from django.template.defaulttags import URLNode
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.urls import get_resolver
from django.utils.translation.template import templatize

from tests.architecture.modules import ROOT
from tests.architecture.words import Unmarked, unmarked

FOLDER = ROOT / "templates"
PATHS = sorted(path.relative_to(FOLDER) for path in FOLDER.rglob("*.*"))


def compiled(path):
    return engines["django"].get_template(str(path)).template


def nodes(path, kind):
    return compiled(path).nodelist.get_nodes_by_type(kind)


def place(path, node):
    return f"templates/{path}:{node.token.lineno}"


def messages(path):
    """(place, singular, plural or None, names of placeholders) of each block."""
    for node in nodes(path, BlockTranslateNode):
        singular, names = node.render_token_list(node.singular)
        plural, more = node.render_token_list(node.plural or [])
        yield place(path, node), singular, plural or None, {*names, *more}


def names_of_urls(resolver, prefix=""):
    yield from (f"{prefix}{name}" for name in resolver.reverse_dict if name)
    for name, (_, inner) in resolver.namespace_dict.items():
        yield from names_of_urls(inner, f"{prefix}{name}:")


def test_every_text_of_a_template_is_marked():
    # Mark it: {% translate "…" %}, or {% blocktranslate with name=value %}.
    found = [
        f"templates/{path}:{one.line} {one.text}"
        for path in PATHS
        for one in unmarked((FOLDER / path).read_text())
    ]
    assert found == []


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_messages_are_taken_from_each_template(path):
    assert templatize((FOLDER / path).read_text(), origin=str(path))
    assert compiled(path)


def test_messages_stand_in_one_line_without_space_around_them():
    texts = [
        (where, text)
        for path in PATHS
        for where, *both, _ in messages(path)
        for text in both
        if text is not None
    ]
    literals = [
        (place(path, node), str(node.filter_expression.var.literal))
        for path in PATHS
        for node in nodes(path, TranslateNode)
    ]
    assert texts
    assert literals
    bad = [one for one in (*texts, *literals) if re.search(r"^\s|\s$|\n|^$", one[1])]
    assert bad == []


def test_placeholders_are_plain_names():
    # {{ story.headline }} would be empty in a block: only names are looked up there.
    found = [
        (where, name)
        for path in PATHS
        for where, *_, names in messages(path)
        for name in names
        if not name.isidentifier()
    ]
    assert found == []


def test_message_has_one_plural_only():
    plurals = {}
    for path in PATHS:
        for where, singular, plural, _ in messages(path):
            if plural:
                plurals.setdefault(singular, {}).setdefault(plural, where)
    assert plurals
    assert {one: many for one, many in plurals.items() if len(many) > 1} == {}


def test_address_that_a_message_links_to_exists():
    # `{% url … as name %}` is silently empty where there is no such address.
    known = set(names_of_urls(get_resolver()))
    found = {
        place(path, node): node.view_name.var
        for path in PATHS
        for node in nodes(path, URLNode)
        if node.asvar
    }
    assert found
    assert {where: name for where, name in found.items() if name not in known} == {}


@pytest.mark.parametrize(
    ("template", "line", "text"),
    (
        ("<p>\n  Corrections</p>", 2, "Corrections"),
        ("<p>{{ count }}\n articles</p>", 2, "articles"),
        ("{% if a %}\n\n{% endif %}<b>and</b>", 3, "and"),
        ("<title>Corrections · Newsroom</title>", 1, "Corrections · Newsroom"),
        ('<a class="x"\n title="Older">', 2, "Older"),
        ('<input\n placeholder="Words of it">', 2, "Words of it"),
        ('<input type="submit" value="Save">', 1, "Save"),
        ('<meta name="description" content="What was wrong">', 1, "What was wrong"),
        ('<p data-done="It was copied">', 1, "It was copied"),
        ('<a aria-label="Source {{ number }}">', 1, "Source"),
        ('<{{ level }} title="Older">', 1, "Older"),
        ("{{ author|default:'nobody' }}", 1, "nobody"),
        ("{% include 'a.html' with heading=\"Key points\" %}", 1, "Key points"),
        ("{{ count }}{{ count|pluralize }}", 1, "|pluralize"),
        ('\n{{ at|date:"j M Y" }}', 2, "j M Y"),
        ("{% blocktranslate %}\nIn\n{% endblocktranslate %} words", 3, "words"),
    ),
)
def test_unmarked_text_is_found_on_its_line(template, line, text):
    assert unmarked(template) == [Unmarked(line, text)]


@pytest.mark.parametrize(
    "template",
    (
        '<p>{% translate "Corrections" %}</p>',
        "{% blocktranslate with n=a %}Edition <b>{{ n }}</b>{% endblocktranslate %}",
        '<a title="{% translate "Older" %}" href="/older/" class="a b">→</a>',
        "{% comment %}For developers{% endcomment %}{# Needs story. #}",
        "<script>const shown = 'now';</script><style>p { margin: 0 }</style>",
        "<title>{{ headline }} · Newsroom</title><!-- For developers -->",
        '{{ author|default:_("nobody") }}{{ at|date:"DATETIME_FORMAT" }}',
        '{% include "a.html" with heading=_("Key points") level="h2" %}',
        '<input type="hidden" value="yes"><button type="submit" value="up">',
        '{% block bodyclass %}{{ block.super }} wide{% endblock %}<p data-keeps="a/b">',
    ),
)
def test_what_is_marked_or_not_read_is_let_through(template):
    assert unmarked(template) == []


def test_every_template_is_looked_at():
    assert {Path("public/story.html"), Path("404.html")} <= set(PATHS)
