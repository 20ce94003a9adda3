"""The story's own fields, and the token that tells whether somebody else saved."""

import unicodedata

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base.fields import check_language, check_slug, take_all
from stories.admin.base.moments import MomentField, zone_name
from stories.admin.verbs import places
from stories.desk.transfer.slugs import objection
from stories.desk.workflow import Reason, saved_since
from stories.document.text import clean_block, clean_line
from stories.models import Story

STALE = "stale"
# The desk's business and no part of the content; the first two have their own doors.
DESK_FIELDS = ("slug", "embargo", "assignee", "due")
# In the newsroom's words, in place of Django's.
REFUSALS = {
    "headline": ("required", _lazy("Give the story a headline.")),
}


class SaveRefused(Exception):
    """What was typed cannot be saved; the form shows why.

    `reasons` are sentences, or `workflow.Reason`s for what belongs to one field.
    """

    def __init__(self, *reasons: Reason | str, code: str = "refused"):
        super().__init__(" ".join(map(str, reasons)))
        self.reasons = reasons
        self.code = code


class StepRefused(Exception):
    """What was to be done after the save cannot be done; so nothing was saved either.

    `reasons` are `workflow.Reason`s; the page shows them beside the buttons.
    """

    def __init__(self, *reasons: Reason):
        super().__init__(" ".join(map(str, reasons)))
        self.reasons = reasons


class StoryForm(forms.ModelForm):
    """What an editor types about a story, its parts aside.

    `seen` is the version that was on the screen, and `user` is who types.
    """

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    due = MomentField(required=False)
    embargo = MomentField(required=False, label="Embargo")
    renumber = forms.BooleanField(
        required=False,
        label=_lazy("Number the sources 1, 2, 3… in this order"),
        help_text=_lazy("The markers in all texts follow."),
    )

    class Meta:
        model = Story
        fields = ()
        widgets = {
            "headline": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "summary": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.is_new = self.instance.pk is None
        self.initial["seen"] = self.instance.version
        self.initial["embargo"] = self.instance.embargo_until
        self._set_up_each()
        self._set_up_fields()
        take_all(self.fields)

    def _set_up_each(self) -> None:
        for name, field in self.fields.items():
            if name in DESK_FIELDS:
                # Compared with what the page showed: whoever opened it before somebody
                # else set an embargo does not lift that by saving.
                field.show_hidden_initial = True
            if name in REFUSALS:
                code, sentence = REFUSALS[name]
                field.error_messages[code] = sentence

    def _set_up_fields(self) -> None:
        if slug := self.fields.get("slug"):
            slug.required = False
            slug.help_text = self._about_slug()
        if embargo := self.fields.get("embargo"):
            embargo.help_text = _(
                "Nothing of the story is published before this time, in {zone_name}."
            ).format(zone_name=zone_name())
        if topics := self.fields.get("topics"):
            # Each topic has its own way off; one for all of them is not wanted.
            topics.widget.widget.is_required = True
        if assignee := self.fields.get("assignee"):
            # Who has it stays in the list: a button takes it from nobody by the way.
            listed = Q(is_active=True, is_staff=True) | Q(pk=self.instance.assignee_id)
            people = get_user_model().objects.filter(listed)
            assignee.queryset = people.order_by("username")

    def _about_slug(self) -> str:
        if self.is_new:
            return _("The end of its address. Left empty, made of the headline.")
        if not self.instance.editions.exists():
            return _("The end of its address.")
        return _(
            "The end of its address. Readers find the story at a new one with its next "
            "edition; the old ones lead there for ever."
        )

    def clean_headline(self):
        return _given(clean_line(self.cleaned_data["headline"]), "headline")

    def clean_summary(self):
        return clean_block(self.cleaned_data["summary"])

    def clean_updated(self):
        return clean_line(self.cleaned_data["updated"])

    def clean_slug(self):
        if "slug" not in self.changed_data:
            return self.cleaned_data["slug"]
        slug = check_slug(self.cleaned_data["slug"])
        if not slug and not self.is_new:
            return Story.objects.values_list("slug", flat=True).get(pk=self.instance.pk)
        known = None if self.is_new else self.instance
        if slug and (sentence := objection(slug, known)):
            raise ValidationError(sentence)
        return slug

    def clean_language(self):
        return _given(check_language(self.cleaned_data["language"]), "language")

    def clean(self):
        super().clean()
        if not self.is_new:
            self._refuse_stale()
        return self.cleaned_data

    def _refuse_stale(self) -> None:
        seen = self.cleaned_data.get("seen")
        if seen is None:
            raise ValidationError(
                _(
                    "The page was sent without the version it shows. Open the story "
                    "again in a new tab and copy what you typed over to it."
                )
            )
        if seen != self.instance.version:
            raise ValidationError(
                _("{saved}; your text was not saved. It still stands below.").format(
                    saved=saved_since(self.instance, seen, self.user)
                ),
                code=STALE,
            )

    def refuse(self, refusal: SaveRefused) -> None:
        """Show what the save said against what was valid so far."""
        for reason in refusal.reasons:
            name = places.DESK_FIELDS.get(getattr(reason, "where", ""))
            error = ValidationError(str(reason), code=refusal.code)
            self.add_error(name if name in self.fields else None, error)

    @property
    def is_stale(self) -> bool:
        """True when somebody else saved in the meantime."""
        return self.is_bound and self.has_error("__all__", code=STALE)

    def desk_values(self) -> dict[str, object]:
        """Changed fields that are the desk's business and no part of the content."""
        return {
            name: self.cleaned_data[name]
            for name in DESK_FIELDS
            if name in self.changed_data and name in self.cleaned_data
        }


def _given(text: str, name: str) -> str:
    if all(unicodedata.category(character)[0] in "CZ" for character in text):
        raise ValidationError(
            _("Write a {name}; what is here shows no character.").format(name=name)
        )
    return text
