"""Saves what the story form holds: content, address, embargo, and the desk's own."""

from django.core.exceptions import PermissionDenied

from stories import transfer, workflow
from stories.admin.story_form import SaveRefused, StoryForm
from stories.documents import Problem, StoryDocument
from stories.models import Story
from stories.workflow import Reason


def save_typed(
    form: StoryForm, content: StoryDocument, before: Story | None, by
) -> tuple[Story, tuple[Problem, ...]]:
    """Save the form as a new story, or over `before`, each thing by its own door.

    Raises what those doors raise; only inside a transaction, so that nothing is half
    saved then.
    """
    desk = form.desk_values()
    slug = desk.pop("slug", "")
    if before is None:
        story, problems = transfer.create(content, by=by, slug=slug)
    else:
        story = before
        _, problems = transfer.save(
            story, content, by=by, seen=form.cleaned_data["seen"], slug=slug
        )
    if "embargo" in desk:
        _set_embargo(story, desk.pop("embargo"), by)
    if desk:
        Story.objects.filter(pk=story.pk).update(**desk)
    if "assignee" in desk:
        story.refresh_from_db(fields=["headline", "assignee", "due"])
        workflow.tell_assignee(story, by=by)
    return story, problems


def _set_embargo(story: Story, until, by) -> None:
    try:
        workflow.set_embargo(story, until, by=by)
    except PermissionDenied as refusal:
        # Whoever lacks this one right keeps what they typed.
        raise SaveRefused(Reason(str(refusal), "embargo_until")) from refusal
