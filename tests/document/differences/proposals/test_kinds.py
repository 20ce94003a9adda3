"""The kind of an edition is proposed from what its claims said and say."""

import pytest

from stories.document import Standing, Topic
from stories.document.differences import compare
from stories.document.differences.proposals import propose_kind
from tests.document.differences.builders import (
    bodies,
    event,
    events,
    point,
    source,
    story,
)


def proposal(before, after, **fields):
    found = propose_kind(bodies(before, after, **fields))
    return found.kind, *found.reasons


SLIGHT = "Only spelling, punctuation, letter case or white space changed."


def test_nothing_is_minor():
    found = propose_kind(compare(story(), story()))
    assert found.kind == "minor"
    assert found.reasons == ("Nothing that readers see changed.",)


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ("It sank", "It sank."),
        ("It sank .", "It sank."),
        ("The ministry said so.", "The Ministry said so."),
        ("The goverment fell.", "The government fell."),
        ("They recieved it.", "They received it."),
        ("The re-opening began.", "The reopening began."),
        ("In a café today.", "In a cafe today."),
        ("He “won” it.", 'He "won" it.'),
        ("They don't know.", "They don’t know."),
        ("It paid 1,200 won.", "It paid 1200 won."),
        ("About twelve died.", "About 12 died."),
        ("About twenty-one died.", "About 21 died."),
        ("It is 14 % now.", "It is 14% now."),
        ("It rose 1.50 per cent.", "It rose 1.5 per cent."),
        ("It was the Seoul plan.", "It was the Seoul’s plan."),
        ("A [1][2].", "A [2][1]."),
        ("правительсво пало", "правительство пало"),
    ),
)
def test_spelling_punctuation_and_case_are_minor(before, after):
    sources = (source(1, "Ledger"), source(2, "Post"))
    assert proposal(before, after, sources=sources) == ("minor", SLIGHT)


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    (
        ("It killed 12 people.", "It killed 14 people.", "12", "14"),
        ("It cost 1,200 won.", "It cost 1,300 won.", "1,200", "1,300"),
        ("It rose 1.2 per cent.", "It rose 1.3 per cent.", "1.2", "1.3"),
        ("It rose 14 % today.", "It rose 15 % today.", "14", "15"),
        ("It fell to 5 °C.", "It fell to -5 °C.", "5", "-5"),
        ("It killed twelve people.", "It killed 14 people.", "twelve", "14"),
        ("Twelve people died.", "Fourteen people died.", "twelve", "fourteen"),
        ("It killed one passenger.", "It killed 9 passengers.", "one", "9"),
        ("It cost a million.", "It cost a billion.", "million", "billion"),
        ("It killed twenty-one.", "It killed twenty-two.", "twenty-one", "twenty-two"),
        ("At 10:30 it sank.", "At 11:30 it sank.", "10:30", "11:30"),
        ("It cost 90m today.", "It cost 90bn today.", "90m", "90bn"),
        ("死者は12人だ", "死者は14人だ", "12", "14"),
        ("قتل ١٢ شخصا", "قتل ١٤ شخصا", "١٢", "١٤"),
        ("12명이 숨졌다", "14명이 숨졌다", "12명이", "14명이"),
    ),
)
def test_another_number_is_a_correction(before, after, old, new):
    assert proposal(before, after) == (
        "correction",
        f"A number changed in key point 1: {old} became {new}.",
    )


@pytest.mark.parametrize(
    ("before", "after", "noun", "old", "new"),
    (
        (
            "On 3 March 2026.",
            "On 4 March 2026.",
            "date",
            "3 March 2026",
            "4 March 2026",
        ),
        ("In May 3 people met.", "In May 4 people met.", "number", "3", "4"),
        ("It met in 2019.", "It met in March 2018.", "date", "2019", "March 2018"),
        ("It cost $3.5m now.", "It cost $4.5m now.", "amount", "$3.5m", "$4.5m"),
        (
            "It paid 3.5 then.",
            "It paid 3.5 million then.",
            "number",
            "3.5",
            "3.5 million",
        ),
        ("It paid 5 € now.", "It paid 5 £ now.", "amount", "5 €", "5 £"),
        (
            "It is 5% now.",
            "It is 5 percentage points now.",
            "number",
            "5%",
            "5 percentage points",
        ),
    ),
)
def test_a_date_or_an_amount_is_one_value(before, after, noun, old, new):
    article = "An" if noun == "amount" else "A"
    assert proposal(before, after) == (
        "correction",
        f"{article} {noun} changed in key point 1: {old} became {new}.",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ("It sank on 3 March 2026.", "It sank on March 3, 2026."),
        ("It sank on 3 March 2026.", "It sank on Mar. 3rd, 2026."),
        ("It cost $3.5m then.", "It cost $3.5 million then."),
    ),
)
def test_the_same_value_written_otherwise_is_minor(before, after):
    assert proposal(before, after) == ("minor", SLIGHT)


@pytest.mark.parametrize(
    ("language", "before", "after", "old", "new"),
    (
        ("de", "Am 3. März 2026.", "Am 4. März 2026.", "3", "4"),
        ("fr", "Le 3 mars 2026.", "Le 4 mars 2026.", "3", "4"),
        ("de", "Es kostet 3,5 Mio.", "Es kostet 4,5 Mio.", "3,5", "4,5"),
        ("ko", "2026년 3월 3일", "2026년 3월 4일", "3일", "4일"),
        ("ar", "في ٣ مارس ٢٠٢٦", "في ٤ مارس ٢٠٢٦", "٣", "٤"),
    ),
)
def test_dates_are_read_as_one_in_english_alone(language, before, after, old, new):
    assert proposal(before, after, language=language) == (
        "correction",
        f"A number changed in key point 1: {old} became {new}.",
    )


def test_the_sign_of_a_currency_tells_in_every_language():
    assert proposal("Es kostet 5 €.", "Es kostet 5 £.", language="de") == (
        "correction",
        "An amount changed in key point 1: 5 € became 5 £.",
    )


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    (
        ("It sank off Busan.", "It sank off Ulsan.", "Busan", "Ulsan"),
        ("It sank on Monday.", "It sank on Tuesday.", "Monday", "Tuesday"),
        ("So said Kim Jin.", "So said Park Min.", "Kim Jin", "Park Min"),
        ("So said Yonhab.", "So said Yonhap.", "Yonhab", "Yonhap"),
        ("So said Mr. Kim.", "So said Mr. Park.", "Kim", "Park"),
        ("UN ships came.", "EU ships came.", "UN", "EU"),
        ("Он был в Москве.", "Он был в Минске.", "Москве", "Минске"),
    ),
)
def test_another_name_is_a_correction(before, after, old, new):
    assert proposal(before, after) == (
        "correction",
        f"A name changed in key point 1: “{old}” became “{new}”.",
    )


def test_a_name_at_the_start_of_a_sentence_is_known_from_elsewhere():
    before = "Seoul agreed. The navy of Seoul came, and so did that of Busan."
    after = "Busan agreed. The navy of Seoul came, and so did that of Busan."
    assert proposal(before, after)[0] == "correction"


def test_a_word_that_is_also_written_small_is_no_name():
    met = "The State and a state met, as the Navy and a navy did."
    assert proposal(f"State ships came. {met}", f"Navy ships came. {met}") == (
        "update",
        "Key point 1 was reworded.",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ("Ships came late.", "Boats came late."),
        ("It sank. Ships came.", "It sank. Boats came."),
        ("It sank [1]. Ships came.", "It sank [1]. Boats came."),
        ("It sank\nShips came", "It sank\nBoats came"),
        ("He said “Ships came”.", "He said: “Boats came”."),
        ("We saw, and I went.", "We saw, and they went."),
    ),
)
def test_a_capital_that_begins_a_sentence_is_no_name(before, after):
    assert proposal(before, after)[0] == "update"


def test_titles_have_capitals_that_are_no_names():
    before = story(headline="Small Boats Sink in Storm")
    after = story(headline="Small Ships Sink in Storm")
    found = propose_kind(compare(before, after))
    assert (found.kind, found.reasons) == ("update", ("The headline was reworded.",))


def test_capitals_tell_nothing_in_german():
    found = proposal("Er sah das Boot.", "Er sah das Haus.", language="de")
    assert found == ("update", "Key point 1 was reworded.")


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ("It sank.", "It sank slowly."),
        ("It did not sink.", "It did sink."),
        ("It is now lost.", "It is not lost."),
        ("It is likely lost.", "It is unlikely lost."),
        ("It is legal now.", "It is illegal now."),
        ("It was sinking.", "It was linking."),
        ("He paid $5 now.", "He paid 5 now."),
        ("It rose 5 per cent.", "It rose 5."),
        ("In March 2026 it sank.", "On 3 March 2026 it sank."),
        ("On 3 March 2026 it sank.", "On 3 March it sank."),
        ("It killed 12 people.", "It killed people."),
        (
            "It is unknown: the one paper on that question has been withdrawn.",
            "It is unknown. The office will hear the institute in public on 9 May.",
        ),
        ("Rates rose.", "Rates rose 5 per cent."),
        ("사고 원인은 조사 중이다", "사고 원인은 확인 중이다"),
        ("东京发生火灾", "东京发生地震"),
    ),
)
def test_other_words_are_an_update(before, after):
    assert proposal(before, after) == ("update", "Key point 1 was reworded.")


def test_a_passage_written_anew_is_not_paired_number_by_number():
    before = "In 2019 " + "old words went on and on " * 4
    after = "new text has 3 of 17 " + "other things that came later " * 4
    assert proposal(before, after)[0] == "update"


def test_a_long_passage_written_anew_is_only_reworded():
    found = proposal("12 " + "old words " * 300, "14 " + "new things " * 300)
    assert found == ("update", "Key point 1 was reworded.")


def test_where_a_claim_is_wrong_what_is_new_does_not_hide_it():
    before = story(point(1, "It killed 12 people."))
    after = story(point(1, "It killed 14 people."), point(2), sources=[source(1)])
    found = propose_kind(compare(before, after))
    assert found.kind == "correction"
    assert found.reasons == ("A number changed in key point 1: 12 became 14.",)


def test_new_parts_are_an_update():
    after = story(point(1), sources=[source(1)], events=[event(1)])
    found = propose_kind(compare(story(), after))
    assert found.kind == "update"
    assert found.reasons == (
        "Key point 1 is new.",
        "Event 1 is new.",
        "Source 1 (Ledger) is new.",
    )


def test_numbers_in_new_parts_correct_nothing():
    after = story(point(1), point(2, "It killed 14 people."))
    assert propose_kind(compare(story(point(1)), after)).kind == "update"


@pytest.mark.parametrize(
    ("before", "after", "kind", "reason"),
    (
        (
            "5 January 2026",
            "6 January 2026",
            "correction",
            "The date of event 1 changed: 5 January 2026 became 6 January 2026.",
        ),
        (
            "5 January 2026",
            "January 2026",
            "correction",
            "The date of event 1 is less precise: 5 January 2026 became January 2026.",
        ),
        (
            "January 2026",
            "5 January 2026",
            "update",
            "The date of event 1 became more precise.",
        ),
        ("After 2025", "Since 2025", "minor", "Only the wording of a date changed."),
    ),
)
def test_dates_are_judged_by_what_happened(before, after, kind, reason):
    found = propose_kind(events(event(1, before), event(1, after)))
    assert (found.kind, found.reasons) == (kind, (reason,))


def test_same_words_on_other_sources_are_an_update():
    sources = (source(1, "Ledger"), source(2, "Post"))
    assert proposal("It sank [1].", "It sank [2].", sources=sources) == (
        "update",
        "Key point 1 rests on other sources in the same words.",
    )


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    (
        (story(point(1)), story(), "Key point 1 was removed."),
        (story(point(1), point(2)), story(point(2), point(1)), "Key point 1 moved."),
        (story(), story(language="ko"), "The language of the story changed."),
        (story(), story(topics=(Topic(name="Ports"),)), "The topics changed."),
        (story(), story(article_count=9), "The number of articles changed."),
        (
            story(sources=[source(1)]),
            story(sources=[source(1, standing=Standing.RETRACTED)]),
            "The standing of source 1 (Ledger) changed.",
        ),
        (
            story(sources=[source(1, id=1, title="Old")]),
            story(sources=[source(1, id=1, title="New")]),
            "The description of source 1 (Ledger) changed.",
        ),
        (
            story(sources=[source(1, "A"), source(2, "B")]),
            story(sources=[source(2, "B"), source(1, "A")]),
            "Source 2 (B) moved in the list.",
        ),
        (
            story(events=[event(1)]),
            story(events=[event(1, planned=True)]),
            "The mark “planned” of event 1 changed.",
        ),
    ),
)
def test_everything_else_is_an_update(before, after, reason):
    found = propose_kind(compare(before, after))
    assert found.kind == "update"
    assert reason in found.reasons


def test_new_numbers_of_sources_are_minor():
    found = propose_kind(bodies("A [1].", "A [2].", [source(1)], [source(2)]))
    assert found.kind == "minor"
    assert found.reasons == ("Only the numbers of the sources changed.",)


def test_spelling_in_the_title_of_a_source_is_minor():
    before = story(sources=[source(1, id=1, title="The goverment falls")])
    after = story(sources=[source(1, id=1, title="The government falls")])
    assert propose_kind(compare(before, after)).kind == "minor"
