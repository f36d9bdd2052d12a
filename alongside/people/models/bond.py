"""What people are to each other, and who holds parental responsibility."""

from django.db import models
from django.db.models import F, Q

from alongside.access.states import Sight
from alongside.people.models.person import Person
from alongside.people.states import BondKind


class Bond(models.Model):
    """One person is something to another: "Ruth is grandmother of Ayo"."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="bonds")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="bonds_to_me")
    kind = models.CharField(max_length=20, choices=BondKind.choices)
    in_their_words = models.CharField(max_length=200, blank=True)

    class Privacy:
        personal = ("kind", "in_their_words")
        ordinary = ("person", "other")

    class Walls:
        through = ("person", "other")
        sights = {Sight.WHAT_TELLS: "select"}

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person", "other", "kind"], name="one_bond_of_a_kind"),
            models.CheckConstraint(condition=~Q(person=F("other")), name="no_bond_with_oneself"),
        )

    def __str__(self) -> str:
        return f"{self.person} is {self.get_kind_display()} of {self.other}"


class ParentalResponsibility(models.Model):
    """Somebody, or the council under an order, holds parental responsibility for a child."""

    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="parental_responsibility")
    holder = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="parental_responsibility_held")
    council_holds = models.BooleanField(default=False)
    how = models.CharField(max_length=200, blank=True)
    since_on = models.DateField(null=True)
    until_on = models.DateField(null=True)

    class Privacy:
        personal = ("how", "since_on", "until_on", "council_holds")
        ordinary = ("child", "holder")

    class Walls:
        through = ("child", "holder")

    class Meta:
        verbose_name_plural = "parental responsibility"
        constraints = (
            models.CheckConstraint(
                condition=Q(holder=None, council_holds=True) | Q(holder__isnull=False, council_holds=False),
                name="held_by_a_person_or_the_council",
            ),
        )

    def __str__(self) -> str:
        return f"{self.holder or 'The council'} for {self.child}"
