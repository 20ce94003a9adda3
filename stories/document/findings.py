"""What is wrong with a document whatever its format, each finding in one sentence.

Readers report these with their lines; `document.checks` reports them to whoever wants
to publish. Which of them weigh how much is for the tables there and here to say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from stories.document import dates
from stories.document.fields import ADDRESSES, SOURCE, Sort
from stories.document.languages import is_language_tag
from stories.document.measuring import excess
from stories.document.messages import gettext as _
from stories.document.messages import in_figures, listed, ngettext
from stories.document.reading import Problem, Severity, in_line_order
from stories.document.story import Event, KeyPoint, StoryDocument
from stories.document.text import (
    citations,
    isolated,
    malformed_markers,
    web_address,
)

_TAG = re.compile(r"<(?:[A-Za-z][A-Za-z0-9-]*+(?:[\s/][^<>]{0,400}+)?+>|/[A-Za-z]|!--)")
_DAYS = [row for row in SOURCE if row.sort is Sort.DAY]
_LISTED_NUMBERS = 8
_LARGEST_NUMBER = 9999


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: `where` is an anchor, `source-<number>` or a field's name."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Check:
    """A check under its stable code, and how bad it is to fail it."""

    code: str
    severity: Severity
    find: Callable[[StoryDocument], Iterable[Finding]]


def run(
    checks: Iterable[Check],
    document: StoryDocument,
    lines: Mapping[str, int] | None = None,
) -> tuple[Problem, ...]:
    """Everything that `checks` find in `document`, in line order.

    `lines` maps anchors and field names to lines, counted from 1.
    """
    known = lines or {}
    return in_line_order(
        Problem(
            code=check.code,
            severity=check.severity,
            message=finding.message,
            where=finding.where,
            line=known.get(finding.where),
        )
        for check in checks
        for finding in check.find(document)
    )


def parts(document: StoryDocument) -> Iterator[tuple[str, str, str]]:
    """Anchor, name and text of every part that may cite: `("k1", "Key point 1", …)`."""
    for position, point in enumerate(document.key_points, 1):
        yield (
            point.anchor,
            _("Key point {position}").format(position=position),
            point.body,
        )
    for position, event in enumerate(document.timeline, 1):
        yield event.anchor, _("Event {position}").format(position=position), event.text


def named_key_points(document: StoryDocument) -> Iterator[tuple[str, KeyPoint]]:
    """The key points with the names that editors know them by: “Key point 2”."""
    for position, point in enumerate(document.key_points, 1):
        yield _("Key point {position}").format(position=position), point


def named_events(document: StoryDocument) -> Iterator[tuple[str, Event]]:
    """The events with the names that editors know them by: “Event 3”."""
    for position, event in enumerate(document.timeline, 1):
        yield _("Event {position}").format(position=position), event


def oversized(document: StoryDocument) -> Iterator[Finding]:
    for where, sentence in excess(document):
        yield Finding(where, sentence)


def missing_headline(document: StoryDocument) -> Iterator[Finding]:
    if not document.headline:
        yield Finding("headline", _("The story has no headline. Write one."))


def missing_key_points(document: StoryDocument) -> Iterator[Finding]:
    if not document.key_points:
        yield Finding(
            "key_points", _("The story has no key point. Write at least one.")
        )


def missing_sources(document: StoryDocument) -> Iterator[Finding]:
    if not document.sources:
        yield Finding(
            "sources", _("The story lists no sources. Add those that it rests on.")
        )


def nameless_topics(document: StoryDocument) -> Iterator[Finding]:
    for position, topic in enumerate(document.topics, 1):
        if not topic.name:
            yield Finding(
                "topics",
                _("Topic {position} has no name. Write one or leave it out.").format(
                    position=position
                ),
            )


def unknown_language(document: StoryDocument) -> Iterator[Finding]:
    if not is_language_tag(document.language):
        yield Finding(
            "language",
            _(
                "“{language}” is no language code. Write one such as en, ko or pt-BR."
            ).format(language=_short(document.language)),
        )


def incomplete_sources(document: StoryDocument) -> Iterator[Finding]:
    for source in document.sources:
        for name, text in (
            ("publisher", source.publisher.name),
            ("title", source.title),
        ):
            if not text.strip():
                yield Finding(
                    f"source-{source.number}",
                    _("Source [{number}] has no {name}. Write one.").format(
                        number=source.number, name=name
                    ),
                )


def uncitable_numbers(document: StoryDocument) -> Iterator[Finding]:
    for source in document.sources:
        if not 0 < source.number <= _LARGEST_NUMBER:
            yield Finding(
                f"source-{source.number}",
                _(
                    "No marker can cite source {number}: numbers run from 1 to "
                    "{largest_number}. Renumber the sources."
                ).format(number=source.number, largest_number=_LARGEST_NUMBER),
            )


def dangling_citations(document: StoryDocument) -> Iterator[Finding]:
    numbers = document.numbers
    listed = _listed(numbers)
    for anchor, name, text in parts(document):
        for number in citations(text):
            if number not in numbers:
                yield Finding(
                    anchor,
                    _(
                        "{name} cites [{number}], but the story lists {listed}. "
                        "Add the missing source or remove the marker."
                    ).format(name=name, number=number, listed=listed),
                )


def malformed_citations(document: StoryDocument) -> Iterator[Finding]:
    for anchor, name, text in parts(document):
        for typed in malformed_markers(text):
            yield Finding(
                anchor,
                _(
                    "{name} contains “{typed}”, a malformed citation. "
                    "Write each number in brackets of its own, such as [1][2]."
                ).format(name=name, typed=typed),
            )


def duplicate_numbers(document: StoryDocument) -> Iterator[Finding]:
    titles: dict[int, list[str]] = defaultdict(list)
    for source in document.sources:
        titles[source.number].append(f"“{_short(source.title)}”")
    for number, twins in titles.items():
        if len(twins) > 1:
            yield Finding(
                f"source-{number}",
                _(
                    "The source number [{number}] is a duplicate: {twins} "
                    "share it. Give each source a number of its own."
                ).format(number=number, twins=_joined(twins)),
            )


def missing_numbers(document: StoryDocument) -> Iterator[Finding]:
    numbers = sorted(document.numbers)
    for before, after in zip([0, *numbers], numbers, strict=False):
        if after - before > 1:
            first, last = before + 1, after - 1
            gap = f"[{first}]" if first == last else _range(f"[{first}]", f"[{last}]")
            sentence = (
                _(
                    "The numbers of the sources skip {gap}: source [{after}] follows "
                    "[{before}]. Add what is missing, or renumber the sources."
                )
                if before
                else _(
                    "The numbers of the sources skip {gap}: source [{after}] follows "
                    "at once. Add what is missing, or renumber the sources."
                )
            )
            yield Finding(
                f"source-{after}", sentence.format(gap=gap, after=after, before=before)
            )


def count_mismatch(document: StoryDocument) -> Iterator[Finding]:
    stated, listed = document.article_count, len(document.sources)
    if stated is not None and stated != listed:
        yield Finding(
            "updated",
            _(
                "The document says {stated}, but lists {listed}. Add what is missing "
                "or correct the count."
            ).format(
                stated=ngettext("{count} article", "{count} articles", stated).format(
                    count=in_figures(stated)
                ),
                listed=ngettext("{count} source", "{count} sources", listed).format(
                    count=in_figures(listed)
                ),
            ),
        )


def undated_events(document: StoryDocument) -> Iterator[Finding]:
    for name, event in named_events(document):
        if not event.date.typed and event.date.edtf is None:
            yield Finding(
                event.anchor,
                _(
                    "{name} (“{text}”) has no date. "
                    "Write one before its text, or “Date unknown”."
                ).format(name=name, text=_short(event.text)),
            )


def impossible_dates(document: StoryDocument) -> Iterator[Finding]:
    for name, event in named_events(document):
        if event.date.edtf is None and event.date.typed:
            problem = dates.parse(event.date.typed).problem
            if problem:
                yield Finding(
                    event.anchor,
                    _("{name} has an impossible date. {problem}").format(
                        name=name, problem=problem
                    ),
                )


def unusable_addresses(document: StoryDocument) -> Iterator[Finding]:
    for source in document.sources:
        for address in (getattr(source, name) for name in ADDRESSES):
            if address and not web_address(address):
                yield Finding(
                    f"source-{source.number}",
                    _(
                        "The address “{address}” of source [{number}] "
                        "is no web address, and readers are not given it. "
                        "It must start with https:// or http://."
                    ).format(address=_short(address), number=source.number),
                )


def impossible_days(document: StoryDocument) -> Iterator[Finding]:
    for source in document.sources:
        for row in _DAYS:
            day = getattr(source, row.name)
            if day and not dates.is_day(day):
                yield Finding(
                    f"source-{source.number}",
                    _(
                        "The {field} of source [{number}], “{day}”, is no day of the "
                        "calendar. Write it such as 2026-01-05."
                    ).format(field=_(row.label), number=source.number, day=_short(day)),
                )


def markup(document: StoryDocument) -> Iterator[Finding]:
    for where, name, text in _texts(document):
        if found := _TAG.search(text):
            yield Finding(
                where,
                _(
                    "{name} contains HTML markup (“{found}”). "
                    "It is kept as typed and shown to readers as text."
                ).format(name=name, found=_short(found[0])),
            )


def _texts(document: StoryDocument) -> Iterator[tuple[str, str, str]]:
    yield "headline", _("The headline"), document.headline
    yield "summary", _("The summary"), document.summary
    for position, point in enumerate(document.key_points, 1):
        text = f"{point.heading}\n{point.body}"
        yield point.anchor, _("Key point {position}").format(position=position), text
    for source in document.sources:
        text = "\n".join((source.publisher.name, source.title, source.summary))
        yield f"source-{source.number}", f"Source [{source.number}]", text
    for name, event in named_events(document):
        yield event.anchor, name, f"{event.date.typed}\n{event.label}\n{event.text}"


def _listed(numbers: Iterable[int]) -> str:
    """“sources 1 to 3”, “sources 1, 2, and 5”, “source 1 only” or “no sources”."""
    ordered = sorted(numbers)
    if not ordered:
        return _("no sources")
    if len(ordered) == 1:
        return _("source {number} only").format(number=ordered[0])
    if ordered[-1] - ordered[0] == len(ordered) - 1:
        return _("sources {range}").format(range=_range(ordered[0], ordered[-1]))
    if len(ordered) > _LISTED_NUMBERS:
        return _("{count} other sources").format(count=len(ordered))
    return _("sources {numbers}").format(numbers=_joined(list(map(str, ordered))))


def _range(first: int | str, last: int | str) -> str:
    return _("{first} to {last}").format(first=first, last=last)


def _joined(words: list[str]) -> str:
    if len(words) > _LISTED_NUMBERS:
        return _("{words} and others").format(words=", ".join(words[:_LISTED_NUMBERS]))
    return listed(words)


def _short(text: str, length: int = 60) -> str:
    is_whole = len(text) <= length
    return isolated(text if is_whole else f"{text[: length - 1].rstrip()}…")


READING = (
    Check("document-too-large", Severity.ERROR, oversized),
    Check("headline-missing", Severity.ERROR, missing_headline),
    Check("missing-key-points", Severity.WARNING, missing_key_points),
    Check("missing-sources", Severity.WARNING, missing_sources),
    Check("nameless-topic", Severity.ERROR, nameless_topics),
    Check("unknown-language", Severity.ERROR, unknown_language),
    Check("uncitable-number", Severity.ERROR, uncitable_numbers),
    Check("incomplete-source", Severity.WARNING, incomplete_sources),
    Check("dangling-citation", Severity.WARNING, dangling_citations),
    Check("malformed-citation", Severity.WARNING, malformed_citations),
    Check("duplicate-source-number", Severity.ERROR, duplicate_numbers),
    Check("missing-source-number", Severity.WARNING, missing_numbers),
    Check("source-count-mismatch", Severity.WARNING, count_mismatch),
    Check("event-without-date", Severity.WARNING, undated_events),
    Check("impossible-date", Severity.WARNING, impossible_dates),
    Check("unusable-address", Severity.WARNING, unusable_addresses),
    Check("impossible-day", Severity.ERROR, impossible_days),
    Check("markup-in-text", Severity.INFO, markup),
)
