"""Somebody asks to read their own record."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.desk.states import AskedBy, RequestStatus


class RecordRequest(models.Model):
    """A person's request for what is written about them, by whatever way it came; it need not use any special word.

    It is due one calendar month after it was asked (UK GDPR article 12(3)), or three with a reason that the person
    was told within the first.
    """

    reference = models.CharField(max_length=12, unique=True)
    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="record_requests")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, choices=RequestStatus.choices, default=RequestStatus.ASKED)
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=10, choices=AskedBy.choices)
    who_asked = models.CharField(max_length=200, blank=True)
    how_it_came = models.CharField(max_length=200)
    identity_checked_how = models.CharField(max_length=300, blank=True)
    may_ask_because = models.CharField(max_length=300, blank=True)
    due_on = models.DateField()
    extended_why = models.TextField(blank=True, max_length=2000)
    extended_told_on = models.DateField(null=True)
    harm_asked_of = models.CharField(max_length=200, blank=True)
    harm_could_follow = models.BooleanField(null=True)
    harm_words = models.TextField(blank=True, max_length=2000)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    collected_at = models.DateTimeField(null=True)
    given_on = models.DateField(null=True)
    given_how = models.CharField(max_length=300, blank=True)
    given_at = models.DateTimeField(null=True)
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_why = models.TextField(blank=True, max_length=2000)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = (
            "who_asked",
            "how_it_came",
            "identity_checked_how",
            "may_ask_because",
            "extended_why",
            "harm_asked_of",
            "harm_could_follow",
            "harm_words",
            "given_how",
            "withdrawn_why",
        )
        ordinary = (
            "reference",
            "family",
            "person",
            "status",
            "asked_on",
            "asked_by",
            "due_on",
            "extended_told_on",
            "noted_at",
            "noted_by",
            "collected_at",
            "given_on",
            "given_at",
            "given_by",
            "withdrawn_at",
            "withdrawn_by",
        )

    class Walls:
        through = "family"

    class Meta:
        ordering = ("due_on", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(extended_told_on=None, extended_why="")
                | (Q(extended_told_on__isnull=False) & ~Q(extended_why="")),
                name="more_time_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(given_at=None, given_by=None) | Q(given_at__isnull=False, given_by__isnull=False),
                name="record_given_at_and_by",
            ),
            models.CheckConstraint(
                condition=~Q(status=RequestStatus.GIVEN) | Q(given_at__isnull=False), name="given_has_a_moment"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_why="") & ~Q(status=RequestStatus.WITHDRAWN)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False, status=RequestStatus.WITHDRAWN)
                & ~Q(withdrawn_why=""),
                name="withdrawn_with_a_reason",
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def is_open(self) -> bool:
        return self.status not in (RequestStatus.GIVEN, RequestStatus.WITHDRAWN)

    @property
    def extended(self) -> bool:
        return self.extended_told_on is not None
