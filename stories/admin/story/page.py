"""The story's page at the desk: shown, read, and saved by the one door."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.admin.helpers import AdminErrorList, AdminForm
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms.formsets import all_valid
from django.urls import reverse
from django.utils.translation import gettext as _

from stories.admin.base import marks
from stories.admin.base.versions import COPY, saved_name
from stories.admin.history.redactions import redact_address
from stories.admin.story.composing import compose
from stories.admin.story.parts import PartFormSet, PartInline
from stories.admin.story.previews import PreviewPanel
from stories.admin.verbs.places import anchor_beside, target
from stories.admin.verbs.pressing import BUTTON, Press
from stories.admin.verbs.remaining import remaining_panel
from stories.admin.verbs.saving import Outcome, Typed, save_and_do
from stories.admin.verbs.story_form import SaveRefused, StepRefused, StoryForm
from stories.admin.verbs.verbs import VerbDoor
from stories.desk import transfer
from stories.document import Severity, StoryDocument, differences
from stories.models import SavedVersion, State, Story


@dataclass(frozen=True, kw_only=True)
class Forms:
    """The story's form, and a formset for each kind of part with its inline."""

    story: StoryForm
    parts: list[PartFormSet]
    inlines: list[PartInline]

    def are_valid(self) -> bool:
        """True where all is; each of them is asked, so that all errors are shown."""
        is_valid = self.story.is_valid()
        return all_valid(self.parts) and is_valid


class StoryPage(PreviewPanel, VerbDoor):
    """The view of a story and of a new one, in place of Django's."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """GET: the page. POST: save what was typed, and do what was pressed."""
        is_new = object_id is None
        story = None if is_new else self.get_object(request, unquote(object_id))
        if not self._may_open(request, story, is_new=is_new):
            raise PermissionDenied
        if story is None and not is_new:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        forms = self._forms(request, story)
        refused = ()
        if request.method == "POST" and forms.are_valid():
            try:
                with transaction.atomic():
                    return self._save(request, story, forms)
            except SaveRefused as refusal:
                forms.story.refuse(refusal)
            except StepRefused as refusal:
                refused = refusal.reasons
        return self._show(request, story, forms, refused)

    def _may_open(self, request, story: Story | None, *, is_new: bool) -> bool:
        if is_new:
            return self.has_add_permission(request)
        if request.method == "POST":
            return self.has_change_permission(request, story)
        return self.has_view_or_change_permission(request, story)

    def _forms(self, request, story: Story | None) -> Forms:
        fields = flatten_fieldsets(self.get_fieldsets(request, story))
        form_class = self.get_form(request, story, change=bool(story), fields=fields)
        sent, initial = None, None
        if request.method == "POST":
            sent = request.POST
        elif story is None:
            initial = self.get_changeform_initial_data(request)
        form = form_class(sent, instance=story, initial=initial, user=request.user)
        parts, inlines = [], []
        for formset, inline in self.get_formsets_with_inlines(request, story):
            prefix = formset.get_default_prefix()
            options = self.get_formset_kwargs(request, form.instance, inline, prefix)
            parts.append(formset(**options))
            inlines.append(inline)
        return Forms(story=form, parts=parts, inlines=inlines)

    def _save(self, request, story: Story | None, forms: Forms):
        """Save what was typed, do what was pressed, and say so."""
        form = forms.story
        before = _saved(story.pk) if story else None
        # Kept as a value: saving brings the row itself up to date.
        was = before.document() if before else StoryDocument()
        typed = Typed(
            content=compose(form, forms.parts, was),
            desk=form.desk_values(),
            seen=form.cleaned_data["seen"],
        )
        press = Press.sent(request.POST) if before else None
        outcome = save_and_do(typed, before, by=request.user, press=press)
        saved = outcome.story
        saved.refresh_from_db()
        sentences = _log(was, typed.content, form)
        _tell_of_save(request, outcome, press, form, is_changed=bool(sentences))
        if before is None:
            self.log_addition(request, saved, [{"added": {}}])
            return self.response_add(request, saved)
        # A save that changes nothing is no event of the story's history.
        if sentences:
            self.log_change(request, saved, sentences)
        if press:
            return self.after_save(request, saved, press, outcome)
        self.keep_typed(request, saved)
        return self.response_change(request, saved)

    def _show(self, request, story: Story | None, forms: Forms, refused):
        """The page with its forms, and why what was pressed was `refused`."""
        form = forms.story
        page = self._page_of_forms(request, story, forms)
        page.update(show_save_and_add_another=False, renumber_field=form["renumber"])
        if story is not None:
            saved = _saved(story.pk)
            page.update(
                story=saved,
                state_mark=marks.story(saved),
                is_withdrawn=saved.state == State.WITHDRAWN,
                problems=_problems(saved),
                others=_saved_by_others(form, saved),
                **self.verb_panel(request, saved, refused),
                held="" if refused else _held(request, form),
                is_unsaved=form.is_bound,
                preview_panel=self.preview_panel(request, story),
                **remaining_panel(saved, request.user),
                redact_address=redact_address(saved, request.user),
            )
        is_new = story is None
        return self.render_change_form(
            request, page, add=is_new, change=not is_new, obj=story
        )

    def _page_of_forms(self, request, story: Story | None, forms: Forms) -> dict:
        """What Django's own template of a page with forms needs."""
        may_change = story is None or self.has_change_permission(request, story)
        fieldsets = self.get_fieldsets(request, story)
        shown_only = () if may_change else flatten_fieldsets(fieldsets)
        admin_form = AdminForm(
            forms.story, list(fieldsets), {}, shown_only, model_admin=self
        )
        inlines = self.get_inline_formsets(request, forms.parts, forms.inlines, story)
        return {
            **self.admin_site.each_context(request),
            "title": _title(story, may_change=may_change),
            "subtitle": str(story) if story else None,
            "adminform": admin_form,
            "inline_admin_formsets": inlines,
            "object_id": str(story.pk) if story else None,
            "original": story,
            "is_popup": False,
            "media": sum((one.media for one in inlines), self.media + admin_form.media),
            "errors": AdminErrorList(forms.story, forms.parts),
            "preserved_filters": self.get_preserved_filters(request),
        }


def _title(story: Story | None, *, may_change: bool) -> str:
    if story is None:
        return _("Add story")
    return _("Change story") if may_change else _("View story")


def _tell_of_save(
    request, outcome: Outcome, press: Press | None, form: StoryForm, *, is_changed: bool
) -> None:
    row = outcome.story
    if press and outcome.is_saved:
        said = _("What you typed is saved, as version {version}.").format(
            version=row.version
        )
        messages.success(request, said)
    for problem in outcome.problems:
        messages.warning(request, problem.message)
    if row.has_unpublished_edits and is_changed:
        messages.info(
            request,
            _("Readers keep edition {number} until this version is published.").format(
                number=row.live_edition.number
            ),
        )
    # Where the form gave it an address that readers do not have yet.
    if row.is_live and "slug" in form.desk_values() and row.slug != row.live.slug:
        messages.info(request, _("Readers see the new address with the next edition."))


def _saved(pk: int) -> Story:
    return (
        Story.objects.with_parts()
        .select_related(
            "live_edition", "last_author", "approved_by", "reviewer", "scheduled_by"
        )
        .defer("live_edition__content")
        .get(pk=pk)
    )


def _held(request, form: StoryForm) -> str:
    """Why a button did nothing where the form could not be saved."""
    if BUTTON not in request.POST:
        return ""
    if form.is_stale:
        return _("The story was saved in the meantime: what changed stands above.")
    return _("The form has errors. Correct them above, and press the button again.")


def _log(before: StoryDocument, after: StoryDocument, form: StoryForm):
    """What the record of actions says: a sentence for each difference."""
    names = [form.fields[name].label or name for name in form.desk_values()]
    sentences = [found.sentence() for found in differences.between(before, after)]
    sentences += [_("The {field} changed.").format(field=one.lower()) for one in names]
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
