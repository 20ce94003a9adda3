"""Imports run one way, and the public side sees no working copy."""

import pytest

from tests.architecture.directions import violations
from tests.architecture.modules import Module, imports_of, modules_under


def told(name, source, *others, is_package=False):
    """What is said about a module with this source, among the modules named."""
    modules = [Module.of(other, "") for other in others]
    return violations([Module.of(name, source, is_package=is_package), *modules])


def test_every_import_goes_where_it_may():
    assert violations(modules_under("stories")) == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    (
        ("stories.document.text", "stories.models"),
        ("stories.models.story", "stories.press"),
        ("stories.press", "stories.desk.workflow"),
        ("stories.desk.workflow", "stories.desk.transfer"),
        ("stories.desk.transfer.saving", "stories.admin"),
        ("stories.models.public", "stories.public.pages"),
    ),
)
def test_lower_layer_may_not_import_a_higher_one(importer, imported):
    [*sentences] = told(importer, f"import {imported}", imported)
    assert any("comes before" in sentence for sentence in sentences)


def test_higher_layer_may_import_a_lower_one():
    source = (
        "from stories import press\nfrom stories.document import text\n"
        "from stories.models import Story"
    )
    others = ("stories.press", "stories.document.text", "stories.models")
    assert told("stories.desk.workflow", source, *others) == []


@pytest.mark.parametrize("library", ("django.db", "rest_framework", "environ", "tqdm"))
def test_pure_module_may_import_no_framework(library):
    [sentence] = told("stories.document.story", f"import {library}.models")
    assert "document is pure" in sentence


def test_pure_module_may_import_the_language_and_its_peers():
    source = (
        "import re\nfrom markdown_it import MarkdownIt\n"
        "from stories.document import text"
    )
    assert told("stories.document", source, "stories.document.text") == []


@pytest.mark.parametrize(
    "door", ("public.pages", "api.views", "public.feeds", "public.search", "public")
)
@pytest.mark.parametrize(
    "line",
    (
        "from stories.models import Story",
        "from stories import models",
        "import stories.models.story",
        "from stories.models.story import Story",
        "from stories.desk import workflow",
        "from stories.admin.site import DeskSite",
        "import stories",
    ),
)
def test_public_side_may_not_reach_the_working_copy(door, line):
    known = (
        "stories.models",
        "stories.models.story",
        "stories.desk.workflow",
        "stories",
    )
    sentences = told(f"stories.{door}", line, *known)
    assert any("the public side has only" in sentence for sentence in sentences)


def test_public_side_may_use_its_own_door():
    source = (
        "from stories.models.public import Edition\nfrom stories.models import public"
    )
    assert told("stories.public.pages", source, "stories.models.public") == []


def test_public_side_may_not_look_a_model_up_by_name():
    source = "from django.apps import apps\nStory = apps.get_model('stories', 'Story')"
    [sentence] = told("stories.public.pages", source)
    assert "stories/public/pages.py:2 takes a model past" in sentence


@pytest.mark.parametrize("module", ("public", "edition", "live"))
def test_public_door_may_not_open_the_working_copy(module):
    sentences = told(
        f"stories.models.{module}", "from .story import Story", "stories.models.story"
    )
    assert any("editions and live tables only" in one for one in sentences)


@pytest.mark.parametrize(
    ("line", "is_package"),
    (("from ..models import Story", True), ("from ..models.story import Story", False)),
)
def test_relative_import_is_resolved(line, is_package):
    known = ("stories.models", "stories.models.story")
    name = "stories.api" if is_package else "stories.api.views"
    sentences = told(name, line, *known, is_package=is_package)
    assert any("imports stories.models" in sentence for sentence in sentences)


def test_import_inside_a_function_is_seen_and_refused():
    source = (
        "class A:\n    def b(self):\n        from stories.desk.workflow import perform"
    )
    sentences = told("stories.models.story", source, "stories.desk.workflow")
    assert any("inside a function" in sentence for sentence in sentences)
    assert any(
        "models.story comes before desk.workflow" in sentence for sentence in sentences
    )


def test_star_import_is_refused():
    [sentence] = told(
        "stories.press", "from stories.document.text import *", "stories.document.text"
    )
    assert sentence.endswith("with a star")


@pytest.mark.parametrize("call", ("import_module('stories.models')", "__import__('x')"))
def test_import_by_name_is_refused(call):
    [sentence] = told(
        "stories.document.text", f"from importlib import import_module\n{call}"
    )
    assert "stories/document/text.py:2 imports by name" in sentence


def test_cycle_between_modules_is_refused():
    one = Module.of("stories.models.story", "from stories.models import topic")
    two = Module.of("stories.models.topic", "from stories.models import story")
    [sentence] = violations([one, two])
    assert sentence.startswith("cycle: ")


def test_cycle_between_packages_is_refused():
    modules = [
        Module.of("stories.models.raw.text", "import stories.models.rows.value"),
        Module.of("stories.models.raw.plain", ""),
        Module.of("stories.models.rows.value", ""),
        Module.of("stories.models.rows.display", "import stories.models.raw.plain"),
    ]
    [sentence] = violations(modules)
    assert sentence.startswith("cycle: ")


def test_settings_are_not_imported_as_a_module():
    [sentence] = told("stories.press", "from newsroom import settings")
    assert "django.conf" in sentence


def test_new_room_or_part_must_be_given_a_place():
    [sentence] = told("stories.helpers", "")
    assert sentence == "stories/helpers.py has no place in ROOMS"
    [sentence] = told("stories.desk.helpers", "")
    assert sentence == "stories/desk/helpers.py has no place in LAYERS"


def test_differences_know_nothing_of_proposals():
    room = "stories.document.differences"
    found = imports_of(modules_under("stories/document/differences"))
    assert any(one.imported.startswith(f"{room}.proposals") for one in found)
    assert [
        str(one)
        for one in found
        if one.imported.startswith(f"{room}.proposals")
        and not one.importer.name.startswith(f"{room}.proposals")
    ] == []
