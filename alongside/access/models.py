"""Workers' accounts, and words kept safe while somebody signs in again."""

from functools import cached_property
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower

from alongside.access.states import PERMISSIONS, Permission, Role


class UserManager(BaseUserManager["User"]):
    """Finds a worker by e-mail address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Somebody who works with families and signs in to do it. Family members are never one of these."""

    email = models.EmailField("e-mail address", unique=True)
    name = models.CharField(max_length=200)
    roles = ArrayField(models.CharField(max_length=40, choices=Role.choices), default=list)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    class Privacy:
        personal = ("email", "name", "password", "last_login")
        ordinary = ("roles", "is_active", "joined_at")

    class Walls:
        none = "the directory of workers, whom colleagues in every family may name"

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="one_account_per_address"),)

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
