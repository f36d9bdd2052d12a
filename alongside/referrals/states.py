"""The journey of a request for a family meeting, in one table."""

from django.db import models


class ReferralStatus(models.TextChoices):
    WRITING = "writing", "Being written"
    SENT = "sent", "Sent, waiting for an answer"
    NOT_YET = "not_yet", "Not yet"
    REDIRECTED = "redirected", "Passed to better help"
    ACCEPTED = "accepted", "Accepted"
    WITHDRAWN = "withdrawn", "Taken back"
    CLOSED = "closed", "Closed"


TRANSITIONS: dict[ReferralStatus, tuple[ReferralStatus, ...]] = {
    ReferralStatus.WRITING: (ReferralStatus.SENT, ReferralStatus.WITHDRAWN),
    ReferralStatus.SENT: (
        ReferralStatus.ACCEPTED,
        ReferralStatus.NOT_YET,
        ReferralStatus.REDIRECTED,
        ReferralStatus.WITHDRAWN,
    ),
    ReferralStatus.NOT_YET: (ReferralStatus.SENT, ReferralStatus.WITHDRAWN),
    ReferralStatus.REDIRECTED: (),
    ReferralStatus.ACCEPTED: (ReferralStatus.CLOSED, ReferralStatus.WITHDRAWN),
    ReferralStatus.WITHDRAWN: (),
    ReferralStatus.CLOSED: (),
}


class ConsentException(models.TextChoices):
    """Why a request may go on though nobody with parental responsibility agreed (Newham's published procedure)."""

    COUNCIL_HOLDS_PR = (
        "council_holds_pr",
        "The council shares parental responsibility under an order and the wider family wants it (a last resort)",
    )
    CHILD_UNDERSTANDS = "child_understands", "The child understands enough to agree for themselves (Gillick competent)"
    YOUNG_PERSON = "young_person", "A young person of 16 or 17 agrees for themselves"


class ClosingReason(models.TextChoices):
    PLAN_REVIEWED = "plan_reviewed", "The plan was reviewed and the family carries it on"
    NO_CONFERENCE = "no_conference", "There was no conference"
    NO_PLAN = "no_plan", "No plan was made"
    FAMILY_CHOSE = "family_chose", "The family chose to stop"
    MOVED = "moved", "The family moved away"
    OTHER = "other", "Another reason"


class AskedAgainHow(models.TextChoices):
    """How it was taken up when somebody asked for help again."""

    SPOKE = "spoke", "We spoke, and that was what they needed"
    MEETING = "meeting", "A meeting is being asked for again"
    PLAN = "plan", "We began a plan together, without a meeting"
    ELSEWHERE = "elsewhere", "Somebody else helps now"


class HelpStatus(models.TextChoices):
    """The journey of what somebody asks for from the public pages."""

    WRITING = "writing", "Being written"
    SENT = "sent", "Sent, waiting for an answer"
    ANSWERED = "answered", "Answered"
    STOPPED = "stopped", "Taken back"
    SET_ASIDE = "set_aside", "Set aside"


HELP_TRANSITIONS: dict[HelpStatus, tuple[HelpStatus, ...]] = {
    # Set aside at once where more comes than people send.
    HelpStatus.WRITING: (HelpStatus.SENT, HelpStatus.SET_ASIDE),
    HelpStatus.SENT: (HelpStatus.ANSWERED, HelpStatus.STOPPED, HelpStatus.SET_ASIDE),
    # Whoever asked writes again.
    HelpStatus.ANSWERED: (HelpStatus.SENT, HelpStatus.STOPPED),
    HelpStatus.SET_ASIDE: (HelpStatus.SENT, HelpStatus.STOPPED),
    HelpStatus.STOPPED: (),
}


class WhoAsks(models.TextChoices):
    """Who somebody is who asks for help."""

    YOUNG_PERSON = "young_person", "A child or a young person"
    PARENT = "parent", "A mum, a dad or a carer"
    RELATIVE = "relative", "Another relative"
    FRIEND = "friend", "A friend or a neighbour"


class SafeWay(models.TextChoices):
    """How it is safe to answer somebody."""

    PHONE = "phone", "Ring me"
    TEXT = "text", "Send me a text"
    EMAIL = "email", "Send me an email"
    PAGE = "page", "Only here: I come back and look"


class HelpHow(models.TextChoices):
    """How it was taken up when somebody asked for help."""

    SPOKE = "spoke", "We spoke, and that was what they needed"
    MEETING = "meeting", "A family meeting is being asked for"
    ELSEWHERE = "elsewhere", "Somebody else helps"
    NOT_REACHED = "not_reached", "We tried in the safe way and could not reach them"
    PASSED_ON = "passed_on", "We were worried for a child and passed it on"
