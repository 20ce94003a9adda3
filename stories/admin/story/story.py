"""The story's page at the desk: what was typed, saved by the one save path."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base import marks
from stories.admin.base.guards import GuardedDeletion
from stories.admin.base.versions import COPY, saved_name
from stories.admin.history.redactions import redact_address
from stories.admin.imports.import_screen import ImportScreen
from stories.admin.story.composing import compose
from stories.admin.story.history_screen import HistoryScreen
from stories.admin.story.parts import INLINES, read_as
from stories.admin.story.previews import PreviewPanel
from stories.admin.story.story_list import StoryList
from stories.admin.verbs.places import anchor_beside, target
from stories.admin.verbs.pressing import BUTTON, Press
from stories.admin.verbs.remaining import RemainingDoor, remaining_panel
from stories.admin.verbs.saving import Outcome, Typed, save_and_do
from stories.admin.verbs.story_form import SaveRefused, StepRefused, StoryForm
from stories.desk import transfer, workflow
from stories.desk.workflow import moment
from stories.document import Severity, StoryDocument, dates, differences
from stories.models import SavedVersion, State, Story

LONGEST_DATE = 200
SCRIPTS = tuple(
    forms.Script(name, type="module") for name in ("desk/parts.js", "desk/form.js")
)


class StoryAdmin(
    HistoryScreen,
    RemainingDoor,
    PreviewPanel,
    ImportScreen,
    GuardedDeletion,
    StoryList,
):
    """Stories. `save_model` and the formsets write nothing; `save_related` does it."""

    form = StoryForm
    inlines = INLINES
    autocomplete_fields = ["topics"]
    change_form_template = "desk/story/change_form.html"
    change_list_template = "desk/story/change_list.html"
    save_as = False
    fieldsets = [
        (None, {"fields": ["headline", "slug", "summary", "language", "topics"]}),
        (_lazy("At the desk"), {"fields": ["assignee", "due", "embargo"]}),
        (
            _lazy("From the document"),
            {"fields": ["article_count", "updated"], "classes": ["collapse"]},
        ),
    ]

    class Media:
        js = SCRIPTS

    def get_urls(self):
        own = [
            path(
                "import/",
                self.admin_site.admin_view(self.import_view),
                name="stories_story_import",
            ),
            path(
                "date/",
                self.admin_site.admin_view(self.date_view),
                name="stories_story_date",
            ),
            path(
                "<path:object_id>/do/<slug:verb>/",
                self.admin_site.admin_view(self.verb_view),
                name="stories_story_do",
            ),
        ]
        return own + super().get_urls()

    @admin.display(description="embargo")
    def embargo(self, row: Story):
        """For who may only look: the form's field is none of the model's."""
        return moment(row.embargo_until) if row.embargo_until else "–"

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.user = request.user
        form.refusal = getattr(request, "refusal", None)
        return form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (SaveRefused, StepRefused) as refusal:
            # The transaction is rolled back by now; the same page is made again, with
            # everything that was typed and with what was refused.
            request.refusal = refusal
            return super().changeform_view(request, object_id, form_url, extra_context)

    def date_view(self, request):
        """GET: how the newsroom reads the date `typed`, in a sentence, as JSON."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        reading = dates.parse(request.GET.get("typed", "")[:LONGEST_DATE])
        words = reading.problem or _("Read as {date}").format(
            date=read_as(reading.date)
        )
        return JsonResponse({"reading": words})

    def save_model(self, request, obj, form, change):
        """Writes nothing: `save_related` saves the story whole."""

    def save_related(self, request, form, formsets, change):
        """Save what was typed, and do what was pressed, by the one door for both."""
        row = form.instance
        before = _saved(row.pk) if change else None
        # Kept as a value: saving brings the row itself up to date.
        was = before.document() if before else StoryDocument()
        typed = Typed(
            content=compose(form, formsets, was),
            desk=form.desk_values(),
            seen=form.cleaned_data["seen"],
        )
        request.press = Press.sent(request.POST) if change else None
        outcome = save_and_do(typed, before, by=request.user, press=request.press)
        request.outcome = outcome
        row.pk, row._state.adding = outcome.story.pk, False
        row.refresh_from_db()
        form.log = _log(was, typed.content, form) if before else [{"added": {}}]
        self._tell_of_save(request, form, outcome)

    def _tell_of_save(self, request, form, outcome: Outcome) -> None:
        row = form.instance
        if request.press and outcome.is_saved:
            said = _("What you typed is saved, as version {version}.").format(
                version=row.version
            )
            messages.success(request, said)
        for problem in outcome.problems:
            messages.warning(request, problem.message)
        if row.has_unpublished_edits and form.log:
            messages.info(
                request,
                _(
                    "Readers keep edition {number} until this version is published."
                ).format(number=row.live_edition.number),
            )
        if row.is_live and _is_moved(form, row):
            messages.info(
                request, _("Readers see the new address with the next edition.")
            )

    def response_change(self, request, obj):
        """After a button of “Next step”, what it did; otherwise as after any save."""
        if request.press:
            return self.after_save(request, obj, request.press, request.outcome)
        self.keep_typed(request, obj)
        return super().response_change(request, obj)

    def construct_change_message(self, request, form, formsets, add=False):
        return form.log

    def log_change(self, request, obj, message):
        # A save that changes nothing is no event of the story's history.
        return super().log_change(request, obj, message) if message else None

    def render_change_form(
        self, request, context, add=False, change=False, form_url="", obj=None
    ):
        form = context["adminform"].form
        if _refused(request):
            # They stand beside the buttons, and no field of the form is wrong.
            context["errors"] = []
        context.update(show_save_and_add_another=False, renumber_field=form["renumber"])
        if obj is not None:
            saved = _saved(obj.pk)
            context.update(
                story=saved,
                state_mark=marks.story(saved),
                is_withdrawn=saved.state == State.WITHDRAWN,
                problems=_problems(saved),
                others=_saved_by_others(form, saved),
                **self.verb_panel(request, saved, _refused(request)),
                held=_held(request, form),
                is_unsaved=form.is_bound,
                **remaining_panel(saved, request.user),
                redact_address=redact_address(saved, request.user),
            )
        return super().render_change_form(request, context, add, change, form_url, obj)

    def reasons_to_keep(self, row: Story) -> list[str]:
        if not row.editions.exists():
            return []
        return [
            _(
                "“{row}” was published, so it cannot be deleted: readers and the "
                "record rely on its editions. Withdraw it instead."
            ).format(row=row)
        ]

    def get_deleted_objects(self, objs, request):
        """A draft goes whole, its history included, by the right to delete stories."""
        # Nobody has the right to delete history by itself, so it is not asked for.
        going, counts, _, protected = super().get_deleted_objects(objs, request)
        return going, counts, set(), protected


def _saved(pk: int) -> Story:
    return (
        Story.objects.with_parts()
        .select_related(
            "live_edition", "last_author", "approved_by", "reviewer", "scheduled_by"
        )
        .defer("live_edition__content")
        .get(pk=pk)
    )


def _refused(request) -> tuple[workflow.Reason, ...]:
    """Why what was pressed cannot be done to what was typed and could be saved."""
    refusal = getattr(request, "refusal", None)
    return refusal.reasons if isinstance(refusal, StepRefused) else ()


def _held(request, form: StoryForm) -> str:
    """Why a button did nothing where the form could not be saved."""
    if BUTTON not in request.POST or _refused(request):
        return ""
    if form.is_stale:
        return _("The story was saved in the meantime: what changed stands above.")
    return _("The form has errors. Correct them above, and press the button again.")


def _is_moved(form: StoryForm, row: Story) -> bool:
    """True where the form gave the story an address that readers do not have yet."""
    return "slug" in form.desk_values() and row.slug != row.live.slug


def _log(before: StoryDocument, after: StoryDocument, form: StoryForm):
    """What the record of actions says: a sentence for each difference."""
    names = [form.fields[name].label or name for name in form.desk_values()]
    sentences = [found.sentence() for found in differences.between(before, after)]
    sentences += [f"The {name.lower()} changed." for name in names]
    return " ".join(sentences)


def _problems(story: Story) -> list[dict]:
    return [
        {
            "mark": marks.severity(problem.severity),
            "is_error": problem.severity is Severity.ERROR,
            "message": problem.message,
            "target": target(problem.where),
            "anchor": anchor_beside(problem.where, problem.message),
        }
        for problem in story.problems()
    ]


def _changes_since(story: Story, seen: int | None, user) -> str:
    """Where the desk shows word by word what differs from version `seen`, if it can."""
    kept = SavedVersion.objects.filter(story=story, number=seen)
    if not (user.has_perm("stories.view_savedversion") and kept.exists()):
        return ""
    return reverse(
        "admin:stories_story_changes", args=[story.pk, saved_name(seen), COPY]
    )


def _saved_by_others(form: StoryForm, story: Story) -> dict | None:
    """What changed since the version that a stale page shows, by whom and when."""
    if not (form.is_bound and form.is_stale):
        return None
    seen = form.cleaned_data.get("seen")
    versions = SavedVersion.objects.filter(story=story).select_related("saved_by")
    return {
        "saves": versions.filter(number__gt=seen).defer("content").order_by("number"),
        "sentences": transfer.changes_since(story, seen),
        "address": _changes_since(story, seen, form.user),
    }
