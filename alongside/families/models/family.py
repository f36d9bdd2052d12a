"""A family: its children, and everyone the children count as theirs."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.families.states import Side


class Family(models.Model):
    """Children and the people who love them, across as many households as they live in.

    A restricted family (a worker's own relatives, somebody widely known) opens to people named as involved only,
    not to the service manager as such, and is left out of small counts.

    With `stands_alone` no child is at its centre: people came together for a restorative meeting and nothing else. They
    stand behind the same walls as everybody, and are in no count of families.
    """

    reference = models.CharField(max_length=12, unique=True)
    service = models.ForeignKey("partners.Service", on_delete=models.PROTECT, related_name="families")
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    restricted = models.BooleanField(default=False)
    restricted_why = models.TextField(blank=True, max_length=2000)
    stands_alone = models.BooleanField(default=False)

    class Privacy:
        personal = ("restricted_why",)
        ordinary = ("reference", "service", "added_at", "added_by", "restricted", "stands_alone")

    class Walls:
        through = "id"
        relatives = "true"
        or_sql = "added_by_id = walls.me() and walls.nobody_is_involved(id)"  # just begun
        sights = {Sight.DECIDED_BEFORE: "select", Sight.EMERGENCY: "select", Sight.HOME_DOOR: "select"}

    class Meta:
        verbose_name_plural = "families"
        indexes = (models.Index(fields=["added_by", "added_at"], name="families_just_begun"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(restricted=False) | ~Q(restricted_why=""), name="restricted_for_a_reason"
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def family_id(self) -> int:
        """So that audit lines about the family itself are found with the rest."""
        return self.pk

    @property
    def children(self) -> list["FamilyMember"]:
        """The children at the centre, eldest first, unborn last."""
        mine = [member for member in self.members.all() if member.is_child]
        return sorted(mine, key=lambda member: member.order_of_birth)

    @property
    def name(self) -> str:
        """ "Ayo, Tem and their family": named after the children, never after a worker's word for them."""
        if self.stands_alone:
            return (
                " and ".join(member.person.short_name for member in self.members.all()) or f"Meeting {self.reference}"
            )
        born = [member.person for member in self.children if not member.person.is_unborn]
        if not born:
            return "A baby on the way and their family" if self.children else f"Family {self.reference}"
        names = [child.short_name for child in born if child.has_a_name]
        nameless = len(born) - len(names)
        if not names:
            names, nameless = [born[0].full_name], nameless - 1
        if nameless:
            names.append("another child" if nameless == 1 else f"{nameless} other children")
        return f"{', '.join(names)} and their family"


class FamilyMember(models.Model):
    """Somebody in a family: a child at its centre, a relative, or a friend who counts as family."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="memberships")
    is_child = models.BooleanField(default=False)
    relationship = models.CharField(max_length=200, blank=True)
    side = models.CharField(max_length=10, choices=Side.choices, blank=True)
    added_at = models.DateTimeField()

    class Privacy:
        personal = ("relationship", "side")
        ordinary = ("family", "person", "is_child", "added_at")

    class Walls:
        through = "family"
        relatives = "walls.may_know_of(family_id, person_id)"
        sights = {Sight.DUPLICATES: "select", Sight.DECIDED_BEFORE: "select", Sight.EMERGENCY: "select"}

    class Meta:
        constraints = (models.UniqueConstraint(fields=["family", "person"], name="once_in_a_family"),)
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.person} in {self.family}"

    @property
    def order_of_birth(self) -> tuple[bool, str, int]:
        day = self.person.born_on or self.person.expected_on
        return (self.person.is_unborn, day.isoformat() if day else "9999", self.pk or 0)
