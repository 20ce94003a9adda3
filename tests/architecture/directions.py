"""Which part of `stories` may import which: the layers, and the public side's wall."""

import ast
import sys
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from tests.architecture.modules import Import, Module, imports_of

PURE = {"text", "dates", "documents", "differences", "checks", "faults"}
# What readers and API consumers reach.
PUBLIC = {
    "views",
    "api",
    "feeds",
    "sitemaps",
    "search",
    "caching",
    "forwarding",
    "summaries",
    "urls",
    "converters",
}
# Each layer may import itself and the layers before it.
LAYERS = (
    PURE,
    {"roles", "models"},
    {"press", "notices"},
    {"record", "accounts"},
    {"workflow"},
    {"transfer"},
    {"redaction"},
    PUBLIC
    | {"admin", "previews", "demo", "management", "tasks", "templatetags", "apps"},
)
PUBLIC_DOOR = "stories.models.public"
# What the door may open: nothing of the working copy.
BEHIND_THE_DOOR = {
    "change",
    "choices",
    "edition",
    "kept",
    "live",
    "tags",
    "tombstone",
}
PURE_LIBRARIES = {"babel", "markdown_it"} | sys.stdlib_module_names


def violations(modules: Iterable[Module]) -> list[str]:
    """A sentence for each import that goes where it must not, in file order."""
    ruled = [module for module in modules if part(module.name) != "migrations"]
    found = imports_of(ruled)
    return [
        *(f"{module.path} has no place in LAYERS" for module in _unplaced(ruled)),
        *(sentence for one in found for sentence in _about(one)),
        *_dynamic(ruled),
        *_cycles((one.importer.name, one.imported) for one in found),
        *_cycles((part(one.importer.name), part(one.imported)) for one in found),
    ]


def part(name: str) -> str:
    """`views` of `stories.views` and `stories.views.story`; empty outside stories."""
    return name.split(".")[1] if name.startswith("stories.") else ""


def _layer(name: str) -> int:
    return next((i for i, parts in enumerate(LAYERS) if name in parts), -1)


def _unplaced(modules: list[Module]) -> list[Module]:
    return [m for m in modules if part(m.name) and _layer(part(m.name)) < 0]


def _about(one: Import) -> Iterator[str]:
    importer, imported = part(one.importer.name), part(one.imported)
    if one.is_star:
        yield f"{one} with a star"
    if one.is_nested:
        yield f"{one} inside a function"
    if importer and one.imported.split(".")[0] == "newsroom":
        yield f"{one}; settings are reached by django.conf"
    if importer in PURE and not _is_pure(one.imported):
        yield f"{one}; {importer} is pure"
    if imported and _layer(importer) < _layer(imported):
        yield f"{one}; {importer} comes before {imported}"
    if importer in PUBLIC and not _is_open_to_the_public(one.imported):
        yield f"{one}; the public side has only {PUBLIC_DOOR}"
    if _is_behind_the_door(one.importer.name) and _is_working_copy(one.imported):
        yield f"{one}; {PUBLIC_DOOR} leads to editions and live tables only"


def _is_pure(name: str) -> bool:
    root = name.split(".")[0]
    return part(name) in PURE if root == "stories" else root in PURE_LIBRARIES


def _is_open_to_the_public(name: str) -> bool:
    if not name.startswith("stories"):
        return True
    return part(name) in PURE | PUBLIC or name == PUBLIC_DOOR


def _is_behind_the_door(name: str) -> bool:
    return name in {PUBLIC_DOOR, *(f"stories.models.{one}" for one in BEHIND_THE_DOOR)}


def _is_working_copy(name: str) -> bool:
    return part(name) == "models" and not _is_behind_the_door(name)


def _dynamic(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = f"{module.path}:{node.lineno}"
            if called in {"import_module", "__import__"}:
                yield f"{place} imports by name, which no check can follow"
            if called == "get_model" and part(module.name) in PUBLIC:
                yield f"{place} takes a model past {PUBLIC_DOOR}"


def _cycles(edges: Iterable[tuple[str, str]]) -> Iterator[str]:
    graph: dict[str, set[str]] = {}
    for importer, imported in edges:
        if importer and imported and importer != imported:
            graph.setdefault(importer, set()).add(imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield "cycle: " + " → ".join(reversed(error.args[1]))
