"""What a text rests on, apart from its words: the sources that it cites, and where."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from stories.document import Source, Standing
from stories.document.differences.alignment import Pair
from stories.document.differences.comparison import (
    CitedSource,
    EvidenceChange,
    EvidenceKind,
)
from stories.document.differences.matching import same_sources
from stories.document.differences.tokens import Identity, Wording, is_word
from stories.document.text import strip_markers

# The place before the first word of a text.
NOTHING = -1
# Enough words to find a place in a text again.
_ENDS = " ,;:.!?)]}”’»、。，"
_WORDS_SHOWN, _TOKENS_SHOWN, _LONGEST_WORD = 6, 24, 40
_KINDS = {
    (False, True): EvidenceKind.ADDED,
    (True, False): EvidenceKind.DROPPED,
    (True, True): EvidenceKind.MOVED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """The numbered list of one version, by identities that both versions share."""

    identities: Mapping[int, Identity]
    sources: Mapping[Identity, Source]

    def standing_of(self, number: int) -> tuple[Identity, Standing] | None:
        """What that number cites, and whether it holds; None where it is not listed."""
        identity = self.identities.get(number)
        return identity and (identity, self.sources[identity].standing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The lists of the earlier and the later version."""

    before: References
    after: References

    def are_same(self, numbers: Iterable[int]) -> bool:
        """True where these cite on both sides the same sources, of the same standing.

        What the story does not list is the same by its number.
        """
        return all(
            self.before.standing_of(one) == self.after.standing_of(one)
            for one in set(numbers)
        )

    def cited(self, identity: Identity) -> CitedSource:
        """The source as a citation names it, by its later number if it has one."""
        later = self.after.sources.get(identity)
        source = later or self.before.sources.get(identity)
        if source is None:
            return CitedSource(number=identity[1], publisher="", title="")
        return CitedSource(
            number=source.number, publisher=source.publisher.name, title=source.title
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cite:
    """A marker in a text: what it cites, and the place of the word that it follows."""

    identity: Identity
    place: int
    claim: int


def sides(before: Sequence[Source], after: Sequence[Source]) -> Sides:
    """The lists of two versions, the same source under the same identity."""
    twins = same_sources(before, after)
    names = {twin: position for position, twin in twins.items()}
    old = [
        ("after", names[i]) if i in names else ("before", i) for i in range(len(before))
    ]
    new = [("after", i) for i in range(len(after))]
    return Sides(before=_references(before, old), after=_references(after, new))


def _references(sources: Sequence[Source], identities: list[Identity]) -> References:
    numbers: dict[int, Identity] = {}
    for source, identity in zip(sources, identities, strict=True):
        numbers.setdefault(source.number, identity)
    return References(
        identities=numbers, sources=dict(zip(identities, sources, strict=True))
    )


def rests_on_other_sources(before: Wording, after: Wording) -> bool:
    """True where the words are the same, but other sources are cited for them."""
    return before.spoken == after.spoken and _cited(before) != _cited(after)


def evidence(
    before: Wording, after: Wording, pairs: Sequence[Pair], lists: Sides
) -> tuple[EvidenceChange, ...]:
    """Citations added, dropped and moved, in text order, then standings that changed.

    `pairs` are the places that hold the same. A new number for the same source is no
    change, nor is a source that is cited again for words written anew.
    """
    partners = dict(pairs)
    stayed = set(partners.values())
    left = [cite for cite in _cites(before) if cite.place not in partners]
    right = [cite for cite in _cites(after) if cite.place not in stayed]
    found: list[tuple[int, bool, EvidenceChange]] = []
    for cite, old, new in _matched(*_unsettled(left, right, partners)):
        if old and new and old.claim not in partners and new.claim not in stayed:
            continue
        change = EvidenceChange(
            kind=_KINDS[old is not None, new is not None],
            source=lists.cited(cite.identity),
            before=_last_words(before, old),
            after=_last_words(after, new),
        )
        found.append((cite.place, new is not None, change))
    placed = [change for *_, change in sorted(found, key=itemgetter(0, 1))]
    return (*placed, *_standings(_cited(before) & _cited(after), after, lists))


def standings(text: Wording, lists: Sides) -> tuple[EvidenceChange, ...]:
    """The standings that changed of the sources of a text that did not change."""
    return tuple(_standings(_cited(text), text, lists))


def _cited(text: Wording) -> frozenset[Identity]:
    return frozenset(key for key in text.keys if not isinstance(key, str))


def _standings(
    kept: frozenset[Identity], text: Wording, lists: Sides
) -> Iterator[EvidenceChange]:
    for identity in dict.fromkeys(k for k in text.keys if not isinstance(k, str)):
        old = lists.before.sources.get(identity)
        new = lists.after.sources.get(identity)
        if identity not in kept or old is None or new is None:
            continue
        if old.standing is not new.standing:
            yield EvidenceChange(
                kind=EvidenceKind.STANDING,
                source=lists.cited(identity),
                before=old.standing.value,
                after=new.standing.value,
            )


def _cites(text: Wording) -> Iterator[_Cite]:
    claim = NOTHING
    for place, key in enumerate(text.keys):
        if not isinstance(key, str):
            yield _Cite(identity=key, place=place, claim=claim)
        elif is_word(key):
            claim = place


def _unsettled(
    left: list[_Cite], right: list[_Cite], partners: Mapping[int, int]
) -> tuple[list[_Cite], list[_Cite]]:
    """Both sides without the markers that follow the same word as before."""
    waiting: defaultdict[tuple[Identity, int], list[_Cite]] = defaultdict(list)
    for cite in right:
        waiting[cite.identity, cite.claim].append(cite)
    rest = []
    for cite in left:
        claim = NOTHING if cite.claim == NOTHING else partners.get(cite.claim)
        twins = waiting[cite.identity, claim] if claim is not None else []
        if twins:
            twins.pop()
        else:
            rest.append(cite)
    return rest, [cite for cites in waiting.values() for cite in cites]


def _matched(
    left: list[_Cite], right: list[_Cite]
) -> Iterator[tuple[_Cite, _Cite | None, _Cite | None]]:
    """Citations of the same source side by side, the later of the two first."""
    waiting: defaultdict[Identity, deque[_Cite]] = defaultdict(deque)
    for cite in left:
        waiting[cite.identity].append(cite)
    for cite in right:
        twins = waiting[cite.identity]
        yield cite, twins.popleft() if twins else None, cite
    for cites in waiting.values():
        for cite in cites:
            yield cite, cite, None


def _last_words(text: Wording, cite: _Cite | None) -> str | None:
    """The words that a marker follows: a few, however long the text."""
    if cite is None:
        return None
    tokens: list[str] = []
    words = 0
    for place in range(cite.claim, max(cite.claim - _TOKENS_SHOWN, NOTHING), -1):
        words += is_word(text.keys[place])
        if words > _WORDS_SHOWN:
            break
        tokens.append(text.tokens[place][-_LONGEST_WORD:])
    shown = " ".join(strip_markers("".join(reversed(tokens))).split())
    # A stretch that begins in the middle may begin with the end of what is left out.
    return shown.lstrip(_ENDS)
