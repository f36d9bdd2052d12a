"""A small server that answers like GOV.UK Notify, on this machine only: for tests and journeys.

Messages are as in https://docs.notifications.service.gov.uk/rest-api.html; `answers` says what it does next.
"""

import json
import re
import threading
import uuid
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

SERVICE, SECRET = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
API_KEY = f"made_up-{SERVICE}-{SECRET}"
NO_SUCH_NUMBER = (400, "ValidationError", "phone_number Not a valid phone number")
NO_SUCH_ADDRESS = (400, "ValidationError", "email_address Not a valid email address")
TEAM_ONLY = (400, "BadRequestError", "Can't send to this recipient using a team-only API key")
NO_TEMPLATE = (400, "BadRequestError", "Template not found")
TOO_MANY = (429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds")
BROKEN = (500, "Exception", "Internal server error")
HANG = (0, "", "")


@dataclass
class Stub:
    """What it was sent, newest last, and what it answers to the next ones; after those it takes everything."""

    url: str = ""
    sent: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answers: deque[tuple[int, str, str]] = field(default_factory=deque)
    # It takes the message, but its answer never comes back.
    takes_and_hangs: bool = False
    over: threading.Event = field(default_factory=threading.Event)

    def became(self, status: str) -> None:
        """All it was sent came to this."""
        for one in self.sent:
            one["status"] = status


@contextmanager
def notify_stub() -> Iterator[Stub]:
    """It runs for as long as the block."""
    stub = Stub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(stub))
    server.daemon_threads = True
    stub.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        stub.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(stub: Stub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            stub.headers.append(dict(self.headers.items()))
            if stub.answers:
                status, error, words = stub.answers.popleft()
                if status == 0:
                    stub.over.wait(10)
                    return
                self._say(status, {"status_code": status, "errors": [{"error": error, "message": words}]})
                return
            sent = {"id": str(uuid.uuid4()), "status": "created", **body}
            stub.sent.append(sent)
            if stub.takes_and_hangs:
                stub.over.wait(10)
                return
            self._say(201, {"id": sent["id"], "reference": body.get("reference"), "content": {}, "template": {}})

        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            if found := re.fullmatch(r"/v2/notifications/([0-9a-f-]{36})", asked.path):
                one = next((sent for sent in stub.sent if sent["id"] == found[1]), None)
                self._say(200, one) if one else self._say(404, {"status_code": 404, "errors": []})
                return
            reference = parse_qs(asked.query).get("reference", [""])[0]
            theirs = [sent for sent in stub.sent if sent.get("reference") == reference]
            self._say(200, {"notifications": theirs, "links": {}})

        def _say(self, status: int, body: dict[str, Any]) -> None:
            told = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (its name is given)
            """Quietly."""

    return Handler
