"""The page to read and try the API: of this host alone, and the same for everybody."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

PAGE = "/api/docs/"
OWN = re.compile(r"/(?!/)|#")


@pytest.fixture
def page(client):
    return client.get(PAGE).content.decode()


def test_page_leads_to_the_document_and_the_lists(page):
    for path in ("/api/schema/", "/api/schema/?format=yaml", "/api/v1/stories/"):
        assert f'href="{path}"' in page
    assert 'data-schema="/api/schema/"' in page


def test_page_asks_no_other_host_for_anything(page, settings):
    addresses = re.findall(r'(?:src|href|data-schema)="([^"]*)"', page)
    others = [a for a in addresses if not OWN.match(a)]
    assert set(others) <= {f"{settings.BASE_URL}/api/v1/"}
    assert len(addresses) > len(others)


def test_page_has_no_script_or_style_of_its_own(page):
    assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
    assert "<style" not in page
    assert " style=" not in page


def test_everything_the_page_loads_is_there(page):
    loaded = re.findall(r'(?:src|href)="/static/([^"]+)"', page)
    assert any("swagger-ui-bundle" in name for name in loaded)
    assert [name for name in loaded if finders.find(name) is None] == []


def test_own_script_and_style_name_no_host():
    for name in ("api/docs.js", "api/docs.css"):
        assert "//" not in re.sub(
            r"(?m)^\s*//.*$", "", Path(finders.find(name)).read_text()
        )


def test_page_may_be_kept_by_any_cache(client):
    answer = client.get(PAGE)
    assert "must-revalidate" in answer["Cache-Control"]
    assert not answer.cookies
    assert not answer.has_header("Vary")
    again = client.get(PAGE, HTTP_IF_NONE_MATCH=answer["ETag"])
    assert again.status_code == 304


def test_page_is_only_read(client):
    assert client.post(PAGE).status_code == 405
