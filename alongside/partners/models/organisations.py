"""Organisations, the services that hold conferences, and who looks after the learning of an organisation's people."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from alongside.partners.states import OrganisationKind


class Organisation(models.Model):
    """A council, school, health trust, police force or charity that works with families.

    `urn` is the number the Department for Education gives a school. `people_count` is how many there work with children
    and families, as somebody there said. `to_check` where somebody typed its name who came to learn.
    """

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)
    urn = models.CharField(max_length=6, blank=True)
    people_count = models.PositiveIntegerField(null=True)
    people_counted_on = models.DateField(null=True)
    to_check = models.BooleanField(default=False)

    class Privacy:
        personal = ()
        ordinary = ("name", "kind", "urn", "people_count", "people_counted_on", "to_check")

    class Walls:
        none = "says nothing of any family: organisations and those who work in them"

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["urn"], condition=~Q(urn=""), name="one_organisation_of_a_number"),
        )

    def __str__(self) -> str:
        return self.name


def two_and_six() -> list[int]:
    return [2, 6]


class Service(models.Model):
    """The service that prepares and holds family meetings, with its own name for them and its own timescales.

    The defaults are what English services publish (2 days: Medway; 48 hours: Medway; 5 days: Surrey;
    42 days: Croydon; a few days: Changing Futures NE; two to three months: West Berkshire, Daybreak).
    A service checks each one before relying on it.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="services")
    name = models.CharField(max_length=200)
    meeting_name = models.CharField(max_length=100, default="family group conference")
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    acknowledge_working_days = models.PositiveSmallIntegerField(default=2)
    reach_family_working_days = models.PositiveSmallIntegerField(default=2)
    baseline_working_days = models.PositiveSmallIntegerField(default=5)
    conference_days = models.PositiveSmallIntegerField(default=42)
    urgent_hours = models.PositiveSmallIntegerField(default=24)
    plan_sent_working_days = models.PositiveSmallIntegerField(default=3)
    review_from_months = models.PositiveSmallIntegerField(default=2)
    review_until_months = models.PositiveSmallIntegerField(default=3)
    takes_private_law = models.BooleanField(default=False)
    takes_mainly_family_time = models.BooleanField(default=False)
    only_with_social_worker = models.BooleanField(default=True)
    # Anyone may ask for help from the public pages; how soon somebody answers them is to be checked by the service.
    takes_requests_from_anyone = models.BooleanField(default=True)
    answer_help_working_days = models.PositiveSmallIntegerField(default=2)
    # Weeks after people agreed something in a restorative meeting when each is asked how it is. To be checked.
    follow_up_weeks = ArrayField(models.PositiveSmallIntegerField(), default=two_and_six)
    checked_on = models.DateField(null=True)

    class Privacy:
        personal = ()
        ordinary = (
            "organisation",
            "name",
            "meeting_name",
            "phone",
            "email",
            "acknowledge_working_days",
            "reach_family_working_days",
            "baseline_working_days",
            "conference_days",
            "urgent_hours",
            "plan_sent_working_days",
            "review_from_months",
            "review_until_months",
            "takes_private_law",
            "takes_mainly_family_time",
            "only_with_social_worker",
            "takes_requests_from_anyone",
            "answer_help_working_days",
            "follow_up_weeks",
            "checked_on",
        )

    class Walls:
        none = "says nothing of any family: organisations and those who work in them"

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["organisation", "name"], name="one_service_of_a_name"),
            models.CheckConstraint(
                condition=Q(review_until_months__gte=F("review_from_months")), name="review_window_runs_forward"
            ),
        )

    def __str__(self) -> str:
        return self.name


class OrganisationManager(models.Model):
    """Somebody who looks after the learning of an organisation's people: they see who is booked on what."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="managers")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="manages")
    since_at = models.DateTimeField()
    named_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ()
        ordinary = ("organisation", "worker", "since_at", "named_by", "ended_at")

    class Walls:
        none = "says nothing of any family: organisations and those who work in them"

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "worker"], condition=Q(ended_at=None), name="a_manager_once_at_a_time"
            ),
        )

    def __str__(self) -> str:
        return f"{self.worker} for {self.organisation}"
