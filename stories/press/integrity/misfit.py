"""What does not fit: one sentence about one edition, or about the log as a whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Misfit:
    """`story_id` and `number` name the edition; None where it is about the log.

    `is_outdated` is true where nothing was found to be altered, but what readers see
    was made by another release, so that it cannot be compared.
    """

    sentence: str
    story_id: int | None = None
    number: int | None = None
    is_outdated: bool = False
