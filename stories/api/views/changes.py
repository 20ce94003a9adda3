"""The log of changes, for who keeps a copy in step."""

from django.db.models import Exists, F, OuterRef, Subquery

from stories.api import examples
from stories.api.filters import ChangeFilters
from stories.api.identity import where
from stories.api.pagination import Key, Order
from stories.api.schema import described
from stories.api.serializers import ChangeSerializer
from stories.api.views.base import ListView
from stories.models.public import (
    EVERYTHING,
    LIVE_SUBJECTS,
    Change,
    EditionKind,
    Subject,
    own_tags,
    utc,
)
from stories.public.absolute import absolute_url


@described(
    "List changes",
    "Everything that altered what this newsroom publishes, in the order in which it "
    "happened, without gaps: publications, withdrawals, new addresses, and what "
    "changes without an edition. Note the `sequence` of the last one that you saw, "
    "and ask with `after` for what came since. `subject` and `subject_id` say what "
    "changed, and for ever; `slug` is the one of its time.",
    ChangeSerializer(many=True),
    operation_id="listChanges",
    example=examples.CHANGE,
)
class ChangeList(ListView):
    """The log, oldest first."""

    serializer_class = ChangeSerializer
    filterset_class = ChangeFilters
    order = Order("changes", (Key(name="sequence"),))
    queryset = Change.objects.values(
        "sequence",
        "subject",
        "subject_id",
        "kind",
        "at",
        "tags",
        "slug",
        "former_slug",
        edition_number=F("edition__number"),
        # When its story was last withdrawn.
        withdrawn=Subquery(
            Change.objects.filter(
                story_id=OuterRef("story_id"), kind=EditionKind.WITHDRAWAL
            ).values("sequence")[:1]
        ),
        **{
            f"is_{subject}": Exists(rows.objects.filter(pk=OuterRef("subject_id")))
            for subject, rows in LIVE_SUBJECTS.items()
        },
    )

    def item(self, row: dict) -> dict:
        """An entry; of what is public no more, only that it changed."""
        is_public = row.get(f"is_{row['subject']}", True)
        slug = row["slug"] if is_public else ""
        addresses = {"url": None, "api_url": None}
        if is_public:
            addresses = _addresses(row["subject"], slug or row["subject_id"])
        return {
            "id": row["sequence"],
            "sequence": row["sequence"],
            "subject": row["subject"],
            "subject_id": row["subject_id"],
            "kind": row["kind"],
            "at": utc(row["at"]),
            "slug": slug or None,
            "former_slug": row["former_slug"] or None,
            "edition": row["edition_number"],
            **addresses,
            "tags": _told(row, is_public=is_public),
        }


def _addresses(subject: str, name: str | int | None) -> dict:
    """The subject's page, and where the API has it, under its name of then."""
    if subject == Subject.SITE:
        return {
            "url": absolute_url("public:front"),
            "api_url": absolute_url("api:root"),
        }
    return where(subject, name)


def _told(row: dict, *, is_public: bool) -> list[str]:
    """The tags, but of what was withdrawn none that say what it was about."""
    if not is_public:
        return [EVERYTHING]
    if row["sequence"] > (row["withdrawn"] or 0):
        return row["tags"]
    return sorted(own_tags(row["subject"], row["subject_id"], row["slug"]))
