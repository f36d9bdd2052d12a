"""Opens a workbook somebody sent, refusing what is not one, is locked, or is made to do harm."""

import re
import zipfile
import zlib
from io import BytesIO
from typing import BinaryIO

from openpyxl import Workbook, load_workbook

MEGABYTE = 1024 * 1024
TIMES_AS_LARGE_UNPACKED = 8
MOST_BYTES_IN_SMALL_PART = 20 * MEGABYTE
MOST_PARTS = 2_000
CHUNK = 256 * 1024
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
HOLDS_A_WORKBOOK = re.compile(r"xl/workbook\w*\.xml")
PROGRAMS = ("vbaproject", "xl/macrosheets/", "xl/activex/", "xl/dialogsheets/")
PLAIN_ENCODINGS = {b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"}

EMPTY = "The file is empty. Save the workbook again in Excel and choose that file."
TOO_BIG = "The file is larger than {} MB. Take out what is not needed and try again."
NOT_EXCEL = "This is not an Excel workbook. Choose a file that ends in .xlsx."
LOCKED = "This workbook is locked with a password. Open it in Excel, take the password off, save it and try again."
OLD = "This is an older kind of Excel file (.xls). Open it in Excel and save it as an Excel workbook (.xlsx)."
BINARY = "This is a binary Excel file (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx)."
OPEN_DOCUMENT = "This is an OpenDocument file (.ods). Save it as an Excel workbook (.xlsx) and try again."
DAMAGED = "This workbook is damaged or was cut short. Save it again in Excel, send the whole file and try again."
BOMB = "This workbook unpacks to far more than any such list holds, so it was not opened."
MACROS = (
    "This workbook holds macros, which are small programs. Open it in Excel and save it as a workbook without (.xlsx)."
)
UNSAFE = "This workbook holds instructions that no Excel workbook needs, so it was not opened. Save it again in Excel."


class NotAWorkbook(Exception):
    """The whole file is refused, with a sentence that says why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def open_workbook(file: BinaryIO, *, megabytes: int, too_big: str = TOO_BIG) -> Workbook:
    """The workbook, opened for reading row by row; or NotAWorkbook."""
    content = file.read(megabytes * MEGABYTE + 1)
    _refuse_by_first_bytes(content)
    if len(content) > megabytes * MEGABYTE:
        raise NotAWorkbook(too_big.format(megabytes))
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _refuse_by_parts(archive)
            _refuse_by_contents(archive, most_unpacked=megabytes * MEGABYTE * TIMES_AS_LARGE_UNPACKED)
        return load_workbook(BytesIO(content), read_only=True, keep_links=False)
    except NotAWorkbook:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise NotAWorkbook(DAMAGED) from error
    except Exception as error:  # what openpyxl raises on a broken part is not written down anywhere
        raise NotAWorkbook(DAMAGED) from error


def _refuse_by_first_bytes(content: bytes) -> None:
    if not content:
        raise NotAWorkbook(EMPTY)
    if content.startswith(OLE):
        raise NotAWorkbook(LOCKED if "EncryptedPackage".encode("utf-16-le") in content else OLD)
    if not content.startswith(b"PK"):
        raise NotAWorkbook(NOT_EXCEL)


def _refuse_by_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 0x1 for part in parts):
        raise NotAWorkbook(LOCKED)
    if len(parts) > MOST_PARTS:
        raise NotAWorkbook(BOMB)
    if len(names) != len(parts):
        raise NotAWorkbook(DAMAGED)
    if "xl/workbook.bin" in names:
        raise NotAWorkbook(BINARY)
    if "content.xml" in names and "mimetype" in names:
        raise NotAWorkbook(OPEN_DOCUMENT)
    if "[Content_Types].xml" not in names or not any(map(HOLDS_A_WORKBOOK.fullmatch, names)):
        raise NotAWorkbook(NOT_EXCEL)
    if any(program in name.lower() for name in names for program in PROGRAMS):
        raise NotAWorkbook(MACROS)


def _refuse_by_contents(archive: zipfile.ZipFile, *, most_unpacked: int) -> None:
    """Unpacks every part once, so that a size is what was counted and not what the file says of itself."""
    unpacked = 0
    for part in archive.infolist():
        is_xml = not part.filename.startswith("xl/media/")  # pictures; every other part could be read as XML
        may_be_large = not is_xml or "sheet" in part.filename.lower() or "sharedstrings" in part.filename.lower()
        size, tail = 0, b""
        with archive.open(part) as stream:
            while chunk := stream.read(CHUNK):
                if is_xml:
                    _refuse_unsafe_xml(tail + chunk, first=size == 0)
                    tail = chunk[-64:]
                size += len(chunk)
                unpacked += len(chunk)
                if unpacked > most_unpacked or (size > MOST_BYTES_IN_SMALL_PART and not may_be_large):
                    raise NotAWorkbook(BOMB)


def _refuse_unsafe_xml(chunk: bytes, *, first: bool) -> None:
    """No document type and no entity is ever needed in a workbook; both are how an XML file reaches out or swells."""
    plain = chunk.replace(b"\0", b"") if b"\0" in chunk else chunk
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise NotAWorkbook(UNSAFE)
    named = re.search(rb"encoding\s*=\s*[\"']([^\"']+)", plain[:200]) if first else None
    if named and named[1].lower() not in PLAIN_ENCODINGS:
        raise NotAWorkbook(UNSAFE)
