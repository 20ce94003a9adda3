"""The panel of previews on a story's page, and the doors that make and revoke them."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from stories.admin.base import marks
from stories.admin.base.unpressed import not_pressed
from stories.desk import previews, workflow
from stories.models import Preview, Story

# The latest; what came before is in the list of all previews.
SHOWN = 20
SCRIPT = forms.Script("desk/previews.js", type="module")


class PreviewPanel(admin.ModelAdmin):
    """Makes and revokes previews on POST; `stories.desk.previews` decides whether."""

    class Media:
        js = (SCRIPT,)

    def get_urls(self):
        own = [
            path(
                "<int:story>/previews/make/",
                self.admin_site.admin_view(self.make_preview_view),
                name="stories_story_make_preview",
            ),
            path(
                "<int:story>/previews/<int:preview>/revoke/",
                self.admin_site.admin_view(self.revoke_preview_view),
                name="stories_story_revoke_preview",
            ),
        ]
        return own + super().get_urls()

    def preview_panel(self, request, story: Story) -> dict:
        """What the template needs to show the panel; empty where there is none."""
        if not request.user.has_perm("stories.view_preview"):
            return {}
        return _panel(request, story)

    def make_preview_view(self, request, story):
        """POST: make a link to the story, or say every reason why not."""
        shown = self._story_for_previews(request, story)
        if unpressed := not_pressed(request, _page(shown)):
            return unpressed
        typed = {
            "label": request.POST.get("label", ""),
            "hours": _hours(request.POST.get("hours", "")),
            "asks_approval": "asks_approval" in request.POST,
        }
        try:
            made = previews.make_preview(shown, by=request.user, **typed)
        except previews.PreviewRefused as refusal:
            for reason in refusal.reasons:
                messages.error(request, reason)
            # Kept for the page that comes next, so that nothing typed is lost.
            request.session[_draft_key(shown)] = typed
            return _back(shown)
        self.log_change(
            request,
            shown,
            _("Made a preview. {label}").format(label=made.label).strip(),
        )
        messages.success(
            request,
            _("The preview is made. Copy its link below."),
            extra_tags="done-preview",
        )
        return _back(shown)

    def revoke_preview_view(self, request, story, preview):
        """POST: end one of the story's links."""
        shown = self._story_for_previews(request, story)
        if unpressed := not_pressed(request, _page(shown)):
            return unpressed
        ended = shown.previews.filter(pk=preview).first()
        if ended is None:
            raise Http404(_("The story has no such preview."))
        if previews.revoke(ended, by=request.user):
            self.log_change(
                request,
                shown,
                _("Revoked a preview. {label}").format(label=ended.label).strip(),
            )
            messages.success(request, _("The link does not work any more."))
        else:
            messages.info(request, _("The link had ended already."))
        return _back(shown)

    def _story_for_previews(self, request, key: int) -> Story:
        # First of all: who may see no story must not learn which there are.
        if not self.has_view_permission(request):
            raise PermissionDenied
        story = Story.objects.filter(pk=key).first()
        if story is None:
            raise Http404(_("There is no such story."))
        return story


def _panel(request, story: Story) -> dict:
    """What the template needs: the latest previews, and whether to offer another."""
    rows = list(
        story.previews.select_related("made_by", "revoked_by").prefetch_related(
            "answers"
        )[: SHOWN + 1]
    )
    makes = request.user.has_perm("stories.add_preview")
    kept = request.session.pop(_draft_key(story), None)
    return {
        "rows": [_row(preview, story, request.user) for preview in rows[:SHOWN]],
        "has_more": len(rows) > SHOWN,
        "makes": makes and story.state not in workflow.PUT_AWAY,
        "is_put_away": story.state in workflow.PUT_AWAY,
        "make_address": reverse("admin:stories_story_make_preview", args=[story.pk]),
        "lifetimes": previews.LIFETIMES.items(),
        "typed": kept or {"hours": previews.DEFAULT_HOURS},
        "is_kept": kept is not None,
    }


def _row(preview: Preview, story: Story, user) -> dict:
    is_open = preview.is_open()
    return {
        "preview": preview,
        "mark": marks.preview(preview),
        # Not asked of the row itself: that would fetch its story again.
        "link": previews.link(preview) if is_open else "",
        "may_revoke": is_open and previews.may_revoke(preview, user),
        "revoke_address": reverse(
            "admin:stories_story_revoke_preview", args=[story.pk, preview.pk]
        ),
        "answers": [
            {
                "answer": answer,
                "mark": marks.verdict(answer.verdict),
                "is_stale": answer.version != story.version,
                "version_address": _version(story, answer.version),
            }
            for answer in preview.answers.all()
        ],
    }


def _hours(typed: str) -> int:
    """The lifetime chosen; none of them where it is not in the list."""
    return next((hours for hours in previews.LIFETIMES if str(hours) == typed), 0)


def _page(story: Story) -> str:
    return reverse("admin:stories_story_change", args=[story.pk])


def _version(story: Story, number: int) -> str:
    row = {"story__id__exact": story.pk, "number": number}
    return reverse("admin:stories_savedversion_changelist", query=row)


def _back(story: Story) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{_page(story)}#previews")


def _draft_key(story: Story) -> str:
    return f"preview-for-story-{story.pk}"
