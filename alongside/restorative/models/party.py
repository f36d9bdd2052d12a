"""Who takes part, each alone: what they said, what they hope and fear, and whether they are ready."""

from django.db import models
from django.db.models import F, Q

from alongside.access.states import Sight
from alongside.restorative.models.meeting import FACILITATORS, OVERSEERS, Meeting, a_worker
from alongside.restorative.states import Came, MetHow, PartyAnswer, Role

OF_MINE = "party_id = any((select walls.my_places())::bigint[])"
MINE = "id = any((select walls.my_places())::bigint[])"
WITH_ME = "meeting_id = any((select walls.i_take_part_in())::bigint[])"


class Party(models.Model):
    """Somebody who may take part: one of the family, or an organisation such as a school, with who speaks for it.

    Others who take part learn of somebody only once that person wants to; who says no, or stops, is seen by nobody but
    the facilitators. `beside` is whom they come to support.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="parties")
    person = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="restorative_places")
    organisation = models.ForeignKey("partners.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    speaks = models.CharField(max_length=200, blank=True)
    beside = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="supporters")
    answer = models.CharField(max_length=20, choices=PartyAnswer.choices, default=PartyAnswer.NOT_ASKED)
    answered_at = models.DateTimeField(null=True)
    # Who wrote the answer down for them; nobody where they said it themselves at home.
    answer_noted_by = a_worker()
    added_at = models.DateTimeField()

    class Privacy:
        personal = ("speaks", "answer")
        ordinary = (
            "meeting",
            "person",
            "organisation",
            "beside",
            "answered_at",
            "answer_noted_by",
            "added_at",
        )

    class Walls:
        through = "meeting"
        relatives = f"{MINE} or (answer = 'yes' and {WITH_ME})"
        workers = OVERSEERS
        # Of whom an agreement speaks has to be known for a wall to keep it from its reader.
        sights = {Sight.WHAT_TELLS: "select"}

    class Meta:
        verbose_name_plural = "parties"
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=["meeting", "person"], condition=Q(person__isnull=False), name="once_in_a_restorative_meeting"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation=None)
                | (Q(person=None, organisation__isnull=False) & ~Q(speaks="")),
                name="a_person_or_an_organisation",
            ),
            models.CheckConstraint(condition=Q(beside=None) | ~Q(beside=F("id")), name="nobody_is_beside_themselves"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """ "Nana Ruth", or "Ms Pretend, Sample School"."""
        return self.person.short_name if self.person else f"{self.speaks}, {self.organisation}"

    @property
    def takes_part(self) -> bool:
        return self.answer == PartyAnswer.YES


class TheirWords(models.Model):
    """What somebody hopes and fears, whom they want beside them, what must not be said: for the facilitators alone."""

    party = models.OneToOneField(Party, on_delete=models.CASCADE, related_name="their_words")
    hopes = models.TextField(blank=True, max_length=20000)
    fears = models.TextField(blank=True, max_length=20000)
    beside = models.TextField(blank=True, max_length=2000)
    not_said = models.TextField(blank=True, max_length=20000)
    needs = models.TextField(blank=True, max_length=2000)
    said_at = models.DateTimeField()
    noted_by = a_worker()

    class Privacy:
        personal = ("hopes", "fears", "beside", "not_said", "needs")
        ordinary = ("party", "said_at", "noted_by")

    class Walls:
        through = "party"
        relatives = OF_MINE
        workers = (
            "exists (select from restorative_party p where p.id = party_id and "
            + FACILITATORS.replace("meeting_id", "p.meeting_id")
            + ")"
        )

    class Meta:
        verbose_name_plural = "their words"

    def __str__(self) -> str:
        return f"Words of {self.party}"


class Readiness(models.Model):
    """How the facilitators found somebody: met or not, ready or not, safe or not. Nobody else reads it, ever."""

    party = models.OneToOneField(Party, on_delete=models.CASCADE, related_name="readiness")
    role = models.CharField(max_length=20, choices=Role.choices, blank=True)
    met_on = models.DateField(null=True)
    met_how = models.CharField(max_length=20, choices=MetHow.choices, blank=True)
    ready = models.BooleanField(null=True)
    ready_why = models.TextField(blank=True, max_length=20000)
    safe = models.BooleanField(null=True)
    safe_why = models.TextField(blank=True, max_length=20000)
    note = models.TextField(blank=True, max_length=20000)
    changed_at = models.DateTimeField()
    changed_by = a_worker(null=False)

    class Privacy:
        personal = ("role", "met_on", "met_how", "ready", "ready_why", "safe", "safe_why", "note")
        ordinary = ("party", "changed_at", "changed_by")

    class Walls:
        through = "party"
        workers = TheirWords.Walls.workers
        # Who changes their mind at home is looked at again, and reads none of it.
        sights = {Sight.TOLD_FROM_HOME: "all"}

    class Meta:
        verbose_name_plural = "readiness"

    def __str__(self) -> str:
        return f"Readiness of {self.party}"


class Sitting(models.Model):
    """A day on which people meet. They may meet more than once."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="sittings")
    number = models.PositiveSmallIntegerField(default=1)
    starts_at = models.DateTimeField()
    venue = models.CharField(max_length=300, blank=True)
    how_to_get_there = models.TextField(blank=True, max_length=2000)
    remote_link = models.CharField(max_length=500, blank=True)
    held_at = models.DateTimeField(null=True)
    held_by = a_worker()

    class Privacy:
        personal = ("starts_at", "venue", "how_to_get_there", "remote_link")
        ordinary = ("meeting", "number", "held_at", "held_by")

    class Walls:
        through = "meeting"
        relatives = WITH_ME
        workers = OVERSEERS

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=["meeting", "number"], name="one_sitting_of_a_number"),
            models.CheckConstraint(
                condition=Q(held_at=None, held_by=None) | Q(held_at__isnull=False, held_by__isnull=False),
                name="sitting_held_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.meeting}, the {self.number}. time"


class Attendance(models.Model):
    """Whether somebody came to a sitting, and how: the register."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="register")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    came = models.CharField(max_length=20, choices=Came.choices)

    class Privacy:
        personal = ("came",)
        ordinary = ("sitting", "party")

    class Walls:
        through = "sitting"
        relatives = OF_MINE

    class Meta:
        verbose_name_plural = "attendance"
        constraints = (models.UniqueConstraint(fields=["sitting", "party"], name="came_once_to_a_sitting"),)

    def __str__(self) -> str:
        return f"{self.party}: {self.get_came_display()}"
