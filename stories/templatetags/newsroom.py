"""Filters of the public pages: directions of languages and points in time."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html

from stories.document.dates import in_words
from stories.document.languages import direction, is_latin

register = template.Library()


@register.filter
def language_attributes(language: str) -> str:
    """`lang="…" dir="…"` for text in a BCP 47 language.

    Where that is empty, the direction is the one in which the text itself begins.
    """
    if not language:
        return format_html('dir="{}"', "auto")
    return format_html('lang="{}" dir="{}"', language, direction(language))


register.filter("is_latin", is_latin)
register.filter("date_in_words", in_words)


@register.filter
def moment(at: datetime) -> str:
    """A `<time>` with day, minute and zone: pages are kept, so nothing is “ago”."""
    local = timezone.localtime(at)
    text = date_format(local, "j F Y, H:i T")
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), text)


@register.filter
def day_before(at: datetime, other: datetime) -> str:
    """A `<time>` with the day, and its year where it is not that of `other`."""
    local = timezone.localtime(at)
    is_same_year = local.year == timezone.localtime(other).year
    text = date_format(local, "j F" if is_same_year else "j F Y")
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), text)


@register.filter
def day(at: datetime) -> str:
    """A `<time>` with the day alone, in the newsroom's time zone."""
    local = timezone.localtime(at)
    text = date_format(local, "j F Y")
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), text)
