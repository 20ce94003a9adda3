"""However a story was rewritten, comparing it ends, and loses none of its text."""

import pytest

from stories.document.differences import (
    compare,
    sentence,
    sentences,
    to_payload,
)
from stories.document.differences.alignment import Effort, aligned
from stories.document.differences.proposals import correction_note, propose_kind
from tests.document.differences.builders import point, source, story

# Other tests cover these lines; counting them once more takes longer than the work.
pytestmark = pytest.mark.no_cover

WORDS = [f"word{number % 700}" for number in range(13_000)]
HAN = [chr(0x4E00 + number * 7919 % 5000) for number in range(95_000)]


@pytest.mark.parametrize(
    ("before", "after"),
    (
        (" ".join(WORDS), " ".join([*WORDS[:6000], "new", *WORDS[6050:]])),
        (" ".join(WORDS), " ".join(sorted(WORDS))),
        ("a " * 47_000, "b a " * 23_000),
        ("".join(HAN), "".join(reversed(HAN))),
        (" ".join(map(str, range(15_000))), " ".join(map(str, range(20_000, 0, -1)))),
        ("x" + "\u0301" * 94_000, "y" + "\u0301" * 94_000),
        ("1," * 47_000, "2." * 47_000),
        ("a’" * 47_000, "b'" * 47_000),
        ("[1" * 47_000, "1]" * 47_000),
        ("“" * 94_000 + "A", "“" * 94_000 + "B"),
        ("z" * 40_000 + "[1]" * 18_000, "z" * 40_000 + " y[2]" * 11_000),
        ("[1] x" * 18_000, "[2][1] y" * 11_000),
        ("Abc " * 23_000, "Xyz Zyx " * 11_000),
        ("3 March 2026 " * 7_000, "4 March 2026 " * 7_000),
        ("$3.5 million " * 7_000, "4 " + "$3.5 million " * 6_999),
        ("3 March $1 " * 8_000, "".join(f"{n} March ${n} " for n in range(6_000))),
        ("$" * 47_000 + "1", "$" * 47_000 + "2"),
        ("1" * 90_000 + " million", "2" * 90_000 + " million"),
        ("twenty-" * 13_000, "thirty-" * 13_000),
    ),
    ids=range(19),
)
def test_long_texts_are_compared_to_their_end(before, after):
    # Work that grew with the square of these lengths would take hours.
    sources = (source(1, "Ledger"), source(2, "Courier"))
    comparison = compare(
        story(point(1, before), sources=sources),
        story(point(1, after), sources=sources),
    )
    for tell in (sentences, propose_kind, correction_note):
        tell(comparison)
    to_payload(comparison, sentence(comparison))
    (changed,) = comparison.key_points
    runs = changed["body"].runs
    assert "".join(run.text for run in runs if run.kind != "added") == before
    assert "".join(run.text for run in runs if run.kind != "removed") == after


def test_many_parts_are_compared_to_their_end():
    count = 5_000
    before = story(
        *(point(number) for number in range(count)),
        sources=[source(number, f"Paper {number}") for number in range(count)],
    )
    after = story(
        *(point(number, "Other.") for number in reversed(range(count))),
        sources=[source(n, f"Paper {count - n}") for n in range(count)],
    )
    comparison = compare(before, after)
    assert len(comparison.key_points) == count
    assert len(sentences(comparison)) > count


def test_effort_is_never_overspent():
    effort = Effort(steps=500)
    before = [f"a{number % 3}" for number in range(400)]
    after = [f"a{number % 2}" for number in range(400)]
    aligned(before, after, effort)
    assert 0 <= effort.steps <= 500


def test_where_effort_runs_out_the_middle_counts_as_replaced():
    before, after = list("xabcy"), list("xcaby")
    assert aligned(before, after, Effort(steps=0)) == [(0, 0), (4, 4)]


def test_all_texts_of_a_story_share_the_effort():
    texts = ["a a a a b b b b c c c c " * 8, "c c c c a a a a b b b b " * 8]
    points = [[point(n, text) for n in range(200)] for text in texts]
    comparison = compare(story(*points[0]), story(*points[1]))
    first, last = (comparison.key_points[place]["body"].runs for place in (0, -1))
    assert len(first) > len(last) == 3
