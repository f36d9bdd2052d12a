"""A backup of everything, from a real database and back into one."""

import os
import subprocess
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.utils import timezone
from psycopg import sql

from alongside.access.tests.factories import an_administrator
from alongside.audit.actions import record, seal_audit
from alongside.audit.models import AuditEvent
from alongside.desk.actions.backups import Compared, Restored, make_backup, restore_backup, try_backup
from alongside.desk.queries import backup_notes
from alongside.families.actions.import_annex_a import receive_annex_a
from alongside.foundation import sealing
from alongside.foundation.backups import CannotBackUp, CannotRestore, archive, databases, programs
from alongside.plans.actions import write_working_plan
from alongside.plans.models import WorkingPlan, WorkingPlanKey
from alongside.plans.states import PlanStatus
from alongside.plans.tests.factories import a_lent_device, a_plan, some_words

pytestmark = pytest.mark.django_db(transaction=True)
PUBLIC, SECRET = archive.new_key()
ODD = "😀 ’ \" \\ \\N \t عائلة \u202e -- '); drop table families_family;"
NOW = timezone.now()


@pytest.fixture
def owner(settings: LazySettings) -> dict[str, Any]:
    """The database of the tests, as its owner."""
    found = settings.DATABASE_OWNER
    assert isinstance(found, dict)
    return found


@pytest.fixture
def life(settings: LazySettings, tmp_path: Path) -> None:
    """An agreed plan, a workbook of odd bytes under an odd name, and a sealed chain of audit lines."""
    a_plan(PlanStatus.AGREED)
    receive_annex_a(file_name=ODD, contents=bytes(range(256)) * 50, in_background=False, by=an_administrator(), at=NOW)
    record("thing.done", detail={"said": ODD}, by=ODD, at=NOW)
    settings.AUDIT_HEADS_FILE = tmp_path / "heads"
    seal_audit()


@pytest.fixture
def elsewhere(owner: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A place on the same server where no database is yet; whatever comes to be there is taken away."""
    entry = deepcopy(owner) | {"NAME": f"{owner['NAME'][:40]}_back"}
    remove_all_like(entry)
    yield entry
    remove_all_like(entry)


def remove_all_like(entry: dict[str, Any]) -> None:
    with databases.connect(entry, databases.AROUND, autocommit=True) as around:
        for name in names_like(entry):
            around.execute(sql.SQL("drop database {}").format(sql.Identifier(name)))


def names_like(entry: dict[str, Any]) -> list[str]:
    with databases.connect(entry, databases.AROUND) as around:
        known = around.execute("select datname from pg_database where starts_with(datname, %s)", [entry["NAME"]])
        return sorted(row[0] for row in known)


def backed_up(entry: dict[str, Any], file: Path) -> Path:
    make_backup(file=file, entry=entry, recipients=[PUBLIC], by="the command line", at=timezone.now())
    return file


def brought_back(file: Path, entry: dict[str, Any], *, replace: bool = False, secret: str = SECRET) -> Restored:
    from django.conf import settings

    return restore_backup(
        file=file,
        entry=entry,
        app=settings.DATABASE_APP,
        identities=[secret],
        replace=replace,
        by="the command line",
        at=timezone.now(),
    )


def rows(entry: dict[str, Any]) -> dict[str, list[str]]:
    with databases.connect(entry) as connection:
        return databases.rows_of(connection)


def tried(file: Path, owner: dict[str, Any]) -> list[Compared]:
    return try_backup(file=file, entry=owner, identities=[SECRET])


def test_everything_comes_back_and_what_was_there_is_kept(
    life: None, owner: dict[str, Any], elsewhere: dict[str, Any], tmp_path: Path
) -> None:
    was = rows(owner)
    file = backed_up(owner, tmp_path / "a.backup")

    assert brought_back(file, elsewhere).kept_as == ""

    came = rows(elsewhere)
    assert {table: came[table] for table in was if table != "public.django_migrations"} == {
        table: was[table] for table in was if table != "public.django_migrations"
    }
    with databases.connect(elsewhere) as connection:
        found = connection.execute("select file_name, contents from families_anneximport").fetchall()
    assert found == [(ODD, bytes(range(256)) * 50)]
    assert AuditEvent.objects.filter(event="backup.restored").exists()

    with pytest.raises(CannotRestore, match="There are people and families in this database already"):
        brought_back(file, elsewhere)
    with databases.connect(elsewhere) as connection:
        connection.execute("delete from families_anneximport")
    with databases.connect(elsewhere), pytest.raises(CannotRestore, match="1 connections are open"):
        brought_back(file, elsewhere, replace=True)

    kept_as = brought_back(file, elsewhere, replace=True).kept_as

    assert rows(elsewhere)["public.families_anneximport"] == was["public.families_anneximport"]
    assert rows(elsewhere | {"NAME": kept_as})["public.families_anneximport"][0] == "0"
    assert names_like(elsewhere) == sorted([elsewhere["NAME"], kept_as])


def test_the_apps_login_can_work_in_what_came_back_and_is_as_small_as_before(
    life: None, owner: dict[str, Any], elsewhere: dict[str, Any], tmp_path: Path, settings: LazySettings
) -> None:
    brought_back(backed_up(owner, tmp_path / "a.backup"), elsewhere)
    app = settings.DATABASE_APP | {"NAME": elsewhere["NAME"]}
    with databases.connect(app) as connection:
        connection.execute("select from families_family")
    with databases.connect(app) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("delete from audit_auditevent")


def test_the_drill_finds_all_the_same_and_leaves_nothing_behind(
    life: None, owner: dict[str, Any], tmp_path: Path
) -> None:
    before = names_like(owner)
    found = {one.what: one for one in tried(backed_up(owner, tmp_path / "a.backup"), owner)}
    assert [one for one in found.values() if not one.same] == []
    assert found["public.families_anneximport"].came_back == "1 rows"
    assert found["agreed plans, some of them"].came_back == "1 the same, word for word"
    assert found["the audit chain, line by line"].came_back == "holds"
    assert names_like(owner) == before


def with_manifest(file: Path, change: Any) -> Path:
    """The same dump under a manifest that says something else."""
    with archive.opened(file, identities=[SECRET]) as found:
        manifest, pieces = found.manifest, list(found.pieces())
    change(manifest)
    archive.write_sealed(file, manifest, pieces, recipients=[PUBLIC])
    return file


Noted = dict[str, Any]
CHANGED: dict[str, Callable[[Noted], object]] = {
    "public.families_family": lambda noted: noted["tables"]["public.families_family"].__setitem__(0, "7"),
    "public.people_person": lambda noted: noted["tables"]["public.people_person"].__setitem__(1, "7"),
    "public.lost_table": lambda noted: noted["tables"].__setitem__("public.lost_table", ["3", "7"]),
    "public.plans_plan": lambda noted: noted["tables"].pop("public.plans_plan"),
    "newest link of the audit chain": lambda noted: noted["audit"].__setitem__(1, "00" * 32),
    "agreed plans, some of them": lambda noted: noted["plans"]["said"].update(
        dict.fromkeys(noted["plans"]["said"], "another")
    ),
}


def test_the_drill_finds_whatever_did_not_come_back_as_it_was(
    life: None, owner: dict[str, Any], tmp_path: Path
) -> None:
    file = backed_up(owner, tmp_path / "a.backup")

    def change_all(noted: dict[str, Any]) -> None:
        for change in CHANGED.values():
            change(noted)

    wrong = {one.what for one in tried(with_manifest(file, change_all), owner) if not one.same}
    assert wrong == {*CHANGED, "the audit chain, line by line"}
    with pytest.raises(CannotRestore, match="Not everything came back as it was"):
        brought_back(file, owner, replace=True)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-70_000])


def turned(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-70_000] ^= 1
    file.write_bytes(bytes(content))


def newer(file: Path) -> None:
    with_manifest(file, lambda noted: noted["migrations"].append(["plans", "9999_from_the_future"]))


@pytest.mark.parametrize(
    ("spoil", "secret", "because"),
    [
        (cut, SECRET, "damaged or was cut short"),
        (turned, SECRET, "damaged or was cut short"),
        (lambda _: None, archive.new_key()[1], "This key does not open the file"),
        (newer, SECRET, "made by a newer Alongside"),
    ],
    ids=["cut", "one bit turned", "another key", "from a newer house"],
)
def test_what_cannot_be_brought_back_changes_nothing(
    owner: dict[str, Any], tmp_path: Path, spoil: Any, secret: str, because: str
) -> None:
    receive_annex_a(file_name="x", contents=os.urandom(200_000), in_background=False, by=an_administrator(), at=NOW)
    file = backed_up(owner, tmp_path / "a.backup")
    spoil(file)
    was, names = rows(owner), names_like(owner)
    with pytest.raises(CannotRestore, match=because):
        brought_back(file, owner, replace=True, secret=secret)
    assert (rows(owner), names_like(owner)) == (was, names)


def test_a_wall_around_rows_hides_none_from_the_backup_and_one_that_would_is_said(
    life: None, owner: dict[str, Any], tmp_path: Path
) -> None:
    table = "create table walled (id int); insert into walled values (1), (2)"
    with databases.connect(owner) as connection:
        connection.execute(table + "; alter table walled enable row level security")
    try:
        found = {one.what: one for one in tried(backed_up(owner, tmp_path / "a.backup"), owner)}
        assert found["public.walled"].came_back == "2 rows"
        with databases.connect(owner) as connection:
            connection.execute("alter table walled force row level security")
        with pytest.raises(CannotBackUp, match="A wall would hide rows from the backup"):
            backed_up(owner, tmp_path / "b.backup")
        assert not (tmp_path / "b.backup").exists()
    finally:
        with databases.connect(owner) as connection:
            connection.execute("drop table walled")


def plain_dump(file: Path) -> bytes:
    """All that is in a backup, for whoever has its secret key."""
    with archive.opened(file, identities=[SECRET]) as found:
        dump = b"".join(found.pieces())
    pg_restore, _ = programs.program("pg_restore", at_least=18)
    return subprocess.run([pg_restore, "-f", "-"], input=dump, capture_output=True, check=True).stdout


def test_what_a_family_writes_in_private_time_cannot_be_read_from_a_backup_even_with_every_secret(
    owner: dict[str, Any], tmp_path: Path, settings: LazySettings
) -> None:
    device, words = a_lent_device(), b"Peace at night"
    write_working_plan(device=device, words=some_words(hopes="Peace at night"), turn=0, at=NOW)
    kept = WorkingPlan.objects.get()
    sealed, key = bytes(kept.sealed or b""), bytes(kept.key.wrapped_key)
    assert words.decode() in sealing.unseal(sealed, wrapped_key=key), "as long as the key is there"

    plain = plain_dump(backed_up(owner, tmp_path / "a.backup"))

    assert sealed.hex().encode() in plain, "the words are in it, sealed"
    assert b"plans_workingplankey" in plain
    for secret in (words, key, key.hex().encode(), settings.SEAL_KEY.encode(), settings.SECRET_KEY.encode()):
        assert secret not in plain


def test_brought_back_the_drafts_of_private_time_are_gone_and_it_is_said(
    owner: dict[str, Any], elsewhere: dict[str, Any], tmp_path: Path
) -> None:
    write_working_plan(device=a_lent_device(), words=some_words(hopes="Peace at night"), turn=0, at=NOW)
    file = backed_up(owner, tmp_path / "a.backup")
    assert [one for one in tried(file, owner) if not one.same] == []

    assert brought_back(file, elsewhere).drafts == 1

    with databases.connect(elsewhere) as connection:
        assert connection.execute("select count(*) from plans_workingplankey").fetchone() == (0,)
        drafts = connection.execute("select sealed, thrown_away_at is not null from plans_workingplan").fetchall()
    assert drafts == [(None, True)]
    assert AuditEvent.objects.get(event="backup.restored").detail["drafts_gone"] == 1
    assert WorkingPlan.objects.get().sealed, "what is there now is as it was"


def test_a_key_that_an_older_backup_still_holds_does_not_come_back_either(
    owner: dict[str, Any], elsewhere: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_notes, "LEFT_OUT", ())
    write_working_plan(device=a_lent_device(), words=some_words(hopes="Peace at night"), turn=0, at=NOW)
    file = backed_up(owner, tmp_path / "a.backup")
    assert bytes(WorkingPlanKey.objects.get().wrapped_key).hex().encode() in plain_dump(file)

    brought_back(file, elsewhere)

    assert rows(elsewhere)["public.plans_workingplankey"][0] == "0"


def test_a_backup_takes_nobodys_place_and_needs_a_key(owner: dict[str, Any], tmp_path: Path) -> None:
    file = backed_up(owner, tmp_path / "a.backup")
    with pytest.raises(CannotBackUp, match="is there already"):
        backed_up(owner, file)
    with pytest.raises(CannotBackUp, match="BACKUP_RECIPIENT is not set"):
        make_backup(file=tmp_path / "b.backup", entry=owner, recipients=[], by="x", at=NOW)
    with pytest.raises(CannotRestore, match="BACKUP_IDENTITY is not set"):
        try_backup(file=file, entry=owner, identities=[])


def test_a_backup_is_one_moment_even_while_others_write(
    life: None, owner: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody writes after the rows were counted and before they are dumped: the dump is of the moment before."""
    usual = backup_notes.notes_of

    def and_somebody_writes(connection: databases.Connection) -> dict[str, Any]:
        with databases.connect(owner) as other:
            other.execute("delete from families_anneximport")
        return usual(connection)

    monkeypatch.setattr(backup_notes, "notes_of", and_somebody_writes)
    found = tried(backed_up(owner, tmp_path / "a.backup"), owner)
    assert {one.what: one.came_back for one in found}["public.families_anneximport"] == "1 rows"
    assert [one for one in found if not one.same] == []


def test_the_commands_say_what_they_did(
    life: None, owner: dict[str, Any], tmp_path: Path, settings: LazySettings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.BACKUP_RECIPIENTS, settings.BACKUP_IDENTITY = [PUBLIC], SECRET
    file = str(tmp_path / "a.backup")
    call_command("backup", file)
    assert "SEAL_KEY and SECRET_KEY are not in it" in capsys.readouterr().out
    call_command("backup_drill", file)
    assert "came back as they were" in capsys.readouterr().out
    with_manifest(Path(file), CHANGED["public.families_family"])
    with pytest.raises(CommandError, match="did not come back as they were"):
        call_command("backup_drill", file)
    with pytest.raises(CommandError, match="There are people and families"):
        call_command("restore", file)
    with pytest.raises(CommandError, match="its SHA-256 is another"):
        call_command("restore", file, "--replace", "--sha256=00")
