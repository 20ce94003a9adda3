"""A story's history at the desk: what happened, and what differs between its texts."""

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from stories.admin.base import marks
from stories.admin.base.versions import (
    COPY,
    Version,
    choices,
    edition_name,
    find_version,
)
from stories.admin.history.record import changes_address, record_of
from stories.admin.verbs.verbs import VerbDoor
from stories.desk.workflow import BY_HAND
from stories.document import differences
from stories.models import Story
from stories.public.pages.changed import Addresses, arrange

# No story has a longer record, and no address needs a longer number.
LAST_PAGE = 10_000


class HistoryScreen(VerbDoor):
    """Shows a story's record in place of Django's list of actions."""

    def get_urls(self):
        view = self.admin_site.admin_view
        own = [
            path(
                "<path:object_id>/changes/<slug:before>..<slug:after>/",
                view(self.changes_view),
                name="stories_story_changes",
            ),
            path(
                "<path:object_id>/changes/",
                view(self.chosen_view),
                name="stories_story_chosen",
            ),
        ]
        return own + super().get_urls()

    def history_view(self, request, object_id, extra_context=None):
        """GET: one page of everything that happened to the story."""
        story = self.seen_story(request, object_id)
        page = _page(request)
        step = next(verb for verb in BY_HAND.values() if verb.brings_back)
        entries, has_older = record_of(story, request.user, page)
        return self._answer(
            request,
            story,
            "history",
            title="History",
            entries=entries,
            newer=page - 1,
            older=page + 1 if has_older else 0,
            may_restore=request.user.has_perms(
                [step.permission, "stories.change_story"]
            ),
            restore_address=self.verb_address(story, step.name),
            **_chooser(story, request.user, _latest_edition(story), COPY),
        )

    def changes_view(self, request, object_id, before, after):
        """GET: what differs between two texts of the story, as readers are shown it."""
        story = self.seen_story(request, object_id, _whole())
        old, new = (find_version(story, one, request.user) for one in (before, after))
        compared = differences.compare(old.document, new.document)
        return self._answer(
            request,
            story,
            "changes",
            title=_("What changed"),
            old=old,
            new=new,
            sentence=differences.sentence(compared),
            sentences=differences.sentences(compared),
            changed=arrange(compared, _addresses(old, new)),
            language=compared.language,
            reverse_address=changes_address(story, after, before),
            **_chooser(story, request.user, before, after),
        )

    def chosen_view(self, request, object_id):
        """GET: from a choice of two texts to what differs between them."""
        story = self.seen_story(request, object_id, _whole())
        names = [request.GET.get(name, "") for name in ("from", "to")]
        try:
            for name in names:
                find_version(story, name, request.user)
        except Http404:
            messages.error(request, _("Choose two versions that the story has."))
            return HttpResponseRedirect(
                reverse("admin:stories_story_history", args=[story.pk])
            )
        return HttpResponseRedirect(changes_address(story, *names))

    def _answer(self, request, story: Story, template: str, **context):
        context |= {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "story": story,
            "state_mark": marks.story(story),
        }
        name = f"desk/story/{template}.html"
        return TemplateResponse(request, name, context)


def _whole():
    """Stories with everything that a document of theirs needs."""
    return Story.objects.with_parts().select_related("last_author")


def _page(request) -> int:
    typed = request.GET.get("page", "1")
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 6
    page = int(typed) if is_number else 0
    if not 1 <= page <= LAST_PAGE:
        raise Http404(_("There is no such page of the history."))
    return page


def _latest_edition(story: Story) -> str:
    latest = story.editions.order_by("-number").values_list("number", flat=True).first()
    return edition_name(latest) if latest else ""


def _chooser(story: Story, user, before: str, after: str) -> dict:
    return {
        "choices": choices(story, user),
        "before": before,
        "after": after,
        "chosen_address": reverse("admin:stories_story_chosen", args=[story.pk]),
    }


def _addresses(old: Version, new: Version) -> Addresses:
    return Addresses(before=old.address, after=new.address)
