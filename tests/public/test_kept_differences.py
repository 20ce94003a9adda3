"""Two editions are compared once, whoever asks, and whoever else asks meanwhile."""

from threading import Barrier, Thread

import pytest
from django.core import signing
from django.db import DatabaseError, connection

from stories.document.differences import keeping
from stories.models import KeptDifference
from stories.public import summaries
from tests import factories
from tests.public.conftest import MONDAY


@pytest.fixture
def compared(monkeypatch):
    """The pairs that were compared, in order."""
    pairs = []
    compare = keeping.comparing.compare

    def counted(before, after, **limits):
        pairs.append((before.summary, after.summary))
        return compare(before, after, **limits)

    monkeypatch.setattr(keeping.comparing, "compare", counted)
    return pairs


@pytest.fixture
def story(chief):
    story = factories.published(by=chief, at=MONDAY, slug="harbour")
    for summary in ("Second.", "Third."):
        factories.revise(story, by=chief, summary=summary)
        factories.publish(story, by=chief, at=MONDAY)
    return story


PLACES = (
    "/stories/harbour/changes/1..2/",
    "/api/v1/stories/harbour/changes/1..2/",
    "/stories/harbour/editions/",
    "/api/v1/stories/harbour/editions/",
)


def test_each_pair_is_compared_once_for_all_doors(story, client, compared):
    first = [client.get(path).content for path in PLACES]
    assert len(compared) == 2
    assert [client.get(path).content for path in PLACES] == first
    assert len(compared) == 2


def test_what_another_comparison_kept_is_compared_anew(
    story, client, compared, monkeypatch
):
    client.get(PLACES[0])
    monkeypatch.setattr(summaries.differences, "VERSION", 99)
    client.get(PLACES[0])
    assert len(compared) == 2


def test_what_somebody_else_wrote_is_not_told(story, client, compared):
    told = client.get(PLACES[0]).content
    forged = signing.Signer(key="another", salt="stories.summaries")
    KeptDifference.objects.update(
        summary=forged.sign_object(["x"]), content=forged.sign_object(["x"])
    )
    assert client.get(PLACES[0]).content == told
    assert len(compared) == 2


def test_what_is_of_another_shape_is_compared_anew(
    story, client, compared, monkeypatch
):
    with monkeypatch.context() as another_release:
        another_release.setattr(summaries.differences, "to_values", lambda told: ["x"])
        client.get(PLACES[0])
    assert client.get(PLACES[0]).status_code == 200
    assert len(compared) == 2


def test_kept_differences_of_a_story_can_be_dropped(story, client, chief):
    factories.revise(other := factories.published(by=chief), by=chief, summary="New.")
    factories.publish(other, by=chief)
    for slug in ("harbour", other.slug):
        client.get(f"/stories/{slug}/changes/1..2/")
    KeptDifference.objects.drop_of(story)
    assert [kept.after.story for kept in KeptDifference.objects.all()] == [other]


def test_no_more_is_kept_than_fits(story, client, monkeypatch):
    monkeypatch.setattr("stories.models.kept.MOST", 1)
    client.get("/stories/harbour/changes/1..2/")
    client.get("/stories/harbour/changes/2..3/")
    assert KeptDifference.objects.get().before.number == 2


def test_what_cannot_be_kept_is_told_all_the_same(story, client, monkeypatch):
    def fail(*args):
        raise DatabaseError("database is locked")

    monkeypatch.setattr(type(KeptDifference.objects.all()), "keep", fail)
    assert client.get(PLACES[0]).status_code == 200
    assert not KeptDifference.objects.exists()


def test_who_asks_meanwhile_waits_for_the_one_who_compares(monkeypatch):
    """Without a database, which threads would have to share."""
    kept, compared, ready = {}, [], Barrier(8)
    pair = summaries.Sealed(1, {}, 1), summaries.Sealed(2, {}, 1)

    def compare(before, after):
        compared.append((before.key, after.key))
        kept[before.key, after.key] = "told"
        return "told"

    monkeypatch.setattr(summaries, "_kept", lambda a, b: kept.get((a.key, b.key)))
    monkeypatch.setattr(summaries, "_compared", compare)
    answers = []

    def ask():
        ready.wait(timeout=20)
        answers.append(summaries.told(*pair))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert (answers, compared) == (["told"] * 8, [(1, 2)])
    assert summaries._turns == {}


def test_too_much_says_why_it_is_not_shown_in_words(chief, client):
    def points(word):
        body = f"{word} was said in the harbour.\n" * 4_000
        return (factories.key_point(body=f"{body}[1]"),)

    story = factories.published(
        factories.document(key_points=points("One")), by=chief, slug="long"
    )
    factories.revise(story, by=chief, key_points=points("Two"))
    factories.publish(story, by=chief)
    page = client.get("/stories/long/changes/1..2/").content.decode()
    assert "more than 200,000 characters" in page
    assert "said in the harbour" not in page
    answer = client.get("/api/v1/stories/long/changes/1..2/").json()
    assert answer["in_words"] is False
    assert answer["key_points"][0]["body"]["runs"] == []


def test_a_reader_does_not_wait_long_for_sqlite(db):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL lets readers write beside others.")
    ask = "PRAGMA busy_timeout"
    with connection.cursor() as cursor:
        usual = cursor.execute(ask).fetchone()[0]
        with summaries._impatience():
            assert cursor.execute(ask).fetchone()[0] == 200
        assert cursor.execute(ask).fetchone()[0] == usual
