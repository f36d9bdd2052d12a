"""Reading accounts, and getting kept words back into a form."""

import json
from datetime import timedelta

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from alongside.access.models import KeptWords, User
from alongside.access.states import Role
from alongside.foundation import sealing

KEPT_FOR = timedelta(hours=24)


def workers_with_role(role: Role) -> QuerySet[User]:
    """Everyone with an open account and this role, by name."""
    return User.objects.filter(is_active=True, roles__contains=[role.value]).order_by("name")


def get_worker_by_email(email: str) -> User:
    """The worker with this e-mail address."""
    return User.objects.get(email__iexact=email)


def get_worker(number: int) -> User:
    """The worker with this number."""
    return User.objects.get(pk=number)


def words_kept_for(request: HttpRequest) -> QueryDict | None:
    """What this worker had typed on this page when their sign-in ran out; None when nothing of theirs is kept."""
    token = request.GET.get("kept", "")
    if not token or request.method != "GET" or not isinstance(request.user, User):
        return None
    kept = KeptWords.objects.filter(
        token_hash=sealing.token_hash(token),
        owner=request.user,
        path=request.path,
        kept_at__gte=timezone.now() - KEPT_FOR,
    ).first()
    if kept is None:
        return None
    typed: dict[str, list[str]] = json.loads(
        sealing.unseal(bytes(kept.sealed), wrapped_key=sealing.key_from_token(token))
    )
    words = QueryDict(mutable=True)
    for name, values in typed.items():
        words.setlist(name, values)
    return words
