"""The short report the referrer writes for the whole family."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.referrals.models.referral import Referral, own_words


class FamilyReport(models.Model):
    """What the family is told, in words everyone in it can read, the children too. It is not the referral.

    Once it is shared with the family it no longer changes; a later report is another one.
    """

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="reports")
    number = models.PositiveSmallIntegerField(default=1)
    why_we_are_here = own_words()
    what_is_good = own_words()
    what_worries_us = own_words()
    what_we_hope = own_words()
    questions = own_words()
    what_cannot_change = own_words()
    help_there_is = own_words()
    if_still_worried = own_words()
    changed_at = models.DateTimeField()
    shared_at = models.DateTimeField(null=True)
    shared_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = (
            "why_we_are_here",
            "what_is_good",
            "what_worries_us",
            "what_we_hope",
            "questions",
            "what_cannot_change",
            "help_there_is",
            "if_still_worried",
        )
        ordinary = ("referral", "number", "changed_at", "shared_at", "shared_by")

    class Walls:
        through = "referral"
        # The report is the family's to read; the request it came with is not.
        or_sql = "shared_at is not null and walls.was_asked_for_my_home(referral_id)"

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=["referral", "number"], name="one_report_of_a_number"),
            models.CheckConstraint(
                condition=Q(shared_at=None, shared_by=None) | Q(shared_at__isnull=False, shared_by__isnull=False),
                name="report_shared_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"Report {self.number} for the family of {self.referral}"
