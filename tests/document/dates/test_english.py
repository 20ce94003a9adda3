"""What English-speaking editors type."""

import pytest

from stories.document import dates

FORMS = (
    # Days
    ("5th January 2026", "2026-01-05"),
    ("the 5th of January 2026", "2026-01-05"),
    ("Mon. 5 Jan. 2026", "2026-01-05"),
    ("2026, January 5", "2026-01-05"),
    ("Jan 5 '26", "2026-01-05"),
    ("5-Jan-2026", "2026-01-05"),
    ("Jan/5/2026", "2026-01-05"),
    ("20260105", "2026-01-05"),
    ("2026/01/05", "2026-01-05"),
    ("05.01.2026", "2026-01-05"),
    ("25/12/2025", "2025-12-25"),
    ("12/25/2025", "2025-12-25"),
    ("Jan 5 2026 (Monday)", "2026-01-05"),
    ("Morning of Jan 5 2026", "2026-01-05"),
    ("Jan 5 2026, Washington", "2026-01-05"),
    # Months and years
    ("05/2025", "2025-05"),
    ("In March 2026", "2026-03"),
    ("May 2026 TBC", "2026-05"),
    ("fiscal year 2028", "2028"),
    ("FY28", "2028"),
    ("FY2027–28", "2027/2028"),
    # Ranges
    ("2026-01-05/2026-01-07", "2026-01-05/2026-01-07"),
    ("2026-01-05 – 2026-01-07", "2026-01-05/2026-01-07"),
    ("2025-06 – 2025-08", "2025-06/2025-08"),
    ("5–7 January 2026", "2026-01-05/2026-01-07"),
    ("Jan 5 - 7 2026", "2026-01-05/2026-01-07"),
    ("Jan 5 to 7, 2026", "2026-01-05/2026-01-07"),
    ("between 5 and 7 January 2026", "2026-01-05/2026-01-07"),
    ("Jan 5 & 6 2026", "2026-01-05/2026-01-06"),
    ("between late 2025 and spring 2026", "2025-09~/2026-05"),
    ("from early March to mid-April 2026", "2026-03-01~/2026-04-20~"),
    ("Winter 1999–2000", "1999-24"),
    ("1999–02", "1999/2002"),
    ("Q1–2 2025", "2025-01/2025-06"),
    ("1–2 quarter 2025", "2025-01/2025-06"),
    ("18th–19th century", "1700/1899"),
    ("Jan 5 and 6, 2026", "2026-01-05/2026-01-06"),
    ("Jan 5, 6 and 7, 2026", "2026-01-05/2026-01-07"),
    ("Mon 5 – Wed 7 Jan 2026", "2026-01-05/2026-01-07"),
    ("Jan 30–Feb 2, 2026", "2026-01-30/2026-02-02"),
    ("Dec 30–Jan 2 2026", "2025-12-30/2026-01-02"),
    ("Dec 30 2025–Jan 2", "2025-12-30/2026-01-02"),
    ("Nov–Feb 2026", "2025-11/2026-02"),
    ("from 2019 to 2021", "2019/2021"),
    ("1914–18", "1914/1918"),
    ("2023/24", "2023/2024"),
    ("2025/26 season", "2025/2026"),
    ("first half of January 2026", "2026-01-01/2026-01-15"),
    ("the first half of the 1990s", "1990/1994"),
    ("Spring–Summer 2025", "2025-03/2025-08"),
    ("Q4 2025–Q1 2026", "2025-10/2026-03"),
    ("1980s and 90s", "1980/1999"),
    # Weeks
    ("Week of 14 January 2026", "2026-01-12/2026-01-18"),
    ("Week of Jan 11 2026", "2026-01-11/2026-01-17"),
    ("Weekend of Jan 9 2026", "2026-01-10/2026-01-11"),
    ("2026-W03", "2026-01-12/2026-01-18"),
    ("Week 3, 2026", "2026-01-12/2026-01-18"),
    ("First week of January 2026", "2026-01-01~/2026-01-07~"),
    ("Last week of March 2026", "2026-03-25~/2026-03-31~"),
    # Quarters, halves, seasons
    ("third quarter of 2025", "2025-35"),
    ("2025 Q3", "2025-35"),
    ("3Q25", "2025-35"),
    ("Q3'25", "2025-35"),
    ("1H FY2026", "2026-40"),
    ("second half of 2025", "2025-41"),
    ("2023–24 winter", "2023-24"),
    ("Summer '24", "2024-22"),
    ("Summer 2023–24", "2023-30"),
    # Decades and centuries
    ("'90s", "199X"),
    ("the nineties", "199X"),
    ("early 1990s", "1990~/1993~"),
    ("late 1990s", "1997~/1999~"),
    ("the nineteenth century", "18XX"),
    ("19th c.", "18XX"),
    # Vague parts
    ("early 19th century", "1800~/1833~"),
    ("early 1st century", "0001~/0033~"),
    ("early H2 2025", "2025-07~/2025-08~"),
    ("late on Jan 5 2026", "2026-01-05"),
    ("end of March 2026", "2026-03-21~/2026-03-31~"),
    ("year-end 2025", "2025-09~/2025-12~"),
    ("beginning of 2026", "2026-01~/2026-04~"),
    ("early spring 2025", "2025-03~"),
    ("Mid-to-late 2025", "2025-05~/2025-12~"),
    ("late 2025 to early 2026", "2025-09~/2026-04~"),
    # Approximate and uncertain
    ("c.1998", "1998~"),
    ("ca. 1998", "1998~"),
    ("about March 2020", "2020-03~"),
    ("Jan 5 2026 (approx.)", "2026-01-05~"),
    ("c. 2010–2012", "2010~/2012~"),
    ("circa spring 2022", "2022-03~/2022-05~"),
    ("circa 1998?", "1998%"),
    # Open ends
    ("After Jan 5 2026", "2026-01-05/.."),
    ("2019–present", "2019/.."),
    ("2019 onwards", "2019/.."),
    ("post-2019", "2019/.."),
    ("since the 1990s", "1990/.."),
    ("pre-2010", "../2010"),
    ("No later than 31 March 2026", "../2026-03-31"),
    ("Feb 2026 at the latest", "../2026-02"),
    ("By end of 2026", "../2026"),
    ("Before Q3 2025", "../2025-06"),
)


@pytest.mark.parametrize(("typed", "edtf"), FORMS)
def test_form_is_read(typed, edtf):
    found = dates.parse(typed)
    assert found.date.edtf == edtf
    assert found.label == ""


@pytest.mark.parametrize(
    "text",
    (
        "The court",
        "Ministers agree",
        "14 MOUs",
        "2,026",
        "Jan 5, 20266",
        "42",
        "May the force be with you",
        "",
    ),
)
def test_what_is_no_date_stays_text(text):
    assert dates.parse(text).date.edtf is None
    assert not dates.split_event(f"{text} – it goes on.").has_date


def test_hyphenated_years_follow_iso_and_dashed_years_are_a_range():
    assert dates.parse("2023-24").date.edtf == "2023-24"
    assert dates.parse("2023–24").date.edtf == "2023/2024"
