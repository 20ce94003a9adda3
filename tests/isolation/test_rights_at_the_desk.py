"""No address of the desk opens to who lacks the right, and none leads out of it."""

import sys

import pytest
from django.contrib.admin import site
from django.contrib.auth.models import Permission
from django.db.models import ForeignKey, ManyToManyField
from django.test import Client

from tests.isolation import desk_doors
from tests.isolation.desk_doors import DESK, LOGIN, Door

pytestmark = pytest.mark.django_db
REFUSED = {403, 404, 405}
# Redirections to other doors, what is no address, and what needs a question.
LEADS_ON = {None, "app_list", "autocomplete"}


@pytest.fixture
def rows():
    return desk_doors.world()


@pytest.fixture
def all_doors(rows):
    return [*desk_doors.shortcuts(rows), *desk_doors.doors(rows)]


def leads_out(response) -> bool:
    return not response.get("Location", DESK).startswith((DESK, "../", "?"))


def test_strangers_get_the_log_in_from_every_address(all_doors):
    stranger = Client()
    for door in all_doors:
        response = stranger.get(door.address)
        is_open = door.name in {"login", "logout"}
        is_sent_there = response.get("Location", "").startswith(LOGIN)
        assert is_open or is_sent_there, f"{door} answers {response.status_code}"


def test_rights_alone_open_the_addresses_of_the_desk(all_doors):
    tried, wrong = 0, []
    for role, (person, browser) in desk_doors.browsers().items():
        for door in all_doors:
            found = _wrongly_answered(door, person, browser.get(door.address))
            wrong += [f"{door.address} {found} ({role})"] if found else []
            tried += 1
    sys.stdout.write(f"{len(all_doors)} addresses, {tried} with each role\n")
    assert not wrong, "\n".join([f"{len(wrong)} wrong", *wrong[:10]])


def _wrongly_answered(door: Door, person, response) -> str:
    status = response.status_code
    if leads_out(response):
        return f"leads to {response['Location']}"
    if status >= 500:
        return f"answers {status}"
    if door.name in LEADS_ON:
        return "" if status in {*REFUSED, 200, 301, 302} else f"answers {status}"
    if desk_doors.may_open(door, person):
        is_right = status in {200, 302, 405}
    else:
        is_right = status in REFUSED
    return "" if is_right else f"answers {status}"


def test_nothing_is_done_for_who_lacks_the_right(all_doors):
    for role, (person, browser) in desk_doors.browsers().items():
        for door in all_doors:
            if door.name in desk_doors.ANY_STAFF | LEADS_ON:
                continue
            if not desk_doors.may_open(door, person):
                status = browser.post(door.address, {"post": "yes"}).status_code
                assert status in REFUSED, f"{door.address} answers {status} to {role}"


def test_no_list_has_a_door_past_its_rights_to_the_public_address():
    for model, screen in site._registry.items():
        assert not screen.get_view_on_site_url(model()), model


def choices_asked() -> list[tuple[str, str, str]]:
    """Every field of a form at the desk that is filled in by autocompletion."""
    return [
        (model._meta.label_lower, field.name, field.related_model._meta.label_lower)
        for model, screen in site._registry.items()
        for model, screen in ((model, screen), *_inlines(model, screen))
        for field in (*model._meta.fields, *model._meta.many_to_many)
        if isinstance(field, ForeignKey | ManyToManyField)
        if field.name in screen.autocomplete_fields
    ]


def _inlines(model, screen):
    return ((inline.model, inline) for inline in screen.inlines)


def test_autocompletion_names_nothing_that_one_may_not_see(rows):
    for role, (person, browser) in desk_doors.browsers().items():
        for label, name, target in choices_asked():
            app, _, model = label.partition(".")
            asked = {"app_label": app, "model_name": model, "field_name": name}
            response = browser.get(f"{DESK}autocomplete/", asked | {"term": "a"})
            right = "{}.view_{}".format(*target.split("."))
            expected = 200 if person.has_perm(right) else 403
            assert response.status_code == expected, (role, asked)


def test_a_right_on_another_model_opens_no_screen(rows, all_doors):
    person, browser = desk_doors.browsers()["nobody's"]
    person.user_permissions.add(Permission.objects.get(codename="view_topic"))
    opened = {
        door.name
        for door in all_doors
        if door.name and browser.get(door.address).status_code == 200
    }
    models = {name for name in opened if name.count("_") == 2} - {
        "password_change_done"
    }
    assert models == {f"stories_topic_{s}" for s in ("changelist", "change", "history")}
