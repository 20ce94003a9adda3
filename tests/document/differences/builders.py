"""Small documents to compare: parts in a line, dates as typed."""

from stories.document import Event, KeyPoint, Publisher, Source, StoryDocument, dates
from stories.document.differences import compare


def point(number, body="Body.", heading=None):
    heading = f"Heading {number}" if heading is None else heading
    return KeyPoint(anchor=f"k{number}", heading=heading, body=body)


def source(number, publisher="Ledger", **fields):
    fields.setdefault("title", f"Report of {publisher}")
    return Source(number=number, publisher=Publisher(name=publisher), **fields)


def event(number, typed="5 January 2026", text="Talks began.", **fields):
    date = dates.FuzzyDate(typed=typed, edtf=dates.parse(typed).date.edtf)
    return Event(anchor=f"e{number}", date=date, text=text, **fields)


def story(*points, sources=(), events=(), **fields):
    return StoryDocument(
        headline=fields.pop("headline", "Headline"),
        key_points=points,
        sources=tuple(sources),
        timeline=tuple(events),
        **fields,
    )


def bodies(before, after, sources=(), later=None, **fields):
    """The comparison of two stories of one key point each."""
    later = sources if later is None else later
    return compare(
        story(point(1, before), sources=sources, **fields),
        story(point(1, after), sources=later, **fields),
    )


def events(before, after):
    """The comparison of two stories of one event each."""
    return compare(story(events=(before,)), story(events=(after,)))


def told(runs):
    """Runs in a line: `It {-sank-}{+floats+}.`"""
    forms = {"same": "{}", "removed": "{{-{}-}}", "added": "{{+{}+}}"}
    return "".join(forms[run.kind].format(run.text) for run in runs)
