"""The workflow's buttons: what they show, where they lead, what is answered."""

from dataclasses import replace

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from stories.admin.base.unpressed import not_pressed
from stories.admin.base.versions import COPY, edition_name, saved_name
from stories.admin.verbs.asking import AskedForm, touched
from stories.admin.verbs.panel import panel
from stories.admin.verbs.places import anchor_beside, target
from stories.admin.verbs.pressing import Press
from stories.admin.verbs.remaining import readers_find
from stories.admin.verbs.saving import Outcome
from stories.desk import workflow
from stories.desk.workflow import Ask, Reason, TransitionRefused, moment
from stories.document import excess
from stories.document.messages import listed
from stories.document.text import isolated
from stories.models import Edition, State, Story, Transition

_BY_HAND_ASIDE = workflow.called(lambda verb: verb.is_aside and verb.group)
_OTHERWISE_ASIDE = workflow.called(lambda verb: verb.is_aside and not verb.group)
NAMED_PEOPLE = 5
# The id that Django gives the form on the story's page.
FORM = "story_form"
_IS_NOW = {state: state.label.lower() for state in State} | {State.DRAFT: "a draft"}


class VerbDoor(admin.ModelAdmin):
    """Does verbs to stories on POST; `workflow.perform` decides whether."""

    def verb_panel(self, request, story: Story, refused=()) -> dict:
        """What the template needs to show the buttons, and what was refused.

        The buttons of who may save send the story's form along; those of who may only
        look, or of a story too large to be saved, stand in a form of their own.
        """
        kept = request.session.pop(_kept_key(story), None) or {}
        typed = kept.get("typed", {})
        if "note" in request.POST:
            typed = AskedForm(request.POST).typed()
        saves = self.has_change_permission(request, story) and not any(
            excess(story.document())
        )
        shown = panel(story, request.user, typed, FORM if saves else "")
        for group in shown["groups"]:
            for offer in (*group["verbs"], *group["timed"]):
                offer["address"] = self.verb_address(story, offer["verb"].name)
                if Ask.TIME in offer["verb"].asks:
                    shown["time_address"] = offer["address"]
        reasons = refused or (Reason(*one) for one in kept.get("reasons", ()))
        return shown | {
            "owner": FORM if saves else "",
            "changes_address": _unpublished_changes(story),
            "saved_in_review": _saved_in_review(story),
            "refusals": [
                {
                    "sentence": reason.sentence,
                    "target": target(reason.where),
                    "anchor": anchor_beside(reason.where, reason.sentence),
                }
                for reason in reasons
            ],
            "last_transition": _last_word(story),
        }

    def verb_view(self, request, object_id, verb):
        """POST: do `verb` to the story as it was saved, or say every reason why not."""
        story = self.seen_story(request, object_id)
        step = workflow.named(verb)
        if step is None:
            raise Http404(_("There is nothing of that name to do."))
        page = reverse("admin:stories_story_change", args=[story.pk])
        if unpressed := not_pressed(request, page):
            return unpressed
        press = Press(step=step, asked=AskedForm(request.POST))
        try:
            return self._press(request, story, press)
        except TransitionRefused as refusal:
            return self._refuse(request, story, press, refusal.details)
        except PermissionDenied as refusal:
            # On the page, not as an error: who sees the story may read who may do it.
            return self._refuse(request, story, press, (Reason(str(refusal)),))

    def _press(self, request, story: Story, press: Press):
        """The page that asks again, or what was done; raises what refuses it."""
        press.refuse_without_right(request.user)
        if press.step.brings_back:
            press = replace(press, edition=_edition(request, story))
        if press.asks_twice and "confirmed" not in request.POST:
            seen = request.POST.get("version", "")
            return self._ask(request, story, press, seen)
        story.version = _seen(request)
        return self._tell(request, story, press, press.do(story, by=request.user))

    def after_save(self, request, story: Story, press: Press, outcome: Outcome):
        """The answer to a button that saved the story's form first."""
        if outcome.transition is None:
            return self._ask(request, story, press, story.version)
        return self._tell(request, story, press, outcome.transition)

    def keep_typed(self, request, story: Story) -> None:
        """Keep what stands beside the buttons while only the story is saved."""
        typed = AskedForm(request.POST).typed()
        if touched(typed):
            _keep(request, story, typed)

    def seen_story(self, request, object_id, stories=Story.objects) -> Story:
        """The story of that key. Raises PermissionDenied and Http404."""
        # First of all: who may see no story must not learn which there are.
        if not self.has_view_permission(request):
            raise PermissionDenied
        story = stories.filter(pk=_number(unquote(object_id))).first()
        if story is None:
            raise Http404(_("There is no such story."))
        return story

    def _ask(self, request, story: Story, press: Press, seen: int | str):
        """The second page of `press`, for version `seen` of the story."""
        if press.edition is None:
            # Kept for who comes back without doing it.
            _keep(request, story, press.asked.typed())
        context = {
            **self.admin_site.each_context(request),
            "title": f"{press.step.label}?",
            "opts": self.opts,
            "original": story,
            "verb": press.step,
            "warning": _warning(story, press),
            "address": self.verb_address(story, press.step.name),
            "asked": _asked_again(press),
            "version": seen,
            "edition": press.edition,
        }
        return TemplateResponse(request, "desk/story/confirm.html", context)

    def _refuse(self, request, story: Story, press: Press, reasons):
        typed = press.asked.typed()
        if "confirmed" in request.POST:
            # The second page has no other fields; the rest waits as it was kept.
            typed = _kept(request, story) | {"note": typed["note"]}
        _keep(request, story, typed, reasons)
        page = reverse("admin:stories_story_change", args=[story.pk])
        # The browser gives the focus to what it is sent to.
        return HttpResponseRedirect(f"{page}#refusals")

    def _tell(self, request, story: Story, press: Press, transition: Transition):
        step = press.step
        _keep_what_waits(request, story, press)
        self.log_change(request, story, f"{step.label}. {transition.note}".strip())
        done = _done(press.step, story, transition)
        messages.success(request, done, extra_tags=_used(press))
        return HttpResponseRedirect(
            reverse("admin:stories_story_change", args=[story.pk])
        )

    def verb_address(self, story: Story, verb: str) -> str:
        return reverse("admin:stories_story_do", args=[story.pk, verb])


def _unpublished_changes(story: Story) -> str:
    """Where the desk shows what readers do not see yet."""
    if not story.is_live:
        return ""
    live = edition_name(story.live_edition.number)
    return reverse("admin:stories_story_changes", args=[story.pk, live, COPY])


def _saved_in_review(story: Story) -> dict | None:
    """By whom and when a story in review was saved since, and where that is shown."""
    reviewed, saves = workflow.saves_in_review(story)
    if not saves:
        return None
    names = dict.fromkeys(str(save.saved_by) for save in saves)
    began = _("was taken") if story.reviewer_id else _("began")
    return {
        "sentence": _(
            "Changed since the review {began}, by {names}; last on {saved_at}."
        ).format(
            began=began,
            names=listed(list(names), most=NAMED_PEOPLE),
            saved_at=moment(saves[-1].saved_at),
        ),
        "address": reverse(
            "admin:stories_story_changes", args=[story.pk, saved_name(reviewed), COPY]
        ),
    }


def _last_word(story: Story) -> Transition | None:
    """The last move; an embargo or an address tells nobody what to do next.

    Neither does a review that somebody takes without a word: the page says whose it is.
    """
    moves = story.transitions.exclude(verb__in=_OTHERWISE_ASIDE)
    moves = moves.exclude(verb__in=_BY_HAND_ASIDE, note="")
    return moves.select_related("by").first()


def _asked_again(press: Press) -> AskedForm:
    """The fields of the second page, as they were filled in on the first."""
    form = AskedForm(asks=press.step.asks, initial=press.asked.typed())
    form.fields["note"].required = bool(press.step.asks_note)
    form.fields["note"].widget.attrs = {"rows": 3, "cols": False}
    return form


def _warning(story: Story, press: Press):
    """What the second page says of what was pressed."""
    name = format_html('<strong dir="auto">{}</strong>', story)
    number = press.edition.number if press.edition else ""
    return format_html(press.step.warning, story=name, edition=number)


def _done(step: workflow.Verb, story: Story, transition: Transition):
    """What the one who did it is told, in the words of `step`."""
    edition, when = transition.edition, transition.scheduled_for
    return format_html(
        (edition and step.done_with_edition) or step.done,
        story=isolated(str(story)),
        state=_IS_NOW[transition.to_state],
        when=moment(when) if when else "",
        edition=edition.number if edition else "",
        find=readers_find(story) if edition and not story.is_live else "",
        link=_link_to_read(story) if edition and story.is_live else "",
    )


def _link_to_read(story: Story):
    address = story.live.get_absolute_url()
    return format_html("<a href='{}'>Read it as readers do</a>", address)


def _edition(request, story: Story) -> Edition | None:
    """The edition to bring back, where one is named."""
    typed = request.POST.get("edition", "")
    if not typed:
        return None
    found = story.editions.filter(number=_number(typed)).first()
    if found is None:
        raise Http404(_("The story has no such edition."))
    return found


def _seen(request) -> int:
    version = _number(request.POST.get("version", ""))
    if version is None:
        raise workflow.StaleVersion(
            _(
                "The button was pressed without the version it was shown for. "
                "Look at the story again and press it here."
            )
        )
    return version


def _number(typed: str) -> int | None:
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 16
    return int(typed) if is_number else None


def _keep(request, story: Story, typed: dict, reasons=()) -> None:
    """Keep what was typed for the page that comes next, so that nothing is lost."""
    request.session[_kept_key(story)] = {
        "typed": typed,
        "reasons": [(reason.sentence, reason.where) for reason in reasons],
    }


def _kept(request, story: Story) -> dict:
    """What was typed, and is kept until the story's page shows it."""
    kept = request.session.get(_kept_key(story)) or {}
    return kept.get("typed", {})


def _keep_what_waits(request, story: Story, press: Press) -> None:
    """Keep what was typed for a publication where that is still to come."""
    before = _kept(request, story)
    request.session.pop(_kept_key(story), None)
    if press.step.publishes:
        return
    for typed in (press.asked.typed(), before):
        waiting = {name: typed[name] for name in typed.keys() - {"note"}}
        if touched(waiting):
            _keep(request, story, waiting)
            return


def _used(press: Press) -> str:
    """What `desk/typed.js` forgets now: all that was typed, or only the note."""
    if press.edition is not None:
        return "done-restore"
    return "done-verbs" if press.step.publishes else "noted-verbs"


def _kept_key(story: Story) -> str:
    return f"asked-of-story-{story.pk}"
