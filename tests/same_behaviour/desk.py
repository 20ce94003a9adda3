"""Asks for the desk's pages, as a chief editor, and as who administers for the rest."""

import re
from collections.abc import Iterator

from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse

from tests.same_behaviour.answers import Answers
from tests.same_behaviour.commands import choices
from tests.same_behaviour.pages import body_of, links, told

DESK = "desk page"
PEOPLE = ("chief", "administrator", "reporter")
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')
# Of each model, the pages of so many rows; of a story, those all.
ROWS = 12
ADMIN = "admin"
# From the page of each seventh row, and its history, what belongs to the row.
PAGE_OF_ROW = re.compile(r"(/admin/\w+/\w+/(\d+)/)(?:change|history)/")
EACH = 7
TRIED = (
    "/admin/stories/story/date/?typed=Jan+5+2026",
    "/admin/stories/story/date/?typed=5+mai+2025&language=fr",
    "/admin/autocomplete/?app_label=stories&model_name=reference&field_name=source"
    "&term=a",
    "/admin/stories/story/?q=a",
    "/admin/stories/source/?q=a",
    "/admin/front/?q=a",
    "/admin/no-such-page/",
)


def ask_desk(answers: Answers) -> None:
    """Each page of the URL configuration, and each link of a list with one choice."""
    paths = [*_pages(), *TRIED]
    for person in PEOPLE:
        desk = Desk(answers, person)
        for path in paths if person == PEOPLE[0] else [*_few(paths)]:
            desk.ask(path)


class Desk:
    """The desk, as one person sees it."""

    def __init__(self, answers: Answers, username: str):
        self.answers, self.username = answers, username
        self.client = Client(raise_request_exception=False)
        self.client.force_login(
            get_user_model().objects.get(username=username),
            backend="django.contrib.auth.backends.ModelBackend",
        )
        self.seen: set[str] = set()

    def ask(self, path: str) -> None:
        """The page; what a list's choices lead to, and what belongs to one row."""
        if path in self.seen:
            return
        self.seen.add(path)
        response = self.client.get(path)
        body = TOKEN.sub(r"\1…", body_of(response))
        # It seals the token in the page, too.
        del response["ETag"]
        self.answers.keep(DESK, f"{self.username} {path}", told(response, body))
        for link in links(path, response, body):
            if link.startswith(_below(path, body)) and "/logout" not in link:
                self.ask(link)


def _below(path: str, body: str) -> tuple[str, ...]:
    """How the links begin that are followed from a page."""
    if "?" not in path and 'id="changelist"' in body:
        return (f"{path}?",)
    row = PAGE_OF_ROW.fullmatch(path)
    if row and int(row[2]) % EACH == 0:
        return (row[1],)
    return ()


def _few(paths: list[str]) -> Iterator[str]:
    """Without the many pages that differ in their row alone."""
    seen: set[str] = set()
    for path in paths:
        shape = re.sub(r"\d+", "0", path)
        if shape not in seen:
            seen.add(shape)
            yield path


def _pages() -> Iterator[str]:
    for name, parameters in _patterns():
        if name in {"logout", "jsi18n"}:
            continue
        for values in _values(name, parameters):
            try:
                yield reverse(f"{ADMIN}:{name}", kwargs=values)
            except NoReverseMatch:
                continue


def _patterns() -> Iterator[tuple[str, tuple[str, ...]]]:
    names = get_resolver().namespace_dict[ADMIN][1].reverse_dict
    for name in sorted(one for one in names if isinstance(one, str)):
        for possible, *_ in names.getlist(name):
            for _, parameters in possible:
                yield name, tuple(parameters)


def _values(name: str, parameters: tuple[str, ...]) -> Iterator[dict[str, object]]:
    """What may stand in the route: rows of the model that its name begins with."""
    if not parameters:
        yield {}
        return
    model = _model(name)
    keys = model.objects.order_by("pk").values_list("pk", flat=True) if model else [1]
    step = 2 if name == "stories_story_change" else max(len(keys) // ROWS, 1)
    for key in keys[::step]:
        yield from _filled(parameters, key)


def _filled(parameters: tuple[str, ...], key: object) -> Iterator[dict[str, object]]:
    known = dict.fromkeys(parameters, key)
    if "verb" in parameters:
        for verb in choices("perform", "verb"):
            yield known | {"verb": verb}
    elif "before" in parameters:
        yield known | {"before": 1, "after": 2}
    else:
        yield known


def _model(name: str):
    for model in apps.get_models():
        if name.startswith(f"{model._meta.app_label}_{model._meta.model_name}_"):
            return model
    return None
