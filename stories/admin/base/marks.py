"""States, kinds and standings as a word with a colour, never a colour alone."""

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from stories.desk.workflow import VERBS, moment
from stories.document import Severity, Standing
from stories.models import (
    ChangeKind,
    Edition,
    EditionKind,
    Preview,
    RedactionState,
    State,
    Story,
    Verdict,
)


def _mark(family: str, value: str, label: str) -> SafeString:
    return format_html('<span class="mark mark-{}-{}">{}</span>', family, value, label)


def state(value: str) -> SafeString:
    """The state of a working copy."""
    return _mark("state", value, State(value).label)


def kind(value: str) -> SafeString:
    """The kind of an edition."""
    return _mark("kind", value, EditionKind(value).label)


def change(value: str) -> SafeString:
    """The kind of an entry of the log: that of its edition, or one of its own."""
    if value in EditionKind.values:
        return kind(value)
    return _mark("kind", value, ChangeKind(value).label)


def standing(value: str) -> SafeString:
    """Whether a source still holds."""
    return _mark("standing", value, Standing(value).value.capitalize())


def severity(value: Severity) -> SafeString:
    """How bad a problem is."""
    return _mark("severity", value.value, value.value.capitalize())


def verdict(value: str) -> SafeString:
    """What somebody with a preview says of the story."""
    return _mark("verdict", value, Verdict(value).label)


def redaction(value: str) -> SafeString:
    """How far a redaction has come."""
    return _mark("redaction", value, RedactionState(value).label)


def preview(row: Preview) -> SafeString:
    """Whether a preview's link works."""
    if row.revoked_at:
        return _mark("preview", "revoked", "Revoked")
    if row.is_open():
        return _mark("preview", "open", "Open")
    return _mark("preview", "expired", "Expired")


def edition(made: Edition | None) -> SafeString | str:
    """An edition's number and kind, or that readers see none."""
    if made is None:
        return format_html('<span class="quiet">{}</span>', _("not live"))
    return format_html("{} {}", made.number, kind(made.kind))


def older() -> SafeString:
    """That readers see something older than what the desk says."""
    return _mark("older", "on", "Older")


def story(row: Story) -> SafeString:
    """A story's state, what readers see of it meanwhile, and the times it waits for."""
    live = _mark("live", "on", "Live") if row.has_unpublished_edits else ""
    found = filter(None, (state(row.state), live, times(row)))
    return format_html_join(" ", "{}", ((one,) for one in found))


def work(row: Story, user) -> SafeString:
    """What of a story is news to `user`; it needs `with_last_moves`."""
    found = []
    is_open = row.state in {State.DRAFT, State.PUBLISHED}
    moved = VERBS.get(row.last_verb)
    if is_open and moved and moved.sends_back:
        found.append(_mark("work", "sent_back", _("Sent back")))
    if row.is_in_review and row.version > (row.reviewed_version or row.version):
        found.append(_mark("work", "changed", _("Changed in review")))
    if row.assignee_id == user.pk and row.last_author_id != user.pk:
        found.append(_mark("work", "assigned", _("Assigned to you")))
    return format_html_join(" ", "{}", ((one,) for one in found))


def times(row: Story) -> SafeString | str:
    """When a story publishes itself, and how long nothing of it may be published."""
    found = []
    if row.scheduled_for:
        found.append(format_html("for {}", moment(row.scheduled_for)))
    if row.embargo_until and row.embargo_until > timezone.now():
        embargo = _mark("embargo", "on", "Embargo")
        found.append(format_html("{} until {}", embargo, moment(row.embargo_until)))
    return format_html_join(
        " ", '<span class="times">{}</span>', ((one,) for one in found)
    )
