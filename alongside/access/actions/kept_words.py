"""Words kept while somebody signs in again."""

import json
from datetime import datetime

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from alongside.access.models import KeptWords, User
from alongside.access.queries import KEPT_FOR
from alongside.audit.actions import record
from alongside.foundation import sealing

LAST_WORKER_COOKIE = "__Host-last_worker" if settings.SESSION_COOKIE_SECURE else "last_worker"
OF_PAGE = "kept_of_page"  # in a form: the page whose words these are
NOT_WORDS = ("csrfmiddlewaretoken", OF_PAGE)
MOST_KEPT = settings.DATA_UPLOAD_MAX_MEMORY_SIZE  # as much as a form may be sent with


@transaction.atomic
def keep_words(*, request: HttpRequest, path: str = "", at: datetime) -> str:
    """Keep what somebody typed after their sign-in ran out. Returns the token that opens it, or an empty text.

    `path` is the page it belongs to, where that is not the one it was sent to.
    Only for a browser that a worker signed in with before: the signed cookie names whose words they are.
    """
    owner = _last_worker(request)
    path = (path or request.path)[:500]
    words = {name: request.POST.getlist(name) for name in request.POST if name not in NOT_WORDS}
    typed = json.dumps(words, ensure_ascii=False)
    # Passwords and codes are nobody's words; what is only looked at was promised not to be kept.
    secret = path.startswith((reverse("my_sign_in"), reverse("look_at_my_words")))
    if owner is None or request.method != "POST" or len(typed) > MOST_KEPT or secret:
        return ""
    KeptWords.objects.filter(kept_at__lt=at - KEPT_FOR).delete()
    token = sealing.new_token()
    KeptWords.objects.create(
        token_hash=sealing.token_hash(token),
        owner=owner,
        path=path,
        sealed=sealing.seal(typed, wrapped_key=sealing.key_from_token(token)),
        kept_at=at,
    )
    record("words.kept", detail={"path": path}, by=owner, at=at)
    return token


def _last_worker(request: HttpRequest) -> User | None:
    if isinstance(request.user, User):
        return request.user
    try:
        worker_id = Signer(salt="last worker").unsign(request.COOKIES.get(LAST_WORKER_COOKIE, ""))
    except BadSignature:
        return None
    return User.objects.filter(pk=int(worker_id), is_active=True).first()
