"""The documentation names what there is: settings, parts, targets, libraries, pages."""

import ast
import re

import pytest

from stories.document import formats
from tests.architecture.directions import ROOMS
from tests.architecture.modules import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
# Folders that a framework asks for, inside these rooms.
BY_FRAMEWORK = {"api", "management", "migrations"}
# What people change, as the table of CONTRIBUTING calls it.
CHANGES = (
    "a field",
    "a check",
    "a format",
    "a verb",
    "an API filter",
    "how “Updated” is shown",
    "a public page",
    "a language",
)
SETTING = re.compile(r"\b(NEWSROOM_[A-Z_]+|DATABASE_URL|REDIS_URL)\b")


def text(*path):
    return ROOT.joinpath(*path).read_text()


def settings_read():
    sources = text("newsroom", "settings.py") + text("newsroom", "environment.py")
    return set(re.findall(rf'"{SETTING.pattern}"', sources))


def rows(page):
    """First cells of a page's tables, where they are code."""
    return set(re.findall(r"^\| `([^`]+)`", page, re.MULTILINE))


def test_every_setting_is_documented_and_every_documented_one_is_read():
    assert rows(text("docs", "operations.md")) == settings_read()


def test_settings_are_read_where_the_test_looks():
    assert {"NEWSROOM_HOSTS", "DATABASE_URL"} <= settings_read()


def test_map_of_the_architecture_names_every_room():
    rooms = {*ROOMS}
    inside = {
        path.parent.relative_to(ROOT).as_posix()
        for path in (ROOT / "stories").glob("*/*/__init__.py")
        if path.parents[1].name not in BY_FRAMEWORK
    }
    named = rows(text("docs", "architecture.md"))
    named = {row for row in named if row.startswith("stories/")}
    assert {f"stories/{one}" for one in rooms} | inside == named


def test_map_names_every_part_around_the_rooms():
    files = {path.name for path in (ROOT / "newsroom").glob("*.py")} - {"__init__.py"}
    folders = {path.parent.name for path in (ROOT / "newsroom").glob("*/__init__.py")}
    page = text("docs", "architecture.md")
    named = re.findall(r"^\| `newsroom/([a-z_.]+)` \|", page, re.MULTILINE)
    assert sorted(named) == sorted(files | folders)


def where_to_change():
    """Rows of the table of changes in CONTRIBUTING, each with the texts in code."""
    section = text("CONTRIBUTING.md").partition("\n## Where do I change …\n")[2]
    lines = section.partition("\n## ")[0].splitlines()
    cells = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    return {
        row[0].strip(): [re.findall(r"`([^`]+)`", cell) for cell in row[1:]]
        for row in cells[2:]
    }


def test_contributing_says_of_each_change_where():
    rows = where_to_change()
    assert tuple(rows) == CHANGES
    assert [
        name for name, cells in rows.items() if not all(cells[:1] + cells[2:])
    ] == []


def test_files_of_each_change_are_there():
    named = {
        word.rstrip(",")
        for cells in where_to_change().values()
        for cell in cells
        for code in cell
        for word in code.split()
        if "/" in word
    }
    # A file of each language stands for them all.
    assert [one for one in named if not [*ROOT.glob(one.replace("<tag>", "*"))]] == []


def test_tests_of_each_change_are_there():
    defined = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(), re.MULTILINE)
    }
    named = {
        code
        for cells in where_to_change().values()
        for cell in cells
        for code in cell
        if re.fullmatch(r"test_\w+", code)
    }
    assert named
    assert named - defined == set()


def test_licence_reports_of_holes_and_upgrades_are_told():
    assert text("LICENSE").startswith("MIT License")
    assert "## Reporting" in text("SECURITY.md")
    assert "## Upgrading" in text("docs", "operations.md")


def test_every_target_is_in_contributing():
    targets = set(re.findall(r"^([a-z-]+):.*##", text("Makefile"), re.MULTILINE))
    named = {row.removeprefix("make ") for row in rows(text("CONTRIBUTING.md"))}
    assert targets - {"help", "install"} == named


@pytest.mark.parametrize("name", ("base", "production", "dev"))
def test_every_dependency_has_its_reason_and_no_other_has(name):
    lines = text("requirements", f"{name}.in").splitlines()
    asked = {re.split(r"[\[<>=]", line)[0] for line in lines if line[:1].isalpha()}
    page = text("docs", "decisions", "dependencies.md")
    section = page.partition(f"`{name}.in`")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| ([a-z0-9, -]+) \|", section, re.MULTILINE)
    assert asked == {one for cell in cells for one in cell.split(", ")} - {"library"}


def codes():
    """Codes of problems: the only texts of that form in the readers and the checks."""
    folder = ROOT / "stories"
    files = [*folder.glob("document/*.py"), *folder.glob("document/formats/**/*.py")]
    found = {
        node.value
        for file in files
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {one for one in found if re.fullmatch(r"[a-z]+(-[a-z]+)+", one)}


def test_every_problem_is_in_the_document_format_and_no_other_is():
    page = text("docs", "document-format.md")
    listed = re.findall(r"^\| (`[a-z]+-[^|]*`) \| (?:error|warning|info)", page, re.M)
    named = {one for cell in listed for one in re.findall(r"`([^`]+)`", cell)}
    assert named == codes()


def test_every_format_is_in_the_document_format():
    page = text("docs", "document-format.md")
    named = {*re.findall(r"--format (\w+)`", page)}
    endings = {*re.findall(r"`(\.\w+)`", page)}
    assert formats.FORMATS.keys() == named
    assert {known.endings[0] for known in formats.FORMATS.values()} == endings


def test_every_decision_is_in_the_index():
    folder = ROOT / "docs" / "decisions"
    pages = {path.name for path in folder.glob("*.md")} - {"README.md"}
    index = text("docs", "decisions", "README.md")
    assert set(re.findall(r"\]\(([^)/]+\.md)\)", index)) == pages


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page):
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text())
    assert [one for one in targets if not (page.parent / one).exists()] == []
