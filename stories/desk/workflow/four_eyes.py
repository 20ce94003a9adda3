"""Four eyes: who wrote what a story contains, and who is left to approve it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.desk.workflow.verbs import REVIEWS, Verb
from stories.document.messages import listed
from stories.document.text import isolated
from stories.models import ADDRESS, RESTORED, TEXT, Contribution, Story, Transition

# Rights come from groups, whatever else lets people in.
_BACKEND = "django.contrib.auth.backends.ModelBackend"
NAMED_PEOPLE = 5
NAMED_THINGS = 4
_OF_STORY = {
    TEXT: _lazy("the text"),
    ADDRESS: _lazy("the address"),
    RESTORED: _lazy("what was restored"),
}
NOBODY_LEFT = _lazy(
    "Nobody who may approve is left: everybody who may has a change of their own in "
    "it. A chief editor can publish it without review and say why; or let somebody "
    "who has not written any of it have the right to review."
)


@dataclass(frozen=True, kw_only=True)
class Author:
    """Somebody whose change a story contains, and what they changed, in words."""

    person: AbstractBaseUser
    changed: tuple[str, ...]

    def __str__(self):
        return f"{self.person} ({listed(self.changed, most=NAMED_THINGS)})"


def authors(story: Story) -> list[Author]:
    """Who has a change in the working copy that nobody has approved or published.

    In order of their first change. `story` needs its parts, from `with_parts`.
    """
    changed: dict[int, set[tuple[int, int, str]]] = {}
    names = _Names(story)
    for row in _rows(Contribution.objects.unsettled(), story):
        changed.setdefault(row.by_id, set()).add(names.of(row))
    people = get_user_model().objects.in_bulk(list(changed)) if changed else {}
    return [
        Author(person=people[key], changed=tuple(name for _, _, name in sorted(things)))
        for key, things in changed.items()
    ]


def is_own(story: Story, by) -> bool:
    """True for who has a change in it, where the newsroom wants four eyes."""
    if not settings.FOUR_EYES:
        return False
    mine = Contribution.objects.unsettled().filter(by=by)
    return mine.of(story).exists()


def objection(story: Story, by, what_for: str) -> str:
    """Why `by` may not do it, and who may; empty for who has no change in it.

    `what_for` ends “somebody else must …”, such as “approve it”.
    """
    if not settings.FOUR_EYES:
        return ""
    found = authors(story)
    own = next((author for author in found if author.person == by), None)
    if own is None:
        return ""
    return _(
        "You changed {changed}, and nobody has approved "
        "that yet, so somebody else must {what_for}. {found}"
    ).format(
        changed=listed(own.changed, most=NAMED_THINGS),
        what_for=what_for,
        found=who_may_approve(found),
    )


def who_may_approve(found: Sequence[Author]) -> str:
    """A sentence that names who may approve what the authors `found` wrote."""
    named, count = _approvers(found)
    if not count:
        return NOBODY_LEFT
    return _("{named} may approve it.").format(
        named=listed(named, "or", most=NAMED_PEOPLE, count=count)
    )


def _approvers(found: Sequence[Author]) -> tuple[list[str], int]:
    """The first few names, and how many there are."""
    people = get_user_model().objects.with_perm(REVIEWS, backend=_BACKEND)
    written = [author.person.pk for author in found]
    left = people.filter(is_staff=True).exclude(pk__in=written).order_by("username")
    first = list(left[: NAMED_PEOPLE + 1])
    count = len(first) if len(first) <= NAMED_PEOPLE else left.count()
    return [str(person) for person in first[:NAMED_PEOPLE]], count


def settle(step: Verb, contained: Sequence[Contribution], moved: Transition) -> None:
    """Record in `moved` who wrote what it contains, and that it was answered for.

    Sending back and withdrawing take back what was approved and not yet published.
    """
    if step.takes_back:
        Contribution.objects.take_back_approvals_of(moved.story)
    if not step.settles:
        return
    moved.authors.set({row.by_id for row in contained})
    # A publication stands for ever, and so takes the place of approvals.
    keys = [row.pk for row in contained if step.publishes or row.settled_by_id is None]
    Contribution.objects.settle(keys, moved)


def contained(step: Verb, story: Story) -> list[Contribution]:
    """What `settle` is given: the changes in `story` that were never published.

    Asked for before the text is read: a change that somebody saves in between may be
    in the text, and still waits for others. Whether somebody has a change in it is
    asked after, so that none is overlooked.
    """
    rows = Contribution.objects.unpublished()
    return _rows(rows, story) if step.settles else []


def _rows(rows, story: Story) -> list[Contribution]:
    return sorted(rows.of(story), key=lambda row: row.pk)


class _Names:
    """What contributions changed, in the words of one story."""

    def __init__(self, story: Story):
        references = story.references.all()
        self._sources = {one.source_id: one.number for one in references}
        self._publishers = {
            one.source.publisher_id: one.source.publisher.name for one in references
        }
        self._topics = {topic.pk: topic.name for topic in story.topics.all()}

    def of(self, row: Contribution) -> tuple[int, int, str]:
        """“source 3”, “the publisher Reuters”; behind two numbers to order them by."""
        if row.source_id:
            number = self._sources.get(row.source_id, 0)
            return 1, number, _("source {number}").format(number=number)
        if row.publisher_id:
            name = self._publishers.get(row.publisher_id, "")
            return 2, 0, _("the publisher “{name}”").format(name=isolated(name))
        if row.topic_id:
            name = self._topics.get(row.topic_id, "")
            return 3, 0, _("the topic “{name}”").format(name=isolated(name))
        return 0, 0, _OF_STORY[row.what]
