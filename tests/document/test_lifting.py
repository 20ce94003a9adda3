"""Content of every format that was ever sealed is read, and sealed as it was."""

from dataclasses import MISSING, fields

import pytest

from stories.document import CONTENT_FORMAT, NewerContent, from_content, to_content
from stories.document.lifting import STEPS, lifted
from stories.document.story import Event, KeyPoint, Source, StoryDocument
from tests.document import samples
from tests.document.rich import RICH

FORMATS = range(1, CONTENT_FORMAT + 1)


@pytest.fixture(params=FORMATS)
def content_format(request):
    return request.param


def test_content_is_written_as_its_format_says():
    # Another form takes another number, a step, and a sample: see `document.lifting`.
    assert samples.present() == samples.kept(CONTENT_FORMAT)


def test_what_was_sealed_keeps_its_digest(content_format):
    for sample in samples.kept(content_format).values():
        sealed = samples.digest_of(sample["content"], content_format)
        assert sealed == sample["digest"]


def test_what_was_sealed_is_read_whole(content_format):
    for sample in samples.kept(content_format).values():
        document = from_content(sample["content"], content_format)
        risen = lifted(sample["content"], content_format)
        assert as_told(to_content(document)) == as_told(risen)


def as_told(value):
    """Without what is absent, and what is derived from the rest when it is read."""
    if isinstance(value, dict):
        told = value.keys() - {"citations", "precision", "earliest", "latest"}
        return {key: as_told(value[key]) for key in told if value[key] is not None}
    return [as_told(one) for one in value] if isinstance(value, list) else value


def test_what_was_sealed_is_left_as_it_was(content_format):
    samples_read = samples.kept(content_format)
    for sample in samples_read.values():
        lifted(sample["content"], content_format)
    assert samples_read == samples.kept(content_format)


def test_present_samples_are_read_as_what_was_written():
    for name, sample in samples.kept(CONTENT_FORMAT).items():
        assert from_content(sample["content"], CONTENT_FORMAT) == RICH[name]


def test_each_number_has_its_samples_and_no_step_leads_beyond_the_last():
    assert STEPS.keys() <= {*range(1, CONTENT_FORMAT)}
    assert all(samples.path_of(number).exists() for number in FORMATS)


def test_step_lifts_what_the_number_before_it_wrote(monkeypatch):
    monkeypatch.setattr("stories.document.lifting.CONTENT_FORMAT", CONTENT_FORMAT + 2)
    monkeypatch.setitem(STEPS, CONTENT_FORMAT, lambda old: {**old, "headline": "A"})
    monkeypatch.setitem(
        STEPS, CONTENT_FORMAT + 1, lambda old: {**old, "headline": old["headline"] * 2}
    )

    assert from_content({"headline": "H"}, CONTENT_FORMAT).headline == "AA"
    assert from_content({"headline": "H"}, CONTENT_FORMAT + 1).headline == "HH"
    assert from_content({"headline": "H"}, CONTENT_FORMAT + 2).headline == "H"


def test_content_of_a_newer_release_is_refused_in_a_sentence():
    with pytest.raises(NewerContent, match="A newer release of Newsroom wrote this"):
        from_content({"headline": "H"}, CONTENT_FORMAT + 1)


@pytest.mark.parametrize("kind", (StoryDocument, KeyPoint, Source, Event))
def test_samples_say_everything_that_a_part_can(kind):
    parts = [
        part
        for document in RICH.values()
        for part in (
            document,
            *document.key_points,
            *document.sources,
            *document.timeline,
        )
        if isinstance(part, kind)
    ]
    for field in fields(kind):
        usual = None if field.default is MISSING else field.default
        assert any(getattr(part, field.name) != usual for part in parts), field.name
