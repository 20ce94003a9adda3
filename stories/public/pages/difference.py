"""What two editions of a story say differently, for everyone, in words and shown."""

import re

from django.db.models import QuerySet
from django.http import (
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.urls import reverse
from django.utils.translation import gettext_lazy as _lazy

from stories.models.public import Edition, EditionKind, LiveStory, labels, story_tag
from stories.public import summaries
from stories.public.caching import purgeable
from stories.public.pages.addresses import HistoryAddress
from stories.public.pages.changed import Addresses, arrange
from stories.public.pages.corrections import Notice, latest, notices
from stories.public.pages.pages import Missing, Page

_NUMBER = re.compile(r"[1-9][0-9]{0,9}", re.ASCII)
ITSELF = _lazy(
    "An edition does not differ from itself: name an earlier edition and a later one, "
    "such as {example}."
)
NO_CHOICE = _lazy(
    "The address does not name two editions of this story: give their numbers, such as "
    "?from={first}&to={last}."
)


class DifferenceView(HistoryAddress):
    """The difference of any two editions that readers may see."""

    def stories(self) -> QuerySet:
        """Live stories with their corrections, but without what they say."""
        return LiveStory.objects.with_corrections()

    def shown(self, live: LiveStory, before: int, after: int) -> Page | HttpResponse:
        """Two further queries: the editions and their difference."""
        if before == after:
            raise Missing(ITSELF.format(example=_example(live)))
        if before > after:
            address = reverse("public:difference", args=[live.slug, after, before])
            response = HttpResponsePermanentRedirect(address)
            return purgeable(response, {story_tag(live.pk)})
        editions = Edition.objects.shown_with(live)
        old, new = editions.filter(number__in=(before, after)).order_by("number")
        told = _told_between(live, before, after)
        found = summaries.told(_sealed(old), _sealed(new))
        changed = arrange(
            found.comparison, _addresses(live, before, after), _mended(live, told)
        )
        return Page(
            template="public/difference.html",
            context={
                "live": live,
                "old": old,
                "new": new,
                "new_words": labels.EDITION[EditionKind(new.kind)],
                "notices": told,
                "sentence": found.sentence,
                "sentences": found.sentences,
                "is_in_words": found.comparison.is_in_words,
                "changed": changed,
                "language": found.comparison.language,
                "earlier": _beside(live, before - 1, before),
                "later": _beside(live, after, after + 1),
            },
            tags={story_tag(live.pk)},
            # It says how the two stand to the current edition.
            modified=live.made_at,
            as_of=live.made_at,
        )


class DifferencesView(HistoryAddress):
    """Where a choice of two editions leads: to their difference."""

    def shown(self, live: LiveStory) -> HttpResponse:
        """No further query; without a choice, the list of editions."""
        chosen = [self.request.GET.get(name) for name in ("from", "to")]
        if chosen == [None, None]:
            return _on(live, "public:editions", live.slug)
        numbers = sorted(int(one) for one in chosen if one and _NUMBER.fullmatch(one))
        if len(numbers) != 2:
            sentence = NO_CHOICE.format(
                first=live.first_edition, last=live.edition_number
            )
            raise Missing(sentence)
        return _on(live, "public:difference", live.slug, *numbers)


def _sealed(edition: Edition) -> summaries.Sealed:
    return summaries.Sealed(edition.pk, edition.content, edition.content_format)


def _told_between(live: LiveStory, before: int, after: int) -> list[Notice]:
    told = [note for note in live.corrections if before < note["edition"] <= after]
    return notices(live.slug, told)


def _mended(live: LiveStory, told: list[Notice]) -> dict[str, Notice]:
    return latest(told, live.corrected or {})


def _addresses(live: LiveStory, *numbers: int) -> Addresses:
    before, after = (
        reverse("public:edition", args=[live.slug, one]) for one in numbers
    )
    return Addresses(before=before, after=after)


def _on(live: LiveStory, name: str, *args) -> HttpResponse:
    response = HttpResponseRedirect(reverse(name, args=args))
    return purgeable(response, {story_tag(live.pk)})


def _beside(live: LiveStory, before: int, after: int) -> str:
    """The address of the difference beside the one shown, empty where none is."""
    if before < live.first_edition or after > live.edition_number:
        return ""
    return reverse("public:difference", args=[live.slug, before, after])


def _example(live: LiveStory) -> str:
    last = live.edition_number
    return f"{max(last - 1, live.first_edition)}..{last}"
