"""The desk's topics."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.admin.base.fields import NamedForm
from stories.admin.base.guards import GuardedDeletion
from stories.admin.catalogue.catalogued import Catalogued
from stories.document.messages import in_figures
from stories.models import LiveStoryTopic, Story, Topic


class TopicForm(NamedForm):
    """A topic, which cannot stand under itself, by a detour either."""

    def clean_parent(self):
        parent = above = self.cleaned_data["parent"]
        seen = {self.instance.pk}
        while above is not None:
            if above.pk in seen:
                raise ValidationError(
                    _(
                        "{parent} stands under this topic already, or is it; "
                        "choose another one or leave this empty."
                    ).format(parent=parent)
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
                ngettext(
                    "The topic “{row}” cannot be deleted: {count} story carries it. "
                    "Take it off them first.",
                    "The topic “{row}” cannot be deleted: {count} stories carry it. "
                    "Take it off them first.",
                    stories,
                ).format(row=row, count=in_figures(stories))
            )
        elif LiveStoryTopic.objects.filter(topic_id=row.pk).exists():
            reasons.append(
                _(
                    "The topic “{row}” cannot be deleted: readers still see it on a "
                    "live story. Publish that story without it first."
                ).format(row=row)
            )
        if row.children.exists():
            reasons.append(
                _(
                    "The topic “{row}” cannot be deleted: narrower topics stand under "
                    "it. Move them first."
                ).format(row=row)
            )
        return reasons
