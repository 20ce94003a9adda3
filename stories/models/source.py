"""Publishers and their sources, one row each for the whole newsroom."""

from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from stories import document
from stories.document import SourceKind, Standing
from stories.document.fields import SHARED, Field, Sort
from stories.models.choices import SOURCE_KINDS, STANDINGS
from stories.models.described import Described, days_are_days
from stories.models.folding import FoldedField, Folding


class Publisher(Folding):
    """Who publishes sources. Reprints of one wire count as that wire's one voice."""

    name = models.CharField(max_length=200)
    name_folded = FoldedField(of="name")
    slug = models.CharField(max_length=200, unique=True)
    homepage = models.URLField(max_length=500, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166 code")
    language = models.CharField(max_length=12, blank=True, help_text="BCP 47 tag")
    syndicates_from = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="syndicators",
        help_text=_lazy("The agency whose reports this publisher reprints."),
    )

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                "name_folded",
                name="publisher_name_unique",
                violation_error_message="There is already a publisher of that name.",
            ),
            models.CheckConstraint(
                name="publisher_not_its_own_agency",
                condition=~models.Q(syndicates_from=models.F("id")),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def facts(self) -> document.PublisherFacts:
        """What readers are told of it beside the stories that cite it."""
        return document.PublisherFacts(
            slug=self.slug,
            homepage=self.homepage,
            country=self.country,
            language=self.language,
        )

    @property
    def voice(self) -> str:
        """The name of the agency whose reports it prints, at the end of the chain."""
        publisher, seen = self, {self.pk}
        while (agency := publisher.syndicates_from) and agency.pk not in seen:
            publisher = agency
            seen.add(agency.pk)
        return publisher.name


class Source(Described, Folding):
    """An article, document, dataset, video or statement that stories cite."""

    publisher = models.ForeignKey(Publisher, models.PROTECT, related_name="sources")
    title_folded = FoldedField(of="title")
    kind = models.CharField(
        max_length=20, choices=SOURCE_KINDS, default=SourceKind.ARTICLE.value
    )
    standing = models.CharField(
        max_length=20, choices=STANDINGS, default=Standing.CURRENT.value
    )
    checked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["publisher", "title"], name="source_by_title")]
        constraints = [
            models.UniqueConstraint(
                fields=["url"],
                condition=~models.Q(url=""),
                name="source_url_unique",
                violation_error_message="There is already a source with that URL.",
            ),
            models.CheckConstraint(
                name="source_standing_known",
                condition=models.Q(standing__in=[value for value, _ in STANDINGS]),
            ),
            models.CheckConstraint(
                name="source_kind_known",
                condition=models.Q(kind__in=[value for value, _ in SOURCE_KINDS]),
            ),
            *days_are_days("source"),
        ]

    def __str__(self):
        return f"{self.publisher}: {self.title}"

    def as_value(self, *, number: int, summary: str = "") -> document.Source:
        """The source as the entry `number` of a story's list, without its rows."""
        return document.Source(
            number=number,
            publisher=document.Publisher(
                name=self.publisher.name, slug=self.publisher.slug
            ),
            summary=summary,
            id=self.pk,
            **{row.name: _value(row, getattr(self, row.name)) for row in SHARED},
        )


def columns_of(source: document.Source) -> dict[str, str]:
    """What a document says of a source itself, by column; the publisher apart."""
    return {row.name: str(getattr(source, row.name)) for row in SHARED}


def _value(row: Field, stored: str) -> str:
    return type(row.absent)(stored) if row.sort is Sort.WORD else stored
