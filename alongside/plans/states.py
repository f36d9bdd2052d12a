"""The journey of the family's plan, and the words for what became of each promise."""

from django.db import models


class PlanStatus(models.TextChoices):
    WRITING = "writing", "Being written down as the family says it"
    PRESENTED = "presented", "Read back, waiting for an answer"
    CHANGES_ASKED = "changes_asked", "Asked for changes, with the family"
    AGREED = "agreed", "Agreed"
    NOT_AGREED = "not_agreed", "Not agreed"
    REPLACED = "replaced", "Replaced by a newer version"


TRANSITIONS: dict[PlanStatus, tuple[PlanStatus, ...]] = {
    PlanStatus.WRITING: (PlanStatus.PRESENTED,),
    PlanStatus.PRESENTED: (
        PlanStatus.WRITING,
        PlanStatus.AGREED,
        PlanStatus.CHANGES_ASKED,
        PlanStatus.NOT_AGREED,
    ),
    PlanStatus.CHANGES_ASKED: (PlanStatus.PRESENTED, PlanStatus.NOT_AGREED),
    PlanStatus.AGREED: (PlanStatus.REPLACED,),
    PlanStatus.NOT_AGREED: (),
    PlanStatus.REPLACED: (),
}


# Plans that somebody still has something to do about.
OPEN_STATUSES = frozenset({PlanStatus.WRITING, PlanStatus.PRESENTED, PlanStatus.CHANGES_ASKED, PlanStatus.AGREED})


class AskedAnswer(models.TextChoices):
    YES = "yes", "Yes"
    NO = "no", "No"


class PointAnswer(models.TextChoices):
    """What the referrer says beside each point. Agreed is where they start from."""

    AGREED = "agreed", "Agreed"
    CHANGE = "change", "Please change this"
    NOT_SAFE = "not_safe", "Not safe"


class SupportDecisionKind(models.TextChoices):
    YES = "yes", "Yes"
    PARTLY = "partly", "Partly"
    NO = "no", "No"


class CameTo(models.TextChoices):
    KEPT = "kept", "Kept"
    PARTLY = "partly", "Partly"
    NOT_YET = "not_yet", "Not yet"
    NO_LONGER_NEEDED = "no_longer_needed", "No longer needed"


class ReviewOutcome(models.TextChoices):
    NEXT_VERSION = "next_version", "We make the plan again, with what goes on"
    CARRIES_ON = "carries_on", "The plan is done: our family carries it on"


class CopyKind(models.TextChoices):
    PLAIN = "plain", "The plan"
    LARGE = "large", "Large print"
