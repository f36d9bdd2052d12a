"""Asking another machine for one page after another: http and https only, its own host only, so many bytes, so long."""

import http.client
import time
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from alongside.public.rules.open_referral import CannotReadFeed

MOST_BYTES = 50_000_000  # in all
SECONDS_A_PAGE = 20
SECONDS_IN_ALL = 30 * 60
CHUNK = 65_536


class _SameHost(HTTPRedirectHandler):
    """Follows a feed that moved within its own host; nowhere else, and never from https to http."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> Request | None:
        before, after = urlsplit(req.full_url), urlsplit(newurl)
        if after.hostname != before.hostname or after.port != before.port or after.scheme != before.scheme:
            fp.close()
            raise CannotReadFeed(f"The feed sends us on to {after.scheme}://{after.netloc}. Give that address itself.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class Line:
    """The way to one feed, with what is left of its bytes and of its time."""

    def __init__(self, address: str) -> None:
        check_address(address)
        self.bytes_left = MOST_BYTES
        self.until = time.monotonic() + SECONDS_IN_ALL
        self.opener = OpenerDirector()
        handlers: list[Any] = [ProxyHandler(), HTTPHandler(), HTTPSHandler(), _SameHost()]
        for handler in [*handlers, HTTPDefaultErrorHandler(), HTTPErrorProcessor()]:
            self.opener.add_handler(handler)

    def ask(self, address: str) -> bytes:
        """The whole answer, or a sentence saying why there is none."""
        request = Request(address, headers={"Accept": "application/json", "User-Agent": "Alongside"})  # noqa: S310
        try:
            with self.opener.open(request, timeout=SECONDS_A_PAGE) as answer:
                return self._read(answer)
        except HTTPError as problem:
            problem.close()
            raise CannotReadFeed(f"The feed answered {problem.code}.") from None
        except TimeoutError:
            raise CannotReadFeed(f"The feed did not answer in {SECONDS_A_PAGE} seconds.") from None
        except URLError as problem:
            raise CannotReadFeed(f"The feed cannot be reached: {_why(problem)}.") from None
        except (OSError, http.client.HTTPException, ValueError) as problem:
            raise CannotReadFeed(f"The feed broke off: {type(problem).__name__}.") from None

    def _read(self, answer: http.client.HTTPResponse) -> bytes:
        said = bytearray()
        while chunk := answer.read1(CHUNK):  # what has come: a feed that drips would keep `read` waiting for the rest
            said += chunk
            self.bytes_left -= len(chunk)
            if self.bytes_left < 0:
                raise CannotReadFeed(f"The feed is larger than {MOST_BYTES // 1_000_000} MB in all.")
            if time.monotonic() > self.until:
                raise CannotReadFeed(f"The feed took longer than {SECONDS_IN_ALL // 60} minutes in all.")
        return bytes(said)

    @property
    def is_used_up(self) -> bool:
        """Whether nothing more can be asked."""
        return self.bytes_left < 0 or time.monotonic() > self.until


def check_address(address: str) -> None:
    """An address we would ask: http or https, with a host, and no password in it."""
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
        parts = urlsplit("")
    if not good:
        raise CannotReadFeed("Give a web address that begins with https:// or http://, or the name of a file.")
    if len(address) > 500:
        raise CannotReadFeed("The address is longer than 500 characters.")
    if parts.username or parts.password:
        raise CannotReadFeed("Leave the name and the password out of the address: they would be kept with it.")


def _why(problem: URLError) -> str:
    reason = problem.reason
    if isinstance(reason, TimeoutError):
        return f"no answer in {SECONDS_A_PAGE} seconds"
    return str(getattr(reason, "strerror", None) or reason).rstrip(".")
