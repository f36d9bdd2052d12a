"""Whoever tampers with the story, be it the owner of the database, is found out, and the place is named."""

# ruff: noqa: S608 (tampering is put together here from our own names)

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.audit.actions import seal_audit
from alongside.audit.models import AuditEvent
from alongside.audit.queries.chain import WORDS
from alongside.audit.tests.as_owner import as_owner, lines, look

pytestmark = pytest.mark.django_db(transaction=True)
Owner = psycopg.Connection[Any]
SEALED_IN = (4, 3, 5)  # as many lines before each head
LAST = sum(SEALED_IN)


@pytest.fixture
def owner(heads: Path) -> Iterator[Owner]:
    """A chain of twelve lines with three heads; whatever is done to it is taken back at the end."""
    for number in SEALED_IN:
        lines(number)
        seal_audit()
    with as_owner() as connection, connection.transaction(force_rollback=True):
        yield connection


def event(owner: Owner, number: int) -> int:
    row = owner.execute("select event_id from audit_auditlink where number = %s", [number]).fetchone()
    assert row
    return int(row[0])


def change(owner: Owner, number: int) -> None:
    owner.execute("update audit_auditevent set actor_name = 'nobody' where id = %s", [event(owner, number)])


def remove(owner: Owner, number: int) -> None:
    owner.execute("delete from audit_auditevent where id = %s", [event(owner, number)])


def cut(owner: Owner, number: int) -> None:
    """From this line on, the lines and their links."""
    gone = "(select event_id from audit_auditlink where number >= %s)"
    owner.execute(f"delete from audit_auditevent where id in {gone}", [number])
    owner.execute("delete from audit_auditlink where number >= %s", [number])


def put_in(owner: Owner, number: int) -> None:
    """Right after this line, by its time."""
    columns = (
        "event, outcome, actor_id, actor_name, family_id, subject_kind, subject_id, detail, written_at, written_in"
    )
    owner.execute(
        f"insert into audit_auditevent (at, {columns}) select at + interval '1 microsecond', {columns}"
        " from audit_auditevent where id = %s",
        [event(owner, number)],
    )


def make_links_anew(owner: Owner, number: int) -> None:
    """From this line on, as somebody would who knows how the chain is made."""
    before = owner.execute("select hash from audit_auditlink where number = %s", [number - 1]).fetchone()
    digest = bytes(before[0]) if before else bytes(32)
    kept = owner.execute(
        f"select {WORDS} from audit_auditlink l join audit_auditevent e on e.id = l.event_id"
        " where number >= %s order by number",
        [number],
    ).fetchall()
    seals = owner.execute(
        "select event_id from audit_auditlink where number >= %s order by number", [number]
    ).fetchall()
    still = {row[0] for row in owner.execute("select id from audit_auditevent")}
    ids = [row[0] for row in seals if row[0] in still]
    owner.execute("delete from audit_auditlink where number >= %s", [number])
    for place, (one, (words,)) in enumerate(zip(ids, kept, strict=True), start=number):
        digest = hashlib.sha256(digest + words.encode()).digest()
        owner.execute("insert into audit_auditlink values (%s, %s, %s, now())", [place, one, digest])


def first(owner: Owner) -> tuple[str, int]:
    found = look(owner).breaks[0]
    return found.kind, found.number


def test_untouched_it_holds(owner: Owner) -> None:
    report = look(owner)
    assert (report.sealed, report.heads, report.breaks) == (LAST, len(SEALED_IN), [])


@pytest.mark.parametrize("number", [1, 5, LAST])
def test_a_changed_line_is_named(owner: Owner, number: int) -> None:
    change(owner, number)
    (found,) = look(owner).breaks
    assert (found.kind, found.number) == ("changed", number)
    line = AuditEvent.objects.get(pk=event(owner, number))
    assert (
        f"Line {number} of {line.at.isoformat(sep=' ', timespec='seconds')}, thing.done (event {line.pk})"
        in found.words
    )


@pytest.mark.parametrize("column", [name.name for name in AuditEvent._meta.concrete_fields] + ["written_in"])
def test_no_column_can_be_changed(owner: Owner, column: str) -> None:
    """Also the columns that some later migration adds: this fails until the chain covers them."""
    other = f"(select o.{column} from audit_auditevent o where o.id <> e.id order by o.id desc limit 1)"
    fresh = {
        "event": "'thing.hidden'", "outcome": "'refused'", "actor_id": "77", "actor_name": "'nobody'",
        "family_id": "77", "subject_kind": "'plans.plan'", "subject_id": "77", "detail": "'{}'",
        "id": "99999", "written_in": "'3'::xid8",
    }.get(column, other)  # fmt: skip
    owner.execute(f"update audit_auditevent e set {column} = {fresh} where id = %s", [event(owner, 6)])
    assert first(owner)[1] == 6


def test_a_removed_line_is_named(owner: Owner) -> None:
    gone = event(owner, 6)
    remove(owner, 6)
    (found,) = look(owner).breaks
    assert (found.kind, found.number) == ("missing", 6)
    assert f"Line 6 (event {gone}) is gone" in found.words


def test_a_line_put_in_is_named(owner: Owner) -> None:
    put_in(owner, 6)
    (found,) = look(owner).breaks
    assert (found.kind, found.number) == ("inserted", 7)
    assert "after line 6" in found.words


def test_a_second_line_of_the_same_number_is_named(owner: Owner) -> None:
    columns = (
        "id, event, outcome, actor_id, actor_name, family_id, subject_kind, subject_id, detail, written_at, written_in"
    )
    owner.execute(
        f"insert into audit_auditevent (at, {columns}) select at + interval '1 year', {columns}"
        " from audit_auditevent where id = %s",
        [event(owner, 6)],
    )
    assert first(owner) == ("inserted", 6)


def test_a_cut_tail_is_named(owner: Owner) -> None:
    """Everything inside the database fits together: only the heads outside tell, and they prove line 7."""
    cut(owner, 8)
    (found,) = look(owner).breaks
    assert (found.kind, found.number) == ("cut", 8)
    assert "Lines 8 to 12 are cut off" in found.words


def test_a_tail_cut_between_two_heads_is_named_with_what_nobody_can_prove(owner: Owner) -> None:
    cut(owner, 10)
    (found,) = look(owner).breaks
    assert (found.kind, found.number) == ("cut", 8)
    assert "Lines 10 to 12 are cut off" in found.words
    assert "Lines 8 to 9 may be others than were sealed" in found.words


def test_links_cut_without_their_lines_are_named(owner: Owner) -> None:
    owner.execute("delete from audit_auditlink where number >= 10")
    assert ("cut", 8) in {(found.kind, found.number) for found in look(owner).breaks}


def test_a_link_taken_out_is_named(owner: Owner) -> None:
    owner.execute("delete from audit_auditlink where number = 6")
    assert first(owner) == ("missing", 6)


@pytest.mark.parametrize("tamper", [change, remove])
def test_links_made_anew_are_found_by_the_heads(owner: Owner, tamper: Callable[[Owner, int], None]) -> None:
    """Line 6 lies between the first head (line 4) and the second (line 7): so much can be said for sure."""
    tamper(owner, 6)
    make_links_anew(owner, 6)
    found = look(owner).breaks[0]
    assert (found.kind, found.number) == ("rewritten", 5)
    assert "Somewhere in lines 5 to 7" in found.words


def test_a_line_that_never_was_and_a_chain_made_anew_are_found_by_the_heads(owner: Owner) -> None:
    owner.execute("update audit_auditlink set number = number + 1000 where number > 6")
    owner.execute("update audit_auditlink set number = number - 999 where number > 1000")
    put_in(owner, 6)
    owner.execute(
        "insert into audit_auditlink select 7, max(e.id), '', now() from audit_auditevent e"
        " where not exists (select from audit_auditlink l where l.event_id = e.id)"
    )
    make_links_anew(owner, 7)
    assert first(owner) == ("rewritten", 5)


def test_a_line_that_was_awaited_and_is_gone_is_named(owner: Owner) -> None:
    lines(1)
    owner.execute("delete from audit_auditevent where id = (select event_id from audit_unsealed)")
    assert first(owner)[0] == "missing"


def test_a_line_waiting_for_a_minute_is_no_break_and_longer_is(owner: Owner) -> None:
    lines(1)
    assert (look(owner).waiting, look(owner).breaks) == (1, [])
    (found,) = look(owner, at=timezone.now() + timedelta(seconds=61)).breaks
    assert (found.kind, found.number) == ("not sealed", LAST + 1)


def test_heads_that_are_gone_are_missed(owner: Owner, heads: Path) -> None:
    heads.unlink()
    later = timezone.now() + timedelta(seconds=61)
    assert [found.kind for found in look(owner, at=later).breaks] == ["no head"]


def test_a_function_changed_in_the_database_hides_nothing(owner: Owner) -> None:
    """The walk has words of its own."""
    owner.execute(
        "create or replace function walls.line_text(line public.audit_auditevent) returns text"
        " language sql stable as $$ select 'as you like it' $$"
    )
    lines(1)
    owner.execute("select walls.seal_audit()")
    assert first(owner) == ("changed", LAST + 1)


TAMPERINGS = {"change": change, "remove": remove, "cut": cut, "put_in": put_in}


@given(
    what=st.sampled_from(sorted(TAMPERINGS)),
    number=st.integers(1, LAST),
    more=st.lists(st.tuples(st.sampled_from(["change", "remove"]), st.integers(1, LAST)), max_size=2),
    anew=st.booleans(),
    seed=st.integers(0, 99),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_tampering_stays_hidden(
    owner: Owner, what: str, number: int, more: list[tuple[str, int]], anew: bool, seed: int
) -> None:
    """And nothing before the first place that was touched is blamed, nor anything after the next head."""
    with owner.transaction(force_rollback=True):
        touched = [number + (what == "put_in")]
        for kind, place in sorted(more, key=lambda _: random.Random(seed).random()):  # noqa: S311
            if place < number:
                TAMPERINGS[kind](owner, place)
                touched.append(place)
        TAMPERINGS[what](owner, number)
        if anew and what != "put_in":
            make_links_anew(owner, min(touched))
        breaks = look(owner).breaks
        assert breaks
        heads_before = [0, *(sum(SEALED_IN[:end]) for end in range(1, len(SEALED_IN) + 1))]
        sure = max(head for head in heads_before if head < min(touched))
        assert sure < breaks[0].number <= min(touched)
        if not anew and what != "cut":
            assert breaks[0].number == min(touched)


def test_the_file_of_heads_says_what_the_database_said(owner: Owner, heads: Path) -> None:
    kept = [json.loads(line) for line in heads.read_text().splitlines()]
    linked = owner.execute(
        "select number, encode(hash, 'hex') from audit_auditlink where number = any(%s)", [[4, 7, 12]]
    )
    assert [(head["number"], head["hash"]) for head in kept] == sorted(linked.fetchall())
