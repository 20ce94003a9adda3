"""What an editor typed beside the workflow's buttons, and how it is read."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from django import forms

from stories.admin.moments import MomentField
from stories.models import EditionKind
from stories.text import clean_block
from stories.workflow import Reason, TransitionRefused

# As the page calls the fields beside the buttons.
FIELD_ID = "verb-%s"


class TimeForm(forms.Form):
    """When a story shall publish itself."""

    scheduled_for = MomentField(required=False)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The fields beside the buttons, as typed; `which` is for a time shown twice."""

    note: str = ""
    public_note: str = ""
    kind: str = ""
    scheduled_for: str = ""
    which: str = ""

    @classmethod
    def sent(cls, posted: Mapping[str, str]) -> "Asked":
        """What a browser sent."""
        return cls(
            note=clean_block(posted.get("note", "")),
            public_note=clean_block(posted.get("public_note", "")),
            kind=posted.get("kind", ""),
            scheduled_for=posted.get("scheduled_for", ""),
            which=posted.get("scheduled_for_which", ""),
        )

    @classmethod
    def kept(cls, values: Mapping[str, str]) -> "Asked":
        """What `as_kept` gave."""
        known = cls.__dataclass_fields__.keys() & values.keys()
        return cls(**{name: values[name] for name in known})

    def as_kept(self) -> dict[str, str]:
        """For the session, until the page comes back."""
        return asdict(self)

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
