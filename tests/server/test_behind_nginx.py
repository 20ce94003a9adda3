"""Large stories are read through the proxy that the documentation describes."""

import http.client

import pytest

from tests import factories
from tests.isolation.routes import addresses
from tests.public.test_size_of_headers import MOST, document, names_of
from tests.server import nginx

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        nginx.program() is None, reason="nginx is not installed; .ci/run installs it"
    ),
]


@pytest.fixture
def proxy(live_server, tmp_path):
    with nginx.running(live_server.url, tmp_path) as address:
        yield address


def asked(netloc: str, path: str) -> tuple[int, int]:
    """Status of the answer, and the bytes of its headers as nginx sends them."""
    connection = http.client.HTTPConnection(netloc, timeout=60)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        return answer.status, len(bytes(answer.headers))
    finally:
        connection.close()


@pytest.mark.parametrize("count", (5, 100, 3000))
def test_every_page_of_a_large_story_passes_the_proxy(count, proxy):
    story = factories.published_without_limits(document(count))
    answers = {path: asked(proxy, path) for path in addresses(names_of(story))}
    failed = {path: got for path, got in answers.items() if got[0] >= 500}
    assert failed == {}
    assert {path: got for path, got in answers.items() if got[1] >= MOST} == {}
    assert answers[f"/stories/{story.slug}/"][0] == 200
