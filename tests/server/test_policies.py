"""What every answer tells browsers not to do, whoever asks for which page."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db

PAGES = ("/", "/no/such/page/", "/api/v1/", reverse("admin:login"))


@pytest.mark.parametrize("page", PAGES)
def test_pages_load_nothing_from_other_hosts(client, page):
    policy = client.get(page)["Content-Security-Policy"]

    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == rules["frame-ancestors"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'self'"
    assert "unsafe" not in policy


@pytest.mark.parametrize("page", PAGES)
def test_pages_are_framed_and_guessed_at_by_nobody(client, page):
    answer = client.get(page)

    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"
