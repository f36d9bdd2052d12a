"""Organisations, the services that hold conferences, and the practitioners who work in them."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from alongside.partners.states import Engagement, Gender, OrganisationKind


class Organisation(models.Model):
    """A council, school, health trust, police force or charity that works with families."""

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)

    class Privacy:
        personal = ()
        ordinary = ("name", "kind")

    class Walls:
        none = "says nothing of any family: organisations and those who work in them"

    def __str__(self) -> str:
        return self.name


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


class Practitioner(models.Model):
    """A worker in their organisation: what they do there, and what families may ask for when choosing a coordinator."""

    worker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="practitioner")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="practitioners")
    service = models.ForeignKey(Service, null=True, on_delete=models.PROTECT, related_name="practitioners")
    job_title = models.CharField(max_length=200)
    team = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    engagement = models.CharField(max_length=20, choices=Engagement.choices, default=Engagement.EMPLOYED)
    languages = ArrayField(models.CharField(max_length=60), default=list)
    gender = models.CharField(max_length=10, choices=Gender.choices, blank=True)
    culture = models.CharField(max_length=200, blank=True)
    most_families_at_once = models.PositiveSmallIntegerField(default=8)

    class Privacy:
        personal = ("phone", "gender", "culture", "languages")
        ordinary = ("worker", "organisation", "service", "job_title", "team", "engagement", "most_families_at_once")

    class Walls:
        none = "says nothing of any family: organisations and those who work in them"

    def __str__(self) -> str:
        return f"{self.worker}, {self.job_title}"


class Leave(models.Model):
    """Days a practitioner is away."""

    practitioner = models.ForeignKey(Practitioner, on_delete=models.CASCADE, related_name="leave")
    first_on = models.DateField()
    last_on = models.DateField()

    class Privacy:
        personal = ("first_on", "last_on")
        ordinary = ("practitioner",)

    class Walls:
        none = "says nothing of any family: organisations and those who work in them"

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(last_on__gte=F("first_on")), name="leave_runs_forward"),)

    def __str__(self) -> str:
        return f"{self.practitioner.worker} away {self.first_on} to {self.last_on}"
