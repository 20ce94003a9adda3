"""Every language recognises, reads and shows its own sample."""

import pytest

from stories.document import dates
from stories.document.languages import guess_language, heads
from tests.document.bridge import read
from tests.document.languages.samples import SAMPLES

EACH = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)

MEANT = (
    *("2026-01-05", "2026-01", "2026", "2025-21", "2025-22", "2025-23", "2025-24"),
    *("2025-33", "2025-34", "2025-35", "2025-36", "2025-40", "2025-41", "199X", "18XX"),
    *("2026-01-05/..", "2026-03/..", "2019/..", "../2026-01-05", "../2026-03"),
    *("../2010", "1998~", "2026-03-05~", "2026-01~/2026-04~", "2026-05~/2026-08~"),
    *("2026-09~/2026-12~", "2025-12-01~/2025-12-10~", "2025-12-11~/2025-12-20~"),
    *("2025-12-21~/2025-12-31~", "2026-01-05/2026-01-07", "2025-12-30/2026-01-02"),
    *("2026-01/2026-03", "2024/2025"),
)
# Shown by CLDR in a form that is not understood when typed, and not misunderstood.
UNREAD = {
    "hi": {"2026-01-05/2026-01-07", "2025-12-30/2026-01-02"},
    "hu": {"2025-33"},
    "pl": {"2025-33"},
}


def test_every_language_has_a_sample():
    assert {*SAMPLES} == {*heads()}


@EACH
def test_sample_is_recognised(sample):
    assert guess_language(sample.text) == sample.language
    assert read(sample.text).document.language == sample.language


@EACH
def test_lines_of_sample_are_told_apart(sample):
    reading = read(sample.text)
    document = reading.document
    parts = (document.key_points, document.sources, document.timeline)
    assert [len(part) for part in parts] == [2, 1, 5]
    assert document.article_count == 3
    # Every sample says that it draws on three articles, and lists one.
    said = [problem.code for problem in reading.problems]
    assert said == ["source-count-mismatch"]


@EACH
def test_headings_of_sample_are_split(sample):
    points = read(sample.text).document.key_points
    assert [point.heading for point in points] == sample.headings


@EACH
def test_dates_of_sample_are_read_and_shown(sample):
    events = read(sample.text).document.timeline
    assert [
        [
            event.date.edtf,
            # No-break spaces of CLDR are blanks to whoever types.
            event.date.display(sample.language).replace("\u202f", " "),
            *(["planned"] if event.planned else []),
        ]
        for event in events
    ] == sample.dates
    assert events[0].label


@EACH
def test_dates_of_sample_are_shown_so_however_they_were_typed(sample):
    shown = [
        dates.from_edtf(edtf).display(sample.language).replace("\u202f", " ")
        for edtf, *_ in sample.dates
    ]
    assert shown == [meaning[1] for meaning in sample.dates]


def _shown(edtf, language):
    """A date in words of the language; empty where it has none."""
    return dates.from_edtf(edtf, " ").display(language).strip()


@pytest.mark.parametrize("language", heads())
def test_what_is_shown_is_read_as_it_was_meant(language):
    shown = {edtf: _shown(edtf, language) for edtf in MEANT}
    read_as = {e: dates.parse(s).date.edtf for e, s in shown.items() if s}
    misread = {e for e, found in read_as.items() if found != e}
    assert misread == UNREAD.get(language, set())
    assert [read_as[edtf] for edtf in misread] == [None] * len(misread)
