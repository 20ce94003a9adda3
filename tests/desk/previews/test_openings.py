"""The desk is told when a preview was last opened, and how often."""

import pytest
from django.utils import timezone

from stories.desk import previews
from stories.desk.previews import proofs
from stories.models import Preview

pytestmark = pytest.mark.django_db


def test_preview_that_nobody_opened_says_so(preview):
    assert (preview.opened_at, preview.times_opened) == (None, 0)


def test_each_opening_counts(client, preview):
    before = timezone.now()
    for _ in range(3):
        client.get(preview.get_absolute_url())
    preview.refresh_from_db()
    assert preview.times_opened == 3
    assert before <= preview.opened_at <= timezone.now()


def test_head_does_not_count(client, preview):
    client.head(preview.get_absolute_url())
    preview.refresh_from_db()
    assert (preview.opened_at, preview.times_opened) == (None, 0)


def test_sending_an_answer_and_reading_the_thanks_do_not_count(client, asking):
    address = asking.get_absolute_url()
    client.post(address, {"name": ""})
    client.post(
        address, {"name": "Ruth", "verdict": "fine", "version": "1"}, follow=True
    )
    asking.refresh_from_db()
    assert asking.times_opened == 0


def test_made_up_receipt_counts_as_an_opening(client, asking):
    client.get(asking.get_absolute_url(), {"answer": "0" * 32})
    asking.refresh_from_db()
    assert asking.times_opened == 1


def test_openings_at_once_are_all_counted(preview, client):
    # Counted by the database: what this process read before does not matter.
    Preview.objects.filter(pk=preview.pk).update(times_opened=41)
    client.get(preview.get_absolute_url())
    preview.refresh_from_db()
    assert preview.times_opened == 42


def test_opening_one_preview_leaves_the_others(client, preview, asking):
    client.get(preview.get_absolute_url())
    asking.refresh_from_db()
    assert asking.times_opened == 0


@pytest.mark.parametrize("is_ended", (False, True))
def test_link_that_ends_while_the_page_is_made_shows_nothing(preview, is_ended):
    # The page looked the link up before; what counts is the moment of the opening.
    if is_ended:
        previews.revoke(preview, by=preview.made_by)
    shown = proofs.pull(preview, preview.made_at, counts=True)
    assert (shown is None) == is_ended
    preview.refresh_from_db()
    assert preview.times_opened == (not is_ended)


def test_story_that_is_deleted_while_the_page_is_made_shows_nothing(preview, draft):
    draft.delete()
    assert proofs.pull(preview, preview.made_at, counts=False) is None
