"""The journey of a family's meeting, and the words for who comes and how."""

from django.db import models


class ConferenceStatus(models.TextChoices):
    PREPARING = "preparing", "Being prepared"
    ARRANGED = "arranged", "Arranged"
    SHARING = "sharing", "Sharing information"
    PRIVATE_TIME = "private_time", "Private family time"
    AGREEING = "agreeing", "Agreeing the plan"
    HELD = "held", "Held"
    ADJOURNED = "adjourned", "Stopped for now"
    NOT_HELD = "not_held", "Not held"


TRANSITIONS: dict[ConferenceStatus, tuple[ConferenceStatus, ...]] = {
    ConferenceStatus.PREPARING: (ConferenceStatus.ARRANGED, ConferenceStatus.NOT_HELD),
    ConferenceStatus.ARRANGED: (
        ConferenceStatus.SHARING,
        ConferenceStatus.PREPARING,
        ConferenceStatus.NOT_HELD,
    ),
    ConferenceStatus.SHARING: (ConferenceStatus.PRIVATE_TIME, ConferenceStatus.ADJOURNED),
    ConferenceStatus.PRIVATE_TIME: (ConferenceStatus.AGREEING, ConferenceStatus.ADJOURNED),
    ConferenceStatus.AGREEING: (
        ConferenceStatus.HELD,
        ConferenceStatus.PRIVATE_TIME,
        ConferenceStatus.ADJOURNED,
    ),
    ConferenceStatus.ADJOURNED: (ConferenceStatus.ARRANGED, ConferenceStatus.NOT_HELD),
    ConferenceStatus.HELD: (),
    ConferenceStatus.NOT_HELD: (),
}


class MetHow(models.TextChoices):
    AT_HOME = "at_home", "At their home"
    ELSEWHERE = "elsewhere", "Somewhere they chose"
    VIDEO = "video", "By video call"
    PHONE = "phone", "By phone"
    LETTER = "letter", "By letter or message"


class Coming(models.TextChoices):
    NOT_ASKED = "", "Not asked yet"
    COMES = "comes", "Will come"
    REMOTE = "remote", "Will join by phone or video"
    WORDS = "words", "Will send their words"
    NOT_COMING = "not_coming", "Will not come"


class MayKnow(models.TextChoices):
    """Whom somebody lets know that they come. Until they say, only the coordinator knows."""

    NOT_SAID = "", "Not said yet: only the coordinator"
    EVERYONE = "everyone", "Everyone who is invited"
    NAMED = "named", "Only the people they name"
    COORDINATOR = "coordinator", "Only the coordinator"


class NeedKind(models.TextChoices):
    INTERPRETER = "interpreter", "An interpreter"
    TRAVEL = "travel", "Travel"
    CHILDCARE = "childcare", "Childcare"
    FOOD = "food", "Food"
    PRAYER = "prayer", "A place or time to pray"
    REMOTE_SEAT = "remote_seat", "A way to join from afar"
    ADVOCATE = "advocate", "An advocate"
    ACCESS = "access", "Access (steps, hearing, reading)"
    APART = "apart", "To be kept apart from somebody"
    OTHER = "other", "Something else"


class NotInvitedWhy(models.TextChoices):
    ORDER = "order", "A court order (such as a non-molestation order)"
    BAIL = "bail", "Bail conditions"
    CHILD_RISK = "child_risk", "A known risk to a child"
    SOMEONE_AFRAID = "someone_afraid", "Somebody would not be safe"
    CHILD_ASKED = "child_asked", "The child asked"
    OTHER = "other", "Another safety reason"


class ChildComing(models.TextChoices):
    NOT_ASKED = "", "Not asked yet"
    ALL = "all", "Comes for all of it"
    PART = "part", "Comes for part of it"
    WORDS = "words", "Sends words, or somebody speaks for them"
    NOT_COMING = "not_coming", "Does not come"


class Came(models.TextChoices):
    IN_PERSON = "in_person", "Was there"
    PART = "part", "Was there for part"
    REMOTE = "remote", "Joined by phone or video"
    WORDS = "words", "Sent words"
    DID_NOT = "did_not", "Did not come"


class StageKind(models.TextChoices):
    SHARING = "sharing", "Sharing information"
    PRIVATE_TIME = "private_time", "Private family time"
    AGREEING = "agreeing", "Agreeing the plan"


class PlanWriting(models.TextChoices):
    ON_DEVICE = "on_device", "On a device we lend"
    OWN_PHONES = "own_phones", "On their own phones"
    ON_PAPER = "on_paper", "On paper"


class NotHeldWhy(models.TextChoices):
    FAMILY_NO = "family_no", "The family decided not to"
    CONSENT_WITHDRAWN = "consent_withdrawn", "Agreement was taken back"
    NOT_SAFE = "not_safe", "It could not be made safe"
    CHANGED = "changed", "Things changed for the family"
    NO_NETWORK = "no_network", "Nobody could come"
    COURT = "court", "A court decided first"
    SERVICE = "service", "The service could not hold it"
    OTHER = "other", "Another reason"
