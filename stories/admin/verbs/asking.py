"""What an editor typed beside the workflow's buttons, and how it is read."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from django import forms
from django.utils.translation import gettext as _

from stories.admin.base.moments import MomentField
from stories.desk.workflow import Reason, TransitionRefused
from stories.document.text import clean_block
from stories.models import NOTED_KINDS, EditionKind, Remains

# As the page calls the fields beside the buttons.
FIELD_ID = "verb-%s"


class TimeForm(forms.Form):
    """When a story shall publish itself."""

    scheduled_for = MomentField(required=False)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The fields beside the buttons, as typed; `which` is for a time shown twice.

    `drafted`, `proposed_kind` and `proposed_time` are what the page showed where nobody
    had typed, whatever was made of it; None where it is not known. A `kind` of None is
    left to the page. `remains` is what readers are still told where a story is
    withdrawn.
    """

    note: str = ""
    public_note: str = ""
    kind: str | None = None
    scheduled_for: str = ""
    which: str = ""
    drafted: str = ""
    proposed_kind: str | None = None
    proposed_time: str | None = None
    remains: str = Remains.HEADLINE

    @classmethod
    def sent(cls, posted: Mapping[str, str]) -> "Asked":
        """What a browser sent."""
        return cls(
            note=clean_block(posted.get("note", "")),
            public_note=clean_block(posted.get("public_note", "")),
            kind=posted.get("kind"),
            scheduled_for=posted.get("scheduled_for", ""),
            which=posted.get("scheduled_for_which", ""),
            drafted=clean_block(posted.get("drafted", "")),
            proposed_kind=posted.get("proposed_kind"),
            proposed_time=posted.get("proposed_time"),
            remains=posted.get("remains", Remains.HEADLINE),
        )

    @classmethod
    def kept(cls, values: Mapping[str, str | None]) -> "Asked":
        """What `as_kept` gave."""
        known = cls.__dataclass_fields__.keys() & values.keys()
        return cls(**{name: values[name] for name in known})

    def as_kept(self) -> dict[str, str | None]:
        """For the session, until the page comes back with a draft of its own."""
        return asdict(self.as_typed())

    def as_typed(self) -> "Asked":
        """Without what the page had put there by itself and nobody touched."""
        is_time_proposed = self.scheduled_for == self.proposed_time
        return replace(
            self,
            public_note="" if self.is_untouched else self.public_note,
            kind=None if self.kind == self.proposed_kind else self.kind,
            scheduled_for="" if is_time_proposed else self.scheduled_for,
            which="" if is_time_proposed else self.which,
            drafted="",
            proposed_kind=None,
            proposed_time=None,
        )

    @property
    def is_typed(self) -> bool:
        """True where anything stands there that the page did not put there."""
        typed = self.as_typed()
        return bool(typed.note or typed.public_note or typed.scheduled_for) or (
            typed.kind is not None
        )

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
                    _(
                        "“{kind}” is not a kind of edition. Choose one from the list."
                    ).format(kind=self.kind),
                    "kind",
                )
            )
        return EditionKind(self.kind) if self.kind else None

    def what_remains(self) -> Remains:
        """What readers are still told of a story that is withdrawn."""
        if self.remains not in Remains.values:
            raise TransitionRefused(
                Reason(
                    _("Choose from the list what readers are still told."), "remains"
                )
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
