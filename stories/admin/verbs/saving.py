"""The one door by which what somebody typed of a story is saved, and acted upon."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from stories.admin.verbs.pressing import Press
from stories.admin.verbs.story_form import STALE, SaveRefused, StepRefused
from stories.desk import transfer, workflow
from stories.desk.workflow import Reason
from stories.document import Problem, StoryDocument
from stories.models import State, Story, Transition


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What somebody typed of a story, all of it valid.

    `content` is the whole document. `desk` holds what is the desk's alone, where it
    was changed: `slug`, `embargo`, `assignee` and `due`. `seen` is the version that it
    was typed over; nothing reads it of a new story.
    """

    content: StoryDocument
    desk: dict[str, object]
    seen: int | None


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The story as it is now, and what was done to it.

    `is_saved` says whether there is a new version of its text or address, `problems`
    what the save has to say of it, and `transition` what the pressed button did: None
    where none was pressed, or one that asks twice.
    """

    story: Story
    is_saved: bool
    problems: tuple[Problem, ...]
    transition: Transition | None


def save_and_do(
    typed: Typed, before: Story | None, *, by, press: Press | None = None
) -> Outcome:
    """Save what `by` typed over `before`, or as a new story; then do what was pressed.

    Every door of the desk that takes a story's text comes here, with values that its
    form or its reader found valid, and tells its user of the Outcome. In one
    transaction, and in this order: the rights are asked for, the text is saved by
    `transfer`, which makes no version of what is as it was, and the verb is done by
    `workflow.perform` to what was saved. What makes a draft of the story comes before
    the save, which then adds to that draft. What asks twice is not done here: its
    second page stands on what was saved.

    Raises SaveRefused for what was typed and StepRefused for what was pressed, each
    with all its reasons, and PermissionDenied for who may not write. Nothing is saved
    or done then.
    """
    moved = None
    with transaction.atomic():
        if before is not None:
            workflow.refuse_unless_writer(by)
        if press:
            _refuse_without_right(press, by)
        if press and press.step.opens and before is not None:
            moved = _open(press, typed, before, by)
        was = before.state if before else State.DRAFT
        story, is_saved, problems = _save(typed, before, by)
        if press and not (press.step.opens or press.asks_twice):
            _refuse_unapproved(press, story, was, by)
            moved = _do(press, story, by)
    if moved:
        # It says itself what the story is now.
        problems = tuple(one for one in problems if one.code not in transfer.TAKEN_BACK)
    return Outcome(story=story, is_saved=is_saved, problems=problems, transition=moved)


def _open(press: Press, typed: Typed, before: Story, by) -> Transition:
    """Make a draft of the story, to which what was typed is added."""
    slug = typed.desk.get("slug", "")
    if slug:
        # Before the story's row is held: whoever imports takes both in this order.
        transfer.take_turn()
    is_rewritten = transfer.is_change(before, typed.content, slug=slug)
    before.version = typed.seen
    return _do(press, before, by, is_rewritten=is_rewritten)


def _save(
    typed: Typed, before: Story | None, by
) -> tuple[Story, bool, tuple[Problem, ...]]:
    """Each thing by its own door; raises SaveRefused."""
    desk = dict(typed.desk)
    slug = desk.pop("slug", "")
    with _refusing_to_save():
        if before is None:
            story, problems = transfer.create(typed.content, by=by, slug=slug)
            is_saved = True
        else:
            story = before
            is_saved, problems = transfer.save(
                story, typed.content, by=by, seen=typed.seen, slug=slug
            )
        if "embargo" in desk:
            _set_embargo(story, desk.pop("embargo"), by)
    if desk:
        Story.objects.filter(pk=story.pk).update(**desk)
    if "assignee" in desk:
        story.refresh_from_db(fields=["headline", "assignee", "due"])
        workflow.tell_assignee(story, by=by)
    return story, is_saved, problems


def _set_embargo(story: Story, until, by) -> None:
    try:
        workflow.set_embargo(story, until, by=by)
    except PermissionDenied as refusal:
        # Whoever lacks this one right keeps what they typed.
        raise SaveRefused(Reason(str(refusal), "embargo_until")) from refusal


def _do(press: Press, story: Story, by, *, is_rewritten: bool = False) -> Transition:
    """Do it; raises StepRefused, and SaveRefused where somebody else saved before."""
    try:
        return press.do(story, by=by, is_rewritten=is_rewritten)
    except workflow.StaleVersion as refusal:
        raise SaveRefused(*refusal.details, code=STALE) from refusal
    except workflow.TransitionRefused as refusal:
        raise StepRefused(*refusal.details) from refusal
    except PermissionDenied as refusal:
        raise StepRefused(Reason(str(refusal))) from refusal


def _refuse_without_right(press: Press, by) -> None:
    try:
        press.refuse_without_right(by)
    except PermissionDenied as refusal:
        # On the page, not as an error: who sees the story may read who may do it.
        raise StepRefused(Reason(str(refusal))) from refusal


def _refuse_unapproved(press: Press, story: Story, was: str, by) -> None:
    """Refuse what starts from an approval that this very save took back."""
    if story.state == was or story.state in press.step.sources:
        return
    may_directly = any(verb.publishes for verb in workflow.offered(story, by))
    raise StepRefused(
        Reason(
            _(
                "Nobody has approved what you typed: saving it makes the story a draft "
                "again. Save it and submit it for review, or publish it without review "
                "and say why. To go on without it, open the story anew."
            )
            if may_directly
            else _(
                "Nobody has approved what you typed: saving it makes the story a draft "
                "again. Save it and submit it for review. To go on without it, open "
                "the story anew."
            )
        )
    )


@contextmanager
def _refusing_to_save() -> Iterator[None]:
    """What the doors of the save refuse, as SaveRefused."""
    try:
        yield
    except transfer.TooLong as refusal:
        raise SaveRefused(*refusal.reasons) from refusal
    except workflow.TransitionRefused as refusal:
        is_stale = isinstance(refusal, workflow.StaleVersion)
        raise SaveRefused(
            *refusal.details, code=STALE if is_stale else "refused"
        ) from refusal
