"""Lists and autocomplete find words in any letters, on every database."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR
from stories.document import Publisher, Topic
from stories.models import AccountChange
from stories.models import Publisher as PublisherRow
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db
TERMS = ("порт", "ПОРТ", "Порт")


@pytest.fixture
def chief():
    return desk.client(factories.user(CHIEF_EDITOR))


@pytest.fixture
def story():
    source = factories.source(
        title="Порт закрыт", publisher=Publisher(name="Портовый вестник")
    )
    topics = (Topic(name="Порты"),)
    content = factories.document(
        headline="Порт закрыт до мая", sources=(source,), topics=topics
    )
    return factories.draft(content, slug="quay")


def listed(browser, model: str, term: str) -> int:
    page = reverse(f"admin:stories_{model}_changelist")
    return len(browser.get(page, {"q": term}).context["cl"].result_list)


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize(
    "model", ("story", "source", "publisher", "topic", "savedversion")
)
def test_every_list_finds_letters_of_any_case(chief, story, model, term):
    assert listed(chief, model, term) == 1
    assert listed(chief, model, f"{term}x") == 0


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize(
    ("model", "field"),
    (("reference", "source"), ("source", "publisher"), ("story", "topics")),
)
def test_autocomplete_finds_letters_of_any_case(chief, story, model, field, term):
    where = {"app_label": "stories", "model_name": model, "field_name": field}
    answer = chief.get(reverse("admin:autocomplete"), {**where, "term": term})
    assert len(answer.json()["results"]) == 1


def test_list_finds_an_address_with_marks(chief):
    factories.draft(slug="น้ำท่วม")
    assert listed(chief, "story", "น้ำ") == 1


def test_all_words_are_looked_for_and_quoted_ones_together(chief, story):
    assert listed(chief, "story", "МАЯ порт") == 1
    assert listed(chief, "story", '"порт мая"') == 0


def test_accounts_are_found_in_letters_of_any_case():
    factories.user(first_name="Жанна")
    browser = desk.client(factories.user(ADMINISTRATOR, username="root"))
    page = browser.get(reverse("admin:auth_user_changelist"), {"q": "ЖАННА"})
    assert [row.first_name for row in page.context["cl"].result_list] == ["Жанна"]


def test_groups_are_found_in_letters_of_any_case():
    group = Group.objects.create(name="Ночная редакция")
    browser = desk.client(factories.user(is_superuser=True))
    page = browser.get(reverse("admin:auth_group_changelist"), {"q": "РЕДАКЦИЯ"})
    assert list(page.context["cl"].queryset) == [group]


@pytest.mark.parametrize(
    "name", ("écho du port", "ÉCHO  DU PORT", "E\u0301cho du Port")
)
def test_publisher_of_the_same_letters_is_refused_in_a_sentence(chief, name):
    PublisherRow.objects.create(name="Écho du Port", slug="echo")
    response = chief.post(reverse("admin:stories_publisher_add"), {"name": name})
    errors = response.context["adminform"].form.errors["name"]
    assert "There is already a publisher “Écho du Port”" in errors[0]
    assert PublisherRow.objects.count() == 1


@pytest.mark.parametrize(
    "term", ("écho", "ÉCHO", '"ida ÉCHO"', "échO CHEF", "e\u0301cho")
)
def test_changes_of_accounts_are_found_in_letters_of_any_case(chief, term):
    for whom, by in (("Ida Écho", "chef"), ("Ida Echo", "chef"), ("Paul", "")):
        AccountChange.objects.create(
            whom=whom, what="was made", by=by, at=timezone.now()
        )
    assert listed(chief, "accountchange", term) == 1


def test_changes_of_accounts_are_found_by_who_made_them(chief):
    for by in ("Émile", "emile", ""):
        AccountChange.objects.create(
            whom="Ida", what="was made", by=by, at=timezone.now()
        )
    assert listed(chief, "accountchange", "ÉMILE") == 1
    assert listed(chief, "accountchange", "") == 3


@pytest.mark.parametrize("name", ("écho", "ÉCHO"))
def test_import_knows_a_publisher_in_other_letters(name):
    for number, spelt in enumerate(("Écho", name)):
        source = factories.source(publisher=Publisher(name=spelt), title=f"T{number}")
        factories.draft(factories.document(sources=(source,)))
    assert PublisherRow.objects.get().name == "Écho"
