from __future__ import annotations

import ipaddress
import time
from collections.abc import Iterator

import pytest

from reconcile.articles.web import Address, Limits, any_address, fetch, is_public
from reconcile.errors import ArticleError
from tests.articles import documents
from tests.articles.server import serving

SMALL = Limits(bytes=1_000_000, seconds=2.0, redirects=3)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def test_a_page(site: str) -> None:
    fetched = fetch(f"{site}/moved", permits=any_address)
    assert (fetched.url, fetched.media_type, fetched.charset) == (f"{site}/article", "text/html", "utf-8")
    assert fetched.data == documents.PAGE.encode()


def test_a_page_packed_unasked(site: str) -> None:
    assert fetch(f"{site}/packed", permits=any_address).data == documents.PAGE.encode()


REFUSED = [
    ("/gone", "the server answered 404 Not Found", "a page that is gone"),
    ("/loop", "redirects more than 3 times", "a redirect loop"),
    ("/huge", "is larger than 1 MB", "200 MB announced"),
    ("/endless", "is larger than 1 MB", "bytes without end"),
    ("/bomb", "is larger than 1 MB", "a packed bomb"),
    ("/slow", "took longer than 2 s", "a byte now and then"),
    ("/away?file:///etc/passwd", "is no http(s) address", "a redirect to a file"),
    ("/away?http://u:p@127.0.0.1/", "a user name or password", "a redirect with a password"),
]


@pytest.mark.parametrize(("path", "message", "why"), REFUSED, ids=[row[2] for row in REFUSED])
def test_limits(site: str, path: str, message: str, why: str) -> None:
    begun = time.monotonic()
    with pytest.raises(ArticleError) as caught:
        fetch(site + path, limits=SMALL, permits=any_address)
    assert message in caught.value.message, why
    assert caught.value.hint
    assert time.monotonic() - begun < 2 * SMALL.seconds


def only_the_server(address: Address) -> bool:
    """As if 127.0.0.1 were public and nothing else of loopback."""
    return address == ipaddress.ip_address("127.0.0.1")


def test_a_redirect_into_our_own_network_is_refused(site: str) -> None:
    port = site.rpartition(":")[2]
    with pytest.raises(ArticleError, match=r"leads to 127\.0\.0\.2, an address that is not on the public internet"):
        fetch(f"{site}/away?http://127.0.0.2:{port}/article", permits=only_the_server)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "10.1.2.3"])
def test_private_addresses_are_refused_whatever_they_are_called(site: str, host: str) -> None:
    port = site.rpartition(":")[2]
    with pytest.raises(ArticleError, match=r"an address that is not on the public internet|is not known"):
        fetch(f"http://{host}:{port}/article")


ADDRESSES = [
    ("93.184.216.34", True, "public"),
    ("2606:2800:220:1::1", True, "public, IPv6"),
    ("127.9.9.9", False, "loopback"),
    ("::1", False, "loopback, IPv6"),
    ("10.0.0.1", False, "private"),
    ("172.16.0.1", False, "private"),
    ("192.168.1.1", False, "private"),
    ("100.64.0.1", False, "shared by carriers"),
    ("169.254.169.254", False, "a cloud's metadata"),
    ("fe80::1", False, "link-local"),
    ("fd00::1", False, "unique local"),
    ("224.0.0.1", False, "multicast"),
    ("0.0.0.0", False, "this host"),
    ("255.255.255.255", False, "broadcast"),
    ("::ffff:127.0.0.1", False, "loopback as IPv6"),
    ("64:ff9b::7f00:1", False, "loopback behind NAT64"),
    ("2002:7f00:1::", False, "loopback behind 6to4"),
]


@pytest.mark.parametrize(("address", "public", "why"), ADDRESSES, ids=[row[0] for row in ADDRESSES])
def test_is_public(address: str, public: bool, why: str) -> None:
    assert is_public(ipaddress.ip_address(address)) is public, why


BAD = [
    ("ftp://example.org/a", "is no http(s) address"),
    ("http:///a", "is no http(s) address"),
    ("http://[::1/a", "is no address"),
    ("http://example.org:99999/", "is no address"),
    ("http://user:secret@example.org/", "a user name or password"),
    ("http://no-such-host.invalid/", "the name no-such-host.invalid is not known"),
]


@pytest.mark.parametrize(("url", "message"), BAD, ids=[row[0] for row in BAD])
def test_bad_addresses(url: str, message: str) -> None:
    with pytest.raises(ArticleError) as caught:
        fetch(url)
    assert message in caught.value.message
    assert "secret" not in caught.value.message


def test_a_closed_port_is_named() -> None:
    with serving() as closed:
        pass
    with pytest.raises(ArticleError, match=r"cannot be fetched \(Connection refused\)"):
        fetch(f"{closed}/article", permits=any_address)
