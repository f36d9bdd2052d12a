"""Reading accounts, and getting kept words back into a form."""

import json
from datetime import timedelta

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from alongside.access.models import KeptWords, User
from alongside.access.states import Permission, Role
from alongside.foundation import sealing

KEPT_FOR = timedelta(hours=24)


def workers_with_role(role: Role) -> QuerySet[User]:
    """Everyone with an open account and this role, by name."""
    return User.objects.filter(is_active=True, roles__contains=[role.value]).order_by("name")


def workers_who_may(permission: Permission) -> list[User]:
    """Everyone with an open account whose roles allow this, by name."""
    return [worker for worker in User.objects.filter(is_active=True).order_by("name") if worker.may(permission)]


def get_worker_by_email(email: str) -> User:
    """The worker with this email address."""
    return User.objects.get(email__iexact=email)


def get_worker(number: int) -> User:
    """The worker with this number."""
    return User.objects.get(pk=number)


def worker_with_address(email: str) -> User | None:
    """The open account with this address, if there is one."""
    return User.objects.filter(email__iexact=email, is_active=True).first()


def worker_with_directory_id(directory_id: str) -> User | None:
    """The account of who is known to the council's directory by this, if there is one; it may be closed."""
    return User.objects.filter(directory_id=directory_id).first() if directory_id else None


def second_factors_of(worker: User) -> list[Authenticator]:
    """Their app, passkeys and recovery codes, the first made first."""
    return list(Authenticator.objects.filter(user=worker).order_by("created_at", "pk"))


def has_second_factor(worker: User) -> bool:
    """Whether they hold an app or a passkey. Recovery codes alone are none."""
    held = Authenticator.objects.filter(user=worker).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return bool(held.exists())


def recovery_codes_left(worker: User) -> list[str]:
    """The codes that still work."""
    codes = Authenticator.objects.filter(user=worker, type=Authenticator.Type.RECOVERY_CODES).first()
    return list(codes.wrap().get_unused_codes()) if codes else []


def open_sign_ins_of(worker: User) -> list[UserSession]:
    """Where this worker is signed in, the newest first. Those that ended by themselves are forgotten."""
    found: list[UserSession] = UserSession.objects.purge_and_list(worker)
    return sorted(found, key=lambda one: one.created_at, reverse=True)


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
