"""Where a request comes from, through a stated number of proxies and no more.

Each proxy adds the address that it saw to the end of `X-Forwarded-For`; what stands
before those, the client wrote itself.
"""

import ipaddress
from collections.abc import Mapping

from django.conf import settings

# What one subscriber of IPv6 is given; within it, addresses cost nothing.
IPV6_SUBSCRIBER = 64


def client_address(request) -> str:
    """The address of the client; for IPv6 the network of its subscriber.

    It is that of the connection where no proxy is trusted, or where the header names
    fewer addresses than there are proxies.
    """
    return address_in(request.META)


def address_in(environ: Mapping[str, object]) -> str:
    """The same of a request's WSGI environment."""
    connected = str(environ.get("REMOTE_ADDR", ""))
    proxies = settings.TRUSTED_PROXIES
    seen = str(environ.get("HTTP_X_FORWARDED_FOR", "")).split(",")
    if proxies and len(seen) >= proxies:
        return _network(seen[-proxies]) or _network(connected)
    return _network(connected)


def _network(written: str) -> str:
    """`written` in one form; empty where it is no address."""
    try:
        address = ipaddress.ip_address(_without_port(written.strip()))
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((int(address), IPV6_SUBSCRIBER), strict=False))


def _without_port(written: str) -> str:
    # Some proxies write 192.0.2.1:5678 and [2001:db8::1]:5678.
    if written.startswith("["):
        return written[1:].partition("]")[0]
    return written.partition(":")[0] if written.count(":") == 1 else written
