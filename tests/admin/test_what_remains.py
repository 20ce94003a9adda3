"""What readers are still told of a withdrawn story: a chief chooses, then or later."""

import pytest

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Change, Remains, State, Withdrawal
from tests import factories
from tests.admin import desk
from tests.admin.desk import press, told
from tests.operations.commands.running import refused, run
from tests.stages import story_in

pytestmark = pytest.mark.django_db

REASON = "In a test."
HEADLINE = "Mayor accused of theft"


@pytest.fixture
def chief():
    return desk.client(factories.user(CHIEF_EDITOR))


@pytest.fixture
def withdrawn():
    return story_in(State.WITHDRAWN, headline=HEADLINE)


def remains_url(story):
    return f"/admin/stories/story/{story.pk}/remains/"


def choose(browser, story, remains):
    return browser.post(remains_url(story), {"remains": remains}, follow=True)


def seen(client, story) -> tuple[bool, bool]:
    """Whether page and API tell the headline and the reason; they must agree."""
    page = client.get(f"/stories/{story.slug}/")
    answer = client.get(f"/api/v1/stories/{story.slug}/")
    assert page.status_code == answer.status_code == 410
    told_here = tuple(one in page.content.decode() for one in (HEADLINE, REASON))
    body = answer.json()
    assert told_here == tuple(bool(body[one]) for one in ("headline", "reason"))
    assert told_here == tuple(one in body["detail"] for one in (HEADLINE, REASON))
    return told_here


TOLD = {
    Remains.HEADLINE: (True, True),
    Remains.REASON: (False, True),
    Remains.NOTHING: (False, False),
}


@pytest.mark.parametrize("remains", Remains)
def test_it_is_chosen_at_the_withdrawal(remains, chief, client):
    story = factories.published(factories.document(headline=HEADLINE))
    press(chief, story, "withdraw", note=REASON, confirmed="yes", remains=remains)
    assert seen(client, story) == TOLD[remains]


@pytest.mark.parametrize("remains", Remains)
def test_it_is_chosen_later_and_in_effect_at_once(remains, chief, withdrawn, client):
    choose(chief, withdrawn, Remains.NOTHING)
    choose(chief, withdrawn, remains)
    assert seen(client, withdrawn) == TOLD[remains]


def test_every_copy_of_the_page_can_know(chief, withdrawn):
    before = Change.objects.first().sequence
    choose(chief, withdrawn, Remains.NOTHING)
    last = Change.objects.first()
    assert (last.sequence, last.subject_id) == (before + 1, withdrawn.pk)
    assert f"story:{withdrawn.pk}" in last.tags


def test_the_same_again_is_no_change(chief, withdrawn):
    before = Change.objects.count()
    assert "Nothing changed" in told(choose(chief, withdrawn, Remains.HEADLINE))
    assert Change.objects.count() == before


def test_a_reason_that_is_not_told_stays_so_when_the_story_is_back(
    chief, withdrawn, client
):
    choose(chief, withdrawn, Remains.NOTHING)
    factories.publish(factories.revise(withdrawn, headline="Put right"))
    address = f"/stories/{withdrawn.slug}/editions/1/"
    page = client.get(address)
    assert page.status_code == 410
    assert REASON not in page.content.decode()
    assert client.get(f"/api/v1{address}").json()["reason"] is None


def test_the_record_says_who_chose_it(chief, withdrawn):
    choose(chief, withdrawn, Remains.REASON)
    last = withdrawn.transitions.first()
    assert (last.verb, last.note) == (
        workflow.REMAINS,
        "Readers are told of the withdrawal: the reason only.",
    )


@pytest.mark.parametrize("role", (REPORTER, EDITOR))
def test_others_may_not_choose(role, withdrawn):
    response = choose(desk.client(factories.user(role)), withdrawn, Remains.NOTHING)
    assert "Only a chief editor may" in told(response)
    assert Withdrawal.objects.get().headline == HEADLINE


def test_what_was_never_withdrawn_has_nothing_to_choose(chief):
    story = factories.published()
    assert "never withdrawn" in told(choose(chief, story, Remains.NOTHING))


def test_a_choice_that_is_none_is_refused(chief, withdrawn):
    assert "Choose from the list" in told(choose(chief, withdrawn, "everything"))


def test_the_newsroom_still_verifies(chief, withdrawn):
    choose(chief, withdrawn, Remains.NOTHING)
    assert run("verify_editions") == "2 editions: all fit.\n"


def test_the_command_takes_it(client):
    story = factories.published(factories.document(headline=HEADLINE))
    factories.user(CHIEF_EDITOR, username="ingrid")
    words = ("--as", "ingrid", "--note", REASON, "--remains", "nothing")
    run("perform", "withdraw", story.slug, *words)
    assert seen(client, story) == (False, False)


def test_other_verbs_have_no_use_for_it():
    story = factories.draft()
    factories.user(CHIEF_EDITOR, username="ingrid")
    _, words = refused(
        "perform", "submit", story.slug, "--as", "ingrid", "--remains", "nothing"
    )
    assert "--remains says nothing to" in words


def test_what_readers_are_told_nothing_of_stands_in_no_list(chief, withdrawn, client):
    addresses = ("/corrections/", "/corrections/feed.json")
    assert all(HEADLINE in client.get(one).content.decode() for one in addresses)
    choose(chief, withdrawn, Remains.NOTHING)
    for address in addresses:
        text = client.get(address).content.decode()
        assert HEADLINE not in text
        assert REASON not in text
