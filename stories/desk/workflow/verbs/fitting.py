"""Whether a button makes sense for a story, and for who would press it."""

from stories.desk.workflow.guards import PUT_AWAY
from stories.models import State, Story


def is_not_reviewing(story: Story, by) -> bool:
    return story.reviewer_id != by.pk


def needs_approval(story: Story, _by) -> bool:
    return story.state != State.APPROVED or not story.is_as_approved


def is_live(story: Story, _by) -> bool:
    return story.is_live


def is_hidden(story: Story, _by) -> bool:
    return not story.is_live


def is_put_away(story: Story, _by) -> bool:
    return story.state in PUT_AWAY
