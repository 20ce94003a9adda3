"""What changed between two versions of a story, told apart: words, evidence, dates.

`between` lists every field that differs, for the record of the desk. `compare` says
what readers see differ, for pages, the API and the editor who must name the change.
"""

from stories.document.differences.approvals import Deviation, since_approval
from stories.document.differences.comparing import compare
from stories.document.differences.comparison import (
    Change,
    CitedSource,
    Comparison,
    DateChange,
    DateKind,
    DateValue,
    EvidenceChange,
    EvidenceKind,
    Move,
    Node,
    PartChange,
    Renumbering,
    Run,
    RunKind,
    TextChange,
    ValueChange,
)
from stories.document.differences.keeping import (
    VERSION,
    Told,
    from_values,
    tell,
    to_values,
)
from stories.document.differences.older import older, older_address
from stories.document.differences.payload import to_payload
from stories.document.differences.record import Difference, Kind, between
from stories.document.differences.summary import sentence
from stories.document.differences.telling import sentences

__all__ = [
    "VERSION",
    "Change",
    "CitedSource",
    "Comparison",
    "DateChange",
    "DateKind",
    "DateValue",
    "Deviation",
    "Difference",
    "EvidenceChange",
    "EvidenceKind",
    "Kind",
    "Move",
    "Node",
    "PartChange",
    "Renumbering",
    "Run",
    "RunKind",
    "TextChange",
    "Told",
    "ValueChange",
    "between",
    "compare",
    "from_values",
    "older",
    "older_address",
    "sentence",
    "sentences",
    "tell",
    "since_approval",
    "to_payload",
    "to_values",
]
