"""A picture that somebody sent, opened with care and made anew: upright, on white, and nothing left beside it."""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_PIXELS = 50_000_000
PICTURES = ("JPEG", "PNG", "WEBP")


class NotAPicture(Exception):
    """What came in is no picture we can open, or only half of one."""


class TooManyPixels(Exception):
    """Opening it would take more room than we give."""


def made_anew(content: bytes) -> Image.Image:
    """The same picture, upright and in plain colours, without what a camera wrote into it or hid behind it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(content), formats=PICTURES)
            if opened.width * opened.height > MOST_PIXELS:
                raise TooManyPixels
            upright = ImageOps.exif_transpose(opened)
            if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
                see_through = upright.convert("RGBA")
                paper = Image.new("RGBA", see_through.size, "white")
                upright = Image.alpha_composite(paper, see_through)
            plain = upright.convert("RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise TooManyPixels from problem
    # Pillow's readers fail in many ways on what is no picture, or only half of one.
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError) as problem:
        raise NotAPicture from problem
    clean = Image.new("RGB", plain.size)
    clean.paste(plain)
    return clean
