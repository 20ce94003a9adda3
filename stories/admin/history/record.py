"""Everything that ever happened to one story at the desk, in one list, latest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, QuerySet, Value
from django.urls import reverse
from django.utils.translation import gettext as _

from stories.admin.base import marks
from stories.admin.base.versions import edition_name, saved_name
from stories.admin.history.history import author_names, mover
from stories.desk import workflow
from stories.desk.workflow import moment
from stories.models import (
    Edition,
    EditionKind,
    Original,
    SavedVersion,
    Story,
    Transition,
)

ON_A_PAGE = 50
_BRING_BACK = workflow.called(lambda verb: verb.brings_back)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that happened: who did what, when and why.

    `authors` are all who wrote what an approval or a publication answers for.
    `moved` are the marks of two states; `edition` is what was made or brought back,
    `is_made` tells which; `changes` leads to what differs from the one before, and
    `address` to the thing itself.
    """

    at: datetime
    who: str
    what: str
    note: str = ""
    authors: str = ""
    moved: tuple = ()
    scheduled_for: str = ""
    edition: Edition | None = None
    is_made: bool = False
    kind: str = ""
    changes: str = ""
    address: str = ""

    @property
    def may_come_back(self) -> bool:
        """True for an edition whose text can be brought back."""
        return self.is_made and self.edition.kind != EditionKind.WITHDRAWAL


def record_of(story: Story, user, page: int) -> tuple[list[Entry], bool]:
    """One page of the story's record, in five queries, and whether there is more."""
    start = (page - 1) * ON_A_PAGE
    stamps = list(_stamps(story, user)[start : start + ON_A_PAGE + 1])
    found = {
        sort: in_bulk(key for one, key, _ in stamps if one == sort)
        for sort, in_bulk in _LOADED.items()
    }
    entries = [
        _ENTRIES[sort](story, found[sort][key]) for sort, key, _ in stamps[:ON_A_PAGE]
    ]
    return entries, len(stamps) > ON_A_PAGE


def _stamps(story: Story, user) -> QuerySet:
    """Sort, key and time of everything that `user` may see."""
    first, *others = (
        _stamp(rows.all() if user.has_perm(right) else rows.none(), time, sort)
        for sort, rows, time, right in (
            ("move", story.transitions, "at", "stories.view_transition"),
            ("save", story.saved_versions, "saved_at", "stories.view_savedversion"),
            ("import", story.originals, "imported_at", "stories.view_original"),
        )
    )
    # At one time, an import comes before its save, and that before what it undoes.
    return first.union(*others, all=True).order_by("-when", "-sort", "-pk")


def _stamp(rows, time: str, sort: str) -> QuerySet:
    marked = rows.order_by().annotate(sort=Value(sort), when=F(time))
    return marked.values_list("sort", "pk", "when")


def _moves(keys: Iterable[int]) -> dict[int, Transition]:
    rows = Transition.objects.select_related("by", "edition__approved_by")
    rows = rows.prefetch_related("authors").defer("edition__content")
    return rows.in_bulk(list(keys))


def _saves(keys: Iterable[int]) -> dict[int, SavedVersion]:
    rows = SavedVersion.objects.select_related("saved_by").defer("content")
    return rows.in_bulk(list(keys))


def _imports(keys: Iterable[int]) -> dict[int, Original]:
    rows = Original.objects.select_related("imported_by").defer("text")
    return rows.in_bulk(list(keys))


def _move(story: Story, row: Transition) -> Entry:
    edition, is_made = row.edition, row.verb not in _BRING_BACK
    return Entry(
        at=row.at,
        who=mover(row),
        what=workflow.history_name(row.verb),
        note=row.note,
        authors=author_names(row),
        moved=_marks(row),
        scheduled_for=moment(row.scheduled_for) if row.scheduled_for else "",
        edition=edition,
        is_made=edition is not None and is_made,
        kind=marks.kind(edition.kind) if edition else "",
        changes=_changes_of(story, edition) if edition and is_made else "",
        address=_page("edition", edition) if edition else "",
    )


def _marks(row: Transition) -> tuple:
    if row.from_state == row.to_state:
        return ()
    return marks.state(row.from_state), marks.state(row.to_state)


def _changes_of(story: Story, edition: Edition) -> str:
    if edition.number == 1 or edition.kind == EditionKind.WITHDRAWAL:
        return ""
    before, after = map(edition_name, (edition.number - 1, edition.number))
    return changes_address(story, before, after)


def _save(story: Story, row: SavedVersion) -> Entry:
    before, after = map(saved_name, (row.number - 1, row.number))
    return Entry(
        at=row.saved_at,
        who=str(row.saved_by),
        what=_("Saved version {number}").format(number=row.number),
        changes=changes_address(story, before, after) if row.number > 1 else "",
        address=_page("savedversion", row),
    )


def _import(story: Story, row: Original) -> Entry:
    named = f" “{row.name}”" if row.name else ""
    return Entry(
        at=row.imported_at,
        who=str(row.imported_by),
        what=_("Imported a document{named}").format(named=named),
        address=_page("original", row),
    )


_LOADED = {"move": _moves, "save": _saves, "import": _imports}
_ENTRIES = {"move": _move, "save": _save, "import": _import}


def _page(model: str, row) -> str:
    return reverse(f"admin:stories_{model}_change", args=[row.pk])


def changes_address(story: Story, before: str, after: str) -> str:
    """Where the desk shows what differs between two versions, by their names."""
    return reverse("admin:stories_story_changes", args=[story.pk, before, after])
