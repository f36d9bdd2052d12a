"""Checking an email address and password, for accounts that are still open."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest


class ByEmail(ModelBackend):
    """Django's own check: as slow for unknown addresses, no for closed accounts. Roles are ours, not Django's."""

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        return False

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **kwargs: Any
    ) -> Any:
        return super().authenticate(request, username=username, password=password, **kwargs)
