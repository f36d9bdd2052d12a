"""A picture or a recording is known by what is in it."""

import io

import pytest
from PIL import Image

from alongside.voice.rules import LARGEST_KEPT, CannotTakeMedia, as_drawing, as_recording
from alongside.voice.tests.factories import a_picture

SCRIPT = b"<html><script>alert(1)</script></html>"


def test_what_a_camera_wrote_into_a_photo_is_gone() -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (54.0, 58.0, 41.0)}
    exif[0x010F] = "Madeup Camera"
    photo = a_picture(exif=exif.tobytes(), comment=b"Madeup Street 5")
    assert b"Madeup Camera" in photo

    kept = as_drawing(photo).content

    assert b"Madeup" not in kept
    assert dict(Image.open(io.BytesIO(kept)).getexif()) == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_kind_of_picture_is_kept_as_one(kind: str) -> None:
    kept = as_drawing(a_picture(kind))
    assert kept.media_type == "image/jpeg"
    assert Image.open(io.BytesIO(kept.content)).format == "JPEG"


def test_a_page_hidden_behind_a_picture_does_not_come_along() -> None:
    assert b"<script>" not in as_drawing(a_picture("PNG") + SCRIPT).content


def test_a_large_photo_is_kept_small() -> None:
    noise = Image.effect_noise((2400, 1800), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=80)
    assert len(out.getvalue()) > LARGEST_KEPT
    assert len(as_drawing(out.getvalue()).content) <= LARGEST_KEPT


def test_a_see_through_drawing_stands_on_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "PNG")
    assert Image.open(io.BytesIO(as_drawing(out.getvalue()).content)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        SCRIPT,
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"GIF89a" + SCRIPT,
        a_picture("JPEG")[:40],
        a_picture("GIF"),
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        bytes(6 * 1024 * 1024),
    ],
)
def test_what_is_no_picture_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(CannotTakeMedia) as refused:
        as_drawing(content)
    assert refused.value.why.endswith(".")


def test_a_picture_that_grows_without_end_is_refused() -> None:
    out = io.BytesIO()
    Image.new("1", (12000, 12000)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000
    with pytest.raises(CannotTakeMedia):
        as_drawing(out.getvalue())


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x1a\x45\xdf\xa3" + bytes(20) + b"webm" + bytes(50), "audio/webm"),
        (b"OggS\x00" + bytes(50), "audio/ogg"),
        (bytes(4) + b"ftypM4A " + bytes(50), "audio/mp4"),
        (b"RIFF" + bytes(4) + b"WAVE" + bytes(50), "audio/wav"),
        (b"ID3\x04" + bytes(50), "audio/mpeg"),
        (b"\xff\xfb\x90\x00" + bytes(50), "audio/mpeg"),
    ],
)
def test_a_recording_is_known_by_its_first_bytes(content: bytes, kind: str) -> None:
    assert as_recording(content).media_type == kind


@pytest.mark.parametrize("content", [b"", SCRIPT, a_picture(), b"RIFF" + bytes(4) + b"AVI ", bytes(6 * 1024 * 1024)])
def test_what_is_no_recording_is_refused(content: bytes) -> None:
    with pytest.raises(CannotTakeMedia):
        as_recording(content)
