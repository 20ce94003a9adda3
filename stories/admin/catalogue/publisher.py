"""The desk's publishers."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.admin.base.fields import NamedForm, check_language, check_web_address
from stories.admin.base.guards import GuardedDeletion
from stories.admin.catalogue.catalogued import Catalogued
from stories.document.messages import in_figures
from stories.document.text import clean_line
from stories.models import LivePublisher, Publisher
from stories.models.folding import folded_column


class PublisherForm(NamedForm):
    """A publisher; an agency cannot reprint, by a detour, from itself."""

    # Not a URLField, which would silently add a scheme that nobody typed.
    homepage = forms.CharField(required=False, max_length=500)

    def clean_name(self):
        name = clean_line(self.cleaned_data["name"])
        alike = Publisher.objects.filter(name_folded=folded_column(name))
        if other := alike.exclude(pk=self.instance.pk).first():
            raise ValidationError(
                _(
                    "There is already a publisher “{other}”, whose name differs in its "
                    "letters at most. Choose another name, or use that publisher."
                ).format(other=other)
            )
        return name

    def clean_homepage(self):
        return check_web_address(self.cleaned_data["homepage"])

    def clean_language(self):
        return check_language(self.cleaned_data["language"])

    def clean_country(self):
        country = self.cleaned_data["country"].upper()
        if country and not (
            len(country) == 2 and country.isascii() and country.isalpha()
        ):
            raise ValidationError(
                _(
                    "“{country}” is not a country code. Write two letters, such as KR."
                ).format(country=country)
            )
        return country

    def clean_syndicates_from(self):
        agency = self.cleaned_data["syndicates_from"]
        seen = {self.instance.pk}
        above = agency
        while above is not None:
            if above.pk in seen:
                raise ValidationError(
                    _(
                        "{agency} reprints from this publisher already; "
                        "choose another agency or leave this empty."
                    ).format(agency=agency)
                )
            seen.add(above.pk)
            above = above.syndicates_from
        return agency


class PublisherAdmin(Catalogued, GuardedDeletion):
    """Publishers, whose slug is an address and so is given once."""

    form = PublisherForm
    list_display = ["name", "country", "language", "homepage", "syndicates_from"]
    list_select_related = ["syndicates_from"]
    search_fields = ["name_folded", "slug"]
    autocomplete_fields = ["syndicates_from"]
    fields = ["name", "slug", "homepage", "country", "language", "syndicates_from"]

    def get_readonly_fields(self, request, obj=None):
        return ["slug"] if obj else []

    def reasons_to_keep(self, row: Publisher) -> list[str]:
        if sources := row.sources.count():
            return [
                ngettext(
                    "The publisher “{row}” cannot be deleted: {count} source has it as "
                    "publisher. Give them another publisher or delete them first.",
                    "The publisher “{row}” cannot be deleted: {count} sources have it "
                    "as publisher. Give them another publisher or delete them first.",
                    sources,
                ).format(row=row, count=in_figures(sources))
            ]
        if LivePublisher.objects.filter(pk=row.pk).exists():
            return [
                _(
                    "The publisher “{row}” cannot be deleted: readers still see it on "
                    "a live story. Publish that story without it first."
                ).format(row=row)
            ]
        return []
