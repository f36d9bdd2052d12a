"""Going over the chain of hashes from outside: needs a login that sees every line, the owner's."""

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from psycopg import Connection

from alongside.audit.rules import Break, Head, LooseLine, SealedLine, Walk, breaks_of_loose_lines

# The same words as walls.line_text puts into the hash, written a second time on purpose: whoever changes the function
# in the database does not change this.
WORDS = """jsonb_build_object(
  'id', e.id, 'at', e.at at time zone 'UTC', 'event', e.event, 'outcome', e.outcome,
  'actor_id', e.actor_id, 'actor_name', e.actor_name, 'family_id', e.family_id,
  'subject_kind', e.subject_kind, 'subject_id', e.subject_id, 'detail', e.detail,
  'written_at', e.written_at at time zone 'UTC', 'written_in', e.written_in::text)::text"""
SEALED = f"""
select l.number, l.event_id, l.hash, l.sealed_at,
  case when e.id is not null then {WORDS} end, coalesce(e.event, ''), e.at
from audit_auditlink l left join audit_auditevent e on e.id = l.event_id order by l.number, e.at"""  # noqa: S608
AFTER = """coalesce((select max(l.number) from audit_auditlink l join audit_auditevent s on s.id = l.event_id
  where s.at <= loose.at), 0)"""
LOOSE = f"""
with loose as (
  select coalesce(e.id, w.event_id) as id, coalesce(e.event, '') as event, coalesce(e.at, w.at) as at,
         e.written_at, w.event_id is not null as awaited
  from audit_auditevent e full join audit_unsealed w on w.event_id = e.id
  where not exists (select from audit_auditlink l where l.event_id = coalesce(e.id, w.event_id))
  order by w.event_id is not null, e.written_at limit 1000)
select id, event, at, written_at, awaited, case when awaited and written_at is not null then
  (select coalesce(max(number), 0) from audit_auditlink) else {AFTER} end from loose"""  # noqa: S608
OWNS = "select pg_has_role(current_user, relowner, 'usage') from pg_class where oid = 'audit_auditevent'::regclass"


@dataclass(frozen=True)
class ChainReport:
    """What was found on the way: how many lines are sealed and wait, how many heads were compared, every break."""

    sealed: int
    waiting: int
    heads: int
    breaks: list[Break]


def sees_every_line(connection: Connection[Any]) -> bool:
    row = connection.execute(OWNS).fetchone()
    return bool(row and row[0])


def verified(connection: Connection[Any], heads_file: Path, *, at: datetime) -> ChainReport:
    """Compute the whole chain again, from the lines as they are now. Inside a transaction, as the owner."""
    heads = heads_kept_in(heads_file)
    walk = Walk(heads=_by_number(heads))
    breaks = [*walk.along(_sealed_lines(connection)), *walk.at_the_end(at)]
    loose = [LooseLine(*row) for row in connection.execute(LOOSE)]
    breaks += breaks_of_loose_lines(loose, at=at)
    return ChainReport(
        sealed=walk.number,
        waiting=sum(line.awaited for line in loose),
        heads=len(heads),
        breaks=sorted(breaks, key=lambda found: found.number),
    )


def _by_number(heads: list[Head]) -> dict[int, list[Head]]:
    found: dict[int, list[Head]] = defaultdict(list)
    for head in heads:
        found[head.number].append(head)
    return found


def _sealed_lines(connection: Connection[Any]) -> Iterator[SealedLine]:
    """Millions of lines pass through; a few thousand are held at once."""
    with connection.cursor(name="chain") as cursor:
        cursor.itersize = 5000
        cursor.execute(SEALED)
        for row in cursor:
            yield SealedLine(*row)


def heads_kept_in(file: Path) -> list[Head]:
    """Every head that can be read; a line torn by a power cut counts for nothing."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8") as book:
        return [head for line in book if (head := _head(line))]


def last_head_in(file: Path) -> tuple[str, Head | None]:
    """The end of the file as it stands there, and the head in its last line."""
    if not file.exists():
        return "", None
    with file.open("rb") as book:
        book.seek(max(0, book.seek(0, os.SEEK_END) - 1000))
        end = book.read().decode(errors="replace")
    return end, _head(end.rstrip("\n").rpartition("\n")[2])


def _head(line: str) -> Head | None:
    try:
        told = json.loads(line)
        head = Head(number=int(told["number"]), hash=str(told["hash"]), at=str(told["at"]))
        bytes.fromhex(head.hash)
    except (ValueError, KeyError, TypeError):
        return None
    return head
