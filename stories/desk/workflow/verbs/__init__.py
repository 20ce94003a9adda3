"""The verbs, as data: each is a row of one table, which every door reads."""

from stories.desk.workflow.verbs.table import (
    BY_HAND,
    BY_PEOPLE,
    EMBARGO,
    FORMER,
    READDRESS,
    REMAINS,
    REVIEWS,
    REVISE,
    VERBS,
    called,
    history_name,
    named,
)
from stories.desk.workflow.verbs.verb import Ask, Group, Verb

__all__ = [
    "BY_HAND",
    "BY_PEOPLE",
    "EMBARGO",
    "FORMER",
    "READDRESS",
    "REMAINS",
    "REVIEWS",
    "REVISE",
    "VERBS",
    "Ask",
    "Group",
    "Verb",
    "called",
    "history_name",
    "named",
]
