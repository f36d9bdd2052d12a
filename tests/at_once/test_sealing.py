"""Lines written and sealed at the same moment: none is skipped, none is sealed twice, and the chain holds."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.conf import settings as house_settings
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from alongside.audit.actions import record, seal_audit
from alongside.audit.models import AuditEvent
from alongside.audit.tests.as_owner import as_owner, lines, look

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _heads(settings: Settings, tmp_path: Path) -> None:
    settings.AUDIT_HEADS_FILE = tmp_path / "heads.jsonl"


def beside(act: Callable[[], Any]) -> Thread:
    def run() -> None:
        try:
            act()
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    return thread


def sealed_in_order() -> list[str]:
    with as_owner() as owner:
        assert look(owner).breaks == []
        joined = "select event from audit_auditlink l join audit_auditevent e on e.id = l.event_id order by number"
        return [row[0] for row in owner.execute(joined)]


def test_a_line_begun_earlier_and_committed_after_a_later_one_was_sealed_is_not_skipped() -> None:
    written, may_commit = Event(), Event()

    def slow() -> None:
        with transaction.atomic():
            record("slow.done", by="somebody", at=timezone.now())
            written.set()
            assert may_commit.wait(10)

    thread = beside(slow)
    assert written.wait(10)
    record("quick.done", by="somebody", at=timezone.now())
    seal_audit()
    assert sealed_in_order() == ["quick.done"]
    may_commit.set()
    thread.join()
    seal_audit()
    assert sealed_in_order() == ["quick.done", "slow.done"]


def test_two_sealers_and_four_writers_make_one_chain() -> None:
    writers = [beside(lambda: lines(40)) for _ in range(4)]
    sealers = [beside(lambda: [seal_audit() for _ in range(8)]) for _ in range(2)]
    for thread in [*writers, *sealers]:
        thread.join()
    seal_audit()
    assert len(sealed_in_order()) == AuditEvent.objects.count() == 160
    assert len(Path(house_settings.AUDIT_HEADS_FILE).read_text().splitlines()) > 0
