"""The newsroom's corrections, clarifications and withdrawals, for who follows them."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.utils.translation import gettext as _

from stories.models.public import EVERYTHING
from stories.public.absolute import absolute, absolute_url
from stories.public.caching import RELEASED_AT, last_change_at, public_response
from stories.public.feeds.forms import Entry, Feed, name_of, written
from stories.public.pages.corrections import put_right
from stories.public.pages.pages import PublicView

ENTRIES = 50


class CorrectionsFeed(PublicView):
    """What was put right latest, in one form."""

    form = ""

    def page(self) -> HttpResponse:
        """Queries: the last change, corrections with their stories, withdrawals."""
        modified = last_change_at()
        entries = list(_entries())
        feed = Feed(
            title="Corrections · Newsroom",
            description=_(
                "What this newsroom put right, and what was wrong or unclear."
            ),
            link=absolute_url("public:corrections"),
            address=absolute(self.request.path),
            updated=entries[0].at if entries else RELEASED_AT,
            entries=entries,
        )
        text, content_type = written(feed, self.form)
        response = HttpResponse(text, content_type=content_type)
        return public_response(response, tags={EVERYTHING}, modified=modified)


def _entries() -> Iterator[Entry]:
    for row in put_right(None, size=ENTRIES).rows:
        what = f"editions/{row.edition}" if row.edition else "withdrawn"
        yield Entry(
            name=name_of(row.story_id, what, row.at),
            title=": ".join(filter(None, [str(row.label), row.headline])),
            text=row.note,
            link=absolute(row.difference or row.story_address),
            language=row.language,
            at=row.at,
            about=(row.kind,),
        )
