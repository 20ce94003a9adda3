"""Gives what a document names an address that leads to it alone."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from itertools import chain

from django.db.models import Model
from django.utils.translation import gettext as _

from stories.desk.transfer.known import batches
from stories.document.text import is_slug, slug_of
from stories.document.text.slugs import LONGEST_MADE
from stories.models import PublicSlug, Story


def is_taken(slug: str, story: Story | None = None) -> bool:
    """True where another story has this slug, or readers ever knew one under it."""
    stories, known = (
        Story.objects.filter(slug=slug),
        PublicSlug.objects.filter(slug=slug),
    )
    if story is not None:
        stories, known = stories.exclude(pk=story.pk), known.exclude(story=story)
    return stories.exists() or known.exists()


def objection(slug: str, story: Story | None = None) -> str:
    """Why `slug` cannot be the address of `story`, or of a new one; empty if it can."""
    if not is_slug(slug):
        return no_address(slug)
    if is_taken(slug, story):
        return _(
            "“{slug}” is the address of another story, or was; choose another one."
        ).format(slug=slug)
    return ""


def no_address(typed: str) -> str:
    """The sentence that refuses what cannot be a slug, with one that can."""
    better = slug_of(typed)
    sentence = (
        _(
            "“{typed}” is no address; write “{better}”, or other small letters, "
            "figures and single hyphens."
        )
        if better
        else _(
            "“{typed}” is no address; write small letters, figures and single hyphens."
        )
    )
    return sentence.format(typed=typed, better=better)


def free_slug(model: type[Model], words: str) -> str:
    """An address made of `words` that no row of `model` has."""
    return free_slugs(model, [words])[0]


def free_slugs(model: type[Model], wanted: Sequence[str]) -> list[str]:
    """An address for each of the words `wanted` that no row has, nor another one.

    Those that are in use are numbered. The more numbers of one address were tried, the
    more are asked for at once, so that few queries are needed however many are in use.
    """
    waiting: dict[str, deque[int]] = {}
    for place, words in enumerate(wanted):
        base = slug_of(words) or str(model._meta.model_name)
        waiting.setdefault(base, deque()).append(place)
    found: dict[int, str] = {}
    in_use: set[str] = set()
    tried: Counter[str] = Counter()
    while waiting:
        asked = {
            base: [
                _numbered(base, tried[base] + number)
                for number in range(1, tried[base] + 2 * len(places) + 1)
            ]
            for base, places in waiting.items()
        }
        in_use |= _in_use(model, chain.from_iterable(asked.values()))
        for base, slugs in asked.items():
            tried[base] += len(slugs)
            for slug in slugs:
                if waiting[base] and slug not in in_use:
                    found[waiting[base].popleft()] = slug
                    in_use.add(slug)
        waiting = {base: places for base, places in waiting.items() if places}
    return [found[place] for place in range(len(wanted))]


def _numbered(base: str, number: int) -> str:
    end = f"-{number}" if number > 1 else ""
    return slug_of(base, LONGEST_MADE - len(end)) + end if end else base


def _in_use(model: type[Model], slugs: Iterable[str]) -> set[str]:
    """Those of the slugs that rows of `model` have, or had where readers knew them."""
    models = (Story, PublicSlug) if model is Story else (model,)
    return {
        slug
        for batch in batches(slugs)
        for each in models
        for slug in each._default_manager.filter(slug__in=batch).values_list(
            "slug", flat=True
        )
    }
