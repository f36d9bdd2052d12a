"""Where people live, and with whom."""

from django.db import models
from django.db.models import F, Q

from alongside.access.states import Sight
from alongside.people.models.person import Person


class Household(models.Model):
    """People who share a home. Its address may be withheld from some of the family."""

    name = models.CharField(max_length=200)
    address = models.TextField(blank=True, max_length=500)
    postcode = models.CharField(max_length=10, blank=True)
    withheld = models.BooleanField(default=False)

    class Privacy:
        personal = ("name", "address", "postcode")
        ordinary = ("withheld",)

    class Walls:
        through = "people_householdstay.household"
        or_sql = "walls.nobody_lives_in(id)"
        sights = {Sight.WHAT_TELLS: "select"}

    def __str__(self) -> str:
        return self.name


class HouseholdStay(models.Model):
    """Somebody living in a household, from when to when. A child may live in two."""

    household = models.ForeignKey(Household, on_delete=models.CASCADE, related_name="stays")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="stays")
    since_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    note = models.CharField(max_length=200, blank=True)

    class Privacy:
        personal = ("since_on", "until_on", "note")
        ordinary = ("household", "person")

    class Walls:
        through = "person"
        sights = {Sight.WHAT_TELLS: "select"}

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(since_on=None) | Q(until_on=None) | Q(until_on__gte=F("since_on")),
                name="stay_runs_forward",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} at {self.household}"
