"""Which files are taken as learning materials: known by what they hold, not by name alone. No database, no clock."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from alongside.foundation.blockers import Cannot
from alongside.foundation.pictures import NotAPicture, TooManyPixels, made_anew

MEGABYTES = 10
OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."
LONGEST_NAME = 100
UNREADABLE = (
    "This file is not what its name says, or it is damaged. Save it again where you made it, and choose it again."
)
WITH_PROGRAM = "This file holds a small program (a macro). Save it without macros, and choose it again."
LOCKED = "This file is locked with a password, so nobody could open it. Save it without one, and choose it again."
TOO_MANY_DOTS = "This picture has more dots than we can open. Make it smaller, and choose it again."
LOOKS_LIKE_A_PAGE = re.compile(r"\s*(<!doctype|<html|<svg|<script|<\?xml|<body|<head)", re.IGNORECASE)


class CannotTakeFile(Cannot):
    """Why a file is not taken."""


@dataclass(frozen=True)
class Taken:
    """A file as it is kept."""

    name: str
    content_type: str
    content: bytes

    def __str__(self) -> str:
        return self.name


def as_taken(name: str, content: bytes) -> Taken:
    """The file as it is kept, where it is one of the kinds we take and holds what its name says."""
    ending = ending_of(name)
    if ending not in KINDS:
        raise CannotTakeFile(f"Choose a file that ends in {', '.join(ENDINGS)}.")
    if len(content) > MEGABYTES * 1024 * 1024:
        raise CannotTakeFile(f"The file must be smaller than {MEGABYTES} MB.")
    content_type, look = KINDS[ending]
    return Taken(clean_name(name), content_type, look(ending, content))


def ending_of(name: str) -> str:
    return "." + name.rpartition(".")[2].strip().lower() if "." in name else ""


def clean_name(name: str) -> str:
    """The name without a folder and without what nobody can see; letters of every script stay."""
    own = re.split(r"[\\/]", name)[-1]
    seen = "".join(letter for letter in own if unicodedata.category(letter)[0] not in "CZ" or letter == " ")
    stem, _, ending = " ".join(seen.split()).rpartition(".")
    return f"{stem[:LONGEST_NAME].strip(' .') or 'file'}.{ending.strip().lower()}"


def header_name(name: str) -> str:
    """The same for the line in which a file's name travels: plain letters, figures and dashes alone."""
    stem, _, ending = name.rpartition(".")
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return f"{re.sub(r'[^A-Za-z0-9]+', '-', plain).strip('-') or 'material'}.{re.sub(r'[^a-z0-9]', '', ending)}"


# ---------------------------------------------------------------------------------------------- what each kind holds


def _pdf(_ending: str, content: bytes) -> bytes:
    if not content.startswith(b"%PDF-"):
        raise CannotTakeFile(UNREADABLE)
    return content


def _office(ending: str, content: bytes) -> bytes:
    # A locked workbook is a container of another kind.
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise CannotTakeFile(LOCKED)
    names = _names_in(content)
    if "[Content_Types].xml" not in names or not any(name.startswith(FOLDERS[ending]) for name in names):
        raise CannotTakeFile(UNREADABLE)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise CannotTakeFile(WITH_PROGRAM)
    return content


def _open_document(ending: str, content: bytes) -> bytes:
    kind = KINDS[ending][0].encode()
    # Its kind stands, unpacked, right at the beginning (OpenDocument 1.2, part 3, section 3.3).
    if content[30 : 38 + len(kind)] != b"mimetype" + kind:
        raise CannotTakeFile(UNREADABLE)
    if any(name.startswith(("Basic/", "Scripts/")) for name in _names_in(content)):
        raise CannotTakeFile(WITH_PROGRAM)
    return content


def _names_in(content: bytes) -> list[str]:
    if not content.startswith(b"PK\x03\x04"):
        raise CannotTakeFile(UNREADABLE)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return packed.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError, OSError) as problem:
        raise CannotTakeFile(UNREADABLE) from problem


def _picture(ending: str, content: bytes) -> bytes:
    """Made anew, so that where it was taken is not told with it."""
    begins, kind = PICTURES[ending]
    if not content.startswith(begins) or (kind == "WEBP" and content[8:12] != b"WEBP"):
        raise CannotTakeFile(UNREADABLE)
    out = io.BytesIO()
    try:
        made_anew(content).save(out, kind, quality=88)
    except TooManyPixels as problem:
        raise CannotTakeFile(TOO_MANY_DOTS) from problem
    except NotAPicture as problem:
        raise CannotTakeFile(UNREADABLE) from problem
    return out.getvalue()


def _text(_ending: str, content: bytes) -> bytes:
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise CannotTakeFile(
            "We cannot read the letters of this file. Save it as UTF-8, and choose it again."
        ) from problem
    if "\x00" in words or LOOKS_LIKE_A_PAGE.match(words):
        raise CannotTakeFile(UNREADABLE)
    return content


FOLDERS = {".docx": "word/", ".pptx": "ppt/", ".xlsx": "xl/"}
PICTURES = {
    ".png": (b"\x89PNG\r\n\x1a\n", "PNG"),
    ".jpg": (b"\xff\xd8\xff", "JPEG"),
    ".jpeg": (b"\xff\xd8\xff", "JPEG"),
    ".webp": (b"RIFF", "WEBP"),
}
KINDS: dict[str, tuple[str, Callable[[str, bytes], bytes]]] = {
    ".pdf": ("application/pdf", _pdf),
    ".docx": (f"{OFFICE}wordprocessingml.document", _office),
    ".pptx": (f"{OFFICE}presentationml.presentation", _office),
    ".xlsx": (f"{OFFICE}spreadsheetml.sheet", _office),
    ".odt": (f"{OPEN}text", _open_document),
    ".odp": (f"{OPEN}presentation", _open_document),
    ".png": ("image/png", _picture),
    ".jpg": ("image/jpeg", _picture),
    ".jpeg": ("image/jpeg", _picture),
    ".webp": ("image/webp", _picture),
    ".txt": ("text/plain; charset=utf-8", _text),
}
ENDINGS = list(KINDS)
