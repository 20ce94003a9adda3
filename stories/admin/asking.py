"""What an editor typed beside the workflow's buttons, and how it is read."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from django import forms

from stories.admin.moments import MomentField
from stories.models import NOTED_KINDS, EditionKind, Remains
from stories.text import clean_block
from stories.workflow import Reason, TransitionRefused

# As the page calls the fields beside the buttons.
FIELD_ID = "verb-%s"


class TimeForm(forms.Form):
    """When a story shall publish itself."""

    scheduled_for = MomentField(required=False)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The fields beside the buttons, as typed; `which` is for a time shown twice.

    `drafted` is the public note that the page proposed, whatever was made of it, and
    `remains` what readers are still told where a story is withdrawn.
    """

    note: str = ""
    public_note: str = ""
    kind: str = ""
    scheduled_for: str = ""
    which: str = ""
    drafted: str = ""
    remains: str = Remains.HEADLINE

    @classmethod
    def sent(cls, posted: Mapping[str, str]) -> "Asked":
        """What a browser sent."""
        return cls(
            note=clean_block(posted.get("note", "")),
            public_note=clean_block(posted.get("public_note", "")),
            kind=posted.get("kind", ""),
            scheduled_for=posted.get("scheduled_for", ""),
            which=posted.get("scheduled_for_which", ""),
            drafted=clean_block(posted.get("drafted", "")),
            remains=posted.get("remains", Remains.HEADLINE),
        )

    @classmethod
    def kept(cls, values: Mapping[str, str]) -> "Asked":
        """What `as_kept` gave."""
        known = cls.__dataclass_fields__.keys() & values.keys()
        return cls(**{name: values[name] for name in known})

    def as_kept(self) -> dict[str, str]:
        """For the session, until the page comes back with a draft of its own."""
        typed = "" if self.is_untouched else self.public_note
        return asdict(self) | {"public_note": typed, "drafted": ""}

    @property
    def is_untouched(self) -> bool:
        """True where the public note is what the page proposed, to the letter."""
        return bool(self.drafted) and self.public_note == self.drafted

    def note_for_readers(self, kind: EditionKind | None) -> str:
        """The public note of an edition of `kind`.

        A draft for a correction that nobody touched is nothing to print on an update.
        """
        if self.is_untouched and kind not in NOTED_KINDS:
            return ""
        return self.public_note

    def edition_kind(self) -> EditionKind | None:
        """The kind to publish as; None is what comes naturally."""
        if self.kind and self.kind not in EditionKind.values:
            raise TransitionRefused(
                Reason(
                    f"“{self.kind}” is not a kind of edition. "
                    "Choose one from the list.",
                    "kind",
                )
            )
        return EditionKind(self.kind) if self.kind else None

    def what_remains(self) -> Remains:
        """What readers are still told of a story that is withdrawn."""
        if self.remains not in Remains.values:
            raise TransitionRefused(
                Reason("Choose from the list what readers are still told.", "remains")
            )
        return Remains(self.remains)

    def time_form(self) -> TimeForm:
        """The time as typed, in its field."""
        typed = {"scheduled_for": self.scheduled_for, "scheduled_for_which": self.which}
        return TimeForm(typed, auto_id=FIELD_ID)

    def time(self) -> tuple[datetime | None, str]:
        """When to publish, or the sentence that says why what was typed is no time."""
        form = self.time_form()
        if form.is_valid():
            return form.cleaned_data["scheduled_for"], ""
        return None, " ".join(form.errors["scheduled_for"])
