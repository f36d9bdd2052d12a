"""A picture comes in: made anew and smaller, kept once, or refused with a sentence."""

import io
from hashlib import sha256

import pytest
from django.utils import timezone
from PIL import Image

from alongside.access.guards import NotAllowed
from alongside.access.tests.factories import a_worker
from alongside.public.actions.add_picture import CannotAddPicture, add_picture
from alongside.public.models import Picture
from alongside.public.tests.editors import a_photo, an_editor

pytestmark = pytest.mark.django_db


def add(content: bytes) -> Picture:
    return add_picture(content=content, by=an_editor(), at=timezone.now())


def test_it_is_made_upright_smaller_and_without_what_a_camera_wrote() -> None:
    picture = add(a_photo(size=(2400, 1600), turned=True, said="Madeup Street 1"))
    kept = Image.open(io.BytesIO(bytes(picture.content)))
    assert (kept.format, picture.kind) == ("WEBP", "image/webp")
    assert (kept.width, kept.height) == (picture.width, picture.height) == (1200, 1800)
    assert dict(kept.getexif()) == {}
    assert b"Madeup Street" not in bytes(picture.content)
    assert picture.mark == sha256(bytes(picture.content)).hexdigest()


def test_the_same_picture_is_kept_once() -> None:
    assert add(a_photo()) == add(a_photo())
    assert Picture.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "There is nothing in this file"),
        (b"<svg onload=alert(1)>", "not a picture we can open"),
        (b"\x89PNG\r\n\x1a\n half of one", "not a picture we can open"),
        (b"x" * (5 * 1024 * 1024 + 1), "too big"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(content: bytes, why: str) -> None:
    with pytest.raises(CannotAddPicture, match=why):
        add(content)
    assert not Picture.objects.exists()


def test_nobody_but_an_editor_adds_pictures() -> None:
    with pytest.raises(NotAllowed):
        add_picture(content=a_photo(), by=a_worker(), at=timezone.now())
