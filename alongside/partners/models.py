"""Organisations, the services that hold conferences, and the practitioners who work in them."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from alongside.partners.states import Engagement, Gender, OrganisationKind


class Organisation(models.Model):
    """A council, school, health trust, police force or charity that works with families.

    `urn` is the number the Department for Education gives a school. `people_count` is how many there work with children
    and families, as somebody there said. `to_check` where somebody typed its name who came to learn.
    """

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)
    urn = models.CharField(max_length=6, blank=True)
    people_count = models.PositiveIntegerField(null=True)
    people_counted_on = models.DateField(null=True)
    to_check = models.BooleanField(default=False)

    class Privacy:
        personal = ()
        ordinary = ("name", "kind", "urn", "people_count", "people_counted_on", "to_check")

    class Walls:
        none = "says nothing of any family: organisations and those who work in them"

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["urn"], condition=~Q(urn=""), name="one_organisation_of_a_number"),
        )

    def __str__(self) -> str:
        return self.name


def two_and_six() -> list[int]:
    return [2, 6]


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
    # Anyone may ask for help from the public pages; how soon somebody answers them is to be checked by the service.
    takes_requests_from_anyone = models.BooleanField(default=True)
    answer_help_working_days = models.PositiveSmallIntegerField(default=2)
    # Weeks after people agreed something in a restorative meeting when each is asked how it is. To be checked.
    follow_up_weeks = ArrayField(models.PositiveSmallIntegerField(), default=two_and_six)
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
            "takes_requests_from_anyone",
            "answer_help_working_days",
            "follow_up_weeks",
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


class OrganisationManager(models.Model):
    """Somebody who looks after the learning of an organisation's people: they see who is booked on what."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="managers")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="manages")
    since_at = models.DateTimeField()
    named_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ()
        ordinary = ("organisation", "worker", "since_at", "named_by", "ended_at")

    class Walls:
        none = "says nothing of any family: organisations and those who work in them"

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "worker"], condition=Q(ended_at=None), name="a_manager_once_at_a_time"
            ),
        )

    def __str__(self) -> str:
        return f"{self.worker} for {self.organisation}"


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


class CarefulWord(models.Model):
    """A council's own line in the list of words that blame or hide, with what people rather hear.

    What we came with stands in alongside/foundation/careful_words.txt; a line here of the same word takes its place.
    `left_out` takes a word off the list.
    """

    word = models.CharField(max_length=100)
    rather = models.CharField(max_length=200, blank=True)
    why = models.CharField(max_length=300, blank=True)
    left_out = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ()
        ordinary = ("word", "rather", "why", "left_out", "changed_at", "changed_by")

    class Walls:
        none = "says nothing of any family: words to be careful with"

    class Meta:
        ordering = ("word",)
        constraints = (
            models.UniqueConstraint(Lower("word"), name="one_line_of_a_word"),
            models.CheckConstraint(condition=Q(left_out=True) | ~Q(rather=""), name="a_kinder_word_is_given"),
        )

    def __str__(self) -> str:
        return self.word


# The colours we came with: alongside/foundation/scss/_tokens.scss says the same.
CAME_WITH = {"family_colour": "#7a3b2e", "service_colour": "#2b4f76", "link_colour": "#0b5563"}
# How the stylesheet of a council's colours is made. It is kept for good by those who have it: made differently, it
# needs another number here.
STYLESHEET = "1"


class OurOwn(models.Model):
    """How a council shows itself to anyone: its name, colours and logo, its languages, and the numbers to ring.

    Each change is a row of its own, never changed again but for taking it up; the newest that is taken up is shown. One
    that is not taken up is a preview. So every look there ever was can be had back. Colours are "#rrggbb".
    """

    name = models.CharField(max_length=80)
    family_colour = models.CharField(max_length=7, default=CAME_WITH["family_colour"])
    service_colour = models.CharField(max_length=7, default=CAME_WITH["service_colour"])
    link_colour = models.CharField(max_length=7, default=CAME_WITH["link_colour"])
    logo = models.BinaryField(null=True)
    logo_mark = models.CharField(max_length=64, blank=True)  # the SHA-256 of its bytes: its address, kept for good
    logo_alt = models.CharField(max_length=200, blank=True)
    languages = ArrayField(models.CharField(max_length=10), default=list)
    # Where worries about a child go. To be checked by the council: nothing here is known until it says so.
    safeguarding_email = models.EmailField(blank=True)
    safeguarding_phone = models.CharField(max_length=40, blank=True)
    safeguarding_hours = models.CharField(max_length=200, blank=True)
    out_of_hours_phone = models.CharField(max_length=40, blank=True)
    who_else_helps = models.TextField(blank=True, max_length=2000)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    taken_up_at = models.DateTimeField(null=True)
    taken_up_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    # Set on a row that is being tried on a page; never kept.
    trying = False

    class Privacy:
        personal = ()
        ordinary = (
            "name",
            "family_colour",
            "service_colour",
            "link_colour",
            "logo",
            "logo_mark",
            "logo_alt",
            "languages",
            "safeguarding_email",
            "safeguarding_phone",
            "safeguarding_hours",
            "out_of_hours_phone",
            "who_else_helps",
            "made_at",
            "made_by",
            "taken_up_at",
            "taken_up_by",
        )

    class Walls:
        none = "says nothing of any family: how the council shows itself to anyone"

    class Meta:
        verbose_name_plural = "our own"
        ordering = ("-made_at", "-id")

    def __str__(self) -> str:
        return self.name

    @property
    def colours(self) -> dict[str, str]:
        """The three of them by name."""
        return {name: getattr(self, name) for name in CAME_WITH}

    @property
    def colours_mark(self) -> str:
        """Where the stylesheet with these colours is; nothing where they are the ones we came with."""
        if self.colours == CAME_WITH:
            return ""
        return "-".join([STYLESHEET, *(colour.removeprefix("#") for colour in self.colours.values())])

    @property
    def theme_colour(self) -> str:
        """What a phone puts around our pages: the paper we came with, or the family's colour of a council's own."""
        return self.family_colour if self.colours_mark else "#fffdf9"
