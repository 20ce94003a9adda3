"""What the newsroom has to tell somebody at the desk, until they have seen it."""

from django.db.models import F
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.admin.base.unpressed import not_pressed
from stories.models import Notice
from stories.public import converters

converters.register()
SHOWN = 10


def notices_of(user) -> dict:
    """The latest notices of `user`, those not seen yet first, in one query.

    Who may see no story is told of accounts alone.
    """
    unseen_first = F("seen_at").desc(nulls_first=True)
    found = list(_told(user).order_by(unseen_first, "-at", "-pk")[:SHOWN])
    unseen = sum(notice.seen_at is None for notice in found)
    return {"notices": found, "unseen": unseen}


def seen_view(request, key: int | None = None):
    """POST: one notice of the user's own was seen, or all of them."""
    if unpressed := not_pressed(request, reverse("admin:index")):
        return unpressed
    own = _told(request.user)
    if key is not None:
        own = own.filter(pk=key)
        if not own.exists():
            raise Http404(_("You have no such notice."))
    own.filter(seen_at=None).update(seen_at=timezone.now())
    return HttpResponseRedirect(reverse("admin:index"))


def _told(user):
    own = Notice.objects.filter(to=user)
    return own if user.has_perm("stories.view_story") else own.filter(story=None)


def notice_urls(site) -> list:
    """The doors of this module."""
    view = site.admin_view(seen_view)
    return [
        path("notices/seen/", view, name="notices_seen"),
        path("notices/<number:key>/seen/", view, name="notice_seen"),
    ]
