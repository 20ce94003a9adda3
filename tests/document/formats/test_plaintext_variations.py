"""The same document as it comes in the wild: nothing of it may change a field."""

import re
import unicodedata

import pytest

from tests.document.bridge import TEXT, read

CAPTION = "Image: The bridge at dawn, seen from the north pier.\nSource Full size\n"
LONE_CAPTION = "Image:\nThe bridge as it was seen on a long day.\nSource Full size\n"
BLOCKS = "Videos (5)\nPrimary Data (4)\nPublished (4 tables/charts)\n"


def in_timeline(change):
    def changed(text):
        before, name, timeline = text.partition("Timeline\n")
        return before + name + change(timeline)

    return changed


VARIATIONS = {
    "windows line ends": lambda t: t.replace("\n", "\r\n"),
    "old mac line ends": lambda t: t.replace("\n", "\r"),
    "byte order mark": lambda t: "\ufeff" + t,
    "trailing blanks": lambda t: t.replace("\n", " \t\n") + "  ",
    "indented": lambda t: "\n".join(f"   {line}" for line in t.split("\n")),
    "blank lines": lambda t: t.replace("\n", "\n\n"),
    "bidi marks": lambda t: "\n".join(f"\u200f{line}\u200e" for line in t.split("\n")),
    "navigation": lambda t: "Top Headlines\nFeeds\n\n" + t,
    "caption": lambda t: t.replace("articles)\n", "articles)\n" + CAPTION, 1),
    "lone caption": lambda t: t.replace("articles)\n", "articles)\n" + LONE_CAPTION, 1),
    "no dashes": lambda t: t.replace("\n-\n", "\n"),
    "number before text": lambda t: re.sub(r"\n(\[\d\])\n", r"\n\1 ", t),
    "numbered list": lambda t: re.sub(r"\n-\n\[(\d)\]\n", r"\n\1. ", t),
    "address first": lambda t: re.sub(r"(North.*)\n(https.*)", r"\2\n\1", t),
    "bulleted timeline": in_timeline(lambda t: re.sub("^", "• ", t, flags=re.M)),
    "dashed timeline": in_timeline(lambda t: re.sub("^", "- ", t, flags=re.M)),
    "em dashes": in_timeline(lambda t: t.replace(" – ", " — ")),
    "hyphens": in_timeline(lambda t: t.replace(" – ", " - ")),
    "capital names": lambda t: t.replace("Timeline", "TIMELINE:").replace(
        "Sources (", "SOURCES: ("
    ),
    "other blocks before": lambda t: t.replace("Timeline\n", BLOCKS + "Timeline\n"),
    "other blocks after": lambda t: f"{t}\n{BLOCKS}",
}


@pytest.mark.parametrize("vary", VARIATIONS.values(), ids=list(VARIATIONS))
def test_variation_changes_no_field(vary):
    assert vary(TEXT) != TEXT
    assert read(vary(TEXT)).document == read(TEXT).document


def test_decomposed_letters_are_kept_as_typed():
    text = TEXT.replace("Opponents", "Opponénts")
    decomposed = unicodedata.normalize("NFD", text)
    body = read(decomposed).document.key_points[1].body
    assert body == unicodedata.normalize("NFD", read(text).document.key_points[1].body)


def test_lines_that_were_passed_over_are_reported():
    varied = "Feeds\n" + TEXT.replace("articles)\n", "articles)\n" + CAPTION, 1)
    found = [p for p in read(varied).problems if p.code == "unclaimed-line"]
    assert [p.line for p in found] == [1, 4, 5]
    assert "“Feeds”" in found[0].message


def test_plain_document_has_no_problem():
    reading = read(TEXT)
    assert reading.problems == ()
    assert not reading.is_refused
