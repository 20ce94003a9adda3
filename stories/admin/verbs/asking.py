"""The form of “Next step”: what a verb is asked with, and what was typed of it."""

from collections.abc import Collection, Mapping

from django import forms
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base.moments import MomentField
from stories.desk.workflow import Ask, Reason, Verb
from stories.document.text import clean_block
from stories.models import NOTED_KINDS, EditionKind, Remains

# As the page calls the fields.
FIELD_ID = "verb-%s"
# What the page showed where nobody had typed, by the field where it showed it.
PROPOSALS = {
    Ask.PUBLIC_NOTE: "drafted",
    Ask.KIND: "proposed_kind",
    Ask.TIME: "proposed_time",
}


class BlockField(forms.Field):
    """Paragraphs; what cannot be printed of them is left out."""

    widget = forms.Textarea

    def to_python(self, value):
        return clean_block(value or "")


def _block(**attrs: str) -> BlockField:
    # As wide as the page.
    widget = forms.Textarea({"rows": 2, "cols": False, **attrs})
    return BlockField(required=False, widget=widget)


class AskedForm(forms.Form):
    """A note, and what verbs ask for besides, as `Ask` calls it.

    With `asks` it has the fields of these alone. A `kind` that was not sent is left to
    the page, and one that is empty is what comes naturally.
    """

    note = _block(**{"aria-describedby": "verb-note-help"})
    public_note = _block(
        **{"id": "verb-public-note", "aria-describedby": "verb-public-note-help"}
    )
    kind = forms.TypedChoiceField(
        required=False,
        choices=EditionKind.choices,
        coerce=EditionKind,
        empty_value=None,
        error_messages={
            "invalid_choice": _lazy(
                "“%(value)s” is not a kind of edition. Choose one from the list."
            )
        },
    )
    scheduled_for = MomentField(required=False)
    remains = forms.TypedChoiceField(
        required=False,
        initial=Remains.HEADLINE,
        choices=Remains.choices,
        coerce=Remains,
        empty_value=Remains.HEADLINE,
        widget=forms.RadioSelect,
        error_messages={
            "invalid_choice": _lazy("Choose from the list what readers are still told.")
        },
    )
    drafted = BlockField(required=False, widget=forms.HiddenInput)
    proposed_kind = forms.CharField(required=False, widget=forms.HiddenInput)
    proposed_time = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, asks: Collection[str] | None = None, **options):
        super().__init__(data, auto_id=FIELD_ID, **options)
        for ask in set(Ask) - set(Ask if asks is None else asks):
            for name in (ask, PROPOSALS.get(ask)):
                self.fields.pop(name, None)

    def value_of(self, name: str):
        """What was sent of it, cleaned; None where that is no such thing."""
        self.is_valid()
        return self.cleaned_data.get(name)

    def objections(self, step: Verb) -> dict[str, Reason]:
        """What is wrong with what `step` asks for, by field."""
        return {
            name: Reason(" ".join(self.errors[name]), name)
            for name in self.errors.keys() & step.asks
        }

    def given(self, step: Verb) -> dict[str, object]:
        """What `step` asks for, as `perform` takes it."""
        given = {name: self.value_of(name) for name in step.asks - {Ask.EDITION}}
        given["note"] = self.value_of("note")
        kind = given["kind"] = self.kind_for(step)
        if self._is_draft and kind not in NOTED_KINDS:
            # A draft for a correction, which is nothing to print on an update.
            given[Ask.PUBLIC_NOTE] = ""
        return given

    def kind_for(self, step: Verb) -> EditionKind | None:
        """The kind of the edition; None is what comes naturally."""
        return step.kind or self.value_of(Ask.KIND)

    def typed(self) -> dict[str, object]:
        """What somebody typed, without what the page had put there by itself."""
        kind, when = self[Ask.KIND].data, self[Ask.TIME].data
        typed = {"note": self.value_of("note")}
        if not self._is_draft:
            typed[Ask.PUBLIC_NOTE] = self.value_of(Ask.PUBLIC_NOTE)
        if kind not in (None, self["proposed_kind"].data):
            typed[Ask.KIND] = kind
        if when[0] not in (None, "", self["proposed_time"].data):
            typed[Ask.TIME] = when
        return typed

    @property
    def _is_draft(self) -> bool:
        """True where the public note is what the page proposed, to the letter."""
        drafted = self.value_of("drafted")
        return bool(drafted) and self.value_of(Ask.PUBLIC_NOTE) == drafted


def touched(typed: Mapping[str, object]) -> set[str]:
    """The fields beside the buttons in which anything of somebody's stands."""
    return {name for name, value in typed.items() if value or name == Ask.KIND}
