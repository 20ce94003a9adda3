"""Finds sentences in Python that people read and that no translator would be shown."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.modules import Module

MARKS = {
    *("_", "_lazy", "_noop"),
    *("gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"),
}
# Calls whose texts are for developers, databases, programs or logs.
FOR_NOBODY = {
    *("ValueError", "TypeError", "RuntimeError", "LookupError", "AssertionError"),
    *("KeyError", "ImproperlyConfigured", "CommandError"),
    *("compile", "removeprefix", "logger"),
    *("CheckConstraint", "UniqueConstraint", "Index", "RawSQL", "mark_safe"),
}
# A name of Django's that asks for texts which no page shows: rows, or keys.
FOR_ROWS = {"permissions"}
# Two words side by side, of which the second is in lower case: a sentence, or a label.
_WORDS = re.compile(r"[A-Za-z“”’]{2,}[ ,]+[a-z]{2,}|[A-Z][a-z]+ (\{\} )?[a-z]+")
_CODE = re.compile(r"</?[a-z<{]+|^\s*(SELECT|UPDATE|INSERT|DELETE|CREATE|PRAGMA)\b")


def unmarked(module: Module) -> Iterator[str]:
    """`path:line “text”` for each sentence that stands outside of a message id."""
    parents = {
        child: node
        for node in ast.walk(module.tree)
        for child in ast.iter_child_nodes(node)
    }
    for node in ast.walk(module.tree):
        text = _text(node)
        if not _WORDS.search(text) or _CODE.search(text):
            continue
        if not _is_for_nobody(node, parents):
            yield f"{module.path}:{getattr(node, 'lineno', 0)} “{text[:60]}”"


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}"
            for part in node.values
        )
    return ""


def _is_for_nobody(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    child, parent = node, parents.get(node)
    while parent is not None:
        if _excuses(parent, child):
            return True
        child, parent = parent, parents.get(parent)
    return False


def _excuses(parent: ast.AST, child: ast.AST) -> bool:
    """True where a text below `child` is a message, a docstring, or told to nobody."""
    if isinstance(parent, ast.Call):
        return child is not parent.func and _called(parent) in MARKS | FOR_NOBODY
    if isinstance(parent, ast.AnnAssign):
        return child is parent.annotation
    if isinstance(parent, ast.Assign):
        return any(getattr(one, "id", "") in FOR_ROWS for one in parent.targets)
    if isinstance(parent, ast.Expr):
        return isinstance(child, ast.Constant)
    # A part of a text in braces is judged with the whole of it.
    return isinstance(parent, ast.JoinedStr)


def _called(call: ast.Call) -> str:
    """The name of what is called; `logger` for each of its methods."""
    if isinstance(call.func, ast.Attribute):
        is_logged = getattr(call.func.value, "id", "") == "logger"
        return "logger" if is_logged else call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
