"""A verb that is added as one row of the table: every door knows it."""

import pytest
from django.urls import reverse

from stories.desk import workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.desk.workflow import VERBS, Group, Verb, matrix
from stories.models import Notice, State
from tests import factories
from tests.admin import desk
from tests.desk.workflow.guide import GUIDE, with_tables
from tests.operations.commands.running import refused, run
from tests.stages import do, story_in

pytestmark = pytest.mark.django_db

HOLD = Verb(
    name="hold",
    label="Put on hold",
    sources=frozenset({State.IN_REVIEW}),
    target=State.DRAFT,
    permission="stories.review_story",
    group=Group.REVIEW,
    done="“{story}” waits, and is {state} again.",
    notice="was put on hold by {by}",
    sends_back=True,
)


@pytest.fixture(autouse=True)
def _added(monkeypatch):
    for table in (workflow.VERBS, workflow.BY_HAND, workflow.BY_PEOPLE):
        monkeypatch.setitem(table, HOLD.name, HOLD)


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def story():
    return story_in(State.IN_REVIEW, by=factories.user(REPORTER, username="rosa"))


def test_button_stands_in_its_group_and_says_what_it_did(dana, story):
    browser = desk.client(dana)
    page = browser.get(desk.change_url(story))
    [review] = [one for one in page.context["groups"] if one["title"] == "Review"]
    assert HOLD in [offer["verb"] for offer in review["verbs"]]
    assert f'value="hold">{HOLD.label}</button>' in page.content.decode()

    response = desk.save_and_do(browser, story, "hold")

    assert desk.told(response) == f"“{story}” waits, and is a draft again."
    story.refresh_from_db()
    assert story.state == State.DRAFT


def test_who_lacks_the_right_has_no_button_and_is_refused(story):
    browser = desk.client(factories.user(REPORTER))
    assert "hold" not in desk.buttons(browser.get(desk.change_url(story)))
    response = desk.press(browser, story, "hold")
    assert list(desk.refused(response)) == [
        "You may not do this: put on hold. Only an editor or a chief editor may."
    ]


def test_command_does_it_and_refuses_what_it_has_no_use_for(dana, story):
    words = ("perform", "hold", story.slug, "--as", "dana")
    _, said = refused(*words, "--kind", "update")
    assert said == "--kind says nothing to “Put on hold”."
    assert run(*words) == f"{story.slug}: in_review → draft\n"


def test_reviewer_and_writer_are_told_and_the_story_is_marked(dana, story):
    reviewer = factories.user(EDITOR)
    workflow.perform("claim", story, by=reviewer)
    workflow.perform("hold", story, by=dana, note="Until noon.")
    rosa = story.last_author
    done = "was put on hold by dana. Until noon."
    for person, whose in ((reviewer, "you were reviewing"), (rosa, "you wrote")):
        [notice] = Notice.objects.filter(to=person)
        assert notice.sentence == f"“{story}”, which {whose}, {done}"
    today = desk.client(rosa).get(reverse("admin:index")).content.decode()
    assert "Sent back" in today


def test_history_calls_it_by_its_name(dana, story):
    do("hold", story)
    page = desk.client(dana).get(
        reverse("admin:stories_story_history", args=[story.pk])
    )
    assert page.context["entries"][0].what == HOLD.label


def test_matrix_and_guide_have_a_line_of_it():
    assert "| Put on hold | | E C | | | | | |" in matrix.table()
    line = "| Put on hold | In review | Draft | Editor, Chief editor |  |  |"
    assert line in with_tables(GUIDE.read_text("utf-8")).splitlines()


def test_row_that_ends_somebodys_review_or_schedule_has_words_for_them():
    silent = [
        verb.name
        for verb in VERBS.values()
        if verb.group
        and (
            (State.IN_REVIEW in verb.sources and not verb.notice)
            or (
                State.SCHEDULED in verb.sources
                and not (verb.notice or verb.scheduler_notice)
            )
            or (verb.sends_back and not verb.notice)
        )
    ]
    assert silent == []
