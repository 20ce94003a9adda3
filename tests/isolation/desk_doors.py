"""Every address of the desk, from the URL configuration, and the right for each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.admin import site
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from stories.desk import previews, redaction
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import AccountChange, Notice, Original
from tests import factories
from tests.isolation.routes import walk

DESK = "/admin/"
LOGIN = "/admin/login/"
ROLES = {
    "nobody's": (),
    REPORTER: (REPORTER,),
    EDITOR: (EDITOR,),
    CHIEF_EDITOR: (CHIEF_EDITOR,),
    ADMINISTRATOR: (ADMINISTRATOR,),
}
SUPERUSER = "superuser"
# Django's five screens of a model: any of these rights on it opens the screen.
SCREENS = {
    "changelist": ("view", "change"),
    "add": ("add",),
    "change": ("view", "change"),
    "history": ("view", "change"),
    "delete": ("delete",),
}
# Screens that nobody has, whatever their rights: the record is not written by hand.
LOOKED_AT = (
    "edition",
    "change",
    "transition",
    "original",
    "savedversion",
    "preview",
    "redaction",
    "accountchange",
    "dbtaskresult",
)
# For whoever may log in to the desk at all.
ANY_STAFF = {
    "index",
    "login",
    "logout",
    "password_change",
    "password_change_done",
    "jsi18n",
    "notices_seen",
    "notice_seen",
}
# Every other screen, with the right that opens it. One that is not here fails the walk.
OWN_SCREENS = {
    "front": "stories.place_livestory",
    "stories_story_import": "stories.add_story",
    "stories_story_date": "stories.view_story",
    "stories_story_do": "stories.view_story",
    "stories_story_changes": "stories.view_story",
    "stories_story_chosen": "stories.view_story",
    "stories_story_make_preview": "stories.view_story",
    "stories_story_revoke_preview": "stories.view_story",
    "stories_story_remains": "stories.view_story",
    "auth_user_password_change": "auth.change_user",
}
# Screens that either of two rights opens.
OF_TWO = {
    f"stories_redaction_{name}": ("judge_redaction", "administer_redaction")
    for name in ("changelist", "add", "change", "history", "done", "declined")
}


@dataclass(frozen=True)
class Door:
    """An address of the desk, and the name of its route."""

    address: str
    name: str | None


def world() -> dict[type[Model], Model]:
    """A row of every model that the desk may show, told apart by their class."""
    chief = factories.user(CHIEF_EDITOR)
    story = factories.published(by=chief)
    rows = [
        story,
        story.editions.get(),
        story.live,
        _original(story, chief),
        story.transitions.first(),
        story.saved_versions.first(),
        previews.make_preview(story, by=chief, label="Ruth"),
        factories.user(),
        Notice.objects.create(
            to=chief, story=story, sentence="Read it.", at=timezone.now()
        ),
        _task(),
        redaction.propose(story, "Harbour", reason="A court.", by=chief),
        AccountChange.objects.create(whom="ines", what="was made", at=timezone.now()),
        LogEntry.objects.create(
            user=chief,
            content_type=ContentType.objects.get_for_model(story),
            object_id=story.pk,
            object_repr="It",
            action_flag=ADDITION,
        ),
    ]
    found = {type(row): row for row in rows}
    for model in (kind.model_class() for kind in ContentType.objects.all()):
        if model and model not in found and (row := model._base_manager.first()):
            found[model] = row
    return found


def _original(story, chief) -> Original:
    return Original.objects.create(
        story=story, imported_by=chief, imported_at=timezone.now(), text="Harbour"
    )


def _task() -> DBTaskResult:
    return DBTaskResult.objects.create(
        task_path="stories.desk.notices.send",
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        run_after=get_date_max(),
    )


def browsers() -> dict[str, tuple[object, Client]]:
    """Each role with one of its accounts and a browser that is logged in as it."""
    people = {name: factories.user(*roles) for name, roles in ROLES.items()}
    people[SUPERUSER] = factories.user(is_superuser=True)
    logged_in = {}
    for name, person in people.items():
        browser = Client(raise_request_exception=False)
        browser.force_login(person)
        logged_in[name] = person, browser
    return logged_in


def doors(rows: dict[type[Model], Model]) -> Iterator[Door]:
    """Every address of the desk once, filled in with the keys of `rows`."""
    models = {f"{m._meta.app_label}/{m._meta.model_name}": m for m in site._registry}
    for route, pattern in walk(site.urls[0], DESK):
        kind = "/".join(route.removeprefix(DESK).split("/")[:2])
        yield Door(_filled(route, rows, models.get(kind)), pattern.name)


def shortcuts(rows: dict[type[Model], Model]) -> Iterator[Door]:
    """Django's redirection to the address of any row, for every content type."""
    for kind in ContentType.objects.all():
        row = rows.get(kind.model_class())
        key = row.pk if row else 1
        yield Door(f"{DESK}r/{kind.pk}/{key}/", None)


def may_open(door: Door, person) -> bool:
    """Whether `person` should get in, by their rights alone."""
    if door.name in ANY_STAFF:
        return True
    if door.name in OF_TWO:
        return any(person.has_perm(f"stories.{one}") for one in OF_TWO[door.name])
    if door.name in OWN_SCREENS:
        return person.has_perm(OWN_SCREENS[door.name])
    # Of a model; or it is none of these, and fails the walk until a table names it.
    app, _, rest = door.name.partition("_")
    model, _, screen = rest.rpartition("_")
    if app == "django":
        app, model = "django_tasks_database", "dbtaskresult"
    if screen not in SCREENS:
        return False
    if screen in {"add", "delete"} and model in LOOKED_AT:
        return False
    return any(person.has_perm(f"{app}.{right}_{model}") for right in SCREENS[screen])


def _filled(route: str, rows, model) -> str:
    """`route` with a key, a verb or a version wherever it asks for one."""
    if route.startswith(f"{DESK}^"):
        return f"{DESK}stories/"
    if "(?P" in route:
        return f"{DESK}nowhere/"
    by_name = {"verb": "submit", "before": "copy", "after": "copy"}
    named = {type(row)._meta.model_name: row.pk for row in rows.values()}

    def value(match: re.Match) -> str:
        name = match[1].rpartition(":")[2]
        own = rows[model].pk if model else named["notice"]
        return str(by_name.get(name, named.get(name, own)))

    return re.sub("<([^>]+)>", value, route)
