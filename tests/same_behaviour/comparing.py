"""Compares the answers of two checkouts, and prints what differs."""

import difflib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.same_behaviour.answers import Answers
from tests.same_behaviour.exceptions import EXPECTED, Expected

# What names the bytes of an answer differs where they do.
METHOD = "page by another method"
SEALS = re.compile(r"(ETag|Last-Modified): ")
LINES, GROUPS, LONGEST = 14, 40, 200


@dataclass
class Group:
    """Differences alike: the first of them, and how many there are."""

    name: str
    lines: list[str]
    count: int = 0


@dataclass
class Report:
    """What was compared, by sort, and what differs and was not expected."""

    compared: Counter = field(default_factory=Counter)
    differing: Counter = field(default_factory=Counter)
    expected: Counter = field(default_factory=Counter)
    groups: dict[tuple, Group] = field(default_factory=dict)

    def add(self, sort: str, name: str, lines: list[str]) -> None:
        self.differing[sort] += 1
        changed = [re.sub(r"\d+", "0", one) for one in lines if _is_change(one)]
        group = self.groups.setdefault((sort, *changed[:6]), Group(name, lines))
        group.count += 1

    def write(self) -> None:
        """Print the differences, those alike together, and the counts."""
        out = sys.stdout.write
        for (sort, *_), group in [*self.groups.items()][:GROUPS]:
            more = f" (and {group.count - 1} alike)" if group.count > 1 else ""
            out(f"\n{sort}: {group.name}{more}\n")
            for line in group.lines[:LINES]:
                out(f"  {line[:LONGEST]}\n")
            if len(group.lines) > LINES:
                out(f"  … {len(group.lines) - LINES} more lines\n")
        if len(self.groups) > GROUPS:
            out(f"\n… and {len(self.groups) - GROUPS} more sorts of difference\n")
        out(f"\n{'compared':<26}{'things':>8}{'expected':>10}{'different':>11}\n")
        for sort, count in self.compared.items():
            out(f"{sort:<26}{count:>8,}{self.expected[sort]:>10,}")
            out(f"{self.differing[sort]:>11,}\n")
        for why, count in sorted(self.expected.items()):
            if why not in self.compared:
                out(f"expected {count:,} times: {why}\n")


def compare(before: Answers, after: Answers, *, is_part: bool = False) -> Report:
    """Compare all that was asked of either; a part, where only that was asked anew."""
    report = Report()
    sorts = [] if is_part else [*before.sorts()]
    for sort in dict.fromkeys((*sorts, *after.sorts())):
        for name in dict.fromkeys((*before.names(sort), *after.names(sort))):
            report.compared[sort] += 1
            _compare_one(
                report, sort, name, before.get(sort, name), after.get(sort, name)
            )
    return report


def _compare_one(
    report: Report, sort: str, name: str, was: str | None, now: str | None
) -> None:
    if was == now:
        return
    lines = [*difference(was, now)]
    fitting = [one for one in EXPECTED if one.fits(sort, name)]
    left = [line for line in lines if _is_change(line) and not _seal(line)]
    if sort == METHOD and lines and not left:
        report.expected.update((sort, "Another page has another seal."))
        return
    reasons = {one.why for line in left if (one := _covering(fitting, line))}
    if left and all(_covering(fitting, line) for line in left):
        report.expected[sort] += 1
        report.expected.update(reasons)
        return
    report.add(sort, name, lines or ["only in how the same is written"])


def difference(was: str | None, now: str | None) -> Iterator[str]:
    """The unified difference of two answers, JSON by one line for each value."""
    if was is None or now is None:
        sign, text = ("+", now) if was is None else ("-", was)
        yield from (f"{sign}{line}" for line in [*_lines(text)] or [""])
        return
    found = difflib.unified_diff([*_lines(was)], [*_lines(now)], n=1, lineterm="")
    yield from list(found)[2:]


def _lines(text: str) -> Iterator[str]:
    head, gap, body = text.partition("\n\n")
    if not head.startswith("HTTP "):
        head, gap, body = "", "", text
    if gap:
        yield from head.splitlines()
    try:
        yield from _flat(json.loads(body), "")
    except ValueError:
        yield from body.splitlines()


def _flat(content, path: str) -> Iterator[str]:
    if isinstance(content, dict) and content:
        for name, value in content.items():
            yield from _flat(value, f"{path}.{name}")
    elif isinstance(content, list) and content:
        for place, value in enumerate(content):
            yield from _flat(value, f"{path}[{place}]")
    else:
        yield f"{path} = {json.dumps(content, ensure_ascii=False)}"
        if isinstance(content, str) and content[:1] in ("{", "["):
            yield from _kept_json(content, path)


def _kept_json(text: str, path: str) -> Iterator[str]:
    """What a column holds as JSON, by its values too."""
    try:
        yield from _flat(json.loads(text), path)
    except ValueError:
        return


def _is_change(line: str) -> bool:
    return line[:1] in ("+", "-")


def _seal(line: str) -> bool:
    return bool(SEALS.match(line[1:]))


def _covering(fitting: list[Expected], line: str) -> Expected | None:
    return next((one for one in fitting if one.covers(line[1:])), None)
