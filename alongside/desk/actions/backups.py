"""Making a backup of everything, bringing one back, and trying one: as the database's owner, never as a worker."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import ProgrammingError, connections, transaction

from alongside.audit.actions import record
from alongside.desk.queries import backup_notes
from alongside.foundation.backups import CannotBackUp, CannotRestore, archive, databases
from alongside.foundation.backups.databases import Entry

NOT_EMPTY = "There are people and families in this database already. Say --replace to put the backup in their place."
IS_THERE = "{} is there already. Give the backup another name."


@dataclass(frozen=True)
class Backup:
    """A backup that was made: how much is in it, and the mark by which the file is known again."""

    file: Path
    tables: int
    rows: int
    fingerprint: str
    noted: bool  # whether the audit lines tell of it; a database that waits to be brought up to date may not take one


@dataclass(frozen=True)
class Restored:
    """A backup that was brought back: when it was made, and under what name the database before it is kept.

    `drafts`: how many working plans of private family time were open when it was made. Their words are gone.
    """

    made_at: datetime
    rows: int
    kept_as: str
    drafts: int


@dataclass(frozen=True)
class Compared:
    """One thing that was noted when the backup was made, and what came back of it."""

    what: str
    noted: str
    came_back: str
    same: bool


def make_backup(*, file: Path, entry: Entry, recipients: Sequence[str], by: Any, at: datetime) -> Backup:
    """Seal everything, as it is at one moment, so that only the holder of the secret key can read it."""
    if not recipients:
        raise CannotBackUp(["BACKUP_RECIPIENT is not set: the public key that backups are sealed for."])
    if file.exists():
        raise CannotBackUp([IS_THERE.format(file)])
    with databases.connect(entry) as connection:
        manifest, snapshot = _look(connection, at)
        dump = databases.dump(
            entry, server=manifest["server"], snapshot=snapshot, without_rows_of=backup_notes.LEFT_OUT
        )
        archive.write_sealed(file, manifest, dump, recipients=recipients)
    rows, fingerprint = _rows(manifest), fingerprint_of(file)
    noted = _note_backup({"rows": rows, "fingerprint": fingerprint}, by, at)
    return Backup(file, len(manifest["tables"]), rows, fingerprint, noted)


def _note_backup(detail: dict[str, Any], by: Any, at: datetime) -> bool:
    try:
        with transaction.atomic():
            record("backup.made", detail=detail, by=by, at=at)
    except ProgrammingError:
        return False
    return True


def _look(connection: databases.Connection, at: datetime) -> tuple[dict[str, Any], str]:
    """What is noted of the database, and the name of the one moment all of it is of."""
    connection.execute("set transaction isolation level repeatable read read only")
    snapshot = connection.execute("select pg_export_snapshot()").fetchone()
    assert snapshot is not None
    try:
        tables = backup_notes.without_what_is_left_out(databases.rows_of(connection))
    except psycopg.errors.InsufficientPrivilege as problem:
        raise CannotBackUp([f"A wall would hide rows from the backup: {problem.diag.message_primary}."]) from problem
    server = connection.info.server_version // 10_000
    manifest = {"made_at": at.isoformat(), "server": server, "tables": tables, **backup_notes.notes_of(connection)}
    return manifest, str(snapshot[0])


def restore_backup(
    *, file: Path, entry: Entry, app: Entry, identities: Sequence[str], replace: bool, by: Any, at: datetime
) -> Restored:
    """Bring a backup back beside what is there, look that all of it came, and only then put it in its place."""
    if not replace and _holds_something(entry):
        raise CannotRestore([NOT_EMPTY])
    with databases.scratch(entry) as name:
        manifest = _fill(file, entry, name, identities)
        if wrong := [one.what for one in compared(entry, name, manifest) if not one.same]:
            raise CannotRestore([f"Not everything came back as it was: {', '.join(wrong)}."])
        _bring_up_to_date(entry, app, name)
        with databases.connect(entry, name) as connection:
            drafts = backup_notes.throw_away_drafts(connection, at)
        connections.close_all()
        kept_as = f"{entry['NAME'][:40]}_before_{at:%Y%m%d_%H%M%S}"
        was_there = databases.swap(entry, name, keep_as=kept_as)
    made_at = manifest["made_at"]
    detail = {"made_at": made_at, "fingerprint": fingerprint_of(file), "drafts_gone": drafts}
    record("backup.restored", detail=detail, by=by, at=at)
    return Restored(datetime.fromisoformat(made_at), _rows(manifest), kept_as if was_there else "", drafts)


def try_backup(*, file: Path, entry: Entry, identities: Sequence[str]) -> list[Compared]:
    """Bring a backup back into a database of its own, compare, and take that database away again."""
    with databases.scratch(entry) as name:
        manifest = _fill(file, entry, name, identities)
        return compared(entry, name, manifest)


def compared(entry: Entry, name: str, manifest: dict[str, Any]) -> list[Compared]:
    """Every table, the audit chain and the plans that were noted, beside what stands in this database."""
    with databases.connect(entry, name) as connection:
        came = databases.rows_of(connection)
        tables = manifest["tables"]
        return [
            *(_table(one, tables.get(one), came.get(one)) for one in sorted(tables.keys() | came.keys())),
            *_audit(connection, manifest),
            *_plans(connection, manifest["plans"]),
        ]


def _table(name: str, noted: list[str] | None, came: list[str] | None) -> Compared:
    same_number = noted and came and noted[0] == came[0]
    words = f"{came[0]} rows" if came else "no table"
    words += ", not the same" if same_number and noted != came else ""
    return Compared(name, f"{noted[0]} rows" if noted else "no table", words, noted == came)


def _audit(connection: databases.Connection, manifest: dict[str, Any]) -> list[Compared]:
    head = manifest["audit"]
    if head is None:
        return []
    came = backup_notes.audit_head(connection)
    breaks = backup_notes.breaks_in_audit(connection, head, made_at=datetime.fromisoformat(manifest["made_at"]))
    return [
        Compared("newest link of the audit chain", _head(head), _head(came), head == came),
        Compared("the audit chain, line by line", "holds", breaks[0] if breaks else "holds", not breaks),
    ]


def _head(head: list[Any] | None) -> str:
    return f"{head[0]}: {head[1][:12]}…" if head else "none"


def _plans(connection: databases.Connection, noted: dict[str, Any]) -> list[Compared]:
    came = backup_notes.plans_said(connection, noted["parts"], [int(plan) for plan in noted["said"]])
    wrong = [plan for plan in came if came[plan] != noted["said"][plan]]
    words = f"not the same: {', '.join(wrong)}" if wrong else f"{len(came)} the same, word for word"
    return [Compared("agreed plans, some of them", str(len(noted["said"])), words, not wrong)]


def _fill(file: Path, entry: Entry, name: str, identities: Sequence[str]) -> dict[str, Any]:
    if not identities:
        raise CannotRestore(["BACKUP_IDENTITY is not set: the secret key, or the name of the file it stands in."])
    with archive.opened(file, identities=identities) as found:
        if backup_notes.unknown_migrations(found.manifest["migrations"]):
            raise CannotRestore([archive.TOO_NEW])
        databases.fill(entry, name, found.pieces(), made_by=found.manifest["server"])
        return found.manifest


def _holds_something(entry: Entry) -> bool:
    try:
        with databases.connect(entry) as connection:
            return backup_notes.holds_something(connection)
    except psycopg.OperationalError:  # no database of this name yet, or no server: the next step says which
        return False


def _bring_up_to_date(entry: Entry, app: Entry, name: str) -> None:
    """By the same command as in life: it also gives the app's login its rights and draws the walls."""
    environment = os.environ | {
        "DATABASE_URL": databases.as_url(app, name),
        "DATABASE_OWNER_URL": databases.as_url(entry, name),
        "SECRET_KEY": settings.SECRET_KEY,
        "SEAL_KEY": settings.SEAL_KEY,
    }
    command = [sys.executable, str(settings.ROOT / "manage.py"), "migrate", "--no-input", "--skip-checks"]
    ran = subprocess.run(  # noqa: S603
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if ran.returncode:
        raise CannotRestore([f"The backup could not be brought up to date: {ran.stderr.strip().splitlines()[-1]}."])


def _rows(manifest: dict[str, Any]) -> int:
    return sum(int(counted) for counted, _ in manifest["tables"].values())


def fingerprint_of(file: Path) -> str:
    """The mark by which one sealed file is known again, wherever it was kept meanwhile."""
    with file.open("rb") as sealed:
        return hashlib.file_digest(sealed, "sha256").hexdigest()
