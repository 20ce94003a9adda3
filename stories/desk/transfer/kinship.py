"""Pure: whether a document is a newer version of a story, from their values alone.

Whoever asks has found that both are the same original, by the name of the file or by
the headline. That proves nothing: a “Morning Briefing” comes every day. What they tell
must be the same in part.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stories.desk.transfer.matching import likeness, shingles
from stories.document import KeyPoint, StoryDocument, is_same_source, source_keys
from stories.document.text import folded, strip_markers

# Shared sources prove kinship where they are half of the document's, or half of the
# story's and several: a story that grows keeps its old ones.
HALF = 0.5
SEVERAL = 2
# So do claims where most of the document's are the story's, as worded or nearly so:
# reports of unlike things that are built alike share up to half of their shingles.
ALIKE_CLAIMS = 0.7
COMPARED_CLAIMS = 60


@dataclass(frozen=True, kw_only=True)
class Kinship:
    """What a document and a story have in common, and of how much."""

    shared_sources: int = 0
    sources: int = 0
    known_sources: int = 0
    shared_claims: int = 0
    claims: int = 0
    shared_anchors: int = 0
    is_empty: bool = False

    @property
    def by_sources(self) -> bool:
        """True where the sources alone prove it."""
        shared = self.shared_sources
        of_document = shared >= HALF * self.sources
        of_story = shared >= SEVERAL and shared >= HALF * self.known_sources
        return bool(shared) and (of_document or of_story)

    @property
    def by_claims(self) -> bool:
        """True where most of the document's claims are the story's."""
        return self.shared_claims > HALF * self.claims

    @property
    def by_anchors(self) -> bool:
        """True where the document names parts of the story by their anchors."""
        return bool(self.shared_anchors) and self.shared_anchors >= HALF * self.claims

    @property
    def is_kin(self) -> bool:
        """True where the document is a version of the story.

        A document without any source or claim is one of a story without any.
        """
        return self.is_empty or self.by_sources or self.by_claims or self.by_anchors

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much they share, to choose among several stories."""
        return self.shared_sources, self.shared_claims, self.shared_anchors


def kinship(document: StoryDocument, known: StoryDocument) -> Kinship:
    """What `document` shares with `known`, a story as the newsroom has it."""
    ours, theirs = _claims(document.key_points), _claims(known.key_points)
    return Kinship(
        shared_sources=_shared_sources(document, known),
        sources=len(document.sources),
        known_sources=len(known.sources),
        shared_claims=_shared_claims(ours, theirs),
        claims=ours.total(),
        shared_anchors=_shared_anchors(document.key_points, known.key_points),
        is_empty=not any((document.sources, ours, known.sources, theirs)),
    )


def _shared_sources(document: StoryDocument, known: StoryDocument) -> int:
    by_url = {source.url for source in known.sources if source.url}
    by_title: dict[object, list] = {}
    for source in known.sources:
        by_title.setdefault(source_keys(source).title, []).append(source)
    return sum(
        source.url in by_url
        or any(
            is_same_source(source, other)
            for other in by_title.get(source_keys(source).title, ())
        )
        for source in document.sources
    )


def _shared_claims(ours: Counter[str], theirs: Counter[str]) -> int:
    equal = (ours & theirs).total()
    changed = list((ours - theirs).elements())[:COMPARED_CLAIMS]
    free = list((theirs - ours).elements())[:COMPARED_CLAIMS]
    return equal + _alike(map(shingles, changed), list(map(shingles, free)))


def _claims(points: Iterable[KeyPoint]) -> Counter[str]:
    """What the bodies say, without markers; of a point without one, its heading."""
    told = (folded(strip_markers(point.body) or point.heading) for point in points)
    return Counter(filter(None, told))


def _alike(ours: Iterable[frozenset[str]], free: list[frozenset[str]]) -> int:
    """How many of `ours` are nearly one of `free`, each of which counts once."""
    count = 0
    for one in ours:
        ranked = sorted(free, key=lambda other: likeness(one, other))
        if ranked and likeness(one, ranked[-1]) >= ALIKE_CLAIMS:
            free.remove(ranked[-1])
            count += 1
    return count


def _shared_anchors(points: Sequence[KeyPoint], known: Sequence[KeyPoint]) -> int:
    """Anchors that a document gives itself, at the headings that they stand at.

    Anchors that only count the parts are no evidence: every reader gives them.
    """
    given = [point.anchor for point in points]
    if given == [f"k{number}" for number in range(1, len(given) + 1)]:
        return 0
    theirs = {(point.anchor, folded(point.heading)) for point in known}
    return sum((point.anchor, folded(point.heading)) in theirs for point in points)
