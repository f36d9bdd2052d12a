"""How a relative comes in to the family's own pages, without an account."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.families.models.family import Family
from alongside.families.states import CodesBy, InvitedHow, PassEnd, PassKind


class HomeKey(models.Model):
    """One relative's own way in: the word they chose, where their codes go, and the language they read.

    The word is never kept, only what it can be checked against; nobody but them can say it. `code_hash` is the code
    that waits to be typed. Where the service closed the way in, or they asked to, `ended_at` says when.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="home_keys")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="home_keys")
    language = models.CharField(max_length=10, default="en-gb")
    word_hash = models.CharField(max_length=200, blank=True)
    word_tries = models.PositiveSmallIntegerField(default=0)
    codes_by = models.CharField(max_length=10, choices=CodesBy.choices, blank=True)
    codes_to = models.CharField(max_length=300, blank=True)
    code_hash = models.CharField(max_length=200, blank=True)
    code_expires_at = models.DateTimeField(null=True)
    code_tries = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    last_in_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_why = models.CharField(max_length=20, choices=PassEnd.choices, blank=True)

    class Privacy:
        personal = ("language", "codes_by", "codes_to", "last_in_at")
        ordinary = (
            "family",
            "person",
            "word_hash",
            "word_tries",
            "code_hash",
            "code_expires_at",
            "code_tries",
            "made_at",
            "made_by",
            "ended_at",
            "ended_by",
            "ended_why",
        )

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"
        sights = {Sight.HOME_DOOR: "all"}

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=["codes_to"], condition=Q(ended_at=None), name="home_keys_by_where_codes_go"),)
        constraints = (
            models.UniqueConstraint(
                fields=["family", "person"], condition=Q(ended_at=None), name="one_way_in_for_a_relative"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_why="") | (Q(ended_at__isnull=False) & ~Q(ended_why="")),
                name="home_key_ended_at_and_why",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}’s way in"


class HomePass(models.Model):
    """A secret that lets one relative in: an invitation, the device they came in on, or one tap from a message.

    Only the secret's hash is kept. What it is for, beyond coming in, stands in `about_kind` and `about_id`.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="home_passes")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="home_passes")
    kind = models.CharField(max_length=20, choices=PassKind.choices)
    secret_hash = models.CharField(max_length=64, unique=True)
    # A letter's short code, typed by hand, opens the same door.
    short_hash = models.CharField(max_length=64, blank=True)
    how = models.CharField(max_length=20, choices=InvitedHow.choices, blank=True)
    about_kind = models.CharField(max_length=80, blank=True)
    about_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_why = models.CharField(max_length=20, choices=PassEnd.choices, blank=True)

    class Privacy:
        personal = ("how", "used_at")
        ordinary = (
            "family",
            "person",
            "kind",
            "secret_hash",
            "short_hash",
            "about_kind",
            "about_id",
            "made_at",
            "made_by",
            "expires_at",
            "tries",
            "ended_at",
            "ended_why",
        )

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"
        # A pass that no longer opens anything still says so to whoever holds it.
        or_sql = "secret_hash = walls.relative()"
        sights = {Sight.HOME_DOOR: "all"}

    class Meta:
        verbose_name_plural = "home passes"
        ordering = ("made_at", "id")
        indexes = (models.Index(fields=["short_hash"], condition=~Q(short_hash=""), name="home_passes_by_short_code"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_why="") | (Q(ended_at__isnull=False) & ~Q(ended_why="")),
                name="home_pass_ended_at_and_why",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} for {self.person}"


class HomePasskey(models.Model):
    """A fingerprint, face or key on a relative's own device with which they come back, without a code.

    The device keeps the secret half. What is kept here only checks its answers, and opens nothing by itself.
    """

    key = models.ForeignKey(HomeKey, on_delete=models.CASCADE, related_name="passkeys")
    credential_id = models.CharField(max_length=1400, unique=True)
    credential = models.BinaryField()
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("used_at",)
        ordinary = ("key", "credential_id", "credential", "made_at")

    class Walls:
        through = "key"
        relatives = "true"  # their own key is the only one they see
        sights = {Sight.HOME_DOOR: "all"}

    class Meta:
        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return f"Passkey of {self.key}"
