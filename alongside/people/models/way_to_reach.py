"""How somebody can be reached, and whether it is safe."""

from django.db import models

from alongside.access.states import Sight
from alongside.people.models.person import Person
from alongside.people.states import WayKind


class WayToReach(models.Model):
    """One way to reach a person. Not every way is safe at every hour, or for everyone to know."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ways")
    kind = models.CharField(max_length=20, choices=WayKind.choices)
    value = models.CharField(max_length=300, blank=True)
    safe = models.BooleanField(default=True)
    when_safe = models.CharField(max_length=200, blank=True)
    preferred = models.BooleanField(default=False)

    class Privacy:
        personal = ("kind", "value", "safe", "when_safe", "preferred")
        ordinary = ("person",)

    class Walls:
        through = "person"
        relatives = "person_id = walls.my_person()"
        sights = {Sight.WHAT_TELLS: "select"}

    class Meta:
        verbose_name_plural = "ways to reach"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} for {self.person}"
