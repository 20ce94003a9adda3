"""Whatever alters a public response writes a change, with a tag of that response.

What the desk can change is taken from its own forms, and what is public from the URL
configuration, so that the next field and the next page are watched by themselves.
"""

from dataclasses import dataclass, field

import pytest
from django import forms
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from stories import models
from stories.desk import redaction, workflow
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR
from stories.document import Publisher, Topic
from stories.models import Change, public
from tests import factories
from tests.admin import desk
from tests.isolation.routes import addresses

pytestmark = pytest.mark.django_db

# The log is what is written, and editions and slugs are only ever added.
PUBLIC_MODELS = {
    model
    for model in vars(public).values()
    if isinstance(model, type) and issubclass(model, Model)
} - {Change}
# A choice that readers never see may have no other that the form would take.
WORDS = {"language": "nb", "published": "2024-03", "country": "SE"}


@dataclass
class Watch:
    """Every public response and row, and the log, since it was last asked."""

    names: dict
    seen: dict = field(default_factory=dict)
    rows: dict = field(default_factory=dict)
    altered: set = field(default_factory=set)
    last: int = 0

    def untold(self) -> list[str]:
        """Addresses whose response was altered without a change that says so."""
        before, self.seen = self.seen, dict(map(self._response, addresses(self.names)))
        told = {
            tag
            for tags in Change.objects.filter(sequence__gt=self.last).values_list(
                "tags", flat=True
            )
            for tag in tags
        }
        self.last = max(Change.objects.values_list("sequence", flat=True), default=0)
        self._note_rows()
        return [
            address
            for address, (body, tags) in self.seen.items()
            if before
            and body != before[address][0]
            and not told & (tags | before[address][1])
        ]

    def _response(self, address: str):
        answer = Client().get(address)
        tags = set(answer.get("Cache-Tag", "").split(","))
        return address, ((answer.status_code, answer.content), tags)

    def _note_rows(self) -> None:
        for model in PUBLIC_MODELS:
            rows = list(model.objects.order_by("pk").values())
            if self.rows.get(model, rows) != rows:
                self.altered.add(model)
            self.rows[model] = rows


@pytest.fixture
def story():
    document = factories.document(
        sources=(factories.source(publisher=Publisher(name="Wire", slug="wire")),),
        topics=(Topic(name="Shipping", slug="shipping"),),
    )
    made = factories.published(document, slug="harbour")
    factories.revise(made, summary="Fourteen boats.")
    return factories.publish(made, kind="correction", public_note="Not twelve.")


@pytest.fixture
def watch(story):
    source = models.Source.objects.get().pk
    made = Watch(
        {
            "stories": {"slug": "harbour", "number": 1, "before": 1, "after": 2},
            "topics": {"slug": "shipping"},
            "publishers": {"slug": "wire"},
            "sources": {"number": source, "id": source},
            "events": {"id": f"{story.pk}-e1"},
        }
    )
    assert made.untold() == []
    return made


def fields_of(response) -> list[forms.BoundField]:
    """Every field that somebody can type into on a page of the desk."""
    found = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        found += inline.formset.forms
    return [one for form in found for one in form if not one.is_hidden]


def other(bound: forms.BoundField) -> dict[str, object]:
    """Another value of the field, as a browser would send it."""
    kind, value = bound.field, bound.value()
    name = bound.html_name
    if isinstance(kind, forms.ModelChoiceField):
        chosen = [getattr(one, "pk", one) for one in _listed(value) if one]
        others = kind.queryset.exclude(pk__in=chosen)
        return {name: [str(one.pk) for one in others[:1]] or ""}
    if isinstance(kind, forms.ChoiceField):
        return {name: next(str(k) for k, _ in kind.choices if k and k != value)}
    if isinstance(kind, forms.IntegerField):
        return {name: int(value or 0) + 1}
    if hasattr(kind.widget, "widgets"):
        return {f"{name}_0": "2031-01-05", f"{name}_1": "08:00"}
    known = WORDS.get(bound.name)
    return {name: known or f"{value or 'https://wire.example.org/'}x"}


def _listed(value) -> list:
    return list(value) if isinstance(value, list | tuple) else [value]


EDITED = [
    model
    for model in admin.site._registry
    if model._meta.app_label == "stories"
    and "change" in model._meta.default_permissions
]


@pytest.mark.parametrize("model", EDITED)
def test_every_field_of_the_desk_that_readers_see_is_told(model, watch):
    person = factories.user(CHIEF_EDITOR)
    row = model.objects.first()
    if row is None or not admin.site._registry[model].has_change_permission(
        _as(person)
    ):
        return
    browser = desk.client(person)
    address = reverse(f"admin:stories_{model._meta.model_name}_change", args=[row.pk])
    names = [bound.html_name for bound in fields_of(browser.get(address))]
    assert names
    for name in names:
        opened = browser.get(address)
        for bound in fields_of(opened):
            if bound.html_name == name:
                browser.post(address, {**desk.typed(opened), **other(bound)})
        assert watch.untold() == [], name


class _as:
    def __init__(self, user):
        self.user = user


def actions(story):
    """What is done to a published story, each in words that say what it was."""
    chief = factories.user(CHIEF_EDITOR)
    again = factories.document(sources=story.live_edition.document().sources)
    yield "another story", lambda: factories.published(again)
    yield "update", lambda: factories.publish(factories.revise(story, summary="New."))
    yield (
        "minor",
        lambda: factories.publish(
            factories.revise(story, headline="Newer"), kind="minor"
        ),
    )
    yield "place", lambda: factories.lead_with(story)
    yield "redaction", lambda: _redact(story, chief)
    yield "names", lambda: _name_anew(story)
    yield "rename", lambda: factories.rename(story, "quay")
    yield (
        "withdraw",
        lambda: workflow.perform("withdraw", story, by=chief, note="Forged."),
    )
    yield (
        "less told",
        lambda: workflow.choose_remains(story, models.Remains.NOTHING, by=chief),
    )
    yield "archive", lambda: workflow.perform("archive", story, by=chief, note="Old.")
    yield "back", lambda: factories.rename(_restored(story, chief), "harbour")


def _redact(story, chief) -> None:
    made = redaction.propose(story, "Newer", reason="A court.", by=chief)
    redaction.carry_out(made, by=factories.user(ADMINISTRATOR))


def _name_anew(story) -> None:
    """Other words for what other stories carry too, with the next edition."""
    models.Source.objects.update(title="What was found")
    models.Publisher.objects.update(name="The Wire")
    models.Topic.objects.update(name="Ships")
    factories.publish(factories.revise(story, summary="With other names."))


def _restored(story, chief):
    workflow.perform("restore", story, by=chief, edition=story.editions.first())
    story.refresh_from_db()
    return story


def test_everything_that_is_done_to_a_story_is_told(story, watch):
    for words, act in actions(story):
        act()
        assert watch.untold() == [], words
    # So that the walk has walked: each kind of public row was altered on the way.
    assert {model.__name__ for model in PUBLIC_MODELS - watch.altered} == set()
