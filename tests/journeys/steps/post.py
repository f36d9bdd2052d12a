"""What reaches somebody’s phone: the real worker sends what waits, by the real client, and the link in it is read."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from alongside.messages.tests.notify_stub import API_KEY, Stub, notify_stub
from tests.databases import url_of_the_app

LINK = re.compile(r"https?://\S+/home/(?:key|tap)/[\w-]+/")
CODE = re.compile(r"\b\d{6}\b")


@dataclass
class Post:
    """Where texts and emails come out: GOV.UK Notify’s stand-in, or the folder of the demo."""

    folder: Path
    notify: Stub | None = None

    def comes(self, to: str) -> str:
        """Everything that waited has gone; what the newest message to this number or address says."""
        self._send()
        theirs = self.all_to(to)
        assert theirs, f"Nothing was sent to {to}."
        return theirs[-1]

    def all_to(self, to: str) -> list[str]:
        """Everything that waited has gone; what this number or address was ever sent, the oldest first."""
        self._send()
        return [said for said in self._all() if _end_of(to) in said]

    def _all(self) -> list[str]:
        if self.notify:
            return [f"{one.get('phone_number', one.get('email_address'))} {one['personalisation']}"
                    for one in self.notify.sent]  # fmt: skip
        files = sorted(self.folder.glob("*.txt"), key=lambda file: file.stat().st_mtime_ns)
        return [file.read_text() for file in files]

    def _send(self) -> None:
        ways = {"MESSAGES_FOLDER": str(self.folder), "AUDIT_HEADS_FILE": str(self.folder.parent / "heads.jsonl")}
        ways["OUR_ADDRESS"] = settings.OUR_ADDRESS
        if self.notify:
            ways |= dict.fromkeys(("SEND_TEXTS_BY", "SEND_EMAILS_BY"), "notify")
            ways |= {"NOTIFY_URL": self.notify.url, "NOTIFY_API_KEY": API_KEY}
            ways |= dict.fromkeys(("NOTIFY_TEXT_TEMPLATE", "NOTIFY_EMAIL_TEMPLATE"), "a-template")
        secrets = {"SECRET_KEY": settings.SECRET_KEY, "SEAL_KEY": settings.SEAL_KEY, "DATABASE_URL": url_of_the_app()}
        # One after the other: then what a task has written itself is sent before the worker finds nothing left.
        ran = subprocess.run(
            [sys.executable, "manage.py", "procrastinate", "worker", "--one-shot", "--concurrency", "1"],
            cwd=settings.ROOT, env=os.environ | ways | secrets, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stdout


def _end_of(to: str) -> str:
    """A number as it is dialled from anywhere."""
    return to if "@" in to else to.replace(" ", "").removeprefix("0")


def link_in(said: str) -> str:
    found = LINK.search(said)
    assert found, "The message has no link."
    return found[0]


def code_in(said: str) -> str:
    found = CODE.search(said)
    assert found, "The message has no code."
    return found[0]


@contextmanager
def post_office(folder: Path, *, by_notify: bool) -> Iterator[Post]:
    """Messages leave by GOV.UK Notify, or into the folder."""
    if not by_notify:
        yield Post(folder)
        return
    with notify_stub() as stub:
        yield Post(folder, stub)
