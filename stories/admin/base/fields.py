"""What editors type into single fields, checked and answered in sentences."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.desk.transfer.slugs import free_slug, no_address
from stories.document import dates
from stories.document.languages import is_language_tag
from stories.document.text import (
    clean_block,
    clean_line,
    is_slug,
    typed_slug,
    web_address,
)


class TypedForm(forms.ModelForm):
    """A form whose texts are stored as every door of the newsroom stores them."""

    def clean(self):
        values = super().clean() or self.cleaned_data
        for name, value in values.items():
            if isinstance(value, str) and name in self.fields:
                is_block = isinstance(self.fields[name].widget, forms.Textarea)
                values[name] = clean_block(value) if is_block else clean_line(value)
        return values


def take_all(fields: dict[str, forms.Field]) -> None:
    """Let fields for text take whatever is pasted, each in its own direction.

    A browser cuts what is longer than `maxlength`, and says nothing; the form refuses
    it with the limit, and shows all of it again.
    """
    for field in fields.values():
        if isinstance(field.widget, forms.TextInput | forms.Textarea):
            field.widget.attrs.pop("maxlength", None)
            field.widget.attrs.setdefault("dir", "auto")


def check_language(typed: str) -> str:
    """A BCP 47 tag, or nothing."""
    tag = clean_line(typed)
    if tag and not is_language_tag(tag):
        raise ValidationError(
            _(
                "“{tag}” is not a language tag. Write one such as en, ko or pt-BR."
            ).format(tag=tag)
        )
    return tag


def check_slug(typed: str) -> str:
    """A slug in the one form that addresses have, or nothing."""
    slug = typed_slug(clean_line(typed))
    if slug and not is_slug(slug):
        raise ValidationError(no_address(slug))
    return slug


class NamedForm(TypedForm):
    """A row with a name and a slug, which is made of the name where none is typed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if slug := self.fields.get("slug"):
            slug.required = False
            slug.help_text = _("The end of its address. Left empty, made of the name.")

    def clean_slug(self):
        return check_slug(self.cleaned_data["slug"])

    def clean(self):
        values = super().clean() or self.cleaned_data
        if "slug" in self.fields and values.get("slug") == "" and values.get("name"):
            values["slug"] = free_slug(self._meta.model, values["name"])
        return values


def check_web_address(typed: str) -> str:
    """An http or https address, or nothing."""
    address = clean_line(typed)
    if address and not web_address(address):
        raise ValidationError(
            _(
                "“{address}” is not a web address. Write one such as "
                "https://example.org/page, without spaces, quotation marks or user "
                "names."
            ).format(address=address)
        )
    return address


def check_edtf(typed: str) -> str:
    """A date in EDTF, or nothing; a date as people write it is turned into EDTF."""
    text = clean_line(typed)
    if not text:
        return ""
    reading = dates.parse(text)
    if reading.date.edtf is None:
        raise ValidationError(
            reading.problem
            or _(
                "“{text}” is not a date. Write one such as 2026-01-05, 2025-06 or 2012."
            ).format(text=text)
        )
    return reading.date.edtf


def check_day(typed: str) -> str:
    """A day as 2026-01-05, or nothing; none that is still to come anywhere on earth."""
    day = check_edtf(typed)
    if day and not dates.is_day(day):
        sentence = _("“{typed}” is not a single day. Write one such as 2026-01-05.")
        raise ValidationError(sentence.format(typed=clean_line(typed)))
    if day > f"{timezone.now() + timedelta(days=1):%Y-%m-%d}":
        sentence = _("“{typed}” is still to come. Write a day that has been.")
        raise ValidationError(sentence.format(typed=clean_line(typed)))
    return day
