"""What somebody asks the workflow for."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser

from stories.models import Edition, EditionKind, Remains, Story


@dataclass(frozen=True, kw_only=True)
class Request:
    """A verb's story, who asks, with which note, for what time.

    `note` is for the desk, except that readers see a withdrawal's; `public_note`
    is printed on the edition. `kind` is the kind of edition to publish; None is what
    comes naturally. `scheduled_for` is when `schedule` lets the story publish itself,
    `edition` what `restore` brings back, and `remains` what readers are still told
    where `withdraw` takes the story from them. `is_rewritten` says that a save of the
    story follows in the same transaction. `by` is None where the newsroom itself
    acts, and `at` is the time that counts as now.
    """

    story: Story
    by: AbstractBaseUser | None
    note: str
    public_note: str
    kind: EditionKind | None
    at: datetime
    scheduled_for: datetime | None
    edition: Edition | None
    remains: Remains = Remains.HEADLINE
    is_rewritten: bool = False
