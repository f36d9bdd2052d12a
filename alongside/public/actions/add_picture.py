"""A picture for public pages comes in."""

from datetime import datetime
from hashlib import sha256

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.public.models import Picture
from alongside.public.rules.pictures import made_for_pages


class CannotAddPicture(Cannot):
    """Why this picture is not kept."""


@transaction.atomic
def add_picture(*, content: bytes, by: User, at: datetime) -> Picture:
    """Keep a picture, made anew and smaller. The same picture twice is kept once."""
    require(Permission.PAGES_EDIT, of=by)
    made = made_for_pages(content)
    if made.why_not:
        raise CannotAddPicture(made.why_not)
    picture, is_new = Picture.objects.get_or_create(
        mark=sha256(made.content).hexdigest(),
        defaults={
            "content": made.content,
            "kind": "image/webp",
            "width": made.width,
            "height": made.height,
            "added_at": at,
            "added_by": by,
        },
    )
    if is_new:
        record("picture.added", subject=picture, detail={"mark": picture.mark}, by=by, at=at)
    return picture
