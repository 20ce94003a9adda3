"""What every answer forbids a browser, and who may embed it."""

import pytest
from django.conf import settings
from django.test import Client, RequestFactory, override_settings
from whitenoise.storage import CompressedManifestStaticFilesStorage

from newsroom.assets import MANIFEST, Assets

pytestmark = pytest.mark.django_db
ADDRESSES = {
    "/": "same-origin",
    "/none/": "same-origin",
    "/admin/login/": "same-origin",
    "/preview/x/": "same-origin",
    "/api/v1/stories/": "cross-origin",
    "/api/v1/none/": "cross-origin",
    "/favicon.ico": "cross-origin",
    "/static/none.css": "cross-origin",
}


@pytest.mark.parametrize(("address", "policy"), ADDRESSES.items())
def test_every_answer_says_who_may_embed_it_and_asks_for_no_device(address, policy):
    response = Client().get(address)
    assert response["Cross-Origin-Resource-Policy"] == policy
    assert "camera=(), " in response["Permissions-Policy"]
    assert "geolocation=()" in response["Permissions-Policy"]
    response.close()


def test_no_answer_to_a_refused_host_lacks_them():
    response = Client().get("/", headers={"Host": "evil.example"})
    assert response.status_code == 400
    assert "camera=()" in response["Permissions-Policy"]


@pytest.mark.parametrize("looks_again", (False, True))
def test_the_list_of_what_was_collected_is_not_served(tmp_path, looks_again):
    for name in (MANIFEST, "desk.css"):
        (tmp_path / name).write_text("{}")
    with override_settings(STATIC_ROOT=tmp_path, WHITENOISE_AUTOREFRESH=looks_again):
        serve = Assets(lambda request: None)
        served = {
            name: serve(RequestFactory().get(settings.STATIC_URL + name))
            for name in (MANIFEST, "desk.css")
        }
    assert served[MANIFEST] is None
    assert served["desk.css"].status_code == 200
    served["desk.css"].close()


def test_the_list_is_the_one_that_django_writes():
    assert CompressedManifestStaticFilesStorage.manifest_name == MANIFEST
