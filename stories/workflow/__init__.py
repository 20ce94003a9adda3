"""The editorial state machine: the only code that writes `Story.state`."""

from stories.workflow import front
from stories.workflow.behind import behind, behind_each
from stories.workflow.effects import natural_kind
from stories.workflow.embargo import EMBARGO, set_embargo
from stories.workflow.four_eyes import (
    Author,
    authors,
    is_own,
    listed,
    who_may_approve,
)
from stories.workflow.guards import (
    PUBLISHED_AS,
    PUT_AWAY,
    changed_since_approval,
    moment,
)
from stories.workflow.overtaking import saved_since
from stories.workflow.performing import offered, perform, refuse_without_right
from stories.workflow.proposals import Proposed, propose
from stories.workflow.refusals import Reason, StaleVersion, TransitionRefused
from stories.workflow.remaining import (
    REMAINS,
    choose_remains,
    last_withdrawal,
    may_choose_remains,
)
from stories.workflow.request import Request
from stories.workflow.revising import revise
from stories.workflow.schedules import (
    Kept,
    overdue,
    publish_due,
    report_overdue,
)
from stories.workflow.standing import REVISE, record, refuse_unless_writer
from stories.workflow.submissions import saves_in_review
from stories.workflow.telling import tell_assignee
from stories.workflow.verbs import BY_HAND, VERBS, Verb

__all__ = [
    "BY_HAND",
    "EMBARGO",
    "PUBLISHED_AS",
    "PUT_AWAY",
    "REMAINS",
    "REVISE",
    "VERBS",
    "Author",
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
    "changed_since_approval",
    "choose_remains",
    "front",
    "is_own",
    "last_withdrawal",
    "may_choose_remains",
    "listed",
    "moment",
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
