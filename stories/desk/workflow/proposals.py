"""Proposes what to publish a story's next edition as, from what readers see now."""

from dataclasses import dataclass

from stories.document import differences
from stories.document.differences.proposals import correction_note, propose_kind
from stories.models import EditionKind, Story


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """A kind of edition, with sentences that say why; the editor decides.

    `note` is a draft of the public note that a correction needs, for the editor to
    finish; empty where nothing shows what was wrong. `sentence` says in one what
    readers will see change, `sentences` one by one.
    """

    kind: EditionKind
    reasons: tuple[str, ...]
    note: str
    sentence: str
    sentences: tuple[str, ...]


def propose(story: Story) -> Proposed | None:
    """What the working copy looks like beside the live edition; None without one.

    Loads the live edition's content; use `with_parts` for the working copy.
    """
    if not story.is_live:
        return None
    compared = differences.compare(story.live_edition.document(), story.document())
    found = propose_kind(compared)
    return Proposed(
        kind=EditionKind(found.kind),
        reasons=found.reasons,
        note=correction_note(compared),
        sentence=differences.sentence(compared),
        sentences=differences.sentences(compared),
    )
