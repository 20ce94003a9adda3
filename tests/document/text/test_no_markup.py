"""What could be a sentence is published as it was typed, and a backslash escapes."""

import pytest

from stories.document.text import (
    citations,
    malformed_markers,
    plain,
    render_block,
    render_line,
)

NAMES = {1: "Yonhap", 2: "Reuters"}


def block(text):
    return render_block(text, anchor="k1", names=NAMES)


def shown(text):
    """The paragraph without its tags."""
    return block(text).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    "text",
    (
        ">50 people were hurt",
        "> 50 people were hurt",
        "> $50 million was lost",
        "> **50** people were hurt",
        ">said",
        "> ",
        "> ٥٠ شخصا",
        "> said\nNobody knows by whom",
        "He said:\n> we will rebuild",
    ),
)
def test_a_comparison_is_no_quotation(text):
    assert "<blockquote>" not in block(text)
    assert plain(text).startswith(text[:2].strip())


@pytest.mark.parametrize(
    "text",
    (
        "- 3 degrees was the low that night",
        "- $5 million is the loss\n- $6 million was feared",
        "-- said the mayor",
        "- No, said the mayor",
        "- 3\n- 5",
        "* subject to approval",
        "He said:\n- no\n- never",
        "- one\nand no more",
        "1. FC Dunmere hat gewonnen",
        "1. Mai bleibt ein Feiertag",
        "2. a\n3. b",
        "1. a\n- b",
    ),
)
def test_a_sentence_is_no_list(text):
    assert "<li" not in block(text)
    assert plain(text) == text


@pytest.mark.parametrize(
    "text",
    (
        "2*3*4",
        "un*believ*able",
        "a**b**c",
        "5 * 3 * 2",
        "price* and terms*",
        "(*) and (*)",
        "Дун*мер*ский",
        "हिन्दी*में*शब्द",
    ),
)
def test_no_emphasis_begins_or_ends_inside_a_word(text):
    assert shown(text) == text
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "stressed"),
    (
        ("消防は**「全員が無事」**だと発表した", "「全員が無事」"),
        ("警察は**放火の疑い。**で調べている", "放火の疑い。"),
        ("他说**“没有人受伤”**。", "“没有人受伤”"),
        ("**홍길동**은 말했다", "홍길동"),
        ("ตำรวจ**ไม่พบ**ใคร", "ไม่พบ"),
        ("東京の**AI**は", "AI"),
        ("GDP**成長率**は", "成長率"),
        ("a (**b**), c", "b"),
        ("he said **“no”**.", "“no”"),
        ("⚠\ufe0f**note**: a", "note"),
    ),
)
def test_scripts_without_blanks_need_none_around_emphasis(text, stressed):
    assert f"<strong>{stressed}</strong>" in block(text)
    assert "*" not in plain(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    (
        (r"sensors\[1]", "sensors[1]"),
        (r"\[a](https://e.org)", "[a](https://e.org)"),
        (r"\*no\*", "*no*"),
        (r"a \**b*", "a *<em>b</em>"),
        (r"\\*b*", r"\<em>b</em>"),
        (r"\\\*b*", r"\*b*"),
        (r"\> we said", "&gt; we said"),
        ("\\- a\n- b", "- a<br>\n- b"),
        ("1\\. a\n2. b", "1. a<br>\n2. b"),
    ),
)
def test_a_backslash_escapes(typed, text):
    assert shown(typed) == text


@pytest.mark.parametrize(
    "text",
    (
        r"C:\Users\mara",
        r"\\server\share",
        r"¯\_(ツ)_/¯",
        r"a\ b",
        r"a \- b",
        r"3\.5",
        "a\\",
        "\\\n",
    ),
)
def test_other_backslashes_are_shown(text):
    assert shown(text) == text.strip()


@pytest.mark.parametrize(
    ("text", "cited"),
    (
        ("The [letter](https://court.example.org/letter[1].pdf) came[2].", (2,)),
        ("See [the list](https://a.example.org/?tag[1]=x)[2].", (2,)),
        ("See [the [1] list](https://a.example.org/?tag[2]=x).", (1,)),
        ("See https://a.example.org/letter[1].pdf[2].", (2,)),
        ("See https://a.example.org/?a[1][2]=x", ()),
        ("See https://a.example.org[1][2].", (1, 2)),
        ("(https://a.example.org/a[1])", (1,)),
        ("見よ https://a.example.org/a[1]と[2]。", (1, 2)),
        ("[a\n\nb](https://e.org/x[1])", (1,)),
        (r"sensors\[1] failed[2]", (2,)),
        (r"\\[1]", (1,)),
        (r"\[1\]", ()),
    ),
)
def test_addresses_and_escaped_brackets_cite_nothing(text, cited):
    assert citations(text) == cited
    assert malformed_markers(text) == ()
    rendered = block(text)
    assert tuple(n for n in (1, 2) if f'"#source-{n}"' in rendered) == cited


def test_a_link_keeps_the_brackets_of_its_address():
    html = block("The [letter](https://court.example.org/letter[1].pdf) came[2].")
    assert '<a href="https://court.example.org/letter[1].pdf"' in html


@pytest.mark.parametrize("render", (render_block, render_line))
def test_citations_without_tags_stand_apart_from_numbers(render):
    html = render(
        "The fine is 40[1]. It opened in 2026[1][2].", anchor="k1", names=NAMES
    )
    text = "".join(part.partition(">")[2] for part in f">{html}".split("<"))
    assert text == "The fine is 40[1]. It opened in 2026[1][2]."


def test_numbers_of_a_list_stay_in_plain_text():
    assert plain("1. one\n2. two") == "1. one\n\n2. two"
