"""The newsroom's corrections and clarifications, for who follows them."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import reverse

from stories.caching import RELEASED_AT, last_change_at, public_response
from stories.feeds.forms import Entry, Feed, name_of, written
from stories.models.public import EVERYTHING, LiveCorrection
from stories.views.corrections import difference
from stories.views.pages import PublicView, absolute

ENTRIES = 50


class CorrectionsFeed(PublicView):
    """The latest corrections, in one form."""

    form = ""

    def page(self) -> HttpResponse:
        """Queries: the last change, the corrections with their stories."""
        modified = last_change_at()
        entries = list(_entries())
        feed = Feed(
            title="Corrections · Newsroom",
            description="What this newsroom put right, and what was wrong or unclear.",
            link=absolute(reverse("corrections")),
            address=absolute(self.request.path),
            updated=entries[0].at if entries else RELEASED_AT,
            entries=entries,
        )
        text, content_type = written(feed, self.form)
        response = HttpResponse(text, content_type=content_type)
        return public_response(response, tags={EVERYTHING}, modified=modified)


def _entries() -> Iterator[Entry]:
    rows = LiveCorrection.objects.select_related("live_story")
    for row in rows.defer("live_story__payload")[:ENTRIES]:
        story = row.live_story
        yield Entry(
            name=name_of(story.pk, row.number, row.at),
            title=f"{row.get_kind_display()}: {story.headline}",
            text=row.note,
            link=absolute(difference(story.slug, row.number)),
            language=story.language,
            at=row.at,
            about=(row.kind,),
        )
