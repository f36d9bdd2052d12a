"""Which files are taken: by what they hold, whatever they are called."""

import io
import zipfile

import pytest
from PIL import Image

from alongside.training.rules.material_files import CannotTakeFile, as_taken, clean_name, header_name

LOCATION = 0x8825


def packed(*names: str, first: bytes = b"") -> bytes:
    """A packed file with these parts; `first` is what OpenDocument says first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        if first:
            file.writestr("mimetype", first)
        for name in names:
            file.writestr(name, "x")
    return out.getvalue()


def a_picture(kind: str = "PNG", *, with_place: bool = False) -> bytes:
    out, exif = io.BytesIO(), Image.Exif()
    if with_place:
        exif.get_ifd(LOCATION)[1] = "N"
        exif[0x010E] = "Where it was taken"
    Image.new("RGB", (40, 30), "teal").save(out, kind, exif=exif)
    return out.getvalue()


OPEN = b"application/vnd.oasis.opendocument."
GOOD = {
    "a.pdf": b"%PDF-1.7 made up",
    "a.docx": packed("[Content_Types].xml", "word/document.xml"),
    "a.pptx": packed("[Content_Types].xml", "ppt/presentation.xml"),
    "a.xlsx": packed("[Content_Types].xml", "xl/workbook.xml"),
    "a.odt": packed("content.xml", first=OPEN + b"text"),
    "a.odp": packed("content.xml", first=OPEN + b"presentation"),
    "a.png": a_picture(),
    "a.JPG": a_picture("JPEG"),
    "a.webp": a_picture("WEBP"),
    "a.txt": "Grüße, ‎سلام".encode(),
}


@pytest.mark.parametrize("name", GOOD)
def test_each_kind_is_taken_when_it_holds_what_its_name_says(name: str) -> None:
    assert as_taken(name, GOOD[name]).content


@pytest.mark.parametrize("name", [name for name in GOOD if name != "a.txt"])
@pytest.mark.parametrize(
    "content", [b"<html><script>alert(1)</script>", b"<svg/>", b"MZ\x90", b"PK\x03\x04broken", b"\x89PNG"]
)
def test_another_thing_by_that_name_is_not(name: str, content: bytes) -> None:
    with pytest.raises(CannotTakeFile, match="not what its name says"):
        as_taken(name, content)


@pytest.mark.parametrize(
    ("name", "like"), [("a.docx", "a.xlsx"), ("a.odt", "a.odp"), ("a.xlsx", "a.odt"), ("a.png", "a.JPG")]
)
def test_nor_is_its_neighbour(name: str, like: str) -> None:
    with pytest.raises(CannotTakeFile, match="not what its name says"):
        as_taken(name, GOOD[like])


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.exe", "a", "", "a.pdf.html", ".htaccess", "a.docm", "a.zip"])
def test_other_endings_are_refused_with_those_that_do(name: str) -> None:
    with pytest.raises(CannotTakeFile, match=r"\.pdf, \.docx"):
        as_taken(name, GOOD["a.pdf"])


@pytest.mark.parametrize("words", [b"<!DOCTYPE html>", b"  <svg xmlns=''>", b"\xef\xbb\xbf<HTML>", b"a\x00b"])
def test_a_text_that_is_a_page_in_disguise_is_not_taken(words: bytes) -> None:
    with pytest.raises(CannotTakeFile):
        as_taken("a.txt", words)


def test_a_document_with_a_program_in_it_is_not_taken() -> None:
    for name, extra in (("a.docx", "word/vbaProject.bin"), ("a.odt", "Basic/Standard/Module1.xml")):
        content = packed(
            "[Content_Types].xml", "word/document.xml", extra, first=OPEN + b"text" if "odt" in name else b""
        )
        with pytest.raises(CannotTakeFile, match="macro"):
            as_taken(name, content)


def test_a_locked_document_is_not_taken() -> None:
    with pytest.raises(CannotTakeFile, match="password"):
        as_taken("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def test_what_is_too_big_is_not_taken() -> None:
    with pytest.raises(CannotTakeFile, match="smaller than 10 MB"):
        as_taken("a.pdf", b"%PDF-" + b"x" * 10 * 1024 * 1024)


def test_a_picture_no_longer_tells_where_it_was_taken() -> None:
    before = a_picture("JPEG", with_place=True)
    assert b"Where it was taken" in before
    after = as_taken("a.jpg", before).content
    assert b"Where it was taken" not in after
    assert LOCATION not in Image.open(io.BytesIO(after)).getexif()


@pytest.mark.parametrize(
    ("name", "clean", "header"),
    [
        ("../../etc/hand out.PDF", "hand out.pdf", "hand-out.pdf"),
        ("C:\\Desktop\\O'Néill.pdf", "O'Néill.pdf", "O-Neill.pdf"),
        ('a"\r\nSet-Cookie: x=1.pdf', 'a"Set-Cookie: x=1.pdf', "a-Set-Cookie-x-1.pdf"),
        ("أسئلة.pdf", "أسئلة.pdf", "material.pdf"),
        ("\u202efdp.txt", "fdp.txt", "fdp.txt"),
        (".pdf", "file.pdf", "file.pdf"),
        ("x" * 500 + ".pdf", "x" * 100 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_a_name_travels_without_folders_and_without_what_could_break_a_line(name: str, clean: str, header: str) -> None:
    assert clean_name(name) == clean
    assert header_name(clean) == header
