"""The buttons for the workflow's verbs, and the one door that they all lead to."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from stories import workflow
from stories.models import EditionKind, State, Story, Withdrawal
from stories.text import clean_block

# What readers notice at once is asked for twice.
CONFIRMED = frozenset({"withdraw"})
CHOSEN_KINDS = (
    EditionKind.CORRECTION,
    EditionKind.CLARIFICATION,
    EditionKind.MINOR,
)

_IS_NOW = {state: state.label.lower() for state in State} | {State.DRAFT: "a draft"}


class VerbDoor(admin.ModelAdmin):
    """Does verbs to stories on POST; `workflow.perform` decides whether."""

    def verb_panel(self, request, story: Story) -> dict:
        """What the template needs to show the buttons."""
        offered = workflow.offered(story, request.user)
        kinds = _kinds(story)
        publishes = any(verb.target == State.PUBLISHED for verb in offered)
        return {
            "verbs": [
                {
                    "verb": verb,
                    "address": self._address(story, verb.name),
                    "asks_more": verb.name in CONFIRMED,
                }
                for verb in offered
            ],
            "kinds": kinds if publishes else [],
            "publishes": publishes,
            "verb_draft": request.session.pop(_draft_key(story), {}),
            "last_transition": story.transitions.select_related("by").first(),
        }

    def verb_view(self, request, object_id, verb):
        """POST: do `verb` to the story, or say every reason why not."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        # First of all: who may see no story must not learn which there are.
        if not self.has_view_permission(request):
            raise PermissionDenied
        story = Story.objects.filter(pk=_number(unquote(object_id))).first()
        if story is None or verb not in workflow.BY_HAND:
            raise Http404("There is no such story, or nothing of that name to do.")
        step = workflow.BY_HAND[verb]
        if not request.user.has_perm(step.permission):
            raise PermissionDenied
        if verb in CONFIRMED and "confirmed" not in request.POST:
            return self._ask(request, story, step)
        self._perform(request, story, step)
        return HttpResponseRedirect(
            reverse("admin:stories_story_change", args=[story.pk])
        )

    def _ask(self, request, story: Story, step: workflow.Verb):
        context = {
            **self.admin_site.each_context(request),
            "title": f"{step.label}?",
            "opts": self.opts,
            "original": story,
            "verb": step,
            "address": self._address(story, step.name),
            "note": request.POST.get("note", ""),
            "version": request.POST.get("version", ""),
        }
        return TemplateResponse(request, "admin/stories/story/confirm.html", context)

    def _perform(self, request, story: Story, step: workflow.Verb) -> None:
        typed = {
            name: clean_block(request.POST.get(name, ""))
            for name in ("note", "public_note")
        }
        try:
            story.version = _seen(request)
            transition = workflow.perform(
                step.name, story, by=request.user, kind=_kind(request), **typed
            )
        except workflow.TransitionRefused as refusal:
            for reason in refusal.reasons:
                messages.error(request, reason)
            # Kept for the page that comes next, so that nothing typed is lost.
            kept = {**typed, "kind": request.POST.get("kind", "")}
            request.session[_draft_key(story)] = kept
            return
        self.log_change(request, story, f"{step.label}. {transition.note}".strip())
        messages.success(request, _done(story, transition))

    def _address(self, story: Story, verb: str) -> str:
        return reverse("admin:stories_story_do", args=[story.pk, verb])


def _done(story: Story, transition):
    if transition.edition is None:
        return f"“{story}” is {_IS_NOW[transition.to_state]} now."
    if story.live_edition_id is None:
        return f"“{story}” is withdrawn: its page gives readers the reason."
    return format_html(
        "Edition {} of “{}” is published. <a href='{}'>Read it as readers do</a>",
        transition.edition.number,
        story,
        story.live.get_absolute_url(),
    )


def _kinds(story: Story) -> list[tuple[str, str]]:
    """Kinds to publish as; the empty one is what comes naturally."""
    if not story.editions.exists():
        return []
    if Withdrawal.objects.filter(story=story).exists():
        return [("", EditionKind.REINSTATEMENT.label)]
    return [
        ("", EditionKind.UPDATE.label),
        *((kind.value, kind.label) for kind in CHOSEN_KINDS),
    ]


def _kind(request) -> EditionKind | None:
    typed = request.POST.get("kind", "")
    if typed and typed not in EditionKind.values:
        raise workflow.TransitionRefused(
            f"“{typed}” is not a kind of edition. Choose one from the list."
        )
    return EditionKind(typed) if typed else None


def _seen(request) -> int:
    version = _number(request.POST.get("version", ""))
    if version is None:
        raise workflow.StaleVersion(
            "The button was pressed without the version it was shown for. "
            "Look at the story again and press it here."
        )
    return version


def _number(typed: str) -> int | None:
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 16
    return int(typed) if is_number else None


def _draft_key(story: Story) -> str:
    return f"note-for-story-{story.pk}"
