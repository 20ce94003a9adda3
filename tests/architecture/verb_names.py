"""Where a verb's name stands as a string outside the table of verbs."""

import ast
import re
from collections.abc import Collection, Iterator

from tests.architecture.modules import Module

TABLE = "stories.desk.workflow.verbs"
# Names of the names: what has a door of its own records itself by one of them.
CONSTANTS = {"REVISE", "READDRESS", "EMBARGO", "REMAINS"}
TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)


def in_python(module: Module, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """Line and name of each, but for verbs that are done: `perform("publish", …)`.

    A comparison with a constant is one with the name that it stands for.
    """
    if module.name.startswith(TABLE):
        return
    allowed = {id(node) for node in _allowed(module.tree)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and id(node) not in allowed:
            if isinstance(node.value, str) and node.value in names:
                yield node.lineno, node.value
        elif isinstance(node, ast.Compare):
            yield from ((node.lineno, one) for one in _constants_in(node))


def _allowed(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node.func) == "perform":
            yield from node.args[:1]
        # Names of functions, which a package exports.
        if isinstance(node, ast.Assign) and _called(node.targets[0]) == "__all__":
            yield from ast.walk(node.value)


def _constants_in(comparison: ast.Compare) -> Iterator[str]:
    for node in ast.walk(comparison):
        is_other = isinstance(node, ast.Attribute) and _called(node.value) == "Ask"
        if isinstance(node, ast.Name | ast.Attribute) and not is_other:
            yield from {_called(node)} & CONSTANTS


def _called(node: ast.AST) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def in_template(text: str, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """Line and name of each: quoted in a tag, or as the class of a button."""
    for tag in TAG.finditer(text):
        for line, name in in_script(tag[0], names):
            yield text.count("\n", 0, tag.start()) + line, name
    yield from in_styles(text, names)


def in_styles(text: str, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """Line and name of each class of a button that is made of a name."""
    return _found(rf"\bverb-({'|'.join(names)})\b(?!-)", text)


def in_script(text: str, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """Line and name of each that is a string by itself."""
    return _found(rf"""["'`]({"|".join(names)})["'`]""", text)


def _found(pattern: str, text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(pattern, text):
        yield text.count("\n", 0, match.start()) + 1, match[1]
