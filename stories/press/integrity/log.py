"""The log of changes: numbered without gaps, its edition behind each that names one."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from stories.models import Change, ChangeCounter, Edition
from stories.press.integrity.misfit import Misfit


def misfits_of_log() -> Iterator[Misfit]:
    """What is wrong with the log, from its first entry to the last."""
    has_edition = Exists(Edition.objects.filter(pk=OuterRef("edition_id")))
    entries = Change.objects.order_by("sequence").annotate(has_edition=has_edition)
    last = 0
    for sequence, story, edition, is_there in entries.values_list(
        "sequence", "story_id", "edition_id", "has_edition"
    ).iterator():
        if sequence != last + 1:
            yield Misfit(f"The log lacks {_entries(last + 1, sequence - 1)}.")
        if edition is not None and not is_there:
            yield Misfit(f"Entry {sequence} of the log has lost its edition.", story)
        last = sequence
    yield from _about_counter(last)


def _entries(first: int, last: int) -> str:
    return f"entry {first}" if first == last else f"entries {first} to {last}"


def _about_counter(last: int) -> Iterator[Misfit]:
    counted = ChangeCounter.objects.values_list("value", flat=True).first() or 0
    if counted > last:
        yield Misfit(f"The log lacks {_entries(last + 1, counted)}.")
    if counted < last:
        yield Misfit(f"The log counts to {counted} only, and goes to {last}.")
