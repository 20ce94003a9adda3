"""What readers are still told of a withdrawn story: chosen on its page, at once."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base.unpressed import not_pressed
from stories.desk import workflow
from stories.document.text import isolated
from stories.models import Remains, Story

_FIND = {
    Remains.HEADLINE: _lazy("Readers find its headline and the reason."),
    Remains.REASON: _lazy("Readers find the reason, and not its headline."),
    Remains.NOTHING: _lazy(
        "Readers find that a story was withdrawn, and nothing of it."
    ),
}


def remains_choices(chosen: str) -> list[tuple[str, str, bool]]:
    """Value and label of everything to choose from, and whether it is chosen."""
    return [(one.value, one.label, one.value == chosen) for one in Remains]


def readers_find(story: Story) -> str:
    """What readers find in place of a withdrawn story, in a sentence."""
    made = workflow.last_withdrawal(story)
    return _FIND[made.remains] if made else ""


def remaining_panel(story: Story, user) -> dict:
    """What the template needs to show the choice; nothing where there is none."""
    made = workflow.last_withdrawal(story)
    if made is None:
        return {}
    return {
        "remains": remains_choices(made.remains),
        "readers_find": _FIND[made.remains],
        "remains_address": reverse("admin:stories_story_remains", args=[story.pk])
        if workflow.may_choose_remains(user)
        else "",
    }


class RemainingDoor(admin.ModelAdmin):
    """Changes what readers are told, on POST."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.remains_view)
        own = path("<path:object_id>/remains/", view, name="stories_story_remains")
        return [own, *super().get_urls()]

    def remains_view(self, request, object_id):
        """POST: tell readers of the last withdrawal what was chosen."""
        story = self.seen_story(request, object_id)
        page = reverse("admin:stories_story_change", args=[story.pk])
        if unpressed := not_pressed(request, page):
            return unpressed
        try:
            remains = Remains(request.POST.get("remains", ""))
            is_new = workflow.choose_remains(story, remains, by=request.user)
        except ValueError:
            messages.error(request, _("Choose from the list what readers are told."))
        except (PermissionDenied, workflow.TransitionRefused) as refusal:
            messages.error(request, str(refusal))
        else:
            said = _FIND[remains] if is_new else _("Nothing changed.")
            messages.success(request, f"“{isolated(str(story))}”: {said}")
        return HttpResponseRedirect(page)
