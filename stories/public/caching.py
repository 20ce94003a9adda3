"""Headers of public responses: who may keep them, and what makes them stale.

A public response is the same for everybody. Caches may keep it but ask before they
use it again, which costs a 304: a publication is visible at once, also behind caches
that nobody purges. `Cache-Tag` is for those that are purged.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from django.http import HttpResponseBase
from django.utils.cache import set_response_etag
from django.utils.http import http_date

from stories.models.public import EVERYTHING, Change

CACHE_CONTROL = "public, max-age=0, must-revalidate"
# Proxies take a few kilobytes of headers in all, and answer 502 to more.
MAX_TAG_BYTES = 800
# What a newsroom that never published shows was last modified with its code.
RELEASED_AT = datetime.fromtimestamp(Path(__file__).stat().st_mtime, UTC)


def public_response(
    response: HttpResponseBase,
    *,
    tags: Iterable[str],
    modified: datetime,
    until: datetime | None = None,
) -> HttpResponseBase:
    """Let caches keep `response`, and return it.

    `tags` name what it shows, as in `Change.tags`; `modified` is an aware datetime, and
    so is `until`, from which on it says something else though nothing was published:
    no cache that waits to be purged may keep it longer.
    The strong `ETag` is that of the bytes, so a template response is given one when
    it is rendered; `newsroom.middleware.conditional` answers 304 by it.
    """
    purgeable(response, tags)
    response["Last-Modified"] = http_date(modified.timestamp())
    if until is not None:
        response["Expires"] = http_date(until.timestamp())
    # The middleware tags GET only; here HEAD gets the same headers as GET.
    if getattr(response, "is_rendered", True):
        set_response_etag(response)
    else:
        response.add_post_render_callback(set_response_etag)
    return response


def purgeable(response: HttpResponseBase, tags: Iterable[str]) -> HttpResponseBase:
    """Let caches keep `response` until a change with one of `tags`, and return it.

    Enough by itself for what has no content worth a validator, such as a redirection.
    More tags than a header may hold become the one that every change carries.
    """
    response["Cache-Control"] = CACHE_CONTROL
    # Slugs may be of any script, headers are ASCII and separate tags by commas.
    written = ",".join(quote(tag, safe=":") for tag in sorted(set(tags)))
    response["Cache-Tag"] = written if len(written) <= MAX_TAG_BYTES else EVERYTHING
    return response


def last_change_at() -> datetime:
    """When anything was last published: the age of lists that span stories.

    Not the newest row shown, because a list also changes when a row leaves it.
    """
    latest = Change.objects.order_by("-sequence").values_list("at", flat=True).first()
    return latest or RELEASED_AT
