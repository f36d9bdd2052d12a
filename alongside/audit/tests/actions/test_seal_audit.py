"""Lines are sealed into a chain, and its head is kept outside the database."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import transaction

from alongside.audit import tasks
from alongside.audit.actions import record, seal_audit
from alongside.audit.tests.as_owner import as_owner, lines, look

LONG_AGO = datetime(1700, 1, 1, tzinfo=UTC)
pytestmark = pytest.mark.django_db(transaction=True)


def numbers(file: Path) -> list[int]:
    return [json.loads(line)["number"] for line in file.read_text().splitlines()]


def test_what_was_written_is_sealed_and_the_chain_holds(heads: Path) -> None:
    lines(5)
    tasks.seal_audit(0)
    lines(2)
    tasks.seal_audit(0)
    with as_owner() as owner:
        report = look(owner)
    assert (report.sealed, report.waiting, report.heads, report.breaks) == (7, 0, 2, [])


def test_a_head_is_kept_once(heads: Path) -> None:
    assert seal_audit() is None
    assert not heads.exists()
    lines(3)
    first = seal_audit()
    assert seal_audit() == first
    assert numbers(heads) == [3]


def test_a_head_that_could_not_be_kept_is_kept_the_next_time(heads: Path) -> None:
    lines(1)
    heads.parent.write_text("in the way")
    with pytest.raises(OSError, match=r"exists|Not a directory"):
        seal_audit()
    heads.parent.unlink()
    seal_audit()
    assert numbers(heads) == [1]


def test_a_line_torn_by_a_power_cut_spoils_nothing(heads: Path) -> None:
    lines(1)
    seal_audit()
    heads.write_text(heads.read_text() + '{"number": 2, "ha')
    lines(1)
    seal_audit()
    assert json.loads(heads.read_text().splitlines()[-1])["number"] == 2
    with as_owner() as owner:
        assert look(owner).breaks == []


def test_a_line_taken_back_is_never_sealed(heads: Path) -> None:
    with transaction.atomic():
        lines(1)
        transaction.set_rollback(True)
    assert seal_audit() is None


def test_nothing_is_sealed_inside_a_request(heads: Path) -> None:
    """Its lines may still be taken back."""
    lines(1)
    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        seal_audit()


def test_every_word_is_sealed_as_it_is(heads: Path) -> None:
    odd = {"words": "Ruth’s “plan” \\ \n\t 😀 مرحبا", "none": None, "number": 1.10, "deep": {"b": [1, {}], "a": ""}}
    record("thing.done", detail=odd, by="Ọlá O'Example", at=LONG_AGO)
    seal_audit()
    with as_owner() as owner:
        owner.execute("set timezone to 'Asia/Kolkata'")
        assert look(owner).breaks == []
