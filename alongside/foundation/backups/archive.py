"""The file of a backup: a tar archive sealed in the age format, so that `age -d` and `tar x` open it anywhere.

Inside, in this order: `manifest.json`, the dump of the database cut in pieces (`database/000000` and on), and
`end.json` with the length and the hash of the dump. Nothing is ever written to a disk unsealed.
"""

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import pyrage  # type: ignore[import-untyped]

from alongside.foundation.backups import CannotBackUp, CannotRestore

FORMAT = 1
PIECE = 4 * 1024 * 1024
LARGEST_PART = 64 * 1024 * 1024
MANIFEST, END = "manifest.json", "end.json"

DAMAGED = "The file is damaged or was cut short. Take another backup."
WRONG_KEY = "This key does not open the file, or the beginning of the file is damaged."
NOT_A_BACKUP = "The file was sealed with the right key, but it is not a backup of Alongside."
TOO_NEW = "The backup was made by a newer Alongside. Bring this one up to date first."


def new_key() -> tuple[str, str]:
    """A public key, for the machine that makes backups, and the secret one, for whoever may bring one back."""
    secret = pyrage.x25519.Identity.generate()
    return str(secret.to_public()), str(secret)


def secret_keys(told: str) -> list[str]:
    """The secret keys in this text, or in the file of this name, as age-keygen writes them."""
    if told and not told.startswith("AGE-SECRET-KEY-"):
        try:
            told = Path(told).read_text()
        except OSError as problem:
            reason = f"BACKUP_IDENTITY is neither a secret key nor a file that can be read: {problem.strerror}."
            raise CannotRestore([reason]) from problem
    return [line.strip() for line in told.splitlines() if line.startswith("AGE-SECRET-KEY-")]


def write_sealed(file: Path, manifest: Mapping[str, Any], dump: Iterable[bytes], *, recipients: Sequence[str]) -> None:
    """Seal manifest and dump for these public keys. The file has its name only once it is whole."""
    keys = [_recipient(one) for one in recipients]
    partial = file.with_name(f"{file.name}.part")
    try:
        with open(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:  # noqa: PTH123
            reader, writer = _pipe()
            with ThreadPoolExecutor(1) as beside, reader:
                packing = beside.submit(_pack, writer, manifest, dump)
                pyrage.encrypt_io(reader, out, keys)
            packing.result()  # what went wrong there ended the stream, which alone looks like its good end
            out.flush()
            os.fsync(out.fileno())
        partial.replace(file)
    except OSError as problem:
        raise CannotBackUp([f"{file} could not be written: {problem.strerror or problem}."]) from problem
    finally:
        partial.unlink(missing_ok=True)


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    out_of, into = os.pipe()
    return os.fdopen(out_of, "rb"), os.fdopen(into, "wb")


def _recipient(key: str) -> Any:
    try:
        return pyrage.x25519.Recipient.from_str(key.strip())
    except pyrage.RecipientError as problem:
        raise CannotBackUp(["BACKUP_RECIPIENT is not a public key: it begins with age1."]) from problem


def _pack(writer: BinaryIO, manifest: Mapping[str, Any], dump: Iterable[bytes]) -> None:
    length, hashed = 0, hashlib.sha256()
    with writer, tarfile.open(fileobj=writer, mode="w|") as archive:
        _put(archive, MANIFEST, json.dumps({"format": FORMAT, **manifest}).encode())
        for number, piece in enumerate(dump):
            length += len(piece)
            hashed.update(piece)
            _put(archive, f"database/{number:06}", piece)
        _put(archive, END, _ending(length, hashed.hexdigest()))


def _ending(length: int, sha256: str) -> bytes:
    return json.dumps({"length": length, "sha256": sha256}).encode()


def _put(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    part = tarfile.TarInfo(name)
    part.size, part.mode = len(content), 0o600
    archive.addfile(part, io.BytesIO(content))


@dataclass
class Opened:
    """A backup being read: what it says of itself, then its dump, once, piece by piece."""

    archive: tarfile.TarFile
    manifest: dict[str, Any]

    def pieces(self) -> Iterator[bytes]:
        """The dump. Its end is only reached where the whole of it came, as it was."""
        length, number, hashed = 0, 0, hashlib.sha256()
        while (part := self.archive.next()) and part.name == f"database/{number:06}":
            piece = _read(self.archive, part)
            number, length = number + 1, length + len(piece)
            hashed.update(piece)
            yield piece
        if part is None or part.name != END:
            raise CannotRestore([DAMAGED])
        if _read(self.archive, part) != _ending(length, hashed.hexdigest()):
            raise CannotRestore([DAMAGED])


@contextmanager
def opened(file: Path, *, identities: Sequence[str]) -> Iterator[Opened]:
    """Open a backup with a secret key. What is read of it is known to be whole only when this has ended well."""
    keys = [_identity(one) for one in identities]
    reader, writer = _pipe()
    with ThreadPoolExecutor(1) as beside:
        unsealing = beside.submit(_unseal, file, writer, keys)
        try:
            with reader, tarfile.open(fileobj=reader, mode="r|") as archive:
                yield Opened(archive, _manifest(archive))
                while reader.read(PIECE):
                    pass  # what is unsealed beside comes to its own end, and says there whether all was well
        except (tarfile.TarError, EOFError, CannotRestore) as problem:
            raise unsealing.exception() or _as_refusal(problem) from problem
        unsealing.result()


def _as_refusal(problem: Exception) -> CannotRestore:
    return problem if isinstance(problem, CannotRestore) else CannotRestore([DAMAGED])


def _identity(key: str) -> Any:
    try:
        return pyrage.x25519.Identity.from_str(key.strip())
    except pyrage.IdentityError as problem:
        raise CannotRestore(["BACKUP_IDENTITY is not a secret key: it begins with AGE-SECRET-KEY-1."]) from problem


def _unseal(file: Path, writer: BinaryIO, keys: list[Any]) -> None:
    try:
        with writer, file.open("rb") as sealed:
            pyrage.decrypt_io(sealed, writer, keys)
    except BrokenPipeError:
        return  # whoever read had enough, and says why
    except FileNotFoundError as problem:
        raise CannotRestore([f"{file} is not there."]) from problem
    except pyrage.DecryptError as problem:
        raise CannotRestore([WRONG_KEY if "key" in str(problem).lower() else DAMAGED]) from problem
    except OSError as problem:
        raise CannotRestore([DAMAGED]) from problem


def _manifest(archive: tarfile.TarFile) -> dict[str, Any]:
    part = archive.next()
    if part is None or part.name != MANIFEST:
        raise CannotRestore([NOT_A_BACKUP])
    try:
        manifest: dict[str, Any] = json.loads(_read(archive, part))
        newer = manifest["format"] > FORMAT
    except (ValueError, LookupError, TypeError) as problem:
        raise CannotRestore([NOT_A_BACKUP]) from problem
    if newer:
        raise CannotRestore([TOO_NEW])
    return manifest


def _read(archive: tarfile.TarFile, part: tarfile.TarInfo) -> bytes:
    content = archive.extractfile(part) if part.isfile() and part.size <= LARGEST_PART else None
    if content is None:
        raise CannotRestore([NOT_A_BACKUP])
    return content.read()
