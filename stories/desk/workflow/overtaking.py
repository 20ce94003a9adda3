"""Who saved a story since somebody opened it, as refusals say it."""

from django.utils.translation import gettext as _

from stories.desk.workflow.guards import moment
from stories.models import SavedVersion, Story


def saved_since(story: Story, seen: int, by) -> str:
    """“You saved this story yourself in another tab on …”, or “Somebody saved …”.

    The beginning of a sentence that says why `by`, who saw version `seen`, is refused.
    """
    later = SavedVersion.objects.filter(story=story, number__gt=seen)
    saves = list(later.order_by("number").values_list("saved_by", "saved_at"))
    if by is not None and saves and {person for person, _at in saves} == {by.pk}:
        when = moment(saves[-1][1])
        return _("You saved this story yourself in another tab on {when}").format(
            when=when
        )
    return _("Somebody saved the story after you opened it")
