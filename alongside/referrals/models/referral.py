"""A request for a family meeting, answered page by page."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.families.states import Side
from alongside.referrals.states import ConsentException, ReferralStatus

WORDS = 20_000


def own_words() -> models.TextField:  # type: ignore[type-arg]
    """An answer in somebody's own words."""
    return models.TextField(blank=True, max_length=WORDS)


class Referral(models.Model):
    """Somebody asks for a family group conference for some of a family's children.

    Every answer is saved as it is given. `answered` names the pages the referrer has saved, so that
    "nothing to say" is told apart from "not asked yet". The fields are those of two councils' real forms.
    """

    reference = models.CharField(max_length=12, unique=True)
    family = models.ForeignKey("families.Family", on_delete=models.PROTECT, related_name="referrals")
    service = models.ForeignKey("partners.Service", on_delete=models.PROTECT, related_name="referrals")
    referrer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="referrals")
    status = models.CharField(max_length=20, choices=ReferralStatus.choices, default=ReferralStatus.WRITING)
    answered = ArrayField(models.CharField(max_length=40), default=list)
    started_at = models.DateTimeField()

    # Why, and how soon
    background = own_words()
    going_well = own_words()
    worries = own_words()
    what_needs_to_change = own_words()
    by_when = own_words()
    urgent = models.BooleanField(null=True)
    urgent_why = own_words()
    has_social_worker = models.BooleanField(null=True)
    private_law = models.BooleanField(null=True)
    mainly_family_time = models.BooleanField(null=True)

    # For the family to think about, and what cannot change
    questions_for_family = own_words()
    bottom_lines = own_words()
    resources = own_words()
    dates_that_matter = own_words()

    # Safety
    domestic_abuse = models.BooleanField(null=True)
    domestic_abuse_details = own_words()
    safety_risks = own_words()
    orders_or_bail = own_words()
    substances = own_words()
    mental_health = own_words()
    young_carer = models.BooleanField(null=True)

    # What people need
    interpreter_needed = models.BooleanField(null=True)
    interpreter_languages = models.CharField(max_length=200, blank=True)
    access_needs = own_words()
    mothers_culture = own_words()
    fathers_culture = own_words()
    coordinator_wishes = own_words()
    coordinator_language = models.CharField(max_length=60, blank=True)
    coordinator_gender = models.CharField(max_length=10, blank=True)

    # About the referrer
    will_attend_all = models.BooleanField(null=True)
    referrer_phone = models.CharField(max_length=40, blank=True)
    referrer_hours = models.CharField(max_length=200, blank=True)
    manager_name = models.CharField(max_length=200, blank=True)
    manager_aware = models.BooleanField(null=True)
    discussed_with_family = models.BooleanField(null=True)
    discussed_words = own_words()

    # An exception to agreement: asked for by the referrer, and recorded with who allowed it
    exception = models.CharField(max_length=30, choices=ConsentException.choices, blank=True)
    exception_asked_why = own_words()
    exception_why = own_words()
    exception_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    exception_at = models.DateTimeField(null=True)

    # What became of it
    sent_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    acknowledged_words = own_words()
    baseline_met_on = models.DateField(null=True)
    baseline_note = own_words()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decision_reason = own_words()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_why = own_words()

    class Privacy:
        personal = (
            "background",
            "going_well",
            "worries",
            "what_needs_to_change",
            "by_when",
            "urgent_why",
            "questions_for_family",
            "bottom_lines",
            "resources",
            "dates_that_matter",
            "domestic_abuse",
            "domestic_abuse_details",
            "safety_risks",
            "orders_or_bail",
            "substances",
            "mental_health",
            "young_carer",
            "interpreter_needed",
            "interpreter_languages",
            "access_needs",
            "mothers_culture",
            "fathers_culture",
            "coordinator_wishes",
            "coordinator_language",
            "coordinator_gender",
            "referrer_phone",
            "referrer_hours",
            "manager_name",
            "discussed_words",
            "exception_asked_why",
            "exception_why",
            "acknowledged_words",
            "baseline_note",
            "decision_reason",
            "ended_why",
        )
        ordinary = (
            "reference",
            "family",
            "service",
            "referrer",
            "status",
            "answered",
            "started_at",
            "urgent",
            "has_social_worker",
            "private_law",
            "mainly_family_time",
            "will_attend_all",
            "manager_aware",
            "discussed_with_family",
            "exception",
            "exception_by",
            "exception_at",
            "sent_at",
            "acknowledged_at",
            "acknowledged_by",
            "baseline_met_on",
            "decided_at",
            "decided_by",
            "ended_at",
            "ended_by",
        )

    class Walls:
        through = "family"
        sights = {Sight.WHAT_TELLS: "select", Sight.TOLD_FROM_HOME: "select"}

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(decided_at=None, decided_by=None) | Q(decided_at__isnull=False, decided_by__isnull=False),
                name="decided_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(acknowledged_at=None, acknowledged_by=None)
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
                name="acknowledged_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(exception_at=None, exception_by=None)
                | Q(exception_at__isnull=False, exception_by__isnull=False),
                name="exception_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="referral_ended_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(status=ReferralStatus.WRITING)
                | Q(status=ReferralStatus.WITHDRAWN)
                | Q(sent_at__isnull=False),
                name="sent_before_it_moves_on",
            ),
        )
        indexes = (models.Index(fields=["service", "status"], name="referrals_by_status"),)

    def __str__(self) -> str:
        return self.reference

    @property
    def is_being_written(self) -> bool:
        """Not with the service: never sent, or sent back with "not yet"."""
        return self.status in (ReferralStatus.WRITING, ReferralStatus.NOT_YET)

    @property
    def may_still_change(self) -> bool:
        """Its answers may change until the service has decided."""
        return self.is_being_written or self.status == ReferralStatus.SENT

    @property
    def exception_allowed(self) -> bool:
        return bool(self.exception) and self.exception_at is not None

    @property
    def exception_waits(self) -> bool:
        """Asked for, and not answered yet."""
        return bool(self.exception) and self.exception_at is None


class ReferralChild(models.Model):
    """A child the meeting is for, with where they live and their dates, as things stood when asked."""

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="children")
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="referred")
    lives_with = models.CharField(max_length=200, blank=True)
    school = models.CharField(max_length=200, blank=True)
    legal_status = models.CharField(max_length=200, blank=True)
    pre_proceedings_on = models.DateField(null=True)
    proceedings_on = models.DateField(null=True)
    order_on = models.DateField(null=True)
    side_lived_with = models.CharField(max_length=10, choices=Side.choices, blank=True)

    class Privacy:
        personal = (
            "lives_with",
            "school",
            "legal_status",
            "pre_proceedings_on",
            "proceedings_on",
            "order_on",
            "side_lived_with",
        )
        ordinary = ("referral", "child")

    class Walls:
        through = "referral"
        sights = {Sight.WHAT_TELLS: "select"}

    class Meta:
        verbose_name_plural = "referral children"
        constraints = (models.UniqueConstraint(fields=["referral", "child"], name="child_once_in_a_referral"),)
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.child} in {self.referral}"
