"""People without an account answer a preview; the desk gets it with their name."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stories.desk import previews
from stories.desk.roles import REPORTER
from stories.models import Notice, Preview, PreviewAnswer, Story
from tests import factories
from tests.public.pages import Page

pytestmark = pytest.mark.django_db

FINE = {"name": "Ruth Adeyemi", "verdict": "fine", "note": "", "version": "1"}
NOTE = FINE | {"verdict": "note", "note": "Name the quay."}


@pytest.fixture
def send(client, asking):
    """Sends the approval box of `asking`, and follows to the page after it."""

    def post(follow=True, **changes):
        sent = NOTE | changes
        return client.post(asking.get_absolute_url(), sent, follow=follow)

    return post


def box(response) -> str:
    found = Page(response).texts("section", id="answer")
    return found[0] if found else ""


def errors(response) -> list[str]:
    return Page(response).texts("p", class_="error")


def test_preview_that_does_not_ask_has_no_box(client, preview):
    assert box(client.get(preview.get_absolute_url())) == ""


def test_box_asks_for_a_verdict_a_note_and_a_name(client, asking):
    response = client.get(asking.get_absolute_url())
    fields = {
        (attrs["name"], attrs.get("value", ""))
        for attrs, _ in Page(response).all("input")
    }
    assert fields == {
        ("version", "1"),
        ("verdict", "fine"),
        ("verdict", "note"),
        ("name", ""),
    }
    assert "Fine as it is" in box(response)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    (
        ({"verdict": ""}, "Choose whether it is fine as it is or you have a note."),
        (
            {"verdict": "maybe"},
            "Choose whether it is fine as it is or you have a note.",
        ),
        ({"note": ""}, "Write your note, or choose “Fine as it is”."),
        ({"note": " \n\t\x00 "}, "Write your note, or choose “Fine as it is”."),
        ({"note": "x" * 5001}, "Your note has 5,001 characters; at most 5,000 fit."),
        (
            {"name": ""},
            "Give your name, so that the newsroom knows whose answer it is.",
        ),
        ({"name": " \x00"}, "Give your name"),
        ({"name": "x" * 121}, "Your name has 121 characters; at most 120 fit."),
        ({"version": ""}, "did not say which text you read"),
        ({"version": "0"}, "did not say which text you read"),
        ({"version": "2"}, "did not say which text you read"),
        ({"version": "-1"}, "did not say which text you read"),
        ({"version": "١"}, "did not say which text you read"),
        ({"version": "9" * 30}, "did not say which text you read"),
    ),
)
def test_answer_that_lacks_something_is_refused_in_a_sentence(send, changes, sentence):
    response = send(**changes)
    assert response.status_code == 200
    assert sentence in " ".join(errors(response))
    assert PreviewAnswer.objects.count() == Notice.objects.count() == 0


def test_everything_that_is_missing_is_said_at_once(send):
    told = errors(send(name="", verdict="", note="", version=""))
    assert len(told) == 3
    assert told[0].startswith("Your answer was not sent yet. The page did not say")


def test_everything_typed_is_kept_and_is_text(send):
    attack = '"><script>alert(1)</script></textarea>'
    response = send(name=attack, note=f"{attack}\nand more", version="")
    page = response.content.decode()
    assert "<script>alert" not in page
    assert page.count("&quot;&gt;&lt;script&gt;") == 2
    assert "&lt;/textarea&gt;\nand more</textarea>" in page
    assert Page(response).all("input", value="note", checked=None)


def test_refused_answer_keeps_the_page_private(send):
    assert send(name="")["Cache-Control"] == "no-store, private"


def test_link_that_ends_while_somebody_writes_takes_no_answer(send, asking, editor):
    previews.revoke(asking, by=editor)
    assert send().status_code == 404
    assert PreviewAnswer.objects.count() == 0


def test_link_that_does_not_ask_takes_no_answer(preview):
    # The rule itself, where no page stands before it.
    assert previews.give_answer(preview, **NOTE) is None
    assert PreviewAnswer.objects.count() == 0


def test_link_that_expired_takes_no_answer(asking):
    ended = asking.expires_at
    assert previews.give_answer(asking, **NOTE, at=ended) is None
    just_before = ended - timedelta(microseconds=1)
    assert previews.give_answer(asking, **NOTE, at=just_before)


def test_answer_is_kept_as_it_was_typed(send):
    before = timezone.now()
    send(note="Name the quay.\r\n\r\nAnd the *boat*.")
    kept = PreviewAnswer.objects.get()
    assert kept.note == "Name the quay.\n\nAnd the *boat*."
    assert (kept.name, kept.verdict, kept.version) == ("Ruth Adeyemi", "note", 1)
    assert before <= kept.at <= timezone.now()


def test_fine_needs_no_note_and_may_have_one(send):
    send(**FINE)
    send(verdict="fine", note="Well done.")
    assert {*PreviewAnswer.objects.values_list("verdict", "note")} == {
        ("fine", ""),
        ("fine", "Well done."),
    }


@pytest.mark.parametrize("length", (1, 120))
def test_names_up_to_the_limit_are_kept(send, length):
    send(name="é" * length, note="x" * 5000)
    assert PreviewAnswer.objects.get().name == "é" * length


def test_no_token_against_forgery_is_needed_because_the_link_is_the_authority(asking):
    client = Client(enforce_csrf_checks=True)
    response = client.post(asking.get_absolute_url(), FINE)
    assert response.status_code == 303
    assert not client.cookies


def test_answering_leads_to_the_page_with_thanks_and_the_answer(send, asking):
    answered = send(follow=False)
    assert answered.status_code == 303
    assert answered["Location"].startswith(f"{asking.get_absolute_url()}?answer=")
    assert answered["Location"].endswith("#answer")
    response = send()
    assert "Thank you. Your answer is with the newsroom." in box(response)
    assert "Ruth Adeyemi" in box(response)
    assert "Name the quay." in box(response)
    assert "changed since" not in box(response)
    assert asking.get_absolute_url() + "#answer" in Page(response).links


def test_thanks_do_not_show_what_others_answered(client, send, asking):
    others = send(name="Jonas Weber", note="A secret of mine.")
    response = send()
    for told in (response, client.get(asking.get_absolute_url())):
        assert "Jonas" not in told.content.decode()
        assert "secret" not in told.content.decode()
    assert "Jonas" in box(others)


@pytest.mark.parametrize(
    "receipt", ("1", "0" * 32, "", "é", "%00", "x" * 10_000, "Ruth Adeyemi")
)
def test_made_up_receipt_shows_no_answer(client, send, asking, receipt):
    send()
    response = client.get(asking.get_absolute_url(), {"answer": receipt})
    assert "Thank you" not in box(response)
    assert "Ruth" not in box(response)


def test_receipt_of_another_preview_shows_no_answer(client, send, asking, draft):
    location = send(follow=False)["Location"]
    query = location.partition("?")[2].partition("#")[0]
    other = previews.make_preview(draft, by=asking.made_by, asks_approval=True)
    response = client.get(f"{other.get_absolute_url()}?{query}")
    assert "Thank you" not in box(response)


def test_answer_about_an_older_text_is_kept_with_the_version_they_saw(
    send, draft, reporter
):
    factories.revise(draft, by=reporter, summary="Quay four, as named.")
    response = send(version="1")
    assert PreviewAnswer.objects.get().version == 1
    assert "The text has changed since the version that you answered." in box(response)
    assert "Quay four, as named." in Page(response).texts("p", class_="summary")


def test_page_that_did_not_say_its_version_shows_the_latest_anew(send, draft, reporter):
    factories.revise(draft, by=reporter, summary="Quay four, as named.")
    page = Page(send(version="x"))
    assert page.all("input", name="version", value="2")


def test_same_answer_sent_twice_is_one(send):
    first, second = send(follow=False), send(follow=False)
    assert first["Location"] == second["Location"]
    assert PreviewAnswer.objects.count() == Notice.objects.count() == 1


def test_the_fifty_first_answer_is_refused_and_kept_on_the_page(send, asking):
    now = timezone.now()
    PreviewAnswer.objects.bulk_create(
        PreviewAnswer(preview=asking, name=f"N{n}", verdict="fine", version=1, at=now)
        for n in range(previews.MOST_ANSWERS - 1)
    )
    assert "Thank you" in box(send(note="The fiftieth."))
    response = send(note="The fifty-first.")
    assert "This link has had 50 answers, as many as it takes." in errors(response)[0]
    assert "The fifty-first.</textarea>" in response.content.decode()
    assert asking.answers.count() == 50
    # Its giver may still look at the fiftieth.
    assert "Thank you" in box(send(note="The fiftieth."))


def test_a_full_link_does_not_fill_another(send, asking, client, draft):
    now = timezone.now()
    PreviewAnswer.objects.bulk_create(
        PreviewAnswer(preview=asking, name=f"N{n}", verdict="fine", version=1, at=now)
        for n in range(previews.MOST_ANSWERS)
    )
    other = previews.make_preview(draft, by=asking.made_by, asks_approval=True)
    assert client.post(other.get_absolute_url(), FINE).status_code == 303


def notices() -> dict:
    return dict(Notice.objects.values_list("to__username", "sentence"))


def test_maker_is_told_who_answered_what(send, asking):
    send()
    assert notices() == {
        asking.made_by.username: (
            "“Ruth Adeyemi” answered the preview for “Ruth”: a note. “Name the quay.”"
        )
    }
    assert Notice.objects.get().story == asking.story


def test_maker_is_told_that_it_is_fine(send, asking):
    send(**FINE)
    assert notices()[asking.made_by.username] == (
        "“Ruth Adeyemi” answered the preview for “Ruth”: fine as it is."
    )


def test_maker_is_told_which_version_was_answered(send, asking, draft, reporter):
    factories.revise(draft, by=reporter, summary="Later.")
    send(version="1")
    assert notices()[asking.made_by.username].endswith(
        "They saw version 1; the story was saved since."
    )


def test_assignee_is_told_too(send, asking, reporter):
    Story.objects.filter(pk=asking.story_id).update(assignee=reporter)
    send()
    assert {*notices()} == {asking.made_by.username, reporter.username}


def test_maker_who_is_the_assignee_is_told_once(send, asking):
    Story.objects.filter(pk=asking.story_id).update(assignee=asking.made_by)
    send()
    assert Notice.objects.count() == 1


def test_who_left_the_newsroom_is_told_nothing(client, draft):
    gone = factories.user(REPORTER)
    made = previews.make_preview(draft, by=gone, asks_approval=True)
    gone.is_active = False
    gone.save()
    assert client.post(made.get_absolute_url(), FINE).status_code == 303
    assert Notice.objects.count() == 0
    assert PreviewAnswer.objects.count() == 1


def test_long_note_is_told_in_part_and_kept_whole(send, asking):
    send(note="word " * 900)
    assert len(notices()[asking.made_by.username]) < 400
    assert len(PreviewAnswer.objects.get().note) == 4499


def test_answer_costs_as_many_queries_for_the_first_as_for_the_fiftieth(
    client, asking, django_assert_num_queries
):
    def answer(name):
        # the preview; a savepoint's two ends; the preview held with its story; the
        # same answer; how many; the answer; two for rights; the notice
        with django_assert_num_queries(10):
            client.post(asking.get_absolute_url(), FINE | {"name": name})

    answer("First")
    for number in range(previews.MOST_ANSWERS - 2):
        previews.give_answer(asking, **FINE | {"name": f"N{number}"})
    answer("Fiftieth")
    assert Preview.objects.get().answers.count() == 50
