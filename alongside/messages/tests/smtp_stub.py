"""A small mail server on this machine only, for tests and journeys: it takes emails and keeps them."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class MailStub:
    """What it was sent, and what it says to the words of SMTP: `answers["RCPT"] = "550 No such person"`."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    over: threading.Event = field(default_factory=threading.Event)


HANG = "hang"
TAKEN = "250 OK"
USUAL = {"DATA": "354 Go on", "QUIT": "221 Bye", ".": "250 Taken"}


@contextmanager
def smtp_stub() -> Iterator[MailStub]:
    """It runs for as long as the block."""
    stub = MailStub()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 made-up.example\r\n")
            while line := self.rfile.readline():
                word = line.split(b" ")[0].strip().upper().decode()
                if not self._say(word) or word == "QUIT":
                    return
                if word == "DATA" and word not in stub.answers and not self._take():
                    return

        def _take(self) -> bool:
            lines = []
            while (line := self.rfile.readline()) != b".\r\n":
                lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
            if "." not in stub.answers:
                stub.mails.append(message_from_bytes(b"".join(lines), policy=policy.default))
            return self._say(".")

        def _say(self, word: str) -> bool:
            answer = stub.answers.get(word, USUAL.get(word, TAKEN))
            if answer == HANG:
                stub.over.wait(10)
                return False
            self.wfile.write(answer.encode() + b"\r\n")
            return True

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        stub.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield stub
        finally:
            stub.over.set()
            server.shutdown()
            thread.join()
