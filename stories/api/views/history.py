"""The history of a story: its editions, their seals and differences."""

from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from rest_framework.response import Response

from stories.api import examples
from stories.api.errors import NoEdition, Redacted
from stories.api.identity import part_id, where, whole
from stories.api.pagination import Key, Order
from stories.api.schema import AFTER, BEFORE, GONE, NUMBER, STORY_SLUG, described
from stories.api.serializers import (
    DifferenceSerializer,
    EditionItemSerializer,
    EditionSerializer,
    SealSerializer,
)
from stories.api.views.base import DetailView, ListView, PublicView, live_story, refusal
from stories.document import differences
from stories.models.public import Edition, LiveStory, story_tag, utc
from stories.public.as_it_was import as_it_was
from stories.public.caching import public_response, purgeable
from stories.public.lookup import find
from stories.public.summaries import Sealed, summaries, told

IN_SHORT = ("pk", "story_id", "number", "kind", "made_at", "digest")
WHOLE = ("content", "content_format")
ITSELF = (
    "An edition does not differ from itself. Name an earlier edition and a later one, "
    "such as 1..2."
)


@described(
    "List a story's editions",
    "What readers may see of what was published under this slug, the latest edition "
    "first; those before a withdrawal are gone.",
    EditionItemSerializer(many=True),
    operation_id="listEditions",
    example=examples.EDITION_ITEM,
    path=[STORY_SLUG],
    problems=GONE,
)
class EditionList(ListView):
    """The history of a published story."""

    serializer_class = EditionItemSerializer
    order = Order("editions", (Key(name="number", descending=True),))

    # Whole: each is told by its difference from the one before.
    queryset = Edition.objects.values("pk", *IN_SHORT, *WHOLE, "note")

    def get_queryset(self) -> QuerySet:
        """All editions of the story that readers may see."""
        return super().get_queryset().of_live_story(self.kwargs["slug"])

    def freshness(self) -> tuple[set[str], datetime]:
        """As old as the story's latest edition."""
        slug = self.kwargs["slug"]
        live = live_story(slug, stories=LiveStory.objects.values("story_id", "made_at"))
        return {story_tag(live["story_id"])}, live["made_at"]

    def items(self, rows: list[dict]) -> list[dict]:
        """Editions in short. One query: the edition before the first of them."""
        slug = self.kwargs["slug"]
        before = min((row["number"] for row in rows), default=0) - 1
        kept = Edition.objects.of_live_story(slug).filter(number=before)
        sealed = {
            row["number"]: _sealed(row)
            for row in (*kept.values("pk", "number", *WHOLE), *rows)
        }
        # An edition after a withdrawal has none before it that readers may see.
        pairs = (
            (sealed[number - 1], sealed[number])
            for number in (row["number"] for row in rows)
            if number - 1 in sealed
        )
        changed = summaries(pairs)
        return [
            {
                **_in_short(slug, row),
                "note": row["note"] or None,
                "summary": changed.get(row["pk"]),
            }
            for row in rows
        ]


@described(
    "Get an edition",
    "The story as it was published then. `updated_at` and `corrections` are those of "
    "that moment, `url` is the page that shows the edition. It does not change until "
    "the story is withdrawn.",
    EditionSerializer,
    operation_id="getEdition",
    example=examples.EDITION,
    path=[STORY_SLUG, NUMBER],
    problems=GONE,
)
class EditionDetail(DetailView):
    """A story as it was."""

    serializer_class = EditionSerializer

    def get_object(self) -> Edition:
        """Queries: the live story with its corrections, the edition."""
        slug, number = self.kwargs["slug"], self.kwargs["number"]
        self.live = live_story(
            slug, number, stories=LiveStory.objects.with_corrections()
        )
        editions = Edition.objects.shown_with(self.live).with_told_at()
        return editions.with_redaction().get(number=number)

    def item(self, row: Edition) -> dict:
        """The edition's own content, and what its history up to then says."""
        return {
            **whole(row.story_id, as_it_was(row, self.live)),
            **where("edition", self.live.slug, row.number),
            "note": row.note or None,
            "at": utc(row.made_at),
            "redacted_at": utc(row.redacted_at) if row.redacted_at else None,
            "digest": row.digest,
        }

    def freshness(self, row: Edition) -> tuple[set[str], datetime]:
        """As old as itself."""
        return {story_tag(row.story_id)}, row.made_at


@described(
    "Get what an edition's digest is of",
    "The very bytes that `digest` is the SHA-256 of. `previous` is the digest of the "
    "edition before, so that each edition seals all that came before it.",
    SealSerializer,
    operation_id="getSeal",
    example=examples.SEAL,
    path=[STORY_SLUG, NUMBER],
    problems=GONE,
)
class SealDetail(PublicView):
    """What an edition was sealed with."""

    def get(self, request, slug: str, number: int) -> HttpResponse:
        """The bytes, as they were when the digest was made of them."""
        before = Edition.objects.filter(
            story_id=OuterRef("story_id"), number=OuterRef("number") - 1
        )
        editions = Edition.objects.of_live_story(slug).filter(number=number)
        editions = editions.with_redaction()
        edition = editions.annotate(previous=Subquery(before.values("digest"))).first()
        if edition is None:
            raise refusal(find(slug, number))
        if edition.redacted_at:
            raise Redacted(edition)
        sealed = edition.sealed(edition.previous or "")
        return public_response(
            HttpResponse(sealed, content_type="application/json"),
            tags={story_tag(edition.story_id)},
            modified=edition.made_at,
        )


@described(
    "Get the difference of two editions",
    "What two editions say differently: key points, sources and events that differ, "
    "word by word, with their evidence apart. The later edition named first is sent on "
    "by a 301.",
    DifferenceSerializer,
    operation_id="getDifference",
    example=examples.DIFFERENCE,
    path=[STORY_SLUG, BEFORE, AFTER],
    problems=GONE,
)
class DifferenceDetail(PublicView):
    """The difference of any two editions that readers may see."""

    def get(self, request, slug: str, before: int, after: int) -> HttpResponse:
        """Queries: the two editions; who they belong to, where one is missing."""
        rows = Edition.objects.of_live_story(slug).filter(number__in=(before, after))
        found = {row["number"]: row for row in rows.values(*IN_SHORT, *WHOLE)}
        missing = {before, after} - found.keys()
        if missing:
            # The earlier was withdrawn, where one was.
            raise refusal(find(slug, min(missing)))
        if before == after:
            raise NoEdition(ITSELF)
        tags = {story_tag(found[after]["story_id"])}
        if before > after:
            address = reverse("api:difference", args=[slug, after, before])
            return purgeable(HttpResponsePermanentRedirect(address), tags)
        old, new = found[before], found[after]
        return public_response(
            Response(DifferenceSerializer(_difference(slug, old, new)).data),
            tags=tags,
            modified=new["made_at"],
        )


def _difference(slug: str, old: dict, new: dict) -> dict:
    found = told(_sealed(old), _sealed(new))
    return {
        **differences.to_payload(found.comparison, found.sentence),
        **where("difference", slug, old["number"], new["number"]),
        "before": _in_short(slug, old),
        "after": _in_short(slug, new),
    }


def _in_short(slug: str, row: dict) -> dict:
    return {
        "id": part_id(row["story_id"], row["number"]),
        "number": row["number"],
        "kind": row["kind"],
        "at": utc(row["made_at"]),
        "digest": row["digest"],
        **where("edition", slug, row["number"]),
    }


def _sealed(row: dict) -> Sealed:
    return Sealed(row["pk"], row["content"], row["content_format"])
