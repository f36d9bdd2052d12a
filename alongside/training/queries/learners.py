"""Who learns: the practitioner whose cookie or link this is. Signed, so that no table needs to keep them."""

from datetime import timedelta
from typing import Any

from django.core import signing

from alongside.access.models import User
from alongside.partners.models import Practitioner

SALT = "a learner came in"
# So long somebody stays in on a device of their own, and on any other. To be checked with practitioners.
ON_MY_OWN_DEVICE = timedelta(days=30)
ELSEWHERE = timedelta(hours=12)


def cookie_of(learner: User, *, own_device: bool) -> str:
    """What the browser holds. One more sign-in round of theirs, and it opens nothing."""
    return signing.dumps([learner.pk, learner.sign_in_round, own_device], salt=SALT)


def learner_from(cookie: str) -> User | None:
    """The learner it was made for, while it lasts and their account is open."""
    if not cookie:
        return None
    try:
        number, sign_in_round, own_device = signing.loads(cookie, salt=SALT, max_age=ON_MY_OWN_DEVICE)
        if not own_device:
            signing.loads(cookie, salt=SALT, max_age=ELSEWHERE)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return User.objects.filter(pk=number, sign_in_round=sign_in_round, is_active=True).first()


def who_they_say_they_are(place: Practitioner) -> dict[str, Any]:
    """The saved answers of the page about themselves. Of a worker with roles only what they may change."""
    own = {
        "team": place.team,
        "line_manager_name": place.line_manager_name,
        "line_manager_email": place.line_manager_email,
    }
    if place.worker.roles:
        return own
    return {"name": place.worker.name, "organisation": place.organisation.name, "job_title": place.job_title, **own}
