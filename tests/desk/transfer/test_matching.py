"""Parts of a newer document find the parts they came from."""

from dataclasses import replace

from stories.desk.transfer import matching
from stories.desk.transfer.matching import with_known_anchors
from tests.factories import document, event, key_point


def anchors(parts) -> list[str]:
    return [part.anchor for part in parts]


def test_equal_parts_are_found_wherever_they_moved():
    one, two = key_point("k4", heading="One"), key_point("k7", heading="Two")
    newer = document(key_points=(replace(two, anchor="k1"), replace(one, anchor="k2")))

    matched = with_known_anchors(newer, document(key_points=(one, two)))

    assert anchors(matched.key_points) == ["k7", "k4"]


def test_same_heading_with_another_body_is_the_same_key_point():
    known = document(key_points=(key_point("k3"),))
    newer = document(key_points=(key_point("k1", body="Wholly other words[1]."),))

    assert anchors(with_known_anchors(newer, known).key_points) == ["k3"]


def test_reworded_heading_and_body_are_found_by_likeness():
    known = document(
        key_points=(
            key_point("k5", heading="Ferry Aground", body="It ran aground at nine[1]."),
        )
    )
    newer = document(
        key_points=(
            key_point("k1", heading="Ferry Aground!", body="It ran aground at ten[1]."),
        )
    )

    assert anchors(with_known_anchors(newer, known).key_points) == ["k5"]


def test_what_is_unlike_everything_is_new():
    known = document(key_points=(key_point("k2"),))
    newer = document(
        key_points=(key_point("k1", heading="Grain", body="Prices fell[1]."),)
    )

    assert anchors(with_known_anchors(newer, known).key_points) == [""]


def test_one_known_part_is_given_to_one_newer_part_only():
    known = document(timeline=(event("e9"),))
    newer = document(timeline=(event("e1"), event("e2")))

    assert anchors(with_known_anchors(newer, known).timeline) == ["e9", ""]


def test_event_keeps_its_anchor_when_its_date_becomes_more_precise():
    known = document(timeline=(event("e6", "Jan 2026"),))
    newer = document(timeline=(event("e1", "Jan 5 2026"),))

    assert anchors(with_known_anchors(newer, known).timeline) == ["e6"]


def test_a_document_rewritten_whole_is_compared_within_bounds(monkeypatch):
    compared = []
    monkeypatch.setattr(matching, "COMPARED_PARTS", 3)
    monkeypatch.setattr(
        matching, "likeness", lambda one, other: compared.append(one) or 0.0
    )
    known = document(timeline=tuple(event(f"e{n}", text=f"{n}") for n in range(9)))
    newer = document(timeline=tuple(event("", text=f"New {n}") for n in range(9)))

    matched = with_known_anchors(newer, known)

    assert len(compared) == 3 * 3
    assert anchors(matched.timeline) == [""] * 9


def test_half_of_the_words_of_an_event_may_change():
    was = "Crews sealed the breach in the northern sea wall after four days."
    now = "Crews sealed both breaches in the northern wall within three days."
    known = document(timeline=(event("e4", text=was), event("e5", text="Rain fell.")))
    newer = document(timeline=(event("", text=now),))

    assert anchors(with_known_anchors(newer, known).timeline) == ["e4"]
