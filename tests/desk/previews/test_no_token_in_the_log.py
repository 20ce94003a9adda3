"""Who reads the newsroom's log cannot open a preview by what stands there."""

import io
import logging

import pytest
from django.test import Client

from stories.desk.previews import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def log(monkeypatch):
    """What the configured handler writes meanwhile."""
    console = next(one for one in logging.root.handlers if one.name == "console")
    written = io.StringIO()
    monkeypatch.setattr(console, "stream", written)
    return written


@pytest.mark.parametrize("method", ("put", "options", "post"))
def test_a_wrong_method_is_logged_without_the_token(method, client, preview, log):
    answer = getattr(client, method)(preview.get_absolute_url())
    assert answer.status_code == 405
    assert ": /preview/…/" in log.getvalue()
    assert preview.token not in log.getvalue()


def test_a_failure_is_logged_without_the_token(preview, log, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("The disk is full.")

    monkeypatch.setattr(page.proofs, "pull", fail)
    client = Client(raise_request_exception=False)
    assert client.get(preview.get_absolute_url()).status_code == 500
    assert "Internal Server Error: /preview/…/" in log.getvalue()
    assert preview.token not in log.getvalue()


def test_other_addresses_are_logged_whole(client, log):
    client.get("/stories/nothing/")
    assert "/stories/nothing/" in log.getvalue()
