"""What a file of this project may look like: sizes, first sentence, safe markup."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.modules import Module

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
# Finished values, made by stories/document/text: only they reach a page as markup.
FINISHED = re.compile(r"\w+_html$")
SAFE_FILTER = re.compile(r"([\w.]+)\s*\|\s*safe(?:seq)?\b")
OTHER_FILTER_THEN_SAFE = re.compile(r"\|[^|{}%]+\|\s*safe(?:seq)?\b")
ESCAPES_OFF = re.compile(r"{%-?\s*autoescape\s+off")
SAFE_MAKERS = {"mark_safe", "SafeString", "SafeText"}


def is_too_long(text: str) -> bool:
    """True for a file that does not fit in the head."""
    return len(text.splitlines()) > LONGEST_FILE


def long_functions(module: Module) -> Iterator[str]:
    """Functions of more than 40 lines, with the lines they have."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{module.path}:{node.lineno} {node.name} has {lines} lines"


def is_silent(module: Module) -> bool:
    """True for code that does not open with a sentence saying what it is for."""
    return bool(module.tree.body) and not ast.get_docstring(module.tree)


def marks_safe(module: Module) -> Iterator[str]:
    """Places where Python declares text to be safe markup."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in SAFE_MAKERS:
                yield f"{module.path}:{node.lineno} calls {called}"


def unsafe_markup(text: str) -> list[str]:
    """What a template passes unescaped, other than a finished value."""
    passed = [match[1] for match in SAFE_FILTER.finditer(text)]
    return [
        *(name for name in passed if not FINISHED.search(name)),
        *(match[0] for match in OTHER_FILTER_THEN_SAFE.finditer(text)),
        *(match[0] for match in ESCAPES_OFF.finditer(text)),
    ]
