"""A council's logo, made anew and small: nothing is left of what hid in the file. No database, no clock."""

import hashlib
import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

LARGEST_IN = 5 * 1024 * 1024
MOST_PIXELS = 25_000_000
KINDS = ("JPEG", "PNG", "WEBP")
# Shown 44 high at most and 180 wide; twice that for fine screens. A first view of a page has 60 kB for everything.
LARGEST_SHOWN = ((360, 88), (270, 66), (180, 44))
QUALITIES = (90, 75, 60, 40)
LARGEST_KEPT = 8_000
SMALLEST_SIDE = 16

TOO_BIG = "This picture is too big. It can be up to 5 MB and 25 million dots."
TOO_SMALL = f"This picture is too small to be seen. It has to be at least {SMALLEST_SIDE} dots wide and high."
NOT_A_PICTURE = "This is not a picture we can open. Choose a PNG, JPEG or WebP picture."


class CannotTakeLogo(Exception):
    """Why this picture is not taken, in a sentence."""


@dataclass(frozen=True)
class Logo:
    """The logo as it is kept: a WebP picture, and the mark of its bytes."""

    content: bytes

    @property
    def mark(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def as_logo(content: bytes) -> Logo:
    """The same picture made anew, as large as pages show it and no larger; what can be seen through stays so."""
    if len(content) > LARGEST_IN:
        raise CannotTakeLogo(TOO_BIG)
    picture = _read(content)
    if min(picture.size) < SMALLEST_SIDE:
        raise CannotTakeLogo(TOO_SMALL)
    for size in LARGEST_SHOWN:
        smaller = picture.copy()
        smaller.thumbnail(size)
        for quality in QUALITIES:
            out = io.BytesIO()
            smaller.save(out, "WEBP", quality=quality, method=6)
            if out.tell() <= LARGEST_KEPT:
                return Logo(out.getvalue())
    raise CannotTakeLogo(TOO_BIG)


def _read(content: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(content), formats=KINDS)
            if opened.width * opened.height > MOST_PIXELS:
                raise CannotTakeLogo(TOO_BIG)
            plain = ImageOps.exif_transpose(opened).convert("RGBA")
    except CannotTakeLogo:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise CannotTakeLogo(TOO_BIG) from problem
    # Pillow's readers fail in many ways on what is no picture, or only half of one.
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError) as problem:
        raise CannotTakeLogo(NOT_A_PICTURE) from problem
    clean = Image.new("RGBA", plain.size)
    clean.paste(plain)
    return clean
