"""What is in review: who handed it over, who wrote it, what was saved since."""

from django.contrib.auth import get_user_model

from stories.desk.workflow.verbs import called
from stories.models import Contribution, SavedVersion, State, Story, Transition

# The verbs from which a review counts.
BEGIN_REVIEW = called(lambda verb: verb.begins_review)


def _handed_over(story: Story) -> Transition | None:
    """The transition that last brought the story to review."""
    arrived = story.transitions.filter(to_state=State.IN_REVIEW)
    return _latest(arrived.exclude(from_state=State.IN_REVIEW))


def _latest(transitions) -> Transition | None:
    return transitions.order_by("-at", "-pk").first()


def writers(story: Story) -> set[int]:
    """The keys of who last submitted the story, or wrote what was never published."""
    own = Contribution.objects.unpublished().filter(story=story).order_by()
    keys = set(own.values_list("by", flat=True).distinct())
    submitted = _handed_over(story)
    return keys | {submitted.by_id} if submitted and submitted.by_id else keys


def is_theirs(story: Story, by) -> bool:
    """True for who may take the story back: they submitted or wrote it."""
    return by.pk in writers(story)


def is_as_published(story: Story) -> bool:
    """True where the story came to review as published, and nobody saved it since."""
    submitted = _handed_over(story)
    return (
        story.is_live
        and submitted is not None
        and submitted.from_state == State.PUBLISHED
        and submitted.version == story.version
    )


def told_when_sent_back(story: Story) -> list:
    """Who wrote the story, or has it to write, in the order of their accounts."""
    keys = writers(story) | ({story.assignee_id} if story.assignee_id else set())
    return list(get_user_model().objects.filter(pk__in=keys).order_by("pk"))


def saves_in_review(story: Story) -> tuple[int, list[SavedVersion]]:
    """The version that was submitted, or taken for review since, and later saves.

    The saves come without their content, oldest first. (0, []) for a story that is
    in no review.
    """
    begun = story.transitions.filter(verb__in=BEGIN_REVIEW)
    began = _latest(begun) if story.is_in_review else None
    if began is None:
        return 0, []
    later = story.saved_versions.filter(number__gt=began.version)
    saves = later.select_related("saved_by").defer("content").order_by("number")
    return began.version, list(saves)
