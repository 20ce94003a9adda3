"""Documents that say everything a document can say, in several scripts.

Every field of every part is there with a value of its own, and every sort of markup
and date. Their contents and renderings are kept: see `tests.document.samples` and
`tests.press.renderings`.
"""

from stories.document import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    SourceKind,
    Standing,
    StoryDocument,
    Topic,
)
from stories.document.dates import FuzzyDate

# As typed and as understood once: how dates are read may change, and these may not.
DATES = (
    ("Jan 5 2026", "2026-01-05"),
    ("5 March 2026, 14:30 UTC", "2026-03-05T14:30:00Z"),
    ("Jun 2025", "2025-06"),
    ("Q3 2025", "2025-35"),
    ("Spring 2024", "2024-21"),
    ("2019", "2019"),
    ("1990s", "199X"),
    ("19th century", "18XX"),
    ("Jan 5–7 2026", "2026-01-05/2026-01-07"),
    ("2019 to mid-2021", "2019/2021-05~"),
    ("c. 1850", "1850~"),
    ("before 1 May 2020", "../2020-05-01"),
    ("since March 2024", "2024-03/.."),
    ("1947?", "1947?"),
    ("late 2023", "2023-09~/2023-12~"),
    ("the next day", None),
    ("TBD", None),
)
BODY = """The harbour opened[1][2], *slowly*, and **not for all**: see \
[the notice](https://port.example.org/notice?a=1&b=2)[3].

> “We sail at dawn,” the master said[2].

- Twelve boats[1]
- <b>No</b> ferries & no “fast” ones[4]

1. Sound the horn
2. Cast off[1][3]"""


def _events(texts: tuple[str, ...], labels: tuple[str, ...] = ()) -> tuple[Event, ...]:
    return tuple(
        Event(
            anchor=f"e{number}",
            date=FuzzyDate(typed=typed, edtf=edtf),
            text=texts[number % len(texts)],
            label=labels[number % len(labels)] if labels and number % 2 else "",
            planned=number == len(DATES),
        )
        for number, (typed, edtf) in enumerate(DATES, 1)
    )


ENGLISH = StoryDocument(
    headline="Harbour reopens: *all* “clear” & <safe>",
    summary="Boats sail again, says the port.\n\nNot all of them.",
    language="en-GB",
    topics=(
        Topic(name="Shipping & trade", slug="shipping-trade"),
        Topic(name="Weather", slug="weather"),
    ),
    key_points=(
        KeyPoint(anchor="k1", heading="Harbour Reopens After Storm", body=BODY),
        KeyPoint(anchor="k3", heading="3 Ships Wait", body="Only three wait[4]."),
        KeyPoint(anchor="k7", heading="Nothing Is Cited Here", body="No source."),
    ),
    sources=(
        Source(
            number=1,
            publisher=Publisher(name="Harbour Wire", slug="harbour-wire"),
            title="Harbour opens, says “the port”",
            url="https://wire.example.org/reports/1?x=1&y=2",
            summary="Counts the boats.",
            id=11,
            authors="Ana Costa; Li Wei",
            language="en",
            published="2026-01-05",
            archive_url="https://archive.example.org/1",
            kind=SourceKind.ARTICLE,
            standing=Standing.CORRECTED,
            standing_note="Its first version said twelve.",
        ),
        Source(
            number=2,
            publisher=Publisher(name="Port Authority", slug="port-authority"),
            title="Notice to mariners",
            url="ftp://port.example.org/notice",
            id=12,
            published="2025-06/2025-07",
            accessed="2026-01-06",
            kind=SourceKind.DOCUMENT,
            standing=Standing.RETRACTED,
            standing_note="Withdrawn by the port.",
        ),
        Source(
            number=3,
            publisher=Publisher(name="Harbour Wire", slug="harbour-wire"),
            title="Tides",
            id=13,
            kind=SourceKind.DATASET,
            standing=Standing.UNREACHABLE,
        ),
        Source(
            number=4,
            publisher=Publisher(name="Sea TV", slug="sea-tv"),
            title="The master speaks",
            url="https://tv.example.org/v/4",
            id=14,
            kind=SourceKind.VIDEO,
        ),
        Source(
            number=9,
            publisher=Publisher(name="Sea TV", slug="sea-tv"),
            title="A statement",
            id=19,
            kind=SourceKind.STATEMENT,
        ),
    ),
    timeline=_events(
        (
            "The harbour *opens*[1][2].",
            "A planned day[9]: see [tides](https://tides.example.org).",
        ),
        ("Morning", "High water"),
    ),
    article_count=7,
    updated="6 January 2026",
)
ARABIC = StoryDocument(
    headline="الميناء يفتح أبوابه بعد العاصفة (2026)",
    summary="تُبحر القوارب من جديد.",
    language="ar",
    topics=(Topic(name="الملاحة", slug="الملاحة"),),
    key_points=(
        KeyPoint(
            anchor="k1",
            heading="الميناء يفتح",
            body="فُتح الميناء يوم الاثنين[1]، وقال «نبحر الفجر» *ببطء*[1][2].",
        ),
    ),
    sources=(
        Source(
            number=1,
            publisher=Publisher(name="وكالة الميناء", slug="وكالة-الميناء"),
            title="فتح الميناء",
            url="https://port.example.org/ar/1",
            id=21,
            language="ar",
        ),
        Source(
            number=2,
            publisher=Publisher(name="Harbour Wire", slug="harbour-wire"),
            title="Harbour opens",
            id=11,
        ),
    ),
    timeline=_events(("فُتح الميناء[1].",), ("الصباح",)),
)
KOREAN = StoryDocument(
    headline="폭풍 뒤 항구 재개장",
    summary="배가 다시 출항한다.",
    language="ko",
    topics=(Topic(name="해운", slug="해운"),),
    key_points=(
        KeyPoint(
            anchor="k1",
            heading="항구가 열렸다",
            body="항구가 **월요일에** 열렸다[1]. “새벽에 출항한다”고 말했다[1].",
        ),
    ),
    sources=(
        Source(
            number=1,
            publisher=Publisher(name="항구통신", slug="항구통신"),
            title="항구 재개장",
            url="https://port.example.org/ko/1",
            id=31,
        ),
    ),
    timeline=_events(("항구가 열렸다[1].",), ("아침",)),
)
CHINESE = StoryDocument(
    headline="風暴後港口重開",
    language="zh-Hant",
    key_points=(
        KeyPoint(
            anchor="k2",
            heading="港口重開",
            body="港口於*星期一*重開[1]。「黎明啟航」[1]",
        ),
    ),
    sources=(
        Source(
            number=1,
            publisher=Publisher(name="港口通訊", slug="港口通訊"),
            title="港口重開",
            id=41,
        ),
    ),
    timeline=_events(("港口重開[1]。",)),
)
# What was typed and never understood, and nothing but what every story has.
BARE = StoryDocument(
    headline="H",
    timeline=(Event(anchor="e1", date=FuzzyDate(), text="Nobody knows when."),),
)
RICH = {
    "english": ENGLISH,
    "arabic": ARABIC,
    "korean": KOREAN,
    "chinese": CHINESE,
    "bare": BARE,
}
