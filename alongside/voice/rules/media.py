"""Pictures and recordings, known by what is in them and never by their name. No database, no clock."""

import io
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from PIL import Image

from alongside.foundation.pictures import NotAPicture, TooManyPixels, made_anew

MEGABYTE = 1024 * 1024
LARGEST_IN = 5 * MEGABYTE
LARGEST_KEPT = 500 * 1000
LONGEST_SIDES = (1600, 1200, 900, 600)
QUALITIES = (82, 70, 55)

TOO_BIG = _("This file is too big. It can be up to 5 MB.")
NOTHING_IN_IT = _("There is nothing in this file. Try again.")
NOT_A_PICTURE = _("This is not a picture we can open. Send a photo, or a JPEG, PNG or WebP picture.")
NOT_A_RECORDING = _("This is not a recording we can play. Try another one.")


class CannotTakeMedia(Exception):
    """Why this file is not kept, in a sentence."""

    def __init__(self, why: str | Promise) -> None:
        self.why = str(why)
        super().__init__(str(why))


@dataclass(frozen=True)
class Media:
    """A picture or recording as it is kept: its bytes and what they are."""

    content: bytes
    media_type: str


def as_drawing(content: bytes) -> Media:
    """The same picture made anew: nothing is left of what a camera wrote into it, or of anything hidden behind it."""
    _measure(content)
    picture = _read(content)
    for side in LONGEST_SIDES:
        smaller = picture.copy()
        smaller.thumbnail((side, side))
        for quality in QUALITIES:
            out = io.BytesIO()
            smaller.save(out, "JPEG", quality=quality, optimize=True)
            if out.tell() <= LARGEST_KEPT:
                return Media(out.getvalue(), "image/jpeg")
    raise CannotTakeMedia(TOO_BIG)


def _read(content: bytes) -> Image.Image:
    try:
        return made_anew(content)
    except TooManyPixels as problem:
        raise CannotTakeMedia(TOO_BIG) from problem
    except NotAPicture as problem:
        raise CannotTakeMedia(NOT_A_PICTURE) from problem


def as_recording(content: bytes) -> Media:
    """The recording as it is, with the kind its first bytes say it is; whatever else begins it is refused."""
    _measure(content)
    if (kind := _kind_of_recording(content)) is None:
        raise CannotTakeMedia(NOT_A_RECORDING)
    return Media(content, kind)


def _kind_of_recording(content: bytes) -> str | None:
    start = content[:16]
    if start.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in content[:64]:
        return "audio/webm"
    if start.startswith(b"OggS\x00"):
        return "audio/ogg"
    if start[4:8] == b"ftyp" and start[8:12] in (
        b"M4A ",
        b"mp42",
        b"mp41",
        b"isom",
        b"iso2",
        b"iso5",
        b"3gp4",
        b"3gp5",
    ):
        return "audio/mp4"
    if start.startswith(b"RIFF") and start[8:12] == b"WAVE":
        return "audio/wav"
    if start.startswith(b"ID3") or _is_frame_of_mp3(content):
        return "audio/mpeg"
    return None


def _is_frame_of_mp3(content: bytes) -> bool:
    """Eleven bits that are on, then a layer, a rate and a frequency that exist; and a second frame where it says."""
    if len(content) < 4 or content[0] != 0xFF or content[1] & 0xE0 != 0xE0:
        return False
    layer, rate, frequency = (content[1] >> 1) & 3, content[2] >> 4, (content[2] >> 2) & 3
    return layer == 1 and rate not in (0, 15) and frequency != 3


def _measure(content: bytes) -> None:
    if not content:
        raise CannotTakeMedia(NOTHING_IN_IT)
    if len(content) > LARGEST_IN:
        raise CannotTakeMedia(TOO_BIG)
