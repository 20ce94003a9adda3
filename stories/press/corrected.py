"""Which claims of a story its corrections put right, for the page to mark them."""

from collections import defaultdict

from stories.document import StoryDocument, corrected_anchors
from stories.models import NOTED_KINDS, Edition

# Each takes the contents of two editions; readers look for the latest.
MOST = 10


def corrected(document: StoryDocument, readable: list[Edition]) -> dict[str, list[int]]:
    """Numbers of the editions that put each claim right, by its anchor.

    `readable` are the editions that readers may see, oldest first; the last one is of
    `document`. One query, where there was a correction and contents were not loaded.
    """
    notes = {one.number: one.note for one in readable[1:] if one.kind in NOTED_KINDS}
    noted = [*notes][-MOST:]
    if not noted:
        return {}
    last = readable[-1]
    needed = {*noted, *(number - 1 for number in noted)} - {last.number}
    made = [one for one in readable if one.number in needed]
    # Most callers have read them without their contents.
    if not all(one.__dict__.get("content") for one in made):
        made = Edition.objects.filter(story_id=last.story_id, number__in=needed)
    says = {one.number: one.document() for one in made} | {last.number: document}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number in noted:
        earlier, later, note = says[number - 1], says[number], notes[number]
        for anchor in corrected_anchors(earlier, later, note):
            found[anchor].append(number)
    return dict(found)
