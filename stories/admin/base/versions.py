"""The texts of a story that the desk can compare: editions, saves, the working copy."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from stories.desk.workflow import moment
from stories.document import StoryDocument
from stories.models import Edition, SavedVersion, Story

COPY = "copy"
# Enough to choose from; older ones are reached from the history.
LISTED = 100
_NAME = re.compile(r"(saved-)?([1-9][0-9]{0,8})", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Version:
    """One text of a story: its name in addresses, what it is called, where it stands.

    `who` and `at` are by whom and when it was made.
    """

    name: str
    label: str
    who: str
    at: datetime
    address: str
    document: StoryDocument


def edition_name(number: int) -> str:
    """An edition's name in addresses."""
    return str(number)


def saved_name(number: int) -> str:
    """A saved version's name in addresses."""
    return f"saved-{number}"


def find_version(story: Story, name: str, user) -> Version:
    """The version of that name. Raises Http404, and PermissionDenied."""
    if name == COPY:
        return _copy(story)
    match = _NAME.fullmatch(name)
    if match is None:
        raise Http404(_("That names no edition and no saved version."))
    is_saved, number = bool(match[1]), int(match[2])
    find = _saved if is_saved else _edition
    return find(story, number, user)


def _copy(story: Story) -> Version:
    return Version(
        name=COPY,
        label=_("Working copy"),
        who=str(story.last_author or "nobody"),
        at=story.saved_at,
        address=reverse("admin:stories_story_change", args=[story.pk]),
        document=story.document(),
    )


def _edition(story: Story, number: int, user) -> Version:
    _refuse_without("stories.view_edition", user)
    found = story.editions.filter(number=number).select_related("made_by").first()
    if found is None:
        raise Http404(_("The story has no such edition."))
    return Version(
        name=edition_name(number),
        label=str(found),
        who=str(found.made_by),
        at=found.made_at,
        address=reverse("admin:stories_edition_change", args=[found.pk]),
        document=found.document(),
    )


def _saved(story: Story, number: int, user) -> Version:
    _refuse_without("stories.view_savedversion", user)
    saves = story.saved_versions.filter(number=number)
    found = saves.select_related("saved_by").first()
    if found is None:
        raise Http404(_("The story has no such saved version."))
    return Version(
        name=saved_name(number),
        label=_("Saved version {number}").format(number=number),
        who=str(found.saved_by),
        at=found.saved_at,
        address=reverse("admin:stories_savedversion_change", args=[found.pk]),
        document=found.document(),
    )


def _refuse_without(right: str, user) -> None:
    if not user.has_perm(right):
        raise PermissionDenied


def choices(story: Story, user) -> list[tuple[str, list[tuple[str, str]]]]:
    """Groups of versions to choose from, each with a title, the latest first."""
    groups = [
        (
            "Now",
            [
                (
                    COPY,
                    _("Working copy (version {version})").format(version=story.version),
                )
            ],
        )
    ]
    if user.has_perm("stories.view_edition"):
        groups.append(("Editions", list(map(_edition_choice, _latest(story.editions)))))
    if user.has_perm("stories.view_savedversion"):
        saves = _latest(story.saved_versions.select_related("saved_by"))
        groups.append((_("Saved versions"), list(map(_saved_choice, saves))))
    return [group for group in groups if group[1]]


def _latest(rows):
    return rows.defer("content").order_by("-number")[:LISTED]


def _edition_choice(edition: Edition) -> tuple[str, str]:
    return edition_name(edition.number), f"{edition}, {moment(edition.made_at)}"


def _saved_choice(saved: SavedVersion) -> tuple[str, str]:
    told = f"Version {saved.number}, {saved.saved_by}, {moment(saved.saved_at)}"
    return saved_name(saved.number), told
