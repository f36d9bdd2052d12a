"""A logo is a picture made anew: small, and without anything that hid in the file."""

import hashlib
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image

from alongside.partners.rules.logos import LARGEST_KEPT, CannotTakeLogo, as_logo

NOISE = b"".join(hashlib.sha256(bytes([one, two])).digest() for one in range(99) for two in range(120))
HIDDEN = b"<script>alert(1)</script>"


def a_picture(width: int = 800, height: int = 300, kind: str = "PNG", **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#5b3a78").save(out, kind, **more)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_becomes_a_small_webp(kind: str) -> None:
    logo = as_logo(a_picture(kind=kind))
    shown = Image.open(io.BytesIO(logo.content))
    assert shown.format == "WEBP"
    assert shown.size == (235, 88)
    assert len(logo.content) <= LARGEST_KEPT
    assert logo.mark == as_logo(a_picture(kind=kind)).mark


def test_nothing_is_left_of_what_hid_in_the_file() -> None:
    assert HIDDEN not in as_logo(a_picture() + HIDDEN).content
    assert HIDDEN not in as_logo(a_picture(kind="JPEG", comment=HIDDEN)).content


def test_a_picture_full_of_noise_is_made_small_all_the_same() -> None:
    noise = Image.frombytes("RGB", (720, 176), NOISE)
    out = io.BytesIO()
    noise.save(out, "PNG")
    assert len(as_logo(out.getvalue()).content) <= LARGEST_KEPT


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"GIF89a" + bytes(100),
        a_picture()[:60],
        a_picture(15, 800),
        a_picture(5001, 5000),
        bytes(6 * 1024 * 1024),
    ],
)
def test_what_is_no_picture_or_none_we_can_show_is_refused_in_a_sentence(file: bytes) -> None:
    with pytest.raises(CannotTakeLogo, match=r"^[A-Z].*\.$"):
        as_logo(file)


@given(some.integers(0, 200), some.binary(max_size=40))
def test_a_broken_picture_never_breaks_us(place: int, noise: bytes) -> None:
    whole = a_picture(60, 40)
    broken = whole[:place] + noise + whole[place + len(noise) :]
    with suppress(CannotTakeLogo):
        assert as_logo(broken).content
