"""One time a course is held: its days, place, trainers, and who may have which places; and asking for one's own."""

from django.db import models
from django.db.models import F, Q

from alongside.partners.states import OrganisationKind
from alongside.training.models.course import NO_FAMILY, Course, a_worker
from alongside.training.states import AskedStatus, PlacesGiven, SessionStatus


class Session(models.Model):
    """A course, held on one day or several. The online link is for those who have a place, and stands on no list.

    `wall_code` is what hangs on the wall on the day: whoever types it is in the room. With `only_for` it is one
    organisation's own, and on no public list.
    """

    reference = models.CharField(max_length=12, unique=True)
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="sessions")
    status = models.CharField(max_length=20, choices=SessionStatus.choices, default=SessionStatus.DRAFT)
    only_for = models.ForeignKey(
        "partners.Organisation", null=True, on_delete=models.PROTECT, related_name="training_of_our_own"
    )
    place = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    getting_in = models.CharField(max_length=500, blank=True)  # steps, parking, hearing loop
    online_link = models.URLField(max_length=500, blank=True)
    joining_words = models.TextField(max_length=5_000, blank=True)
    capacity = models.PositiveSmallIntegerField()
    places_given = models.CharField(max_length=20, choices=PlacesGiven.choices, default=PlacesGiven.FIRST_COME)
    chosen_on = models.DateField(null=True)
    chosen_at = models.DateTimeField(null=True)  # from then on places are given first come
    chosen_by = a_worker()
    walk_ins = models.BooleanField(default=True)
    wall_code = models.CharField(max_length=12, unique=True)
    called_off_why = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    made_by = a_worker()
    changes = models.PositiveIntegerField(default=0)  # how often day, hour or place changed since it was open
    changed_at = models.DateTimeField(null=True)
    over_at = models.DateTimeField(null=True)
    over_by = a_worker()

    class Privacy:
        personal = ()
        ordinary = (
            "reference",
            "course",
            "status",
            "only_for",
            "place",
            "address",
            "getting_in",
            "online_link",
            "joining_words",
            "capacity",
            "places_given",
            "chosen_on",
            "chosen_at",
            "chosen_by",
            "walk_ins",
            "wall_code",
            "called_off_why",
            "made_at",
            "made_by",
            "changes",
            "changed_at",
            "over_at",
            "over_by",
        )

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(capacity__gte=1), name="a_session_has_places"),
            models.CheckConstraint(
                condition=Q(places_given=PlacesGiven.CHOSEN, chosen_on__isnull=False)
                | Q(places_given=PlacesGiven.FIRST_COME, chosen_on=None),
                name="places_are_chosen_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(status=SessionStatus.CALLED_OFF) | ~Q(called_off_why=""), name="called_off_with_a_reason"
            ),
        )

    def __str__(self) -> str:
        return f"{self.course} ({self.reference})"


class SessionDay(models.Model):
    """One day of a session."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="days")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Privacy:
        personal = ()
        ordinary = ("session", "starts_at", "ends_at")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("starts_at",)
        constraints = (
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="a_day_runs_forward"),
            models.UniqueConstraint(fields=["session", "starts_at"], name="one_day_at_a_time"),
        )

    def __str__(self) -> str:
        return f"{self.session}, {self.starts_at:%d %B %Y}"


class SessionTrainer(models.Model):
    """Who holds it. They may keep its register, whatever their role."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="trainers")
    worker = a_worker(null=False, related_name="trains")

    class Privacy:
        personal = ()
        ordinary = ("session", "worker")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["session", "worker"], name="a_trainer_once"),)

    def __str__(self) -> str:
        return f"{self.worker} holds {self.session}"


class Share(models.Model):
    """Of the places that are chosen, how many are meant for one kind of organisation, so that the room is mixed."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="shares")
    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)
    places = models.PositiveSmallIntegerField()

    class Privacy:
        personal = ()
        ordinary = ("session", "kind", "places")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["session", "kind"], name="one_share_a_kind"),)

    def __str__(self) -> str:
        return f"{self.places} for {self.get_kind_display()}"


class SessionAsked(models.Model):
    """A session that one setting asks for, made for its own people, and what was answered."""

    organisation = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT, related_name="sessions_asked")
    course = models.ForeignKey(Course, null=True, on_delete=models.PROTECT, related_name="asked_for")
    setting = models.CharField(max_length=200)
    how_many = models.PositiveSmallIntegerField()
    hoped = models.TextField(max_length=3_000, blank=True)
    when = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=20, choices=AskedStatus.choices, default=AskedStatus.ASKED)
    asked_at = models.DateTimeField()
    asked_by = a_worker(null=False, related_name="asked_for_sessions")
    answer = models.TextField(max_length=3_000, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = a_worker()
    session = models.OneToOneField(Session, null=True, on_delete=models.PROTECT, related_name="asked_as")

    class Privacy:
        personal = ("hoped", "answer")
        ordinary = (
            "organisation",
            "course",
            "setting",
            "how_many",
            "when",
            "status",
            "asked_at",
            "asked_by",
            "answered_at",
            "answered_by",
            "session",
        )

    class Walls:
        none = NO_FAMILY

    class Meta:
        verbose_name_plural = "sessions asked for"
        ordering = ("-asked_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(status=AskedStatus.ARRANGED) | Q(session__isnull=False), name="arranged_as_a_session"
            ),
        )

    def __str__(self) -> str:
        return f"{self.setting}, for {self.how_many}"
