"""Where the import screen puts a document: what is proposed, chosen and shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from stories.admin.base import marks
from stories.desk.transfer import Destination, destination
from stories.desk.transfer.since import told_since
from stories.document import StoryDocument
from stories.document.text import folded
from stories.models import Story

NEW = "new"
FOUND = 8


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What the page was sent with.

    `to` is the story's key or NEW, `shown` the key and version whose difference the
    page showed, `proposed` what the newsroom proposed then, `find` words to look for.
    """

    to: str = ""
    shown: str = ""
    proposed: str = ""
    find: str = ""

    @classmethod
    def sent(cls, posted, *, is_other_document: bool) -> "Choice":
        """What was chosen; for another document than the page showed, nothing yet."""
        if is_other_document:
            return cls()
        names = ("to", "shown", "proposed", "find")
        return cls(**{name: posted.get(name, "").strip()[:300] for name in names})


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the document goes now, and where it would go if nobody said so."""

    chosen: Destination
    proposed: Destination
    find: str = ""

    @property
    def shown(self) -> str:
        """What a later save must repeat, to say that this was seen."""
        key = self.chosen.key
        return f"{key[0]}:{key[1]}" if key else NEW

    @property
    def offers(self) -> list[dict]:
        """The stories to choose from and a new one, each once, the proposal first."""
        proposed = self.proposed.story
        stories = [*([proposed] if proposed else ()), *self.proposed.others]
        found = _found(self.find)
        if self.chosen.story:
            stories.append(self.chosen.story)
        offered = {story.pk: story for story in (*stories, *found)}
        looked_for = {story.pk for story in found}
        return [self._offer(one, one.pk in looked_for) for one in offered.values()]

    def _offer(self, story: Story, is_found: bool) -> dict:
        chosen = self.chosen.story
        return {
            "story": story,
            "mark": marks.story(story),
            "is_chosen": bool(chosen) and chosen.pk == story.pk,
            "is_found": is_found,
        }

    def page(self, user) -> dict:
        """For the template."""
        return {
            "chosen": self.chosen,
            "shown": self.shown,
            "proposed": _key(self.proposed),
            "offers": self.offers,
            "find": self.find,
            "found_none": bool(self.find) and not _found(self.find),
            "may_change": user.has_perm("stories.change_story"),
        }


def place_of(document: StoryDocument, name: str, choice: Choice) -> Place:
    """The place that was chosen for `document`, by default the one proposed."""
    proposed = destination(document, name=name)
    chosen = proposed
    if choice.to == _key(proposed):
        # Nobody said otherwise: the reason stays.
        return Place(chosen=chosen, proposed=proposed, find=choice.find)
    if choice.to == NEW:
        chosen = destination(document, name=name, is_new=True)
    elif choice.to.isascii() and choice.to.isdigit():
        story = Story.objects.filter(pk=int(choice.to[:15])).first()
        if story is not None:
            chosen = destination(document, name=name, story=story)
    return Place(chosen=chosen, proposed=proposed, find=choice.find)


def _key(place: Destination) -> str:
    return str(place.story.pk) if place.story else NEW


def objections(place: Place, choice: Choice) -> list[str]:
    """Why saving to `place` is not yet what the editor saw and said; empty if it is."""
    proposed, story = place.proposed.story, place.chosen.story
    if story is None:
        is_news = proposed is not None and str(proposed.pk) != choice.proposed
        if choice.to != NEW or not is_news:
            return []
        return [
            _(
                "“{proposed}” came into the newsroom after this document was read, and "
                "the document looks like a version of it. Nothing was saved: say below "
                "where it goes, and save."
            ).format(proposed=proposed)
        ]
    key, _colon, version = choice.shown.partition(":")
    if not place.chosen.changes:
        return []
    if key != str(story.pk):
        return [
            _(
                "Saving would change “{story}”. Look below at what it would change, "
                "and save then."
            ).format(story=story)
        ]
    if version == str(place.chosen.version):
        return []
    return told_since(story, int(version) if version.isdecimal() else 0)


def _found(words: str) -> Iterable[Story]:
    if not folded(words):
        return []
    return Story.objects.matching(words).order_by("-saved_at", "-pk")[:FOUND]
