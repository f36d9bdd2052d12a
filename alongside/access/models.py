"""Workers' accounts, and words kept safe while somebody signs in again."""

from functools import cached_property
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from alongside.access.states import PERMISSIONS, Permission, Role


class UserManager(BaseUserManager["User"]):
    """Finds a worker by email address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Somebody who works with families and signs in to do it. Family members are never one of these."""

    email = models.EmailField("email address", unique=True)
    name = models.CharField(max_length=200)
    roles = ArrayField(models.CharField(max_length=40, choices=Role.choices), default=list)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()
    # Who they are in the council's directory (its address and its own name for them), once they came in by it.
    directory_id = models.CharField(max_length=600, blank=True)
    # One more, and every sign-in of theirs on any device is over.
    sign_in_round = models.PositiveIntegerField(default=0)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()
    # Of this one request, and in no column: what the page asked of their role, and the emergency that let them in.
    came_for: Permission | None = None
    came_to_write = False
    emergency: object | None = None

    class Privacy:
        personal = ("email", "name", "password", "last_login", "directory_id")
        ordinary = ("roles", "is_active", "joined_at", "sign_in_round")

    class Walls:
        none = "the directory of workers, whom colleagues in every family may name"

    class Meta:
        constraints = (
            models.UniqueConstraint(Lower("email"), name="one_account_per_address"),
            models.UniqueConstraint(
                fields=["directory_id"], condition=~models.Q(directory_id=""), name="one_account_per_directory_id"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @cached_property
    def permissions(self) -> frozenset[Permission]:
        """What this worker's roles allow, worked out once per request."""
        if not self.is_active:
            return frozenset()
        return frozenset().union(*(PERMISSIONS[Role(role)] for role in self.roles if role in Role.values))

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions

    def _get_session_auth_hash(self, secret: str | bytes | None = None) -> str:
        """What a sign-in is bound to, looked at on every request: a new password or round ends it."""
        bound_to = f"{self.password} {self.sign_in_round}"
        return salted_hmac("alongside.access.sign_in", bound_to, secret=secret, algorithm="sha256").hexdigest()


class KeptWords(models.Model):
    """What a worker had typed when their sign-in ran out: sealed, for them alone, until they are back.

    The token that opens it stands only in the address they return to; here is its hash.
    """

    token_hash = models.CharField(max_length=64, unique=True)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="kept_words")
    path = models.CharField(max_length=500)
    sealed = models.BinaryField()
    kept_at = models.DateTimeField()

    class Privacy:
        personal = ("sealed", "path")
        ordinary = ("token_hash", "owner", "kept_at")

    class Walls:
        none = "read before anybody is signed in; sealed for its owner, and opened by a secret in an address only"

    def __str__(self) -> str:
        return f"Words kept for {self.owner}"
