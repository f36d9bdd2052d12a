"""What somebody put into words, a drawing or a recording, and who may read it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.voice.states import Place, ReadBy, ReaderKind, SaidKind

MINE_OR_LET_READ = (
    "person_id = walls.my_person() or exists (select from voice_mayread r"
    " where r.{ours}_id = voice_{ours}.id and r.reader_id = walls.my_person())"
)
WORKERS_LET_READ = (
    "noted_by_id = walls.me() or exists (select from voice_mayread r where r.{ours}_id = voice_{ours}.id and"
    " (r.who = 'workers' or (r.who in ('coordinator', 'meeting') and walls.in_conferencing(r.family_id))))"
)


class Said(models.Model):
    """One thing somebody said, in exactly their words, or drew, or recorded.

    Nobody changes it, they themselves neither: it can be taken back, and said anew. A drawing or recording is sealed
    with a key of its own, which is destroyed when it is taken back. `noted_by` is the worker who wrote it down for
    them; `with_whom`, the grown-up with whom they said it.
    """

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="said")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="said")
    place = models.CharField(max_length=20, choices=Place.choices)
    kind = models.CharField(max_length=10, choices=SaidKind.choices)
    words = models.TextField(blank=True, max_length=20000)
    sealed_media = models.BinaryField(null=True)
    media_type = models.CharField(max_length=20, blank=True)
    media_size = models.PositiveIntegerField(null=True)
    with_whom = models.CharField(max_length=200, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    order = models.PositiveIntegerField(default=0)
    withdrawn_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("place", "kind", "words", "sealed_media", "with_whom", "withdrawn_at")
        ordinary = ("family", "person", "media_type", "media_size", "noted_by", "noted_at", "order")

    class Walls:
        through = "family"
        relatives = MINE_OR_LET_READ.format(ours="said")
        workers = WORKERS_LET_READ.format(ours="said")

    class Meta:
        verbose_name_plural = "said"
        ordering = ("order", "noted_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=(Q(kind="words") & ~Q(words="") & Q(sealed_media=None)) | ~Q(kind="words"),
                name="words_are_words",
            ),
            models.CheckConstraint(
                condition=Q(kind="words") | Q(withdrawn_at__isnull=False) | Q(sealed_media__isnull=False),
                name="drawing_or_recording_is_there",
            ),
        )

    def __str__(self) -> str:
        return f"Said by {self.person}"


class SaidKey(models.Model):
    """The key of one drawing or recording. When this row goes, it can never be seen or heard again."""

    said = models.OneToOneField(Said, on_delete=models.CASCADE, related_name="key")
    wrapped_key = models.BinaryField()

    class Privacy:
        personal = ("wrapped_key",)
        ordinary = ("said",)

    class Walls:
        through = "said"
        relatives = "true"

    def __str__(self) -> str:
        return f"Key of {self.said}"


class Feeling(models.Model):
    """How safe, happy and healthy things felt to somebody on one day, from 0 to 10; each may be left out."""

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="feelings")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="feelings")
    safe = models.PositiveSmallIntegerField(null=True)
    happy = models.PositiveSmallIntegerField(null=True)
    healthy = models.PositiveSmallIntegerField(null=True)
    with_whom = models.CharField(max_length=200, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Privacy:
        personal = ("safe", "happy", "healthy", "with_whom")
        ordinary = ("family", "person", "noted_by", "noted_at")

    class Walls:
        through = "family"
        relatives = MINE_OR_LET_READ.format(ours="feeling")
        workers = WORKERS_LET_READ.format(ours="feeling")

    class Meta:
        ordering = ("-noted_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(safe__isnull=False) | Q(happy__isnull=False) | Q(healthy__isnull=False),
                name="feeling_says_something",
            ),
            models.CheckConstraint(
                condition=(Q(safe=None) | Q(safe__lte=10))
                & (Q(happy=None) | Q(happy__lte=10))
                & (Q(healthy=None) | Q(healthy__lte=10)),
                name="feeling_from_0_to_10",
            ),
        )

    def __str__(self) -> str:
        return f"How things felt to {self.person}"


class MayRead(models.Model):
    """That one reader may read one thing, because whoever said it chose so. Without such a line, nobody does.

    `person` is who said it; `reader`, somebody of the family. A wall set later stands above it.
    """

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    said = models.ForeignKey(Said, null=True, on_delete=models.CASCADE, related_name="may_read")
    feeling = models.ForeignKey(Feeling, null=True, on_delete=models.CASCADE, related_name="may_read")
    who = models.CharField(max_length=20, choices=ReaderKind.choices)
    reader = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField()

    class Privacy:
        personal = ("who",)
        ordinary = ("family", "person", "said", "feeling", "reader", "chosen_by", "chosen_at")

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person() or reader_id = walls.my_person()"
        workers = "who <> 'person' or chosen_by_id = walls.me()"

    class Meta:
        verbose_name_plural = "may read"
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(said__isnull=True, feeling__isnull=False) | Q(said__isnull=False, feeling__isnull=True),
                name="may_read_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(who="person", reader__isnull=False) | (~Q(who="person") & Q(reader=None)),
                name="may_read_names_somebody",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_who_display()} may read what {self.person} said"


class HouseOrder(models.Model):
    """In which order somebody has their three houses: their own."""

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    places = ArrayField(models.CharField(max_length=20, choices=Place.choices))
    changed_at = models.DateTimeField()

    class Privacy:
        personal = ()
        ordinary = ("family", "person", "places", "changed_at")

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"

    class Meta:
        constraints = (models.UniqueConstraint(fields=["family", "person"], name="one_order_of_houses"),)

    def __str__(self) -> str:
        return f"The houses of {self.person}"


class ReadOut(models.Model):
    """Who reads somebody's words out at the meeting, as they wish it. The latest counts.

    Whether their advocate stays with them in private family time stands with the meeting (`ChildPreparation`).
    """

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    conference = models.ForeignKey("conferences.Conference", null=True, on_delete=models.CASCADE, related_name="+")
    by_whom = models.CharField(max_length=20, choices=ReadBy.choices)
    name = models.CharField(max_length=200, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Privacy:
        personal = ("by_whom", "name")
        ordinary = ("family", "person", "conference", "noted_by", "noted_at")

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"

    class Meta:
        ordering = ("-noted_at", "-id")

    def __str__(self) -> str:
        return f"Who reads out what {self.person} said"


class WhatChanged(models.Model):
    """What changed because of something that was said: a worker tells it, and whoever said it reads it."""

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    said = models.ForeignKey(Said, on_delete=models.CASCADE, related_name="what_changed")
    words = models.TextField(max_length=20000)
    told_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("words", "read_at")
        ordinary = ("family", "person", "said", "told_by", "told_at")

    class Walls:
        through = "said"
        relatives = "person_id = walls.my_person()"

    class Meta:
        verbose_name_plural = "what changed"
        ordering = ("told_at", "id")

    def __str__(self) -> str:
        return f"What changed for {self.person}"
