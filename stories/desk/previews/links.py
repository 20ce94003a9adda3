"""Makes and ends the links to previews: who may, for which stories, for how long."""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.desk.workflow import PUT_AWAY
from stories.document.text import clean_line
from stories.models import Preview, State, Story
from stories.models.preview import new_key
from stories.public.absolute import absolute

# How many hours a link may work, and what that is called.
LIFETIMES = {
    1: "1 hour",
    24: "24 hours",
    72: "72 hours",
    168: "7 days",
    720: "30 days",
}
DEFAULT_HOURS = 72
LONGEST_LABEL = Preview._meta.get_field("label").max_length


class PreviewRefused(Exception):
    """A link that cannot be made; `reasons` are sentences for the editor."""

    def __init__(self, *reasons: str):
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def make_preview(
    story: Story,
    *,
    by,
    label: str = "",
    hours: int = DEFAULT_HOURS,
    asks_approval: bool = False,
    at: datetime | None = None,
) -> Preview:
    """A new link to the working copy of `story`, for `hours` of LIFETIMES.

    Raises PermissionDenied for a missing right, and PreviewRefused with every reason
    for everything else.
    """
    if not by.has_perm("stories.add_preview"):
        raise PermissionDenied(_("You may not make previews."))
    label = clean_line(label)
    made_at = at or timezone.now()
    with transaction.atomic():
        # Held, so that a story put away meanwhile either ends this link or refuses it.
        held = Story.objects.select_for_update(no_key=True).get(pk=story.pk)
        reasons = [*_objections(held, label, hours)]
        if reasons:
            raise PreviewRefused(*reasons)
        return Preview.objects.create(
            key=new_key(),
            story=held,
            label=label,
            asks_approval=asks_approval,
            made_by=by,
            made_at=made_at,
            expires_at=made_at + timedelta(hours=hours),
        )


def _objections(story: Story, label: str, hours: int):
    if story.state in PUT_AWAY:
        state = State(story.state).label.lower()
        yield _(
            "The story is {state}, so it is shown to nobody; restore it first."
        ).format(state=state)
    if len(label) > LONGEST_LABEL:
        yield (
            _("“{label}…” has {count} characters; at most {longest_label} fit.").format(
                label=label[:40], count=f"{len(label):,}", longest_label=LONGEST_LABEL
            )
        )
    if hours not in LIFETIMES:
        yield _("Choose from the list how long the link works.")


def revoke(preview: Preview, *, by, at: datetime | None = None) -> bool:
    """End a link before its time; False where it had ended already.

    Whoever made it may, and who has the right to change previews.
    """
    if not may_revoke(preview, by):
        raise PermissionDenied(_("You may not revoke this preview."))
    ended = Preview.objects.filter(pk=preview.pk).revoke(by=by, at=at)
    preview.refresh_from_db()
    return bool(ended)


def may_revoke(preview: Preview, by) -> bool:
    """True for its maker and for who has the right to change previews."""
    return preview.made_by_id == by.pk or by.has_perm("stories.change_preview")


def link(preview: Preview) -> str:
    """The whole address to send to somebody."""
    return absolute(preview.get_absolute_url())
