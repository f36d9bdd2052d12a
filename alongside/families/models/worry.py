"""What crosses from the conferencing service to others: a worry passed on, or kept back, with the reason."""

from django.conf import settings
from django.db import models

from alongside.families.models.family import Family


class WorryPassedOn(models.Model):
    """A coordinator thought about telling a worry to somebody: who is at risk, told to whom or not, and why.

    A worry that was passed on is read by everyone involved. One that was kept back stays with the service.
    The reasons are recorded either way (DfE information-sharing advice 2024, golden rule 7).
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="worries")
    about = models.ManyToManyField("people.Person", related_name="+")
    worry = models.TextField(max_length=20000)
    shared = models.BooleanField()
    told_to = models.CharField(max_length=300, blank=True)
    told_at = models.DateTimeField(null=True)
    why = models.TextField(max_length=20000)
    family_told = models.CharField(max_length=300, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("about", "worry", "told_to", "why", "family_told")
        ordinary = ("family", "shared", "told_at", "noted_at", "noted_by")

    class Walls:
        through = "family"
        unless_conferencing = "shared"

    class Meta:
        verbose_name_plural = "worries passed on"
        ordering = ("-noted_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(shared=False) | (~models.Q(told_to="") & models.Q(told_at__isnull=False)),
                name="passed_on_to_somebody",
            ),
        )

    def __str__(self) -> str:
        return f"Worry about {self.family}"


class LookedRelease(models.Model):
    """Who opened a family's record and why, in plain words, as a worker released it to somebody of the family."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="looked_releases")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    lines = models.JSONField(default=list)
    released_at = models.DateTimeField()
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("lines",)
        ordinary = ("family", "person", "released_at", "released_by")

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"

    class Meta:
        ordering = ("-released_at", "-id")

    def __str__(self) -> str:
        return f"Who looked, for {self.person}"
