"""A child or an adult."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.people.states import Sex


class Person(models.Model):
    """A child or an adult, named as they wish to be. A child from the council's own system may have no name yet.

    Somebody may have one name only. An unborn child has the day they are expected in place of a date of birth.
    `council_id_to_check` is a council's ID as a worker wrote it when another child already has it: shown like any
    other, until the service manager has found out which child it belongs to.
    `search_keys` are the sounds and pieces of the names, made by `rules.search_keys`, and serve only to find people.
    """

    given_names = models.CharField(max_length=200, blank=True)
    family_name = models.CharField(max_length=200, blank=True)
    known_as = models.CharField(max_length=200, blank=True)
    other_names = models.CharField(max_length=400, blank=True)
    born_on = models.DateField(null=True)
    expected_on = models.DateField(null=True)
    died_on = models.DateField(null=True)
    sex = models.CharField(max_length=10, choices=Sex.choices, blank=True)
    ethnicity = models.CharField(max_length=100, blank=True)
    religion = models.CharField(max_length=100, blank=True)
    first_language = models.CharField(max_length=60, blank=True)
    needs_interpreter = models.BooleanField(default=False)
    disability = models.CharField(max_length=500, blank=True)
    council_child_id = models.CharField(max_length=60, null=True, unique=True)  # noqa: DJ001 (unique, so blank must be null)
    council_id_to_check = models.CharField(max_length=60, blank=True)
    search_keys = ArrayField(models.CharField(max_length=20), default=list)
    added_at = models.DateTimeField()

    class Privacy:
        personal = (
            "given_names",
            "family_name",
            "known_as",
            "other_names",
            "born_on",
            "expected_on",
            "died_on",
            "sex",
            "ethnicity",
            "religion",
            "first_language",
            "needs_interpreter",
            "disability",
            "council_child_id",
            "council_id_to_check",
            "search_keys",
        )
        ordinary = ("added_at",)

    class Walls:
        through = "families_familymember.person"
        relatives = "true"
        or_sql = "walls.is_in_no_family(id)"
        sights = {
            Sight.DUPLICATES: "select",
            Sight.EMERGENCY: "select",
            Sight.ANNEX_A: "all",
            Sight.HOME_DOOR: "select",
        }

    class Meta:
        verbose_name_plural = "people"
        indexes = (
            GinIndex(fields=["search_keys"], name="people_by_search_key"),
            models.Index(fields=["born_on"], name="people_by_birthday"),
        )
        constraints = (
            models.CheckConstraint(
                condition=~Q(given_names="", family_name="", known_as="", council_child_id=None),
                name="person_has_a_name_or_a_council_id",
            ),
            models.CheckConstraint(condition=Q(born_on=None) | Q(expected_on=None), name="born_or_expected_not_both"),
        )

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """Given and family name, or whichever there is; a sentence when there is none yet."""
        names = " ".join(part for part in (self.given_names or self.known_as, self.family_name) if part)
        if names:
            return names
        return f"Name not yet given (council ID {self.council_id})"

    @property
    def council_id(self) -> str:
        """The council's own number for this child, or an empty text."""
        return self.council_child_id or self.council_id_to_check

    @property
    def short_name(self) -> str:
        """What this person is called in a sentence."""
        return self.known_as or (self.given_names or self.family_name).split(" ")[0] or self.full_name

    @property
    def has_a_name(self) -> bool:
        return bool(self.given_names or self.family_name or self.known_as)

    @property
    def is_unborn(self) -> bool:
        return self.expected_on is not None

    def age_on(self, day: date) -> int | None:
        """Whole years old on this day; None when the birthday is not known or still to come."""
        if self.born_on is None or self.born_on > day:
            return None
        had_birthday = (day.month, day.day) >= (self.born_on.month, self.born_on.day)
        return day.year - self.born_on.year - (0 if had_birthday else 1)

    def is_child_on(self, day: date) -> bool:
        """Under 18, or not yet born."""
        age = self.age_on(day)
        return self.is_unborn or (age is not None and age < 18)
