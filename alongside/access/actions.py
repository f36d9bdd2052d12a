"""Accounts opened and closed; words kept while somebody signs in again."""

import json
from datetime import datetime

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.http import HttpRequest

from alongside.access.guards import require
from alongside.access.models import KeptWords, User
from alongside.access.queries import KEPT_FOR
from alongside.access.states import Permission, Role
from alongside.audit.actions import record
from alongside.foundation import sealing

LAST_WORKER_COOKIE = "last_worker"
MOST_KEPT = settings.DATA_UPLOAD_MAX_MEMORY_SIZE  # as much as a form may be sent with


@transaction.atomic
def add_worker(*, name: str, email: str, roles: list[Role], password: str, by: User | None, at: datetime) -> User:
    """Open an account. `by` is nobody only for the very first account, made from the command line."""
    if by is not None:
        require(Permission.WORKER_ADD, of=by)
    worker = User(name=name, email=email.lower(), roles=[role.value for role in roles], joined_at=at)
    worker.set_password(password)
    worker.save()
    record("worker.added", subject=worker, detail={"roles": worker.roles}, by=by or "the command line", at=at)
    return worker


@transaction.atomic
def end_worker(*, worker: User, by: User, at: datetime) -> User:
    """Close an account: from the next request it opens nothing."""
    require(Permission.WORKER_ADD, of=by)
    worker = User.objects.select_for_update().get(pk=worker.pk)
    worker.is_active = False
    worker.save(update_fields=["is_active"])
    record("worker.ended", subject=worker, by=by, at=at)
    return worker


@transaction.atomic
def keep_words(*, request: HttpRequest, at: datetime) -> str:
    """Keep what somebody typed after their sign-in ran out. Returns the token that opens it, or an empty text.

    Only for a browser that a worker signed in with before: the signed cookie names whose words they are.
    """
    owner = _last_worker(request)
    words = {name: request.POST.getlist(name) for name in request.POST if name != "csrfmiddlewaretoken"}
    typed = json.dumps(words, ensure_ascii=False)
    if owner is None or request.method != "POST" or len(typed) > MOST_KEPT:
        return ""
    KeptWords.objects.filter(kept_at__lt=at - KEPT_FOR).delete()
    token = sealing.new_token()
    KeptWords.objects.create(
        token_hash=sealing.token_hash(token),
        owner=owner,
        path=request.path[:500],
        sealed=sealing.seal(typed, wrapped_key=sealing.key_from_token(token)),
        kept_at=at,
    )
    record("words.kept", detail={"path": request.path[:500]}, by=owner, at=at)
    return token


def _last_worker(request: HttpRequest) -> User | None:
    if isinstance(request.user, User):
        return request.user
    try:
        worker_id = Signer(salt="last worker").unsign(request.COOKIES.get(LAST_WORKER_COOKIE, ""))
    except BadSignature:
        return None
    return User.objects.filter(pk=int(worker_id), is_active=True).first()
