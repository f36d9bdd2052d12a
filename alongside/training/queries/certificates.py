"""A certificate, as whoever has its code looks for it."""

from alongside.training.models import Certificate
from alongside.training.rules.codes import as_certificate_code


def code_typed(typed: str) -> str:
    """The code as we made it, however it was typed; empty where it can be none of ours."""
    return as_certificate_code(typed)


def certificate_with(code: str) -> Certificate | None:
    """The one this code was given to, however it was typed; nothing where there is none, or it was withdrawn."""
    code = as_certificate_code(code)
    return Certificate.objects.filter(code=code, withdrawn_at=None).first() if code else None
