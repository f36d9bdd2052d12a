"""Practitioners where they work, and their days away."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from alongside.partners.models.organisations import Organisation, Service
from alongside.partners.states import Engagement, Gender


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
    # One of those among whom people who ask for help are shared out.
    answers_help = models.BooleanField(default=False)
    # Who agrees that they go to training, and gets a copy of what is written to them about it.
    line_manager_name = models.CharField(max_length=200, blank=True)
    line_manager_email = models.EmailField(blank=True)
    # When the account of somebody who only learned was closed because nobody had come for long: they may come back.
    lapsed_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("phone", "gender", "culture", "languages", "line_manager_name", "line_manager_email")
        ordinary = (
            "worker",
            "organisation",
            "service",
            "job_title",
            "team",
            "engagement",
            "most_families_at_once",
            "answers_help",
            "lapsed_at",
        )

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
