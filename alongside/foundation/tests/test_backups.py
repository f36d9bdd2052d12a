"""The sealed file: what goes in comes out, and nothing comes out of a file that is not whole."""

import io
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyrage  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.backups import CannotBackUp, CannotRestore, archive, programs

PUBLIC, SECRET = archive.new_key()
DUMP = [bytes(range(256)) * 1000, b"", b"the end"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return sealed(tmp_path / "a.backup")


def sealed(file: Path, manifest: dict[str, Any] | None = None) -> Path:
    archive.write_sealed(file, manifest or {"made_at": "today"}, DUMP, recipients=[PUBLIC])
    return file


def read(file: Path, secret: str = SECRET) -> tuple[dict[str, Any], bytes]:
    with archive.opened(file, identities=[secret]) as found:
        return found.manifest, b"".join(found.pieces())


def refused(file: Path, secret: str = SECRET) -> str:
    with pytest.raises(CannotRestore) as refusal:
        read(file, secret)
    return str(refusal.value)


def test_what_goes_in_comes_out(file: Path) -> None:
    assert read(file) == ({"format": 1, "made_at": "today"}, b"".join(DUMP))


def test_only_its_owner_may_read_the_file_and_nothing_half_made_lies_about(file: Path) -> None:
    assert file.stat().st_mode & 0o777 == 0o600
    assert [found.name for found in file.parent.iterdir()] == ["a.backup"]


def test_nothing_of_it_can_be_read_without_the_key(file: Path) -> None:
    assert b"the end" not in file.read_bytes()
    assert b"made_at" not in file.read_bytes()


def test_another_key_does_not_open_it(file: Path) -> None:
    assert refused(file, archive.new_key()[1]).startswith("This key does not open the file")


@given(at=st.floats(0, 1, exclude_max=True))
def test_a_file_cut_anywhere_is_refused(at: float, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = sealed(tmp_path_factory.mktemp("cut") / "a.backup")
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * at)])
    assert refused(file)


@given(at=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_file_with_one_bit_turned_is_refused(at: float, bit: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = sealed(tmp_path_factory.mktemp("turned") / "a.backup")
    content = bytearray(file.read_bytes())
    content[int(len(content) * at)] ^= 1 << bit
    file.write_bytes(bytes(content))
    assert refused(file)


def test_a_file_with_something_behind_its_end_is_refused(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"more")
    assert refused(file)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04", b"age-encryption.org/v1\n"])
def test_any_other_file_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert refused(file)
    assert refused(file.parent / "nowhere") == f"{file.parent / 'nowhere'} is not there."


def as_tar(*parts: tuple[str, bytes]) -> bytes:
    with tarfile.open(fileobj=(made := io.BytesIO()), mode="w") as tar:
        for name, content in parts:
            part = tarfile.TarInfo(name)
            part.size = len(content)
            tar.addfile(part, io.BytesIO(content))
    return made.getvalue()


MANIFEST = ("manifest.json", json.dumps({"format": 1}).encode())
PIECE = ("database/000000", b"abc")
UNFIT = {
    "no archive": b"only words",
    "nothing": as_tar(),
    "no manifest": as_tar(PIECE),
    "a manifest of words": as_tar(("manifest.json", b"words"), PIECE),
    "a manifest without a format": as_tar(("manifest.json", b"{}"), PIECE),
    "no end": as_tar(MANIFEST, PIECE),
    "another length": as_tar(MANIFEST, PIECE, ("end.json", archive._ending(4, ""))),
    "a piece left out": as_tar(MANIFEST, ("database/000001", b"abc"), ("end.json", b"{}")),
}


@pytest.mark.parametrize("what", UNFIT)
def test_a_file_sealed_with_the_right_key_that_is_no_backup_is_refused(file: Path, what: str) -> None:
    """Whoever has the public key can seal anything: what comes out is not believed either."""
    file.write_bytes(pyrage.encrypt(UNFIT[what], [pyrage.x25519.Recipient.from_str(PUBLIC)]))
    assert refused(file)


def test_a_backup_of_a_newer_kind_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "FORMAT", 2)
    sealed(file)
    monkeypatch.undo()
    assert "made by a newer Alongside" in refused(file)


def test_when_the_dump_breaks_off_there_is_no_file(tmp_path: Path) -> None:
    def breaks_off() -> Iterator[bytes]:
        yield b"half"
        raise CannotBackUp(["The database went away."])

    with pytest.raises(CannotBackUp, match="went away"):
        archive.write_sealed(tmp_path / "a.backup", {}, breaks_off(), recipients=[PUBLIC])
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotBackUp, match="could not be written"):
        archive.write_sealed(tmp_path / "nowhere" / "a.backup", {}, DUMP, recipients=[PUBLIC])


@pytest.mark.parametrize("key", ["", "age1", SECRET], ids=["nothing", "a part of one", "the secret one"])
def test_a_public_key_that_is_none_is_said(tmp_path: Path, key: str) -> None:
    with pytest.raises(CannotBackUp, match="not a public key"):
        archive.write_sealed(tmp_path / "a.backup", {}, DUMP, recipients=[key])


def test_the_secret_key_may_stand_in_a_file_as_age_keygen_writes_it(tmp_path: Path) -> None:
    kept = tmp_path / "key.txt"
    kept.write_text(f"# created: today\n# public key: {PUBLIC}\n{SECRET}\n")
    assert archive.secret_keys(str(kept)) == archive.secret_keys(SECRET) == [SECRET]
    assert archive.secret_keys("") == []
    with pytest.raises(CannotRestore, match="neither a secret key nor a file"):
        archive.secret_keys(str(tmp_path / "nowhere"))


def test_postgresqls_programs_are_found_and_the_oldest_that_will_do_is_taken() -> None:
    path, version = programs.program("pg_dump", at_least=18)
    assert path.exists()
    assert version == 18
    with pytest.raises(programs.NoProgram, match="PostgreSQL 99 or newer"):
        programs.program("pg_dump", at_least=99)
