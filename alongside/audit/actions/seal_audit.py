"""Sealing what was written into the chain, and keeping the chain's head where the database cannot reach it."""

import json
import os
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from alongside.audit.queries import last_head_in
from alongside.audit.rules import Head

A_BATCH = 10_000  # as many lines as walls.seal_audit takes in one go


def seal_audit() -> Head | None:
    """Seal every line that waits; says the head of the chain, or nothing where no line was ever written."""
    sealed, head = _seal_a_batch()
    while sealed == A_BATCH:
        _keep(head)
        sealed, head = _seal_a_batch()
    _keep(head)
    return head


def _seal_a_batch() -> tuple[int, Head | None]:
    # Durable: never inside a request, whose lines would be sealed before anybody knows whether they stay.
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("select sealed, number, hash, sealed_at from walls.seal_audit()")
        sealed, number, digest, sealed_at = cursor.fetchone()
    return sealed, Head(number=number, hash=bytes(digest).hex(), at=sealed_at.isoformat()) if number else None


def _keep(head: Head | None) -> None:
    """One line for each new head, safe on disk before anybody counts on it."""
    file = Path(settings.AUDIT_HEADS_FILE)
    words, last = last_head_in(file)
    if head is None or (last and (last.number, last.hash) == (head.number, head.hash)):
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    # After a power cut the last line may be half written: it stays as it is, and ours begins on the next.
    begin = "\n" if words and not words.endswith("\n") else ""
    with file.open("a", encoding="utf-8") as book:
        book.write(begin + json.dumps({"number": head.number, "hash": head.hash, "at": head.at}) + "\n")
        book.flush()
        os.fsync(book.fileno())
