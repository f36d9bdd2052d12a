"""A place in a session: whose it is, whether their manager agreed, whether they came, and what is charged for it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.training.models.course import NO_FAMILY, a_worker
from alongside.training.models.session import Session, SessionDay
from alongside.training.states import HOLDS_A_PLACE, LIVE, BookingStatus, Came, CameHow, ChargeFor


class Booking(models.Model):
    """One practitioner's place in one session, or their place in the line for one.

    Where they work stands as it was when it was asked for; so does who their line manager is, until they say that it
    is somebody else. `held_until` is until when a place is kept for their manager's answer, or for theirs. What they
    need to take part is for whoever arranges the session, and goes with it.
    """

    reference = models.CharField(max_length=12, unique=True)
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="bookings")
    learner = a_worker(null=False, related_name="training_places")
    organisation = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT, related_name="training_places")
    status = models.CharField(max_length=20, choices=BookingStatus.choices)
    asked_at = models.DateTimeField()
    asked_by = a_worker()
    needs = models.CharField(max_length=500, blank=True)
    manager_name = models.CharField(max_length=200, blank=True)
    manager_email = models.EmailField(blank=True)
    agreed_at = models.DateTimeField(null=True)
    agreed_by_name = models.CharField(max_length=200, blank=True)
    held_until = models.DateTimeField(null=True)
    walked_in = models.BooleanField(default=False)
    passed_from = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="passed_to")
    ended_at = models.DateTimeField(null=True)
    ended_by = a_worker()
    ended_why = models.CharField(max_length=300, blank=True)
    ended_late = models.BooleanField(default=False)
    # Which letters went that ask something afterwards (states.Letter): each goes once.
    asked_after = ArrayField(models.CharField(max_length=20), default=list)

    class Privacy:
        personal = ("needs", "manager_name", "manager_email", "agreed_by_name", "ended_why")
        ordinary = (
            "reference",
            "session",
            "learner",
            "organisation",
            "status",
            "asked_at",
            "asked_by",
            "agreed_at",
            "held_until",
            "walked_in",
            "passed_from",
            "ended_at",
            "ended_by",
            "ended_late",
            "asked_after",
        )

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("asked_at", "pk")
        indexes = (
            models.Index(
                fields=["session"], condition=Q(status__in=sorted(HOLDS_A_PLACE)), name="training_places_taken"
            ),
            models.Index(fields=["held_until"], condition=Q(held_until__isnull=False), name="training_places_held"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["session", "learner"], condition=Q(status__in=sorted(LIVE)), name="one_place_each"
            ),
            models.CheckConstraint(
                condition=Q(status__in=sorted(LIVE), ended_at=None) | (~Q(status__in=sorted(LIVE)) & ~Q(ended_at=None)),
                name="a_place_that_ended_says_when",
            ),
            models.CheckConstraint(
                condition=Q(status=BookingStatus.OFFERED, held_until__isnull=False)
                | Q(status=BookingStatus.AGREEING, held_until__isnull=False)
                | (~Q(status__in=("offered", "agreeing")) & Q(held_until=None)),
                name="a_place_is_held_until",
            ),
        )

    def __str__(self) -> str:
        return f"{self.learner}: {self.session} ({self.get_status_display()})"


class Attendance(models.Model):
    """Whether somebody was there on one day, and how we know."""

    booking = models.ForeignKey(Booking, on_delete=models.PROTECT, related_name="attendance")
    day = models.ForeignKey(SessionDay, on_delete=models.PROTECT, related_name="attendance")
    came = models.CharField(max_length=10, choices=Came.choices)
    how = models.CharField(max_length=20, choices=CameHow.choices)
    at = models.DateTimeField()
    by = a_worker()

    class Privacy:
        personal = ("came", "how", "at")
        ordinary = ("booking", "day", "by")

    class Walls:
        none = NO_FAMILY

    class Meta:
        verbose_name_plural = "attendance"
        ordering = ("day", "pk")
        constraints = (models.UniqueConstraint(fields=["booking", "day"], name="there_once_a_day"),)

    def __str__(self) -> str:
        return f"{self.booking}: {self.get_came_display()}"


class Charge(models.Model):
    """What a place costs its organisation, in pence, as the terms were then. It may be let off, with a reason."""

    booking = models.ForeignKey(Booking, on_delete=models.PROTECT, related_name="charges")
    charged_for = models.CharField(max_length=10, choices=ChargeFor.choices)
    pence = models.PositiveIntegerField()
    at = models.DateTimeField()
    let_off_at = models.DateTimeField(null=True)
    let_off_by = a_worker()
    let_off_why = models.CharField(max_length=300, blank=True)

    class Privacy:
        personal = ("let_off_why",)
        ordinary = ("booking", "charged_for", "pence", "at", "let_off_at", "let_off_by")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.UniqueConstraint(fields=["booking", "charged_for"], name="one_charge_of_a_kind"),
            models.CheckConstraint(
                condition=Q(let_off_at=None) | ~Q(let_off_why=""), name="a_charge_is_let_off_with_a_reason"
            ),
        )

    def __str__(self) -> str:
        return f"£{self.pence / 100:.2f}: {self.get_charged_for_display()}"
