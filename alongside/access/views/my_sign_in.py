"""How you come in: what you hold, your password, and where you are signed in."""

from allauth.mfa.models import Authenticator
from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import open_sign_ins_of, recovery_codes_left, second_factors_of
from alongside.access.states import Permission


@needs(Permission.SEE_MY_WORK)
def my_sign_in(request: WorkerRequest) -> HttpResponse:
    """Everything a worker can see and change about their own way in."""
    factors = second_factors_of(request.user)
    held = [factor for factor in factors if factor.type != Authenticator.Type.RECOVERY_CODES]
    page = {
        "held": [_in_words(factor, removable=len(held) > 1) for factor in held],
        "has_app": any(factor.type == Authenticator.Type.TOTP for factor in held),
        "codes_left": len(recovery_codes_left(request.user)),
        "has_password": request.user.has_usable_password(),
        "sign_ins": [
            {
                "pk": one.pk,
                "browser": one.user_agent,
                "place": one.ip,
                "since": one.created_at,
                "here": _is_here(request, one.session_key),
            }
            for one in open_sign_ins_of(request.user)
        ],
    }
    return render(request, "access/my_sign_in.html", page)


def _in_words(factor: Authenticator, *, removable: bool) -> dict[str, object]:
    name = "App that shows codes" if factor.type == Authenticator.Type.TOTP else f"Passkey: {factor.wrap().name}"
    return {
        "pk": factor.pk,
        "name": name,
        "since": factor.created_at,
        "used": factor.last_used_at,
        "removable": removable,
    }


def _is_here(request: WorkerRequest, session_key: str) -> bool:
    return session_key == request.session.session_key
