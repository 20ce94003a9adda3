"""The documents of the 200 stories: each sort of part, date, source and language.

The same number gives the same document, on any machine.
"""

import json
import random
from dataclasses import replace
from pathlib import Path

from stories.document import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    SourceKind,
    Standing,
    StoryDocument,
    Topic,
    dates,
)

_FILE = Path(__file__).with_name("texts.json")
_READ = json.loads(_FILE.read_text(encoding="utf-8"))
TEXTS, TYPED = _READ["languages"], _READ["dates"]
LANGUAGES = tuple(TEXTS)
SHARED_SOURCES = 260
PUBLISHERS = tuple(
    f"{place} {kind}"
    for kind in ("Gazette", "Wire", "Radio", "Ministry")
    for place in (text["place"] for text in TEXTS.values())
)
ADDRESSES = (
    "",
    "https://news.example.org/{0}?a=1&b=(2)",
    "https://news.example.org/{0}",
    "ftp://archive.example.org/{0}",
)
MARKUP = (
    "",
    "\n\n> “We sail at dawn,” the master said{0}.",
    "\n\n- First of all{0}\n- <b>Not</b> bold & not “closed”",
    "\n\n1. Wait\n2. See **again**{0}",
)


def document(number: int) -> StoryDocument:
    """The first text of the story with that number."""
    dice = random.Random(number)  # noqa: S311
    language = LANGUAGES[number % len(LANGUAGES)]
    text = TEXTS[language]
    sources = tuple(
        shared_source(one, at + 1, f"{text['adds']} ({number}).")
        for at, one in enumerate(dice.sample(range(SHARED_SOURCES), 1 + number % 7))
    )
    return StoryDocument(
        headline=f"{text['headline']} ({number})",
        summary=text["summary"] + (f"\n\n{number}." if number % 3 else ""),
        language=language,
        topics=_topics(number, text),
        key_points=tuple(
            _key_point(text, position, number, len(sources), dice)
            for position in range(1, 2 + number % 5)
        ),
        sources=sources,
        timeline=tuple(
            _event(text, position, number, len(sources))
            for position in range(1, 2 + number % 9)
        ),
        article_count=None if number % 4 == 0 else number,
        updated="" if number % 5 == 0 else f"Nov {1 + number % 28}, 2026",
    )


def topical(names: list[str]) -> StoryDocument:
    """A document about all of these."""
    topics = tuple(Topic(name=name) for name in names)
    return StoryDocument(headline="About all of it", topics=topics)


def shared_source(which: int, number: int, summary: str) -> Source:
    """One of the sources that stories share, as the entry `number` of a list."""
    language = LANGUAGES[which % len(LANGUAGES)]
    text = TEXTS[language]
    kinds, standings = list(SourceKind), list(Standing)
    standing = standings[(which // 9) % len(standings)]
    return Source(
        number=number,
        publisher=Publisher(name=PUBLISHERS[which % len(PUBLISHERS)]),
        title=f"{text['heading']}, {which}",
        url=ADDRESSES[which % len(ADDRESSES)].format(which),
        summary=summary if number % 3 else "",
        authors="" if which % 3 == 0 else f"Ana Costa; Li Wei {which}",
        language=language if which % 2 else "",
        published=("", "2026-01-05", "2025", "2025-06/2025-07", "1850~")[which % 5],
        archive_url=f"https://keep.example.org/{which}" if which % 4 == 1 else "",
        kind=kinds[which % len(kinds)],
        standing=standing,
        standing_note="" if which % 2 else "As its publisher says.",
    )


def later(was: StoryDocument, number: int, round_: int) -> StoryDocument:
    """The text of the next edition: some part of each sort said otherwise."""
    dice = random.Random(1000 * number + round_)  # noqa: S311
    text = TEXTS[was.language]
    first, *others = was.key_points
    told = replace(first, body=f"{first.body} {text['adds']}, {round_}[1].")
    points = [*others, told] if dice.random() < 0.4 else [told, *others]
    events = list(was.timeline)
    which = dice.randrange(len(events))
    typed = TYPED[(number + 5 * round_) % len(TYPED)]
    events[which] = replace(events[which], date=dates.parse(typed).date)
    if dice.random() < 0.5:
        events.append(_event(text, 0, number + round_, len(was.sources)))
    changes = {"key_points": tuple(points), "timeline": tuple(events)}
    if dice.random() < 0.4:
        changes["headline"] = f"{text['headline']} ({number}, {round_})"
    if dice.random() < 0.4:
        changes["summary"] = f"{text['summary']} {text['adds']}."
    if dice.random() < 0.5:
        changes["sources"] = _with_another(was.sources, 31 * number + round_, text)
    return replace(was, **changes)


def _with_another(sources, which: int, text: dict) -> tuple[Source, ...]:
    number = max(source.number for source in sources) + 1
    another = shared_source(1000 + which, number, text["says"])
    return (*sources, replace(another, url=f"https://late.example.org/{which}"))


def _topics(number: int, text: dict) -> tuple[Topic, ...]:
    names = [text["topic"]] if number % 6 else []
    return tuple(Topic(name=name) for name in (*names, f"Theme {number % 5}"))


def _key_point(text, position: int, number: int, sources: int, dice) -> KeyPoint:
    cited = "".join(f"[{dice.randint(1, sources)}]" for _ in range(1 + position % 2))
    body = f"{text['says']}{cited}. {text['adds']}[{dice.randint(1, sources)}]."
    markup = MARKUP[(number + position) % len(MARKUP)].format(cited)
    return KeyPoint(
        anchor=f"k{position}",
        heading=f"{text['heading']} {position}",
        body=body + markup,
    )


def _event(text, position: int, number: int, sources: int) -> Event:
    typed = TYPED[(number * 7 + position) % len(TYPED)]
    return Event(
        anchor=f"e{position}" if position else "",
        date=dates.parse(typed).date,
        text=f"{text['says']}.[{1 + number % sources}]",
        label=text["label"] if (number + position) % 4 == 0 else "",
        planned=(number + position) % 11 == 0,
    )
