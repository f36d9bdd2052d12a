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
    # A plan made at the kitchen table is agreed there and then, with no round of answers.
    PlanStatus.WRITING: (PlanStatus.PRESENTED, PlanStatus.AGREED),
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


class MarkKind(models.TextChoices):
    """What somebody says of a promise, a relative's or a service's."""

    GOING_WELL = "going_well", "Going well"
    DONE = "done", "Done"
    NOT_YET = "not_yet", "Not yet"
    NEED_HELP = "need_help", "Need help"
    DID_NOT_HAPPEN = "did_not_happen", "This did not happen"


# Of these the workers are told at once.
TELL_AT_ONCE = frozenset({MarkKind.NEED_HELP, MarkKind.DID_NOT_HAPPEN})


class AfterwardsAnswer(models.TextChoices):
    """What somebody who was not in the room says to the plan."""

    YES = "yes", "Yes, I am with this plan"
    INSTEAD = "instead", "I could do something else"


class CallKind(models.TextChoices):
    REVIEW = "review", "Asks to come back together"
    HELP = "help", "Asks for help with the plan"


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
    EASY = "easy", "Easy read"
    TABLE = "table", "Safe on a kitchen table"
