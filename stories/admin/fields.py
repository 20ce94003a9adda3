"""What editors type into single fields, checked and answered in sentences."""

from django import forms
from django.core.exceptions import ValidationError

from stories import dates
from stories.text import clean_line, is_language_tag, web_address


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
            f"“{tag}” is not a language tag. Write one such as en, ko or pt-BR."
        )
    return tag


def check_web_address(typed: str) -> str:
    """An http or https address, or nothing."""
    address = clean_line(typed)
    if address and not web_address(address):
        raise ValidationError(
            f"“{address}” is not a web address. Write one such as "
            "https://example.org/page, without spaces, quotation marks or user names."
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
            or f"“{text}” is not a date. Write one such as 2026-01-05, 2025-06 or 2012."
        )
    return reading.date.edtf
