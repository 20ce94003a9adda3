"""Hypothesis strategies for documents whose text is stored as it stands.

Anchors are sequential, markers cite listed sources, dates are typed as editors type
them. `documents()` carry what every format can; `identified_documents()` also the
newsroom's own ids and slugs, and anchors with gaps.
"""

from dataclasses import replace
from functools import cache

from hypothesis import strategies as st

from stories.document import dates
from stories.document.dates import FuzzyDate
from stories.document.fields import SOURCE, Sort
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    StoryDocument,
    Topic,
)
from stories.document.text import clean_block, clean_line

TYPED_DATES = (
    "Jan 5 2026",
    "5 January 2026",
    "2026-01-05",
    "Jun 2025",
    "2025",
    "1990s",
    "Q3 2025",
    "Spring 2025",
    "Since 2019",
    "Before 2010",
    "circa 1998",
    "Jan 5–7 2026",
    "2024–2025",
)
UNKNOWN_DATES = ("TBD", "Later the same day")

# Words that some format gives a meaning to, beside ordinary ones.
_ORDINARY = (
    "The Ministry of Transport said on Monday that talks would resume",
    "사고 원인은 조사 중이다 أعلنت الوزارة é ﬁ 🇰🇷 👩🏽\u200d🚒 co\u2011op\u202fkm",
)
_STRUCTURAL = (
    "Sources Timeline Updated Summary: Topic: Title: – — - * ** # ## > \\ \\# | 1. 2)",
    "{#k1} {#e1} {#} [1 [[1]] [1,2] [sic] <b> &amp; https://example.org/a",
)
_WORDS = dict(enumerate(" ".join((*_ORDINARY, *_STRUCTURAL)).split(" "), 1))
_CHARACTERS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029"),
    max_size=12,
)
# A phrase is drawn as one string: a letter of it is a word by its number, and as many
# other letters are characters of any kind. To draw each word takes thrice as long.
_LETTERS = st.text([chr(n) for n in range(1, 2 * len(_WORDS) + 1)], max_size=8)


@st.composite
def _phrases(draw: st.DrawFn) -> str:
    """Up to eight words and runs of characters, joined by spaces."""
    letters = map(ord, draw(_LETTERS))
    return " ".join(_WORDS.get(n) or draw(_CHARACTERS) for n in letters)


_PHRASES = _phrases()


@cache
def lines(*, min_size: int = 1) -> st.SearchStrategy[str]:
    """One line of text as it is stored."""
    return _PHRASES.map(clean_line).filter(lambda line: len(line) >= min_size)


@cache
def blocks() -> st.SearchStrategy[str]:
    """One to three paragraphs or lines of text as they are stored."""
    parts = st.lists(_PHRASES, min_size=1, max_size=3)
    joined = st.builds(str.join, st.sampled_from(("\n", "\n\n")), parts)
    return joined.map(clean_block).filter(bool)


@cache
def typed_dates() -> st.SearchStrategy[FuzzyDate]:
    """Dates as typed, most with a reading in EDTF and some without."""
    return st.sampled_from((*TYPED_DATES, *UNKNOWN_DATES)).map(
        lambda typed: FuzzyDate(typed=typed, edtf=dates.parse(typed).date.edtf)
    )


def cited(draw: st.DrawFn, text: str, numbers: list[int]) -> str:
    """`text` followed by markers of some of `numbers`."""
    cites = draw(st.lists(st.sampled_from(numbers), max_size=3)) if numbers else []
    return text + "".join(f"[{number}]" for number in cites)


# Of fields by their sort; those of a source say something of their own for each.
_BY_SORT = {
    Sort.LINE: lambda row, number: lines(min_size=int(row.absent is None)),
    Sort.ADDRESS: lambda row, number: st.sampled_from(
        ("", f"https://example.org/{row.name}/{number}?a=1&b=(2)")
    ),
    Sort.LANGUAGE: lambda row, number: st.sampled_from(("", "en", "ko")),
    Sort.DATE: lambda row, number: st.sampled_from(("", "2026-01-05", "2025")),
    Sort.DAY: lambda row, number: st.sampled_from(("", "2026-01-05")),
    Sort.WORD: lambda row, number: st.sampled_from(type(row.absent)),
    Sort.FLAG: lambda row, number: st.booleans(),
}


@cache
def _sources(number: int) -> st.SearchStrategy[Source]:
    told = (row for row in SOURCE if row.sort in _BY_SORT)
    return st.builds(
        Source,
        number=st.just(number),
        publisher=st.builds(Publisher, name=lines()),
        **{row.name: _BY_SORT[row.sort](row, number) for row in told},
    )


@st.composite
def documents(draw: st.DrawFn) -> StoryDocument:
    """Documents without ids and slugs."""
    numbers = list(range(1, draw(st.integers(0, 3)) + 1))
    return StoryDocument(
        headline=draw(lines()),
        summary=draw(lines(min_size=0)),
        language=draw(st.sampled_from(("en", "ko", "ar", "pt-BR"))),
        topics=tuple(
            Topic(name=name)
            for name in draw(st.lists(lines(), max_size=2, unique=True))
        ),
        key_points=tuple(
            KeyPoint(
                anchor=f"k{position}",
                heading=draw(lines()),
                body=cited(draw, draw(blocks()), numbers),
            )
            for position in range(1, draw(st.integers(0, 3)) + 1)
        ),
        sources=tuple(draw(_sources(number)) for number in numbers),
        timeline=tuple(
            Event(
                anchor=f"e{position}",
                date=draw(typed_dates()),
                text=cited(draw, draw(lines()), numbers),
                label=draw(st.sampled_from(("", "Morning", "After the talks"))),
                planned=draw(st.booleans()),
            )
            for position in range(1, draw(st.integers(0, 3)) + 1)
        ),
        article_count=draw(st.none() | st.integers(0, 400)),
        updated=draw(st.sampled_from(("", "Jan 6, 2026"))),
    )


@st.composite
def identified_documents(draw: st.DrawFn) -> StoryDocument:
    """Documents of the newsroom's own: ids, slugs and anchors with gaps."""
    document = draw(documents())
    slugs = st.sampled_from(("", "yonhap", "korean-peninsula"))
    gap = draw(st.integers(0, 3))
    return replace(
        document,
        topics=tuple(replace(t, slug=draw(slugs)) for t in document.topics),
        key_points=tuple(
            replace(point, anchor=f"k{2 * position + gap}")
            for position, point in enumerate(document.key_points, 1)
        ),
        sources=tuple(
            replace(
                source,
                id=draw(st.none() | st.integers(1, 2**40)),
                publisher=replace(source.publisher, slug=draw(slugs)),
            )
            for source in document.sources
        ),
    )
