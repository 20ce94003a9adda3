"""The chain of one story's editions: numbered without gaps, each sealed on the last."""

from collections.abc import Iterator

from stories.document import digest
from stories.models import Edition


class Chain:
    """Takes the editions of one story in order; keeps none of their contents.

    After a digest that does not fit, the next edition is checked against the digest
    as it is recorded: one edition that was changed is one that does not fit.
    """

    def __init__(self):
        self.number = 0
        self.digest = ""
        self.sequence = 0
        self.is_broken = False

    def take(self, edition: Edition) -> Iterator[tuple[int, str]]:
        """The numbers of editions that do not fit, each with a sentence."""
        missing = edition.number - self.number - 1
        if missing:
            more = f", and so are {missing - 1} after it" if missing > 1 else ""
            yield self.number + 1, f"It is missing{more}."
        # What follows a gap was sealed upon a digest that nobody has, and what was
        # covered does not say any more what was sealed.
        elif edition.redacted_at is None and not is_sealed(edition, self.digest):
            yield (
                edition.number,
                "Its digest is not that of what it says and of the edition before it.",
            )
        for sentence in self._about_its_change(edition):
            yield edition.number, sentence
        self.number, self.digest = edition.number, edition.digest

    def _about_its_change(self, edition: Edition) -> Iterator[str]:
        change = getattr(edition, "change", None)
        if change is None:
            yield "The log of publications has no entry for it."
            return
        facts = {
            "story": change.story_id == edition.story_id,
            "kind": change.kind == edition.kind,
            "time": change.at == edition.made_at,
        }
        other = [name for name, is_same in facts.items() if not is_same]
        if other:
            yield f"Its entry in the log names another {' and another '.join(other)}."
        if change.sequence <= self.sequence:
            yield "Its entry in the log stands before that of the edition before it."
        self.sequence = change.sequence


def is_sealed(edition: Edition, previous: str) -> bool:
    """True where the digest is that of the edition and the digest `previous`."""
    try:
        return digest(edition.sealed(previous)) == edition.digest
    except (AttributeError, RecursionError, TypeError, ValueError):
        # Whoever writes past the newsroom can leave values that cannot be sealed.
        return False
