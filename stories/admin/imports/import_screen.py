"""The “Import document” screen: paste or upload, read, correct, save as a draft."""

import re

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.imports.borders import Border
from stories.admin.imports.import_page import Submission, page_of
from stories.admin.imports.import_place import Choice, Place, objections, place_of
from stories.desk import transfer, workflow
from stories.desk.transfer import Outcome

TOLD = {
    Outcome.CREATED: _lazy("“{}” was added as a draft."),
    Outcome.UPDATED: _lazy("The working copy of “{}” was brought up to date."),
    Outcome.UNCHANGED: _lazy("“{}” says the same already; nothing was changed."),
}


class ImportScreen(admin.ModelAdmin):
    """Takes documents in. Whatever is refused, what was typed stays on the page."""

    def import_view(self, request):
        """GET: the empty screen. POST: read the document again, or save it."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method in {"GET", "HEAD"}:
            return self._page(request, Submission())
        if request.method != "POST":
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        submission = Submission.sent(
            request.POST, request.FILES.get("document"), _borders(request.POST)
        )
        if submission.is_absent:
            reason = _("There is nothing to read. Paste a document or choose a file.")
            return self._page(request, submission, reason, status=422)
        choice = Choice.sent(request.POST, is_other_document=bool(request.FILES))
        place = _place(submission, choice)
        if "save" not in request.POST or not submission.may_be_saved:
            return self._page(request, submission, place=place)
        if place and (reasons := objections(place, choice)):
            return self._page(request, submission, *reasons, status=422, place=place)
        return self._import(request, submission, place)

    def _import(self, request, submission: Submission, place: Place | None):
        try:
            imported = transfer.import_reading(
                submission.reading,
                by=request.user,
                text=submission.text,
                format=submission.format,
                name=submission.name,
                to=place.chosen if place else None,
            )
        except transfer.ImportRefused:
            reasons = [
                _("The document was not saved: it has errors. Correct them first.")
            ]
            status = 422
        except (transfer.TooLong, workflow.TransitionRefused) as refusal:
            reasons, status = list(refusal.reasons), 422
        except PermissionDenied as refusal:
            reasons, status = [str(refusal)], 403
        else:
            return self._saved(request, imported)
        return self._page(request, submission, *reasons, status=status, place=place)

    def _saved(self, request, imported: transfer.Imported):
        story = imported.story
        if imported.outcome == Outcome.CREATED:
            self.log_addition(request, story, _("Imported."))
        elif imported.outcome == Outcome.UPDATED:
            self.log_change(request, story, _("Imported a newer version."))
        messages.success(request, TOLD[imported.outcome].format(story))
        for problem in imported.problems:
            messages.warning(request, problem.message)
        return HttpResponseRedirect(
            reverse("admin:stories_story_change", args=[story.pk])
        )

    def _page(
        self,
        request,
        submission: Submission,
        *reasons: str,
        status: int = 200,
        place: Place | None = None,
    ):
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import a document"),
            "opts": self.opts,
            "media": self.media,
            "submission": submission,
            "refusals": [*submission.complaints, *reasons],
            "is_popup": False,
            **page_of(submission, request.user, place),
        }
        return TemplateResponse(
            request, "desk/story/import.html", context, status=status
        )


def _place(submission: Submission, choice: Choice) -> Place | None:
    """Where the document goes, where there is one that could go somewhere."""
    if submission.is_too_large or submission.reading.is_refused:
        return None
    return place_of(submission.reading.document, submission.name, choice)


def _borders(posted) -> list[Border]:
    """The headings that were on the screen, by the lines they were read from."""
    found = []
    for key in posted:
        match = re.fullmatch(r"heading-([1-9][0-9]{0,6})", key)
        if match is None:
            continue
        number = match[1]
        found.append(
            Border(
                line=int(number),
                was=posted.get(f"was-{number}", ""),
                heading=" ".join(posted[key].split()),
                is_sure=f"sure-{number}" in posted,
            )
        )
    return [border for border in found if border.was]
