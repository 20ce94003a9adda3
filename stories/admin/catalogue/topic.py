"""The desk's topics."""

from django.core.exceptions import ValidationError

from stories.admin.base.fields import NamedForm
from stories.admin.base.guards import GuardedDeletion
from stories.admin.catalogue.catalogued import Catalogued
from stories.models import LiveStoryTopic, Story, Topic


class TopicForm(NamedForm):
    """A topic, which cannot stand under itself, by a detour either."""

    def clean_parent(self):
        parent = above = self.cleaned_data["parent"]
        seen = {self.instance.pk}
        while above is not None:
            if above.pk in seen:
                raise ValidationError(
                    f"{parent} stands under this topic already, or is it; "
                    "choose another one or leave this empty."
                )
            seen.add(above.pk)
            above = above.parent
        return parent


class TopicAdmin(Catalogued, GuardedDeletion):
    """Topics, whose slug is an address and so is given once."""

    form = TopicForm
    list_display = ["name", "slug", "parent"]
    list_select_related = ["parent"]
    search_fields = ["name_folded", "slug"]
    autocomplete_fields = ["parent"]
    fields = ["name", "slug", "parent"]

    def get_readonly_fields(self, request, obj=None):
        return ["slug"] if obj else []

    def reasons_to_keep(self, row: Topic) -> list[str]:
        reasons = []
        if stories := Story.objects.filter(topics=row).count():
            reasons.append(
                f"The topic “{row}” cannot be deleted: {_stories(stories)} it. "
                "Take it off them first."
            )
        elif LiveStoryTopic.objects.filter(topic_id=row.pk).exists():
            reasons.append(
                f"The topic “{row}” cannot be deleted: readers still see it on a live "
                "story. Publish that story without it first."
            )
        if row.children.exists():
            reasons.append(
                f"The topic “{row}” cannot be deleted: narrower topics stand under it. "
                "Move them first."
            )
        return reasons


def _stories(count: int) -> str:
    return "1 story carries" if count == 1 else f"{count:,} stories carry"
