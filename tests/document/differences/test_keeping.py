"""A difference is kept as values and read back as it was."""

import json

import pytest

from stories.document import Standing, differences
from tests import factories
from tests.document.differences import kept
from tests.document.differences.builders import point, source, story


def pair():
    before = factories.document()
    after = factories.document(
        headline="Another",
        key_points=(factories.key_point(body="It opened on Tuesday[2]."),),
        sources=(factories.source(2, standing=Standing.RETRACTED),),
        timeline=(factories.event(typed="Jan 6 2026", planned=True, label="Noon"),),
        article_count=7,
    )
    return before, after


@pytest.mark.parametrize("turned", (False, True))
def test_what_was_kept_is_read_as_it_was_told(turned):
    told = differences.tell(*pair()[:: -1 if turned else 1])
    values = json.loads(json.dumps(differences.to_values(told)))
    assert differences.from_values(values) == told


def test_other_words_take_another_number():
    number = str(differences.VERSION)
    assert kept.kept()[number] == kept.present(), (
        f"What is compared or told is no longer what was kept as {number}. If that is "
        "meant, raise VERSION and run python -m tests.document.differences.kept."
    )
    assert list(kept.kept())[-1] == number


def test_too_much_is_named_with_its_evidence_and_not_shown_in_words():
    sources = (source(1, "Ledger"), source(2, "Courier"))
    before, after = (
        story(
            *(point(n, f"{word} {n} " * 1_000 + cite) for n in range(20)),
            sources=sources,
        )
        for word, cite in (("one", "[1]"), ("two", "[2]"))
    )
    told = differences.tell(before, after)
    assert told.comparison.is_in_words is False
    assert len(told.comparison.key_points) == 20
    for changed in told.comparison.key_points:
        assert (changed.change, changed["body"].runs) == ("changed", ())
        assert {one.kind for one in changed.evidence} == {"added", "dropped"}
    assert told.sentence
    assert len(told.sentences) >= 20
    payload = differences.to_payload(told.comparison)
    assert payload["in_words"] is False
    assert len(json.dumps(payload)) < 30_000


def test_a_small_change_of_a_large_story_is_shown_in_words():
    points = [point(n, f"one {n} " * 2_000) for n in range(40)]
    changed = [*points[:-1], point(39, f"one {39} " * 1_999 + "two.")]
    compared = differences.tell(story(*points), story(*changed)).comparison
    assert compared.is_in_words
    assert compared.key_points[0]["body"].runs
