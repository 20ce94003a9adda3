"""What pages share has one home: the way to each, and when a story was updated."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from stories.public import feeds, urls
from tests.public.pages import Page

FEEDS = {f"corrections-{form}" for form in feeds.FORMS}
PAGES = [
    pattern.name
    for pattern in urls.urlpatterns
    if not pattern.pattern.converters and pattern.name not in FEEDS
]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_leads_to_each_that_stands_for_itself(name, client, db):
    assert reverse(f"public:{name}") in Page(client.get("/no/such/page/")).links


def test_two_templates_show_when_a_story_was_updated():
    folder = settings.BASE_DIR / "templates"
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.html")
        if re.search(r"updated_at *\|", path.read_text("utf-8"))
    }
    # Under the headline, and on a card.
    assert found == {"public/_status.html", "public/_proof.html"}
