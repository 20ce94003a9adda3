"""Which room of `stories` may import which, and the public side's wall."""

import ast
import sys
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from tests.architecture.modules import Import, Module, imports_of

# Which rooms each room may import.
_BELOW_PUBLIC = {"document", "faults", "models"}
_BELOW_ADMIN = {*_BELOW_PUBLIC, "press", "desk", "public"}
ROOMS = {
    "document": set(),
    "faults": {"document"},
    "models": {"document"},
    "press": {"document", "models"},
    "public": _BELOW_PUBLIC,
    "api": {*_BELOW_PUBLIC, "public"},
    # A preview shows the public page of what is not published.
    "desk": {"document", "models", "press", "public"},
    "admin": _BELOW_ADMIN,
    "operations": {*_BELOW_ADMIN, "api"},
    "management": {*_BELOW_ADMIN, "api", "operations"},
    "templatetags": {"document"},
    "apps": _BELOW_ADMIN | {"admin"},
}
# Inside these rooms each part may import itself and the parts before it. The empty
# name stands for what no other line names: the modules of the room itself.
LAYERS = {
    "document": (
        {"languages", "messages"},
        {"text"},
        {"dates"},
        {""},
        {"formats", "differences"},
    ),
    "press": ({""}, {"integrity"}),
    "public": ({""}, {"pages"}, {"feeds"}, {"urls"}),
    "desk": (
        {"roles", "notices"},
        {"accounts"},
        {"workflow"},
        {"transfer"},
        {"redaction", "previews"},
    ),
    "admin": (
        {"base"},
        {"access", "imports", "history"},
        {"catalogue", "dashboard", "verbs"},
        {"story"},
        {"site"},
    ),
}
PURE = {"document", "faults"}
# What readers and API consumers reach.
PUBLIC = {"public", "api"}
PUBLIC_DOOR = "stories.models.public"
# What the door may open: nothing of the working copy.
BEHIND_THE_DOOR = {
    "change",
    "choices",
    "described",
    "edition",
    "kept",
    "labels",
    "live",
    "tags",
    "tombstone",
}
PURE_LIBRARIES = {"babel", "markdown_it"} | sys.stdlib_module_names


def violations(modules: Iterable[Module]) -> list[str]:
    """A sentence for each import that goes where it must not, in file order."""
    ruled = [module for module in modules if room(module.name) != "migrations"]
    found = imports_of(ruled)
    return [
        *(
            f"{module.path} has no place in {lacks}"
            for module, lacks in _homeless(ruled)
        ),
        *(sentence for one in found for sentence in _about(one)),
        *_dynamic(ruled),
        *_cycles(found),
    ]


def room(name: str) -> str:
    """`public` of `stories.public.pages.story`; empty outside stories."""
    return name.split(".")[1] if name.startswith("stories.") else ""


def part(name: str) -> str:
    """`public.pages` of `stories.public.pages.story`; empty outside stories."""
    return ".".join(name.split(".")[1:3]) if name.startswith("stories.") else ""


def _layer(name: str) -> int | None:
    """Where in its room a module stands; None where its room has no layers."""
    layers = LAYERS.get(room(name))
    if layers is None or part(name) == room(name):
        return None
    inner = part(name).split(".")[1]
    for wanted in (inner, ""):
        for i, parts in enumerate(layers):
            if wanted in parts:
                return i
    return -1


def _homeless(modules: list[Module]) -> Iterator[tuple[Module, str]]:
    for module in modules:
        if room(module.name) and room(module.name) not in ROOMS:
            yield module, "ROOMS"
        elif _layer(module.name) == -1:
            yield module, "LAYERS"


def _about(one: Import) -> Iterator[str]:
    importer = room(one.importer.name)
    if one.is_star:
        yield f"{one} with a star"
    if one.is_nested:
        yield f"{one} inside a function"
    if importer and one.imported.split(".")[0] == "newsroom":
        yield f"{one}; settings are reached by django.conf"
    if importer in PURE and not _is_pure(one.imported):
        yield f"{one}; {importer} is pure"
    if importer and _comes_before(one.importer.name, one.imported):
        yield f"{one}; {part(one.importer.name)} comes before {part(one.imported)}"
    if importer in PUBLIC and not _is_open_to_the_public(one.imported):
        yield f"{one}; the public side has only {PUBLIC_DOOR}"
    if _is_behind_the_door(one.importer.name) and _is_working_copy(one.imported):
        yield f"{one}; {PUBLIC_DOOR} leads to editions and live tables only"


def _comes_before(importer: str, imported: str) -> bool:
    """True where `imported` is of a room or a part that comes later."""
    here, there = room(importer), room(imported)
    if not there:
        return False
    if here != there:
        return there not in ROOMS.get(here, set())
    mine, theirs = _layer(importer), _layer(imported)
    return mine is not None and theirs is not None and mine < theirs


def _is_pure(name: str) -> bool:
    root = name.split(".")[0]
    return room(name) in PURE if root == "stories" else root in PURE_LIBRARIES


def _is_open_to_the_public(name: str) -> bool:
    if not name.startswith("stories"):
        return True
    return room(name) in PURE | PUBLIC or name == PUBLIC_DOOR


def _is_behind_the_door(name: str) -> bool:
    return name in {PUBLIC_DOOR, *(f"stories.models.{one}" for one in BEHIND_THE_DOOR)}


def _is_working_copy(name: str) -> bool:
    return room(name) == "models" and not _is_behind_the_door(name)


def _dynamic(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = f"{module.path}:{node.lineno}"
            if called in {"import_module", "__import__"}:
                yield f"{place} imports by name, which no check can follow"
            if called == "get_model" and room(module.name) in PUBLIC:
                yield f"{place} takes a model past {PUBLIC_DOOR}"


def _cycles(found: list[Import]) -> list[str]:
    """A sentence about a cycle of modules, or else of parts."""
    edges = [(one.importer.name, one.imported) for one in found]
    return [*_cycle(edges)] or [*_cycle((part(a), part(b)) for a, b in edges)]


def _cycle(edges: Iterable[tuple[str, str]]) -> Iterator[str]:
    graph: dict[str, set[str]] = {}
    for importer, imported in edges:
        if importer and imported and importer != imported:
            graph.setdefault(importer, set()).add(imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield "cycle: " + " → ".join(reversed(error.args[1]))
