"""A page as a phone got it: family pages and public ones alike."""

import gzip
from dataclasses import dataclass
from typing import Any

from django.test import Client

PHONE = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}


def as_a_phone(client: Client) -> Client:
    """Takes pages packed, as every browser does."""
    client.defaults |= PHONE
    return client


@dataclass(frozen=True)
class Opened:
    """One page as a phone got it."""

    name: str
    response: Any

    @property
    def html(self) -> str:
        content: bytes = self.response.content
        return (gzip.decompress(content) if self.response.get("Content-Encoding") == "gzip" else content).decode()

    @property
    def transferred(self) -> int:
        """Bytes over the line: the page as it was packed, and its headers."""
        headers = sum(len(name) + len(value) + len(": \r\n") for name, value in self.response.items())
        return len(self.response.content) + headers
