"""Finds the story that a document belongs to, says why, and offers the others.

Reads only. `kinship` decides; a slug decides nothing unless somebody names it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.desk.transfer import sources
from stories.desk.transfer.kinship import Kinship, kinship
from stories.desk.transfer.known import KnownSources
from stories.desk.transfer.matching import with_known_anchors
from stories.desk.transfer.since import told_changes
from stories.desk.transfer.turns import mark
from stories.document import Problem, Source, StoryDocument
from stories.document.messages import in_figures
from stories.document.text import folded, isolated, typed_slug
from stories.models import Story
from stories.models.folding import folded_column

# Of many stories with one headline, those that share most of the document's sources
# are looked at; of many sources, the first ones.
CANDIDATES = 10
RANKING_SOURCES = 200
OFFERED = 5


@dataclass(frozen=True, kw_only=True)
class Destination:
    """Where a document goes: to `story`, as it was at `version`, or to a new one.

    `because` is a sentence, and `changes` are those that saving would make. `others`
    are stories that it might be taken for, the likeliest first. `is_asked` is True
    where somebody named the story, or asked for a new one. `known` is the story as it
    was, and `matched` the document with its anchors. `mark` is what `turns.mark` was
    before anything was looked up.
    """

    story: Story | None = None
    version: int | None = None
    slug: str = ""
    because: str = ""
    changes: tuple[str, ...] = ()
    others: tuple[Story, ...] = ()
    is_asked: bool = False
    known: StoryDocument | None = field(default=None, repr=False)
    matched: StoryDocument | None = field(default=None, repr=False)
    mark: tuple[int, int] | None = field(default=None, repr=False)

    @property
    def key(self) -> tuple[int, int] | None:
        """The story and its version; None for a new one."""
        return (self.story.pk, self.version or 0) if self.story else None


def destination(
    document: StoryDocument,
    *,
    name: str = "",
    slug: str = "",
    story: Story | None = None,
    is_new: bool = False,
) -> Destination:
    """Where a document of this file `name` goes; `story`, `slug`, `is_new` say so.

    A `slug` that no story has is the address of a new one.
    """
    before = mark()
    found = _destination(document, name=name, slug=slug, story=story, is_new=is_new)
    return replace(found, mark=before)


def _destination(
    document: StoryDocument,
    *,
    name: str,
    slug: str,
    story: Story | None,
    is_new: bool,
) -> Destination:
    named = story or (named_story(slug) if slug else None)
    if named is not None:
        known = _with_parts([named.pk])[0]
        return _to(
            document, known, _("It goes there because it was named."), is_asked=True
        )
    candidates = _candidates(document, name)
    if is_new or slug:
        because = _("It is a new story, as was asked.")
        return Destination(
            slug=slug, because=because, others=candidates[:OFFERED], is_asked=True
        )
    return _found(document, name, candidates)


def named_story(slug: str) -> Story | None:
    """The story of this slug, as given or as addresses are written; or that had it."""
    known = Story.objects.known_as(slug).first()
    return known or Story.objects.known_as(typed_slug(slug)).first()


def with_what_is_left_out(
    document: StoryDocument, known: StoryDocument
) -> StoryDocument:
    """`document` with what its format may leave out taken from the story `known`."""
    names = {topic.name.casefold() for topic in document.topics}
    are_same = names == {topic.name.casefold() for topic in known.topics}
    return replace(
        document,
        summary=document.summary or known.summary,
        topics=known.topics if are_same or not names else document.topics,
    )


def with_known_sources(
    document: StoryDocument, known: StoryDocument | None
) -> tuple[StoryDocument, tuple[Problem, ...]]:
    """`document` with the newsroom's details, and what it says otherwise.

    An id in the document counts for nothing: it may be another newsroom's.
    """
    cited = {source.id for source in known.sources} if known else set()
    entries, problems = [], []
    foreign = _foreign(document)
    ours = KnownSources(foreign)
    for source in foreign:
        row, _ = ours.find(source, cited)
        if row is not None:
            value = row.as_value(number=source.number)
            source, told = sources.with_known_details(source, value)
            problems.extend(told)
        entries.append(source)
    return replace(document, sources=tuple(entries)), tuple(problems)


def _foreign(document: StoryDocument) -> tuple[Source, ...]:
    return tuple(replace(source, id=None) for source in document.sources)


def _found(
    document: StoryDocument, name: str, candidates: tuple[Story, ...]
) -> Destination:
    originals = [one for one in candidates if _is_original(one, document, name)]
    compared = [(kinship(document, one.document()), one) for one in originals]
    kin = [(found, one) for found, one in compared if found.is_kin]
    if not kin:
        because = _why_new(originals, document, name)
        return Destination(because=because, others=candidates[:OFFERED])
    found, story = max(kin, key=lambda pair: pair[0].weight)
    others = tuple(one for one in candidates if one.pk != story.pk)[:OFFERED]
    because = _("It is a newer version of that story: {found}.").format(
        found=_shared(found)
    )
    return replace(_to(document, story, because), others=others)


def _to(
    document: StoryDocument, story: Story, because: str, *, is_asked: bool = False
) -> Destination:
    known = story.document()
    named, _ = with_known_sources(document, known)
    newer = with_known_anchors(with_what_is_left_out(named, known), known)
    changes = told_changes(known, newer)
    return Destination(
        story=story,
        version=story.version,
        because=because,
        changes=tuple(changes),
        is_asked=is_asked,
        known=known,
        matched=newer,
    )


def _candidates(document: StoryDocument, name: str) -> tuple[Story, ...]:
    """Stories of the same headline or file, and others that cite the same sources."""
    foreign = _foreign(document)
    ours = KnownSources(foreign)
    found = [row for one in foreign if (row := ours.find(one)[0])]
    keys = [row.pk for row in found][:RANKING_SOURCES]
    is_original = Q(headline_folded=folded_column(document.headline))
    if name:
        is_original |= Q(originals__name=name)
    # -1 is nobody's key: an empty list would find nothing at all.
    cites = Q(references__source__in=keys or [-1])
    originals = _ranked(Story.objects.filter(is_original), cites)
    citing = _ranked(Story.objects.filter(cites), cites)
    return tuple(_with_parts(dict.fromkeys((*originals, *citing))))


def _ranked(stories: QuerySet, cites: Q) -> Iterable[int]:
    shared = Count("references", filter=cites, distinct=True)
    ranked = stories.annotate(shared=shared).order_by("-shared", "-saved_at", "-pk")
    return ranked.values_list("pk", flat=True)[:CANDIDATES]


def _with_parts(keys: Iterable[int]) -> list[Story]:
    wanted = list(keys)
    loaded = Story.objects.with_parts().in_bulk(wanted)
    return [loaded[key] for key in wanted if key in loaded]


def _is_original(story: Story, document: StoryDocument, name: str) -> bool:
    has_name = bool(name) and story.originals.filter(name=name).exists()
    return has_name or _has_headline(story, document)


def _has_headline(story: Story, document: StoryDocument) -> bool:
    return folded(story.headline) == folded(document.headline)


def _shared(found: Kinship) -> str:
    if found.shared_sources:
        return ngettext(
            "it shares {shared} of {count} source",
            "it shares {shared} of {count} sources",
            found.sources,
        ).format(
            shared=in_figures(found.shared_sources), count=in_figures(found.sources)
        )
    if found.shared_claims:
        return ngettext(
            "it shares {shared} of {count} key point",
            "it shares {shared} of {count} key points",
            found.claims,
        ).format(shared=in_figures(found.shared_claims), count=in_figures(found.claims))
    if found.shared_anchors:
        return _("it names key points of that story by their anchors")
    return _("neither has a source or a key point yet")


def _why_new(originals: list[Story], document: StoryDocument, name: str) -> str:
    if not originals:
        return _("It is a new story: the newsroom has none of its headline or file.")
    other = originals[0]
    sentence = (
        _(
            "It is a new story: “{other}” ({slug}) has the same headline, but shares "
            "too few sources and key points with it to be the same."
        )
        if _has_headline(other, document)
        else _(
            "It is a new story: “{other}” ({slug}) has the same file name, but shares "
            "too few sources and key points with it to be the same."
        )
    )
    return sentence.format(other=isolated(str(other)), slug=other.slug)


def payload(found: Destination) -> dict:
    """Where a document goes, for programs."""
    return {
        "is_new": found.story is None,
        "slug": found.story.slug if found.story else found.slug or None,
        "headline": found.story.headline if found.story else None,
        "version": found.version,
        "because": found.because,
        "changes": list(found.changes),
        "others": [
            {"slug": other.slug, "headline": other.headline} for other in found.others
        ],
    }
