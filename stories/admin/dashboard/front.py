"""The front page at the desk: which stories have a place on it, in which order."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from stories.desk.roles import who_may
from stories.desk.workflow import TransitionRefused, front
from stories.document.text import clean_line, folded, isolated
from stories.models import Arrangement, LiveStory

OTHERS = 30
RECORD = 10
# Digits of a key, and of as many keys as there are places.
LONGEST_KEY, LONGEST_ORDER = 18, 400
UNDO = "undo"


def front_view(site):
    """The screen, as a view of `site`."""

    def view(request):
        """GET: the places. POST: change them, or say why not."""
        if not request.user.has_perm(front.PLACES):
            sentence = _("You may not arrange the front page. {places}").format(
                places=who_may(front.PLACES)
            )
            raise PermissionDenied(sentence)
        if request.method == "POST":
            return _press(request)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        return TemplateResponse(
            request,
            "desk/front.html",
            {**site.each_context(request), **_page(request)},
        )

    return site.admin_view(view)


def front_urls(site) -> list:
    """The doors of this module."""
    return [path("front/", front_view(site), name="front")]


def _page(request) -> dict:
    query = clean_line(request.GET.get("q", ""))
    chosen = list(_shown(LiveStory.objects.with_place()))
    found = LiveStory.objects.exclude(pk__in=[story.pk for story in chosen])
    if query:
        in_draft = Q(story__headline_folded__contains=folded(query))
        found = found.filter(in_draft | Q(headline__icontains=query))
    others = list(_shown(found)[: OTHERS + 1])
    record = list(Arrangement.objects.select_related("story", "by")[:RECORD])
    order = [story.pk for story in chosen]
    return {
        "title": _("Front page"),
        "chosen": chosen,
        "seen": ",".join(map(str, order)),
        "is_full": len(chosen) >= front.MOST,
        "others": others[:OTHERS],
        "has_more": len(others) > OTHERS,
        "query": query,
        "record": [{"row": row, "sentence": told(row)} for row in record],
        "undoes": record[0] if record and record[0].after == order else None,
        "most": front.MOST,
    }


def _shown(stories):
    """Only what a row shows: the payload is the whole story."""
    return stories.only("pk", "slug", "headline", "language", "lead", "updated_at")


def _press(request):
    key = _number(request.POST.get("story", ""))
    address = reverse("admin:front")
    try:
        made = _do(request, key)
    except TransitionRefused as refusal:
        for reason in refusal.reasons:
            messages.error(request, reason)
        return HttpResponseRedirect(address)
    if made is None:
        messages.info(request, _("Nothing was changed: it stands there already."))
    else:
        messages.success(
            request, _("{made} Readers see it now.").format(made=told(made))
        )
    # The browser goes on from the story whose button was pressed.
    return HttpResponseRedirect(f"{address}#story-{key}" if key else address)


def _do(request, key: int | None) -> Arrangement | None:
    seen, move = _order(request.POST.get("seen", "")), request.POST.get("do", "")
    if move == UNDO:
        last = Arrangement.objects.first()
        if last is None or last.pk != _number(request.POST.get("last", "")):
            raise TransitionRefused(
                _(
                    "Somebody arranged the front page after you did, so that is not "
                    "undone."
                )
            )
        return front.undo(last, seen=seen, by=request.user)
    if key is None or move not in front.MOVES:
        raise TransitionRefused(_("Press one of the buttons beside a story."))
    return front.arrange(move, key, seen=seen, by=request.user)


def told(row: Arrangement) -> str:
    """What was done, in a sentence."""
    name = f"“{isolated(str(row.story))}”"
    if row.move == Arrangement.Move.UNDO:
        return _("The last change, of {name}, was undone.").format(name=name)
    if row.place is None:
        return _("{name} was taken off the front page.").format(name=name)
    if row.former_place is None:
        return _("{name} was given place {place}.").format(name=name, place=row.place)
    return _("{name} was moved from place {former_place} to {place}.").format(
        name=name, former_place=row.former_place, place=row.place
    )


def _order(typed: str) -> list[int]:
    keys = [_number(key) for key in typed[:LONGEST_ORDER].split(",") if key]
    return [key for key in keys if key is not None]


def _number(typed: str) -> int | None:
    fits = typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_KEY
    return int(typed) if fits else None
