"""Redactions at the desk: proposed by one person, read and decided by another."""

from urllib.parse import quote

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base import marks
from stories.admin.base.readonly import OfStory
from stories.admin.base.unpressed import not_pressed
from stories.desk import redaction
from stories.desk.redaction import RedactionRefused
from stories.document.text import clean_line
from stories.document.text.covering import LONGEST, objection, pattern
from stories.models import Redaction, Story

# A page shows so many places whole; the others are counted.
SHOWN = 200


class ProposalForm(forms.Form):
    """What may not be kept, of which story, and why."""

    story = forms.CharField(
        label=_lazy("Address of the story"),
        max_length=100,
        help_text=_lazy("What follows /stories/ in its address."),
    )
    words = forms.CharField(
        label=_lazy("Words that may not be kept"),
        max_length=LONGEST,
        strip=True,
        help_text=(
            _lazy(
                "A name, a number, a passage. They are found in any case and spelling "
                "of accents, and forgotten once they are covered."
            )
        ),
    )
    whole_words = forms.BooleanField(
        label=_lazy("Only as whole words"),
        required=False,
        help_text=_lazy("“Ann” is then left in “announced”."),
    )
    reason = forms.CharField(
        label="Reason",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_lazy("Kept for good: name the duty, not what must be forgotten."),
    )

    def clean_story(self) -> Story:
        """The story of that address."""
        found = Story.objects.known_as(self.cleaned_data["story"].strip("/ ")).first()
        if found is None:
            raise forms.ValidationError(
                _("No story has this address; look it up first.")
            )
        return found

    def clean_words(self) -> str:
        """Words that can be looked for."""
        words = clean_line(self.cleaned_data["words"])
        if sentence := objection(words):
            raise forms.ValidationError(sentence)
        return words


class RedactionAdmin(OfStory):
    """Redactions: a list, a page to propose one and a page to decide it."""

    list_display = ["made", "story", "state_mark", "proposed_by", "decided_by"]
    list_display_links = ["made"]
    list_select_related = ["story", "proposed_by", "decided_by"]
    list_filter = ["state"]

    @admin.display(description="proposed", ordering="proposed_at")
    def made(self, row: Redaction):
        return row.proposed_at

    @admin.display(description="state", ordering="state")
    def state_mark(self, row: Redaction):
        return marks.redaction(row.state)

    def has_view_permission(self, request, obj=None):
        return redaction.may_redact(request.user)

    has_add_permission = has_module_permission = has_view_permission

    def get_urls(self):
        view = self.admin_site.admin_view
        own = [
            path(
                f"<int:key>/{name}/",
                view(self.decision_view),
                {"decision": name},
                name=f"stories_redaction_{name}",
            )
            for name in ("done", "declined")
        ]
        return own + super().get_urls()

    def add_view(self, request, form_url="", extra_context=None):
        """GET: the form. POST: what would be covered, or the proposal made."""
        self._refuse_others(request)
        is_sent = request.method == "POST"
        form = ProposalForm(
            request.POST if is_sent else None,
            initial={"story": request.GET.get("story", "")[:100]},
        )
        found = {}
        if is_sent and form.is_valid():
            if "propose" in request.POST and (made := self._proposed(request, form)):
                return HttpResponseRedirect(_page(made))
            found = _found(
                form.cleaned_data["story"],
                form.cleaned_data["words"],
                whole_words=form.cleaned_data["whole_words"],
            )
        return self._answer(
            request, "propose", title=_("Redact a story"), form=form, **found
        )

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """GET: what a redaction covers or has covered, and the buttons to decide it."""
        self._refuse_others(request)
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404(_("There is no such redaction."))
        found = {}
        if row.is_waiting:
            found = _found(row.story, row.words, whole_words=row.whole_words)
        return self._answer(
            request,
            "redaction",
            title="Redaction",
            original=row,
            row=row,
            mark=marks.redaction(row.state),
            may_decide=row.is_waiting and redaction.may_decide(row, request.user),
            is_own=row.proposed_by == request.user,
            **found,
        )

    def decision_view(self, request, key, decision):
        """POST: do or decline a redaction that somebody else proposed."""
        self._refuse_others(request)
        row = Redaction.objects.select_related("story", "proposed_by").filter(pk=key)
        row = row.first()
        if row is None:
            raise Http404(_("There is no such redaction."))
        if unpressed := not_pressed(request, _page(row)):
            return unpressed
        try:
            messages.success(request, _decided(request, row, decision))
        except RedactionRefused as refusal:
            for reason in refusal.reasons:
                messages.error(request, reason)
        return HttpResponseRedirect(_page(row))

    def _proposed(self, request, form: ProposalForm) -> Redaction | None:
        asked = form.cleaned_data
        try:
            made = redaction.propose(
                asked["story"],
                asked["words"],
                reason=asked["reason"],
                whole_words=asked["whole_words"],
                by=request.user,
            )
        except RedactionRefused as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
            return None
        messages.success(
            request,
            _(
                "Proposed. Nothing is covered before the second person has read the "
                "list and agreed."
            ),
        )
        return made

    def _refuse_others(self, request) -> None:
        if not redaction.may_redact(request.user):
            raise PermissionDenied

    def _answer(self, request, template: str, **context):
        context |= {**self.admin_site.each_context(request), "opts": self.opts}
        name = f"desk/redaction/{template}.html"
        return TemplateResponse(request, name, context)


def _decided(request, row: Redaction, decision: str) -> str:
    if decision == "declined":
        redaction.decline(row, by=request.user)
        return _("Declined. Nothing was covered, and the words are forgotten here.")
    if "read" not in request.POST:
        raise RedactionRefused(
            _("Nothing was covered: say that you have read the list, then press again.")
        )
    redaction.carry_out(row, by=request.user)
    return _(
        "Covered, for good. Readers see it so now. Backups still hold the words: treat "
        "them as your duty asks."
    )


def _found(story: Story, words: str, *, whole_words: bool) -> dict:
    wanted = pattern(words, whole_words=whole_words)
    held = redaction.places(story, wanted)
    whole = Story.objects.with_parts().get(pk=story.pk)
    return {
        "story": story,
        "is_looked_up": True,
        "places": held[:SHOWN],
        "total": len(held),
        "times": sum(place.times for place in held),
        "hidden": max(len(held) - SHOWN, 0),
        "left_alone": redaction.left_alone(whole, wanted),
    }


def redact_address(story: Story, user) -> str:
    """Where `user` proposes a redaction of the story; empty for who may not."""
    if not redaction.may_redact(user):
        return ""
    return f"{reverse('admin:stories_redaction_add')}?story={quote(story.slug)}"


def _page(row: Redaction) -> str:
    return reverse("admin:stories_redaction_change", args=[row.pk])
