"""A redacted edition keeps its digest, so that the chain still proves all others."""

import hashlib
import json

import pytest
from django.db import IntegrityError, transaction

from stories.desk import redaction
from stories.models import Edition, Tombstone
from tests import factories
from tests.desk.redaction.conftest import NAME
from tests.models.raw_sql import refuses
from tests.operations.commands.running import run

pytestmark = pytest.mark.django_db


def test_the_digests_stay(named, proposed, administrator):
    before = list(Edition.objects.order_by("pk").values_list("number", "digest"))
    redaction.carry_out(proposed, by=administrator)
    assert list(Edition.objects.order_by("pk").values_list("number", "digest")) == (
        before
    )


def test_verifying_tells_what_was_redacted_and_finds_no_misfit(done):
    assert run("verify_editions") == (
        "3 editions: all fit. 3 of them were redacted: of those the digest is proved, "
        "and not the text.\n"
    )
    assert json.loads(run("verify_editions", "--json"))["redacted"] == 3


def test_an_edition_changed_after_its_redaction_is_still_refused(done, named):
    words = refuses(
        "UPDATE stories_edition SET note = 'x' WHERE story_id = %s", named.pk
    )
    assert "never changed" in words


def test_a_seal_of_what_is_covered_is_gone(done, named, client):
    answer = client.get(f"/api/v1/stories/{named.slug}/editions/1/seal/")
    assert answer.status_code == 410
    assert answer["Content-Type"] == "application/problem+json"
    assert "redacted" in answer.json()["detail"]


def test_an_edition_says_when_it_was_redacted(done, named, client):
    path = f"/api/v1/stories/{named.slug}/editions/1/"
    assert client.get(path).json()["redacted_at"].endswith("Z")
    page = client.get(f"/stories/{named.slug}/editions/1/").content.decode()
    assert "Words of this edition were covered" in page


def test_an_edition_without_the_words_keeps_its_seal(named, chief, administrator):
    factories.publish(factories.revise(named, summary="Secret Plan revealed."))
    made = redaction.propose(named, "Secret Plan", reason="By contract.", by=chief)
    redaction.carry_out(made, by=administrator)
    assert list(Tombstone.objects.values_list("edition__number", flat=True)) == [4]


def test_the_exported_history_proves_across_it(done, named, tmp_path):
    factories.publish(factories.revise(named, summary="Nothing to hide."))
    folder = tmp_path / "history"
    run("export_story", named.slug, "--history", "--to", str(folder))
    sealed = (folder / "0004.json").read_bytes()
    stone = json.loads((folder / "0003.redacted.json").read_text())
    assert json.loads(sealed)["previous"] == stone["digest"]
    assert (
        f"{hashlib.sha256(sealed).hexdigest()}  0004.json"
        in (folder / "SHA256SUMS").read_text()
    )
    assert NAME not in "".join(path.read_text() for path in folder.iterdir())


def test_the_database_covers_nothing_that_two_people_did_not_decide(proposed, named):
    edition = named.editions.first()
    with pytest.raises(IntegrityError, match="two people"), transaction.atomic():
        Tombstone.objects.create(
            redaction=proposed, edition=edition, digest=edition.digest
        )


@pytest.mark.parametrize(
    ("sql", "sentence"),
    (
        ("DELETE FROM stories_tombstone", "never removed"),
        ("UPDATE stories_tombstone SET covered_at = NULL", "never changed"),
        ("UPDATE stories_tombstone SET digest = 'x'", "never changed"),
        ("UPDATE stories_redaction SET reason = 'x'", "never changed"),
        ("UPDATE stories_redaction SET decided_by_id = 0", "never changed"),
    ),
)
def test_the_database_keeps_what_was_decided(sql, sentence, done):
    assert sentence in refuses(sql)


def test_the_database_refuses_one_person_for_two(proposed):
    words = refuses(
        "UPDATE stories_redaction SET state = 'done', words = '', "
        "decided_at = proposed_at, decided_by_id = proposed_by_id"
    )
    assert "redaction_by_two_people" in words
