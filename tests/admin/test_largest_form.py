"""The form of the largest story can be sent, whatever of it is ticked."""

import pytest
from django.conf import settings

from stories.desk.roles import CHIEF_EDITOR
from stories.document.limits import MAX_ENTRIES
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db
PARTS = {"key_points": "key_points", "references": "sources", "events": "timeline"}


def fields(form) -> int:
    """How many fields a browser sends at most, with what tells whether they changed."""
    return sum(1 + one.show_hidden_initial for one in form.fields.values())


def test_every_field_of_the_largest_story_may_be_sent():
    story = factories.draft()
    browser = desk.client(factories.user(CHIEF_EDITOR))
    page = browser.get(desk.change_url(story)).context
    sent = fields(page["adminform"].form) + MAX_ENTRIES["topics"]
    counted = set()
    for inline in page["inline_admin_formsets"]:
        formset = inline.formset
        most = MAX_ENTRIES[PARTS[formset.prefix]]
        sent += fields(formset.management_form) + fields(formset.forms[0]) * most
        counted.add(formset.prefix)
    assert counted == set(PARTS)
    # Every event may be ticked as planned, and every part to be deleted.
    assert sent > 20_000
    assert sent + 500 <= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
