"""Tells the desk what live stories say that no longer is: on pages, on saving."""

from collections.abc import Sequence

from django.contrib import messages
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.admin.base import marks
from stories.admin.base.versions import COPY, edition_name
from stories.admin.history.record import changes_address
from stories.desk import workflow
from stories.document.differences import Deviation
from stories.document.messages import in_figures, listed
from stories.models import Source, Story
from stories.models.subjects import SharedRow

SHOWN_STORIES = 10
SHOWN_ON_PAGE = 5
SHOWN_IN_LIST = 2
# Where the list of stories shows all of them.
QUERY = "?live=older"


def older_facts(story: Story, user, found: Sequence[Deviation]) -> list[str]:
    """What `behind` found that readers see older, and where to compare it."""
    if not found:
        return []
    told: list[str] = _told(found, SHOWN_ON_PAGE)
    if user.has_perm("stories.view_edition"):
        live = edition_name(story.live_edition.number)
        address = changes_address(story, live, COPY)
        link = '<a href="{}">Compare what readers see with what the desk says</a>'
        told.append(format_html(link, address))
    return told


def older_list(user) -> dict | None:
    """The stories of which readers see something older; None where there are none.

    In one query, three more where there are some, and one more to count many.
    """
    stories = Story.objects.behind().with_last_moves(workflow.BEGIN_REVIEW)
    rows = list(stories.select_related("live_edition")[: SHOWN_STORIES + 1])
    if not rows:
        return None
    shown, more = rows[:SHOWN_STORIES], 0
    if len(rows) > SHOWN_STORIES:
        more = Story.objects.behind().count() - SHOWN_STORIES
    found = workflow.behind_each(shown)
    return {
        "stories": [
            {
                "story": row,
                "mark": marks.story(row),
                "work": marks.work(row, user),
                "sentences": _told(found[row.pk], SHOWN_IN_LIST),
            }
            for row in shown
        ],
        "more": more,
        "query": QUERY,
    }


def _told(found, most: int) -> list[str]:
    told = [one.sentence for one in found[:most]]
    if (more := len(found) - most) > 0:
        told.append(
            ngettext("{count} more is older.", "{count} more are older.", more).format(
                count=in_figures(more)
            )
        )
    return told


def tell_older(request, row: SharedRow, changed: list[str]) -> None:
    """Say which live stories go on saying what `row` was before it was `changed`."""
    stories = Story.objects.showing_older(row)
    count = stories.count() if changed else 0
    if not count:
        return
    of_standing = isinstance(row, Source) and "standing" in changed
    if of_standing and (named := _named(row, stories)):
        unread = max(0, count - SHOWN_STORIES)
        messages.warning(request, _of_standing(row, named, unread))
        return
    messages.warning(
        request,
        format_html(
            '{} <a href="{}{}">{}</a>',
            ngettext(
                "{count} live story shows it as it was until its next edition.",
                "{count} live stories show it as it was until their next edition.",
                count,
            ).format(count=in_figures(count)),
            reverse("admin:stories_story_changelist"),
            QUERY,
            _("Show the stories whose readers see something older"),
        ),
    )


def _named(row: Source, stories: QuerySet[Story]) -> list[SafeString]:
    """A link to each of the latest that tell readers another standing of `row`.

    From what readers see, not from editions: those would be read whole while every
    other writer waits.
    """
    latest = stories.annotate(said=F("live__payload__sources"))
    latest = latest.order_by("-saved_at", "-pk")
    shown = latest.values_list("pk", "headline", "language", "said")
    return [
        format_html(
            '<a href="{}" lang="{}"><bdi>{}</bdi></a> ({})',
            reverse("admin:stories_story_change", args=[key]),
            language,
            headline,
            ngettext(
                "source {numbers}: “{standing}”",
                "sources {numbers}: “{standing}”",
                len(numbers),
            ).format(numbers=listed(numbers), standing=standing),
        )
        for key, headline, language, said in shown[:SHOWN_STORIES]
        for standing, numbers in _standings(row, said).items()
        if standing != row.standing
    ]


def _standings(row: Source, said: list[dict]) -> dict[str, list[str]]:
    """The numbers under which a story lists the source, by the standing it tells."""
    found: dict[str, list[str]] = {}
    for one in said:
        if one["id"] == row.pk:
            found.setdefault(one["standing"], []).append(str(one["number"]))
    return found


def _of_standing(row: Source, named: list[SafeString], unread: int) -> SafeString:
    more = (
        [_("and up to {count} more").format(count=in_figures(unread))] if unread else []
    )
    shown = [*named, *more]
    return format_html(
        _(
            "The source is “{standing}” now, and live stories go on calling it "
            "otherwise until their next edition: {stories}. Open each and submit it "
            "for review."
        ),
        standing=row.standing,
        stories=format_html_join(", ", "{}", ((one,) for one in shown)),
    )
