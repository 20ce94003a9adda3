"""The tree in public JSON: nothing that the story's own JSON does not publish.

Each `Component` is a table of its names: what each holds of a node, and what the
schema of the API says of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from stories.document.differences.comparison import (
    SHOWN,
    Comparison,
    DateKind,
    EvidenceKind,
    Node,
    PartChange,
    RunKind,
    is_value,
    told_rows,
)
from stories.document.differences.summary import sentence
from stories.document.fields import BY_NAME, PARTS, Field, Parts, Sort

Payload = dict[str, Any]
Of = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Key:
    """A name in the JSON of a component: what it holds, and its help.

    `kind` is the component or enumeration of what it holds, or a type of Python;
    `object` is any value that is no text to read. `is_many` marks a list, and
    `is_absent` what may be null.
    """

    name: str
    kind: Component | type
    help: str
    of: Of
    is_many: bool = False
    is_absent: bool = False

    def value(self, told: Any) -> Any:
        """What the JSON has under the name."""
        found = self.of(told)
        if self.is_many:
            return [self._one(one) for one in found]
        return None if found is None else self._one(found)

    def _one(self, found: Any) -> Any:
        return self.kind.to_payload(found) if type(self.kind) is Component else found


@dataclass(frozen=True, slots=True)
class Component:
    """A shape of public JSON: its name and help in the schema, and its names."""

    name: str
    help: str
    keys: tuple[Key, ...]

    def to_payload(self, told: Any) -> Payload:
        """A value of the tree as JSON."""
        return {key.name: key.value(told) for key in self.keys}


def _get(name: str) -> Of:
    return attrgetter(name)


def _or_none(name: str) -> Of:
    """An attribute, null where it is empty."""
    get = attrgetter(name)
    return lambda told: None if (value := get(told)) == "" else value


def _runs(help_text: str) -> Key:
    return Key("runs", RUN, help_text, lambda told: getattr(told, "runs", ()), True)


def _sides(
    kind: Component | type, before: str, after: str, of: Callable[[str], Of]
) -> tuple[Key, Key]:
    is_absent = kind is not object
    return (
        Key("before", kind, before, of("before"), is_absent=is_absent),
        Key("after", kind, after, of("after"), is_absent=is_absent),
    )


# Tables are read across: a name, what it holds, what it says.
# fmt: off
RUN = Component(
    "Run",
    "A stretch of text.",
    (
        Key("kind", RunKind, "Whether it stayed, went or came.", _get("kind.value")),
        Key("text", str, "The stretch, as typed, with its white space.", _get("text")),
    ),
)
_VALUES = "The value of the earlier edition.", "The value of the later edition."
TEXT_CHANGE = Component(
    "TextChange",
    "A text that differs.",
    (
        *_sides(
            str,
            "The text of the earlier edition.",
            "The text of the later edition.",
            _or_none,
        ),
        _runs("Both texts, stretch by stretch."),
    ),
)
VALUE_CHANGE = Component(
    "ValueChange", "A value that differs.", _sides(object, *_VALUES, _get)
)
FIELD_CHANGE = Component(
    "FieldChange",
    "A field that differs, by its name.",
    (
        *_sides(object, *_VALUES, _or_none),
        Key(
            "field", str, "The name of the field, as in the story's own JSON.",
            _get("field"),
        ),
        _runs("Of a text; empty for other values."),
    ),
)
DATE_VALUE = Component(
    "DateValue",
    "A date, as data and as readers see it.",
    (
        Key(
            "edtf", str, "The date in EDTF; null where it is not known.",
            _get("edtf"), is_absent=True,
        ),
        Key(
            "display", str, "The date in words, in the story's language.",
            _get("display"),
        ),
    ),
)
DATE_CHANGE = Component(
    "DateChange",
    "What happened to the date of an event.",
    (
        *_sides(DATE_VALUE, "Null for a new event.", "Null for one removed.", _get),
        Key(
            "change", DateKind,
            "How well it is known now; null where one side is missing.",
            lambda told: told.kind and told.kind.value, is_absent=True,
        ),
        _runs("Of the dates in words."),
    ),
)
_UNLISTED = "Null where the story lists no such source."
CITED_SOURCE = Component(
    "CitedSource",
    "A source as a citation names it.",
    (
        Key(
            "number", int, "Its later number, or its earlier one if it is gone.",
            _get("number"),
        ),
        Key("publisher", str, _UNLISTED, _or_none("publisher"), is_absent=True),
        Key("title", str, _UNLISTED, _or_none("title"), is_absent=True),
    ),
)
EVIDENCE_CHANGE = Component(
    "EvidenceChange",
    "One change in what a key point or an event rests on.",
    (
        Key(
            "change", EvidenceKind, "What happened to the citation.",
            _get("kind.value"),
        ),
        Key("source", CITED_SOURCE, "The source that is cited.", _get("source")),
        *_sides(
            str,
            "The words that the citation followed, or for `standing` how the source "
            "stood.",
            "The words that it follows, or for `standing` how the source stands.",
            _get,
        ),
    ),
)


def _from_to(name: str, help_text: str, before: str, after: str, of: tuple[str, str]
) -> Component:
    keys = Key("from", int, before, _get(of[0])), Key("to", int, after, _get(of[1]))
    return Component(name, help_text, keys)


MOVE = _from_to(
    "Move",
    "From which place to which, among the parts that stayed.",
    "The place before.",
    "The place after.",
    ("from_place", "to_place"),
)
RENUMBERING = _from_to(
    "Renumbering",
    "A source that is cited by another number than before.",
    "The number before.",
    "The number after.",
    ("before", "after"),
)
_CHANGE = Key(
    "change", PartChange, "What happened; `same` if it only moved or cites otherwise.",
    _get("change.value"),
)
_MOVED = Key("moved", MOVE, "Null if it stayed.", _get("moved"), is_absent=True)


def _field(row: Field) -> Key:
    """A field that has a name of its own in the JSON of its part."""
    kind = VALUE_CHANGE if is_value(row) else TEXT_CHANGE
    kind = DATE_CHANGE if row.sort is Sort.TYPED_DATE else kind
    return Key(
        row.name, kind, "Null if it stayed.", lambda node: node[row.name],
        is_absent=True,
    )


def _part(row: Parts) -> Component:
    """A part with an anchor: each of its fields by name."""
    return Component(
        f"{row.kind.__name__}Change",
        f"{'An' if row.one[0] in 'aeiou' else 'A'} {row.one} that differs.",
        (
            Key("anchor", str, f"Names the {row.one} within its story.", _get("name")),
            _CHANGE,
            Key(
                "position", int,
                "Its place in the later edition; in the earlier if removed.",
                _get("number"),
            ),
            _MOVED,
            *map(_field, told_rows(row.name)),
            Key(
                "evidence", EVIDENCE_CHANGE, "Apart from its words.", _get("evidence"),
                is_many=True,
            ),
            Key(
                "same_words_other_sources", bool,
                "True where the words are the same, but other sources are cited.",
                _get("rests_on_other_sources"),
            ),
        ),
    )


_SHOWN_HELP = {
    "publisher": "Who published it, as last published here.",
    "title": "The title, as last published here.",
    "url": "Where it can be read, http or https.",
}


def _shown(name: str) -> Key:
    is_address = BY_NAME[name].sort is Sort.ADDRESS
    return Key(
        name, str, _SHOWN_HELP[name],
        lambda node: None if is_address and not node.shown[name] else node.shown[name],
        is_absent=is_address,
    )


def _listed(node: Node) -> tuple[Any, ...]:
    return (*node.texts, *node.values)


SOURCE = Component(
    "SourceChange",
    "A source that differs.",
    (
        Key(
            "number", int, "Its later number, or its earlier one if it was removed.",
            _get("number"),
        ),
        *map(_shown, SHOWN["sources"]),
        _CHANGE,
        _MOVED,
        *(_field(row) for row in told_rows("sources") if row.name == "standing"),
        Key("fields", FIELD_CHANGE, "Its other fields.", _listed, is_many=True),
    ),
)
TOPICS = Component(
    "TopicChanges",
    "Names of topics.",
    (
        Key("added", str, "", _get("topics_added"), is_many=True),
        Key("removed", str, "", _get("topics_removed"), is_many=True),
    ),
)


def _parts(row: Parts) -> Key:
    is_source = row.name == "sources"
    return Key(
        "events" if row.name == "timeline" else row.name,
        SOURCE if is_source else _part(row),
        "In the list's order." if is_source else row.help,
        lambda compared: compared.of(row.name),
        is_many=True,
    )


DIFFERENCE = Component(
    "Difference",
    "What two editions of a story say differently; only parts that differ are told.",
    (
        Key("summary", str, "The difference in one sentence.", sentence),
        Key(
            "in_words", bool,
            "False where so much differs that it is not compared word by word: "
            "then the long texts that differ are named, and have no `before`, `after` "
            "and `runs`.",
            _get("is_in_words"),
        ),
        Key(
            "story", FIELD_CHANGE, "Fields of the story itself.",
            lambda compared: _listed(compared.story), is_many=True,
        ),
        Key("topics", TOPICS, "Topics that came and went.", lambda compared: compared),
        *(_parts(row) for row in PARTS.values() if row.name != "topics"),
        Key(
            "renumbered", RENUMBERING,
            "The same sources, by other numbers than before.", _get("renumbered"),
            is_many=True,
        ),
    ),
)

# fmt: on


def to_payload(comparison: Comparison, summary: str = "") -> Payload:
    """The comparison as JSON values; only parts that differ are listed.

    `summary` is the sentence for readers, found out where it is not given. What did not
    change within a part is null, and so are addresses that are not http or https.
    """
    told = {"summary": summary} if summary else {}
    return {
        key.name: told.get(key.name) or key.value(comparison) for key in DIFFERENCE.keys
    }
