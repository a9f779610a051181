"""Documents from http(s) addresses, within limits and from public addresses only.

An address that an article's link or a redirect names may point into our own network.  So a name is resolved once, what
it resolves to is checked, and that very address is connected to; the same again at each redirect.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reconcile.errors import ArticleError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Permits = Callable[[Address], bool]

NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
USER_AGENT: Final = "reconcile (+https://pypi.org/project/source-reconcile/)"
ACCEPT: Final = "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5"
CHUNK: Final = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much we take from a server."""

    bytes: int = 25_000_000
    seconds: float = 30.0
    redirects: int = 5


LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered."""

    url: str  # after redirects
    data: bytes
    media_type: str  # "text/html"; "" where the server does not say
    charset: str | None


def is_public(address: Address) -> bool:
    """Whether an address is reached over the internet: not private, loopback, link-local, multicast or reserved.

    >>> [is_public(ipaddress.ip_address(text)) for text in ("1.1.1.1", "127.0.0.1", "::ffff:10.0.0.1")]
    [True, False, False]
    """
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address in NAT64:
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if address.sixtofour is not None or address.teredo is not None:
            return False
    return address.is_global and not address.is_multicast


def any_address(_: Address) -> bool:
    """For those who asked for it: private and loopback addresses too."""
    return True


def fetch(url: str, *, limits: Limits = LIMITS, permits: Permits = is_public) -> Fetched:
    """Get a document.

    Raises: ``ArticleError`` for an address that is none or not permitted, a server that cannot be reached or answers
            with an error, too many redirects, and more bytes or time than the limits allow.
    """
    deadline = time.monotonic() + limits.seconds
    at = url
    for _ in range(limits.redirects + 1):
        parts = _parts(at)
        answer = _ask(parts, at, limits, deadline, permits)
        if isinstance(answer, Fetched):
            return answer
        at = urljoin(at, answer)
    raise ArticleError(
        f"{url}: redirects more than {limits.redirects} times", hint="open it in a browser; save the page"
    )


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ArticleError(f"{url}: is no address ({error})", hint="copy it from the browser again") from error
    if parts.scheme not in ("http", "https") or not host:
        raise ArticleError(f"{url}: is no http(s) address", hint="only http:// and https:// are fetched")
    if parts.username is not None or parts.password is not None:
        raise ArticleError("an address with a user name or password is not fetched", hint="save the page, and add that")
    return parts


def _ask(parts: SplitResult, url: str, limits: Limits, deadline: float, permits: Permits) -> Fetched | str:
    """One request: the document, or the address that a redirect leads to."""
    connection = _Connection(parts, _resolve(parts, url, permits), _left(url, limits, deadline))
    # a server may send a byte a second for ever, which no socket's own timeout ends
    watch = Timer(_left(url, limits, deadline), connection.abort)
    watch.daemon = True
    watch.start()
    try:
        connection.request("GET", _target(parts), headers=_headers())
        with connection.getresponse() as response:
            answer = _answer(response, url, limits)
        if connection.aborted:  # what looks like the end of the document is where we cut it off
            raise _too_slow(url, limits)
        return answer
    except ssl.SSLCertVerificationError as error:
        raise ArticleError(f"{url}: its certificate is not valid ({error.verify_message})", hint=_SAVE) from error
    except (HTTPException, OSError, zlib.error) as error:
        if time.monotonic() >= deadline or isinstance(error, TimeoutError):
            raise _too_slow(url, limits) from error
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise ArticleError(
            f"{url}: cannot be fetched ({reason})", hint="check the address and the connection"
        ) from error
    finally:
        watch.cancel()
        connection.close()


_SAVE: Final = "open it in a browser, save the page, and add the file"


def _left(url: str, limits: Limits, deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_slow(url, limits)
    return left


def _too_slow(url: str, limits: Limits) -> ArticleError:
    return ArticleError(f"{url}: took longer than {limits.seconds:g} s", hint=_SAVE)


def _resolve(parts: SplitResult, url: str, permits: Permits) -> tuple[str, int]:
    """The address to connect to.  All that a name resolves to must be permitted: one that is not is a trap."""
    host, port = str(parts.hostname), parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ArticleError(f"{url}: the name {host} is not known", hint="check the spelling") from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not permits(ipaddress.ip_address(address.partition("%")[0])):
            message = f"{url}: leads to {address}, an address that is not on the public internet"
            raise ArticleError(message, hint="if you trust it, say --allow-private")
    return addresses[0], port


class _Connection(HTTPConnection):
    """A connection to an address that was checked, whatever its host's name resolves to by now."""

    def __init__(self, parts: SplitResult, address: tuple[str, int], timeout_s: float) -> None:
        super().__init__(str(parts.hostname), parts.port or address[1], timeout=timeout_s)
        self._address = address
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self.default_port = 443 if self._tls else 80
        self._plain: socket.socket | None = None
        self.aborted = False

    def connect(self) -> None:
        self._plain = socket.create_connection(self._address, self.timeout)
        self.sock = self._plain
        if self._tls is not None:
            self.sock = self._tls.wrap_socket(self._plain, server_hostname=self.host)

    def abort(self) -> None:
        """End whatever waits on the connection."""
        self.aborted = True
        for each in (self.sock, self._plain):
            if each is not None:
                try:
                    each.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return f"{path}?{query}" if query else path


def _headers() -> dict[str, str]:
    return {"User-Agent": USER_AGENT, "Accept": ACCEPT, "Accept-Encoding": "identity", "Connection": "close"}


def _answer(response: HTTPResponse, url: str, limits: Limits) -> Fetched | str:
    if response.status in REDIRECTS and (location := response.headers.get("Location")):
        return str(location)
    if response.status != 200:
        message = f"{url}: the server answered {response.status} {response.reason}".rstrip()
        raise ArticleError(message, hint="open it in a browser: it may be gone, or ask you to log in")
    declared = response.headers.get("Content-Length", "")
    if declared.isdecimal() and int(declared) > limits.bytes:
        raise _too_large(url, limits)
    data = _body(response, url, limits)
    return Fetched(
        url=url,
        data=data,
        media_type=response.headers.get_content_type() if "Content-Type" in response.headers else "",
        charset=response.headers.get_content_charset(),
    )


def _body(response: HTTPResponse, url: str, limits: Limits) -> bytes:
    """The document, unpacked where the server packed it unasked; never more than the limit in memory."""
    packed = response.headers.get("Content-Encoding", "identity").lower() in ("gzip", "x-gzip", "deflate")
    unpack = zlib.decompressobj(47) if packed else None  # 47: gzip or zlib, by its header
    body = bytearray()
    while chunk := response.read(CHUNK):
        body += unpack.decompress(chunk, limits.bytes + 1 - len(body)) if unpack else chunk
        if len(body) > limits.bytes or (unpack and unpack.unconsumed_tail):
            raise _too_large(url, limits)
    return bytes(body)


def _too_large(url: str, limits: Limits) -> ArticleError:
    limit = f"{limits.bytes // 1_000_000} MB" if limits.bytes >= 1_000_000 else f"{limits.bytes:,} bytes"
    return ArticleError(f"{url}: is larger than {limit}", hint="save the article's text, and add that")
