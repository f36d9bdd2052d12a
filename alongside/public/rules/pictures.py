"""A picture for a public page, made anew and smaller; a picture we cannot take, with the sentence that says why."""

import io
from dataclasses import dataclass

from alongside.foundation.pictures import NotAPicture, TooManyPixels, made_anew

LARGEST_IN = 5 * 1024 * 1024
LARGEST_KEPT = 300 * 1000
WIDEST = 1200
NARROWER = (WIDEST, 900, 600)
QUALITIES = (80, 65, 50)

NOTHING_IN_IT = "There is nothing in this file. Choose another picture."
TOO_BIG = "This picture is too big. It can be up to 5 MB."
NOT_A_PICTURE = "This is not a picture we can open. Choose a JPEG, PNG or WebP picture."


@dataclass(frozen=True)
class Made:
    """A picture as it will be kept; or nothing, and why."""

    content: bytes = b""
    width: int = 0
    height: int = 0
    why_not: tuple[str, ...] = ()


def made_for_pages(content: bytes) -> Made:
    """Upright, at most 1,200 wide, as WebP, and without what a camera wrote into it."""
    if not content:
        return Made(why_not=(NOTHING_IN_IT,))
    if len(content) > LARGEST_IN:
        return Made(why_not=(TOO_BIG,))
    try:
        picture = made_anew(content)
    except TooManyPixels:
        return Made(why_not=(TOO_BIG,))
    except NotAPicture:
        return Made(why_not=(NOT_A_PICTURE,))
    for widest in NARROWER:
        smaller = picture.copy()
        smaller.thumbnail((widest, 2 * widest))
        for quality in QUALITIES:
            out = io.BytesIO()
            smaller.save(out, "WEBP", quality=quality, method=4)
            if out.tell() <= LARGEST_KEPT:
                return Made(out.getvalue(), smaller.width, smaller.height)
    return Made(why_not=(TOO_BIG,))
