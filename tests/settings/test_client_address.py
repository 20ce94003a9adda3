"""The address of a client is what trusted proxies saw, never what the client wrote."""

import pytest
from django.test import RequestFactory

from newsroom.client_address import client_address

CONNECTED = "192.0.2.7"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    (
        (0, "203.0.113.1", CONNECTED),
        (1, "203.0.113.1", "203.0.113.1"),
        (1, "6.6.6.6, 203.0.113.1", "203.0.113.1"),
        (2, "6.6.6.6, 203.0.113.1, 192.0.2.9", "203.0.113.1"),
        (2, "203.0.113.1", CONNECTED),
        (1, "", CONNECTED),
        (1, "junk", CONNECTED),
        (1, "203.0.113.1:5678", "203.0.113.1"),
        (1, "[2001:db8:1:2:3::4]:5678", "2001:db8:1:2::/64"),
        (1, "2001:db8:1:2:ffff::9", "2001:db8:1:2::/64"),
        (1, "::ffff:203.0.113.1", "203.0.113.1"),
    ),
)
def test_the_address_is_what_the_trusted_proxies_saw(
    settings, proxies, forwarded, found
):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get(
        "/", REMOTE_ADDR=CONNECTED, headers={"X-Forwarded-For": forwarded}
    )
    assert client_address(request) == found
