"""Feeds for tests: the sample city's own, one made to order, and a server here that gives it out in pages."""

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

SAMPLE = Path(__file__).resolve().parent.parent / "sample_directory.json"
IN_FULL = ("service_at_locations", "schedules", "phones", "languages", "attributes", "service_areas", "cost_options")
Answer = Callable[["Stub", str, int], tuple[int, dict[str, str], bytes]]


def sample_services() -> list[dict[str, Any]]:
    """Every service of the sample city's directory."""
    return list(json.loads(SAMPLE.read_text())["contents"])


def a_service(number: int = 1, **changes: Any) -> dict[str, Any]:
    """One good record, made up."""
    place = {
        "name": "Madeup Hall",
        "latitude": 55.0,
        "longitude": 1.0,
        "addresses": [{"address_1": "1 Madeup Lane", "city": "Sample City", "postal_code": "ZZ1 1AA"}],
    }
    return {
        "id": f"00000000-0000-4000-8000-{number:012d}",
        "name": f"Madeup Service {number}",
        "status": "active",
        "service_at_locations": [{"location": place}],
    } | changes


@dataclass
class Stub:
    """What the server gives out, and what it was asked."""

    services: list[dict[str, Any]]
    per_page: int = 5
    summaries: bool = False
    asked: list[str] = field(default_factory=list)
    instead: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    drips: float = 0  # so many seconds from one byte to the next
    dripped: int = 0

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        """A page of the list, one service, or what a test put there instead."""
        self.asked.append(path)
        if path in self.instead:
            return self.instead[path]
        parts = urlsplit(path)
        if parts.path == "/services":
            return 200, {}, json.dumps(self.page(int(parse_qs(parts.query).get("page", ["1"])[0]))).encode()
        for one in self.services:
            if parts.path == f"/services/{one['id']}":
                return 200, {}, json.dumps(one).encode()
        return 404, {}, b"{}"

    def page(self, number: int) -> dict[str, Any]:
        """In the shape of Open Referral UK 3.0."""
        pages = -(-len(self.services) // self.per_page)
        some = self.services[(number - 1) * self.per_page : number * self.per_page]
        if self.summaries:
            some = [{key: value for key, value in one.items() if key not in IN_FULL} for one in some]
        return {
            "total_items": len(self.services), "total_pages": pages, "page_number": number, "size": len(some),
            "first_page": number == 1, "last_page": number == pages, "empty": not some, "contents": some,
        }  # fmt: skip


@contextmanager
def serving(stub: Stub) -> Iterator[str]:
    """The address of its services, for as long as the test needs them."""

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = stub.answer(self.path)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            if not stub.drips:
                self.wfile.write(body)
                return
            with contextlib.suppress(ConnectionError):  # whoever asked may hang up
                for byte in body:
                    self.wfile.write(bytes([byte]))
                    stub.dripped += 1
                    threading.Event().wait(stub.drips)

        def log_message(self, *said: Any) -> None:
            """It keeps quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/services"
    finally:
        server.shutdown()
        server.server_close()
