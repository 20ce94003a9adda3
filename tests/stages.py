"""Brings a story to any state, by the verbs that lead there."""

from datetime import UTC, datetime

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import State, Story
from tests import factories

# No test runs this long.
FAR_OFF = datetime(2126, 1, 6, 9, tzinfo=UTC)
WAY_TO = {
    State.DRAFT: (),
    State.IN_REVIEW: ("submit",),
    State.APPROVED: ("submit", "approve"),
    State.SCHEDULED: ("submit", "approve", "schedule"),
    State.PUBLISHED: ("publish_without_review",),
    State.WITHDRAWN: ("withdraw",),
    State.ARCHIVED: ("archive",),
}


def story_in(state: State, *, by=None, is_live: bool = False, **content) -> Story:
    """A story in `state`, last saved by a reporter of its own, or by `by`.

    `is_live` puts a live edition before it, where the state allows that.
    """
    author = by or factories.user(REPORTER)
    story = factories.draft(factories.document(**content), by=author)
    if is_live or state in {State.PUBLISHED, State.WITHDRAWN}:
        factories.publish(story)
    if is_live and state not in {State.PUBLISHED, State.WITHDRAWN}:
        factories.revise(story, by=author, summary="Boats sail again, slowly.")
    return do_until(state, story)


def do_until(state: State, story: Story) -> Story:
    """Bring a draft to `state`."""
    for verb in WAY_TO[state]:
        if story.state != state:
            do(verb, story)
    return story


def do(verb: str, story: Story, **words) -> None:
    """`verb`, by somebody who may and has not written the story."""
    person = factories.user(REPORTER if verb == "submit" else CHIEF_EDITOR)
    if verb == "approve":
        person = factories.user(EDITOR)
    if verb == "schedule":
        words = {"scheduled_for": FAR_OFF, **words}
    workflow.perform(verb, story, by=person, **{"note": "In a test.", **words})
