"""Key points, references and events on the story's page.

The formsets only read what was typed and never write a row: `composing` makes a
document of them.
"""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base.fields import take_all
from stories.document import dates
from stories.document.text import clean_block, clean_line
from stories.models import KeyPoint, Reference, Source, TimelineEvent


class PartForm(forms.ModelForm):
    """One row; `place` is where it shall stand, counted from 1."""

    place = forms.IntegerField(
        required=False,
        min_value=1,
        widget=forms.NumberInput(attrs={"class": "place", "inputmode": "numeric"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # A draft may hold an unfinished part: the checks say what it lacks.
        for name in {"heading", "body", "text"} & set(self.fields):
            self.fields[name].required = False
        take_all(self.fields)

    def has_changed(self):
        """A row of which only the place was given is still an empty row."""
        changed = set(self.changed_data)
        return bool(changed if self.instance.pk else changed - {"place"})


class PartFormSet(BaseInlineFormSet):
    """The rows of one kind, each known by its key however others changed the list."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        key = self._pk_field.name
        initial = form.instance.pk
        # No look-up in the database for each row: `_existing_object` has done it, and
        # a row that somebody else removed must still be shown with what was typed.
        form.fields[key] = forms.CharField(
            required=False, initial=initial, widget=forms.HiddenInput
        )
        if index is not None and index < self.initial_form_count():
            form.initial["place"] = index + 1
        if removal := form.fields.get("DELETE"):
            removal.label = "Remove"

    def kept(self) -> list[PartForm]:
        """Rows to keep, in the order asked for."""
        rows = [
            form
            for form in self.forms
            if (form.instance.pk or form.has_changed()) and not self.is_removed(form)
        ]
        return sorted(rows, key=_order)

    def removed(self) -> list[PartForm]:
        """Rows of the story that shall go."""
        return [f for f in self.initial_forms if f.instance.pk and self.is_removed(f)]

    def is_removed(self, form: PartForm) -> bool:
        """True when the row's “Remove” is ticked."""
        return self.can_delete and self._should_delete_form(form)


def _order(form: PartForm) -> tuple[float, int]:
    """A row sent up goes before the one at its new place, one sent down after it."""
    asked, before = form.cleaned_data.get("place"), form.initial.get("place")
    if asked is None:
        return before or float("inf"), 0
    if before is None or asked < before:
        return asked, -1
    return asked, int(asked > before)


class KeyPointForm(PartForm):
    """A heading and a body."""

    class Meta:
        model = KeyPoint
        fields = ("heading", "body")
        widgets = {
            "heading": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "body": forms.Textarea(attrs={"rows": 4}),
        }

    def clean_heading(self):
        return clean_line(self.cleaned_data["heading"])

    def clean_body(self):
        return clean_block(self.cleaned_data["body"])


class ReferenceForm(PartForm):
    """A source and what it adds; its number is given by the save, never typed."""

    class Meta:
        model = Reference
        fields = ("source", "summary")
        widgets = {"summary": forms.Textarea(attrs={"rows": 2})}

    def clean_summary(self):
        return clean_line(self.cleaned_data["summary"])


class ReferenceFormSet(PartFormSet):
    """The numbered list, in which each source stands once."""

    def clean(self):
        super().clean()
        seen = set()
        for form in self.kept():
            source = form.cleaned_data.get("source")
            if source in seen and source is not None:
                raise ValidationError(
                    _(
                        "“{source}” stands twice in the list of sources. "
                        "Keep one entry, and remove the other."
                    ).format(source=source)
                )
            seen.add(source)


class EventForm(PartForm):
    """A dated entry; the date stays as typed and its reading is stored beside it."""

    class Meta:
        model = TimelineEvent
        fields = ("typed", "label", "planned", "text")
        widgets = {
            "typed": forms.TextInput(attrs={"class": "date-typed"}),
            "text": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and not self.instance.typed:
            self.initial["typed"] = self.instance.date

    def clean_typed(self):
        typed = clean_line(self.cleaned_data["typed"])
        reading = dates.parse(typed)
        if "typed" in self.changed_data and is_impossible(reading):
            raise ValidationError(reading.problem)
        return typed

    def clean_label(self):
        return clean_line(self.cleaned_data["label"])

    def clean_text(self):
        return clean_block(self.cleaned_data["text"])

    @property
    def keeps_date(self) -> bool:
        """True where the row's reading stands, because nobody typed another."""
        return bool(self.instance.pk) and not {"typed", "label"} & set(
            self.changed_data
        )

    @property
    def reading(self) -> str:
        """The stored date, as readers see it and in EDTF."""
        if not self.instance.pk:
            return ""
        return read_as(self.instance.as_value().date)


def is_impossible(reading: dates.Parsed) -> bool:
    """True for what looks like a date and can be none, such as 30 February."""
    return bool(reading.problem) and not reading.date.is_known


def read_as(date: dates.FuzzyDate) -> str:
    """A date's reading in words: “5 January 2026 (2026-01-05)”."""
    if date.edtf is None:
        return (
            _("no date that the calendar could place") if date.typed else _("no date")
        )
    return f"{date.display()} ({date.edtf})"


class PartInline(admin.StackedInline):
    """Rows shown by the desk's own template, with its own script."""

    extra = 1
    formset = PartFormSet
    template = "desk/story/parts.html"
    show_change_link = False
    noun = "part"
    hint = ""
    # Parts have no rights of their own: who may change the story may change them.

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("stories.view_story")

    def has_change_permission(self, request, obj=None):
        needed = "stories.change_story" if obj else "stories.add_story"
        return request.user.has_perm(needed)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        # Django would refuse to remove what is cited in the saved texts; `composing`
        # asks the texts that were sent, whose markers may be gone.
        formset.form.hand_clean_DELETE = lambda form: None
        return formset

    has_add_permission = has_change_permission
    has_delete_permission = has_change_permission

    @property
    def media(self):
        return forms.Media()


class KeyPointInline(PartInline):
    """The claims."""

    model = KeyPoint
    form = KeyPointForm
    noun = _lazy("key point")
    hint = _lazy(
        "[1] cites source 1. *stressed*, **strong**, [words](https://…). With an empty "
        "line before and after: > a quotation; lines that begin with - or 1. are a "
        "list. A backslash makes a sign plain text: \\[1], \\*."
    )


class ReferenceInline(PartInline):
    """The evidence."""

    model = Reference
    form = ReferenceForm
    formset = ReferenceFormSet
    verbose_name_plural = "sources"
    autocomplete_fields = ("source",)
    noun = "source"

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return rows.select_related("source__publisher")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "source":
            kwargs["queryset"] = Source.objects.select_related("publisher")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "source":
            # A story is no place from which to delete the newsroom's sources.
            field.widget.can_delete_related = False
        return field

    @property
    def media(self):
        field = Reference._meta.get_field("source")
        return AutocompleteSelect(field, self.admin_site).media


class EventInline(PartInline):
    """The timeline."""

    model = TimelineEvent
    form = EventForm
    verbose_name_plural = "timeline"
    noun = "event"


INLINES = (KeyPointInline, ReferenceInline, EventInline)
