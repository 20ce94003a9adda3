"""Migrations stand by themselves: what they did once, they do for ever."""

import pytest

from tests.architecture.modules import Module, imports_of, modules_under

OWN = "stories.migrations"


def leaning(modules) -> list[str]:
    """Imports by which a migration depends on code that may change."""
    return [
        str(one)
        for one in imports_of(modules)
        if one.importer.name.startswith(OWN)
        and one.imported.split(".")[0] in {"stories", "newsroom", "tests"}
        and not one.imported.startswith(f"{OWN}.")
        and one.imported != OWN
    ]


def borrowing(modules) -> list[str]:
    """Imports by which the product depends on its migrations."""
    return [
        str(one)
        for one in imports_of(modules)
        if one.imported.startswith(OWN) and not one.importer.name.startswith(OWN)
    ]


def test_no_migration_imports_code_that_may_change():
    assert leaning(modules_under("stories")) == []


def test_product_imports_nothing_of_its_migrations():
    assert borrowing(modules_under("stories", "newsroom")) == []


@pytest.mark.parametrize(
    "line",
    (
        "from stories.models import Story",
        "import stories.models.folding",
        "from ..desk import roles",
        "def forward(apps, editor):\n    from stories.press import rebuild",
    ),
)
def test_import_of_the_product_is_named(line):
    module = Module.of(f"{OWN}.0099_more", line)
    [sentence] = leaning([module])
    assert sentence.startswith("stories/migrations/0099_more.py:")


def test_migration_may_import_what_is_frozen_beside_it():
    source = f"from django.db import migrations\nfrom {OWN}.frozen import triggers"
    assert leaning([Module.of(f"{OWN}.0099_more", source)]) == []
