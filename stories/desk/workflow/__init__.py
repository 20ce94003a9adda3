"""The editorial state machine: the only code that writes `Story.state`."""

from stories.desk.workflow import front
from stories.desk.workflow.behind import behind, behind_each
from stories.desk.workflow.effects import natural_kind
from stories.desk.workflow.embargo import set_embargo
from stories.desk.workflow.four_eyes import (
    Author,
    authors,
    is_own,
    who_may_approve,
)
from stories.desk.workflow.guards import (
    PUBLISHED_AS,
    PUT_AWAY,
    changed_since_approval,
    moment,
)
from stories.desk.workflow.overtaking import saved_since
from stories.desk.workflow.performing import offered, perform, refuse_without_right
from stories.desk.workflow.proposals import Proposed, propose
from stories.desk.workflow.refusals import Reason, StaleVersion, TransitionRefused
from stories.desk.workflow.remaining import (
    choose_remains,
    last_withdrawal,
    may_choose_remains,
)
from stories.desk.workflow.request import Request
from stories.desk.workflow.revising import revise
from stories.desk.workflow.schedules import Kept, overdue, publish_due, report_overdue
from stories.desk.workflow.standing import record, refuse_unless_writer
from stories.desk.workflow.submissions import BEGIN_REVIEW, saves_in_review
from stories.desk.workflow.telling import tell_assignee
from stories.desk.workflow.verbs import (
    BY_HAND,
    BY_PEOPLE,
    EMBARGO,
    FORMER,
    READDRESS,
    REMAINS,
    REVISE,
    VERBS,
    Ask,
    Group,
    Verb,
    called,
    history_name,
    named,
)

__all__ = [
    "BEGIN_REVIEW",
    "BY_HAND",
    "BY_PEOPLE",
    "EMBARGO",
    "FORMER",
    "PUBLISHED_AS",
    "PUT_AWAY",
    "READDRESS",
    "REMAINS",
    "REVISE",
    "VERBS",
    "Ask",
    "Author",
    "Group",
    "Kept",
    "Proposed",
    "Reason",
    "Request",
    "StaleVersion",
    "TransitionRefused",
    "Verb",
    "authors",
    "behind",
    "behind_each",
    "called",
    "changed_since_approval",
    "choose_remains",
    "front",
    "history_name",
    "is_own",
    "last_withdrawal",
    "may_choose_remains",
    "moment",
    "named",
    "natural_kind",
    "offered",
    "overdue",
    "perform",
    "propose",
    "publish_due",
    "record",
    "refuse_unless_writer",
    "refuse_without_right",
    "report_overdue",
    "revise",
    "saved_since",
    "saves_in_review",
    "set_embargo",
    "tell_assignee",
    "who_may_approve",
]
