"""How sentences name the parts of a story and count them.

Names and clauses are messages of their own, which begin small; `sentence` makes one of
them a sentence.
"""

from __future__ import annotations

from stories.document.differences.comparison import CitedSource, DateValue, Node
from stories.document.fields import PARTS
from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop
from stories.document.messages import in_figures
from stories.document.text import excerpt, isolated

_LONGEST = 60
# More than an excerpt can show, and little enough to parse.
_CONSIDERED = 400
_COUNTS = (
    *(_noop("no"), _noop("one"), _noop("two"), _noop("three"), _noop("four")),
    *(_noop("five"), _noop("six"), _noop("seven"), _noop("eight"), _noop("nine")),
    *(_noop("ten"), _noop("eleven"), _noop("twelve")),
)


def shortened(text: str, length: int = _LONGEST) -> str:
    """The beginning of a text in one plain line, of either direction."""
    return isolated(excerpt(text[:_CONSIDERED], length))


def quoted(text: str) -> str:
    """A text in quotation marks, shortened."""
    return f"“{shortened(text)}”"


def number(typed: str) -> str:
    """A number as a sentence tells it: `1,200`, `US$5`, and `twelve` for “Twelve”."""
    is_spelled = typed.isalpha() or typed[1:2].islower()
    return typed.lower() if typed[0].isalpha() and is_spelled else isolated(typed)


def date(value: DateValue | None) -> str:
    """A date as readers see it; empty where there is none."""
    return isolated(value.display) if value is not None else ""


def counted(count: int) -> str:
    """A count in words up to twelve, in digits above: `three`, `1,300`."""
    return _(_COUNTS[count]) if count < len(_COUNTS) else in_figures(count)


def capitalised(sentence: str) -> str:
    """The sentence with a capital in front; its other letters stay."""
    return sentence[:1].upper() + sentence[1:]


def sentence(clause: str) -> str:
    """A clause as a sentence of its own."""
    return _("{clause}.").format(clause=capitalised(clause))


def noun(node: Node) -> str:
    """`key point`."""
    return _(PARTS[node.kind].one)


def numbered(node: Node) -> str:
    """`key point 3`, and `source 3`."""
    return _("{part} {number}").format(part=noun(node), number=node.number)


def short(node: Node) -> str:
    """`key point 3`, and `source 4 (Reuters)`."""
    return (
        _source(node.number, node.shown["publisher"])
        if is_source(node)
        else (numbered(node))
    )


def in_full(node: Node) -> str:
    """With its title in apposition: `key point 3, “Small boats first”,`."""
    shown = shortened(node.title)
    if not shown:
        return short(node)
    return _("{part}, “{title}”,").format(part=short(node), title=shown)


def is_source(node: Node) -> bool:
    """True for a source, which sentences name by its publisher."""
    return node.kind == "sources"


def cited(found: CitedSource) -> str:
    """The source as a citation names it, which may be none that the story lists."""
    if found.publisher or found.title:
        return _source(found.number, found.publisher)
    return _("source {number} (not listed)").format(number=found.number)


def _source(number: int, publisher: str) -> str:
    if shown := shortened(publisher):
        return _("source {number} ({publisher})").format(number=number, publisher=shown)
    return _("source {number}").format(number=number)
