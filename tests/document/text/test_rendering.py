"""Bodies become HTML that holds citations and nothing that could do harm."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document.text import (
    citation_id,
    occurrences,
    plain,
    render_block,
    render_line,
)

NAMES = {1: "Yonhap", 2: "Reuters"}
PIECES = (
    *("[1]", "[2]", "[9]", " ", "\n", "\n\n", "*", "**", "> ", "- ", "1. ", "7. "),
    *(
        "[a",
        "](https://e.org)",
        "word",
        "<b>",
        "&amp;",
        '"',
        "사",
        "\\",
        "_",
        "`",
        "# ",
    ),
    *("https://e.org", "/a", "\\[", "\\*", "](", ")", "「", "> a\n", "- a\n", "  "),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map(
    "".join
)
TAGS = {"p", "br", "em", "strong", "a", "sup", "ul", "ol", "li", "blockquote"}


def block(text):
    return render_block(text, anchor="k1", names=NAMES)


def line(text):
    return render_line(text, anchor="e1", names=NAMES)


def test_a_citation_links_to_its_source_and_can_be_linked_to():
    assert line("Talks resumed[1].") == (
        'Talks resumed<sup class="citations"><a id="cite-e1-1-1" href="#source-1" '
        'role="doc-noteref" aria-label="Source 1, Yonhap">[1]</a></sup>.'
    )


def test_adjacent_citations_share_a_group_and_stay_with_their_word():
    html = re.sub(r'<a id="([^"]+)".*?</a>', r"<\1>", line("resumed [1]\n [2] today"))
    assert html == (
        'resumed<sup class="citations"><cite-e1-1-1><cite-e1-2-1></sup> today'
    )


def test_a_citation_stays_with_a_word_that_could_be_broken_anywhere():
    assert line("회담 재개[1]").startswith("회담 재개\u2060<sup")


def test_a_marker_of_an_unknown_source_is_text():
    assert line("resumed [9].") == "resumed [9]."


def test_each_citation_of_a_source_has_an_id_of_its_own():
    ids = re.findall(r'id="([^"]+)"', block("a[1]\n\nb[1]\n\n- c[1]"))
    assert ids == ["cite-k1-1-1", "cite-k1-1-2", "cite-k1-1-3"]


def test_a_publisher_without_a_name_leaves_the_number():
    html = render_line("a[1]", anchor="e1", names={1: " "})
    assert 'aria-label="Source 1"' in html


def test_quotes_in_a_publisher_stay_inside_the_label():
    html = render_line("a[1]", anchor="e1", names={1: '"><script>alert(1)</script>'})
    assert 'aria-label="Source 1, &quot;&gt;&lt;script&gt;' in html
    assert "<script" not in html


def test_citations_inside_a_link_follow_it():
    html = block("[see [1] there](https://example.org)")
    assert html.index("</a>") < html.index("<sup")


@pytest.mark.parametrize(
    ("text", "html"),
    (
        ("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>"),
        ("*a* **b**", "<p><em>a</em> <strong>b</strong></p>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("1. a\n3. b", '<ol>\n<li>a</li>\n<li value="3">b</li>\n</ol>'),
        ("So:\n\n- a\n- b", "<p>So:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("- a\n  more\n- b", "<ul>\n<li>a<br>\nmore</li>\n<li>b</li>\n</ul>"),
        (
            "- a\n  1. b\n  2. c\n- d",
            "<ul>\n<li>a\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n<li>d</li>\n</ul>",
        ),
        (
            "> a\n>\n> b",
            "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>",
        ),
        (
            "[a](https://e.org/x_(y)?b=1&c=2)",
            '<p><a href="https://e.org/x_(y)?b=1&amp;c=2" '
            'rel="nofollow noopener">a</a></p>',
        ),
    ),
)
def test_the_markup_there_is(text, html):
    assert block(text) == html


@pytest.mark.parametrize(
    "text",
    (
        "1990. A year to remember",
        "7. The seventh",
        "+ 5 degrees",
        "-5 degrees",
        "# No heading",
        "--- rule",
        "| a | table |",
        "snake_case_word and _this_",
        "`code`",
        "****",
        "http://example.org",
        "[x](/relative)",
        "[x](http://)",
        "[x][1x]",
    ),
)
def test_everything_else_is_text(text):
    assert block(text) == f"<p>{text}</p>"


def test_an_image_is_no_image():
    assert "<img" not in block("![alt](https://example.org/a.png)")


@pytest.mark.parametrize("inner", ("[1](https://a.b)", "[12345](https://a.b)"))
def test_no_link_stands_inside_a_link(inner):
    html = line(f"[see {inner} too](https://c.d)")
    assert not re.search(r"<a [^>]*>[^<]*<a ", html)


def test_a_marker_with_an_address_behind_it_is_a_marker():
    assert block("a[1](https://example.org)").endswith(
        "</sup>(https://example.org)</p>"
    )


@pytest.mark.parametrize(
    "text",
    (
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        '[x](https://e.org/"onmouseover="alert(1))',
        "[x](https://e.org/<script>)",
        "<a href='javascript:alert(1)'>x</a>",
        "[x](&#106;avascript:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](https://e.org/\u202egpj.exe)",
    ),
)
def test_nothing_typed_becomes_a_script_or_a_link_to_one(text):
    html = block(text) + line(text)
    assert set(re.findall(r"<(/?\w+)", html)) <= {"p", "/p", "br"}


def test_entities_are_shown_as_typed():
    assert line("AT&amp;T &lt;b&gt;") == "AT&amp;amp;T &amp;lt;b&amp;gt;"


@given(TEXTS)
def test_html_holds_the_known_tags_and_every_citation_once(text):
    html = block(text)
    tags = set(re.findall(r"<(?:/)?([^\s/>]*)", html))
    assert tags <= {
        *["p", "br", "em", "strong", "a", "sup", "ul", "ol", "li", "blockquote"]
    }
    assert re.findall(r'<a id="([^"]+)"', html) == [
        citation_id("k1", number, k)
        for number, k in occurrences(text)
        if number in NAMES
    ]


@given(TEXTS)
def test_no_letter_of_a_body_is_lost(text):
    typed = re.sub(r"https://e\.org|\[[129]\]|https?:|mailto:", "", text)
    letters = [character for character in typed if character.isalpha()]
    assert [character for character in plain(typed) if character.isalpha()] == letters
