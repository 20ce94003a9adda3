"""What else stands in the way of a verb: each guard gives the reasons it has."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.desk.workflow.behind import behind
from stories.desk.workflow.refusals import Reason
from stories.desk.workflow.request import Request
from stories.document import Severity, Standing
from stories.document.differences import Deviation
from stories.document.differences.proposals import worsened
from stories.models import NOTED_KINDS, EditionKind, State, Story, Withdrawal

PUT_AWAY = frozenset({State.WITHDRAWN, State.ARCHIVED})
# What somebody may publish as; the others come by themselves.
PUBLISHED_AS = tuple(
    kind
    for kind in EditionKind
    if kind not in {EditionKind.WITHDRAWAL, EditionKind.REINSTATEMENT}
)
# More changes than these since an approval are counted.
NAMED = 5
APPROVE_ANEW = _lazy("Look at it again and approve it anew.")
_BECAME = {
    Standing.CORRECTED: _lazy("was corrected by its publisher"),
    Standing.RETRACTED: _lazy("was retracted"),
    Standing.UNREACHABLE: _lazy("became unreachable"),
}


def moment(at) -> str:
    """A time as the desk says it, in the newsroom's zone."""
    local = localtime(at)
    return f"{date_format(local, 'j M Y, H:i')} {local.tzname()}"


def unclaimed(request: Request) -> list[Reason]:
    """A review changes hands, and only with a word about why."""
    reviewer = request.story.reviewer
    if reviewer is not None and reviewer == request.by:
        return [Reason(_("You are reviewing the story already."))]
    if reviewer is None or request.note:
        return []
    return [
        Reason(
            _("{reviewer} is reviewing it; say in a note why you take it over.").format(
                reviewer=reviewer
            ),
            "note",
        )
    ]


def not_approved_yet(request: Request) -> list[Reason]:
    """An approval is renewed only where the text is no longer what was approved."""
    story = request.story
    if story.state == State.APPROVED and story.is_as_approved:
        return [Reason(_("The story is approved already, as it stands."))]
    return []


def as_approved(request: Request) -> list[Reason]:
    """What is published is what was approved, sources and their standing included."""
    if request.story.approved_content is None:
        return []
    return [
        Reason(one.sentence, one.where) for one in changed_since_approval(request.story)
    ]


def changed_since_approval(story: Story) -> list[Deviation]:
    """What is no longer as it was approved, and what to do; empty where all is."""
    found = story.since_approval()
    if not found:
        return []
    named = [*found[:NAMED]]
    if len(found) > NAMED:
        more = len(found) - NAMED
        named.append(
            Deviation(_("So were {more} more of its parts.").format(more=more))
        )
    last = named[-1]
    return [*named[:-1], replace(last, sentence=f"{last.sentence} {APPROVE_ANEW}")]


def fit_to_publish(request: Request) -> list[Reason]:
    """The evidence checks find no error."""
    return [
        Reason(problem.message, problem.where)
        for problem in request.story.problems()
        if problem.severity is Severity.ERROR
    ]


def note_for_kind(request: Request) -> list[Reason]:
    """What puts something right says what was wrong."""
    if request.kind in NOTED_KINDS and not request.public_note:
        label = EditionKind(request.kind).label.lower()
        return [
            Reason(
                _(
                    "A {label} needs a public note that says what was wrong or unclear."
                ).format(label=label),
                "public_note",
            )
        ]
    return []


def kind_allowed(request: Request) -> list[Reason]:
    """The kind of edition fits what readers have seen so far."""
    sentence = _objection_to_kind(request.kind, request.story)
    return [Reason(sentence, "kind")] if sentence else []


def _objection_to_kind(kind: EditionKind | None, story: Story) -> str:
    if kind is None:
        return ""
    if kind not in PUBLISHED_AS:
        return _("“{label}” is not a kind of edition to publish as.").format(
            label=kind.label
        )
    if is_withdrawn(story):
        return _("The story was withdrawn; it comes back as a reinstatement only.")
    is_first = not story.editions.exists()
    if kind == EditionKind.NEW and not is_first:
        return _("The story was published before; publish it as an update.")
    if is_first and kind != EditionKind.NEW:
        return _(
            "The story was never published; its first edition cannot be “{label}”."
        ).format(label=kind.label)
    return ""


def readers_told(request: Request) -> list[Reason]:
    """No minor edit, of which readers hear nothing, hides that a source holds less."""
    story = request.story
    if request.kind != EditionKind.MINOR or not story.is_live:
        return []
    live = story.live_edition
    found = worsened(live.document().sources, story.document().sources)
    return [
        Reason(
            _(
                "Source {number} {became} since edition {edition}; readers must be "
                "told: publish as an update or a correction."
            ).format(
                number=source.number,
                became=_BECAME[source.standing],
                edition=live.number,
            ),
            "kind",
        )
        for source in found
    ]


def something_older(request: Request) -> list[Reason]:
    """A published story gets another edition where readers would see a difference."""
    if has_something_to_show(request.story):
        return []
    return [Reason(_("Readers see all of it already; change something first."))]


def has_something_to_show(
    story: Story, older: Sequence[Deviation] | None = None
) -> bool:
    """False for a published story of which readers see all as it is.

    `older` is what `behind` found, where that is known.
    """
    if story.state != State.PUBLISHED:
        return True
    return bool(behind(story) if older is None else older)


def puts_right(request: Request) -> list[Reason]:
    """What corrects makes a correction or a clarification, and nothing else."""
    if request.kind in NOTED_KINDS:
        return []
    return [
        Reason(_("Choose correction or clarification, or publish instead."), "kind")
    ]


def embargo_over(request: Request) -> list[Reason]:
    """Nothing is published before its embargo ends."""
    until = request.story.embargo_until
    if until and request.at < until:
        return [
            Reason(
                _(
                    "The story is under embargo until {until}; schedule it for "
                    "then, or lift the embargo."
                ).format(until=moment(until)),
                "embargo_until",
            )
        ]
    return []


def time_fits(request: Request) -> list[Reason]:
    """A schedule names a time to come that no embargo forbids."""
    when, until = request.scheduled_for, request.story.embargo_until
    if when is None:
        return [Reason(_("Say when to publish it."), "scheduled_for")]
    if when <= request.at:
        sentence = _("{when} is past; choose a time to come, or publish now.").format(
            when=moment(when)
        )
        return [Reason(sentence, "scheduled_for")]
    if until and when < until:
        sentence = _(
            "The embargo lasts until {until}; choose that time or a later one."
        ).format(until=moment(until))
        return [Reason(sentence, "scheduled_for")]
    return []


def is_due(request: Request) -> list[Reason]:
    """A schedule is kept when its time has come, and not before."""
    when = request.story.scheduled_for
    if when and request.at < when:
        return [
            Reason(
                _("It is scheduled for {when}, which is yet to come.").format(
                    when=moment(when)
                )
            )
        ]
    return []


def is_live(request: Request) -> list[Reason]:
    """Readers see an edition."""
    if request.story.is_live:
        return []
    return [Reason(_("Readers cannot see the story, so there is nothing to withdraw."))]


def is_hidden(request: Request) -> list[Reason]:
    """Nothing that readers see is put away."""
    if not request.story.is_live:
        return []
    return [Reason(_("Readers see the story; withdraw it before you archive it."))]


def something_to_restore(request: Request) -> list[Reason]:
    """A story that was put away, or an edition of its own to go back to."""
    story, edition = request.story, request.edition
    if edition is not None and edition.story_id != story.pk:
        return [Reason(_("That edition belongs to another story."), "edition")]
    if edition is None and story.state not in PUT_AWAY:
        if not story.editions.exists():
            return [Reason(_("The story has no edition to bring back."))]
        return [Reason(_("Choose the edition to bring back."), "edition")]
    return []


def is_withdrawn(story: Story) -> bool:
    """True while readers find a withdrawal in place of the story."""
    return Withdrawal.objects.filter(story=story).exists()
