"""The journey of a restorative meeting, and the words for who is part of it and how it goes."""

from django.db import models


class MeetingStatus(models.TextChoices):
    ASKED = "asked", "Asked for"
    LOOKING = "looking", "Looking whether it is safe"
    PREPARING = "preparing", "Preparing people"
    ARRANGED = "arranged", "Arranged"
    MET = "met", "Met, and followed up"
    OVER = "over", "Over"


TRANSITIONS: dict[MeetingStatus, tuple[MeetingStatus, ...]] = {
    MeetingStatus.ASKED: (MeetingStatus.LOOKING, MeetingStatus.OVER),
    MeetingStatus.LOOKING: (MeetingStatus.PREPARING, MeetingStatus.OVER),
    MeetingStatus.PREPARING: (MeetingStatus.ARRANGED, MeetingStatus.LOOKING, MeetingStatus.OVER),
    MeetingStatus.ARRANGED: (
        MeetingStatus.MET,
        MeetingStatus.PREPARING,
        MeetingStatus.LOOKING,
        MeetingStatus.OVER,
    ),
    # They may meet again, as often as they wish; each time what they agree is an agreement of its own.
    MeetingStatus.MET: (MeetingStatus.PREPARING, MeetingStatus.ARRANGED, MeetingStatus.LOOKING, MeetingStatus.OVER),
    MeetingStatus.OVER: (),
}


class Form(models.TextChoices):
    """How people hear each other."""

    TOGETHER = "together", "In one room"
    VIDEO = "video", "By video"
    SHUTTLE = "shuttle", "In two rooms, with somebody going between"
    CARRIED = "carried", "By messages that are carried"
    LETTERS = "letters", "By letters"


# Forms in which nobody sits together: words go from one to another through a facilitator.
INDIRECT = frozenset({Form.SHUTTLE, Form.CARRIED, Form.LETTERS})


class FacilitatorPart(models.TextChoices):
    LEAD = "lead", "Facilitator"
    SECOND = "second", "Second facilitator"
    SUPERVISOR = "supervisor", "Supervisor"


class SafeToGoOn(models.TextChoices):
    """What the facilitator thinks after looking whether it is safe."""

    YES = "yes", "Yes"
    WITH_CARE = "with_care", "Yes, with a supervisor and a second facilitator"
    NO = "no", "No"


class PartyAnswer(models.TextChoices):
    """What somebody said. It is theirs to change at any time, and nobody else's to know."""

    NOT_ASKED = "not_asked", "Not asked yet"
    ASKED = "asked", "Asked, and thinking"
    YES = "yes", "Wants to take part"
    NO = "no", "Does not want to"
    STOPPED = "stopped", "Stopped taking part"


# Whoever says one of these is out of it at once. The others read nothing of it.
LEAVES = frozenset({PartyAnswer.NO, PartyAnswer.STOPPED})


class Role(models.TextChoices):
    """How somebody stands to what happened, as the facilitators understand it. Shown to nobody else."""

    HARMED = "harmed", "Was harmed"
    RESPONSIBLE = "responsible", "Is responsible for harm"
    BOTH = "both", "Both"
    AFFECTED = "affected", "Was affected"
    BESIDE = "beside", "Comes beside somebody"


class MetHow(models.TextChoices):
    AT_HOME = "at_home", "At their home"
    ELSEWHERE = "elsewhere", "Somewhere they chose"
    VIDEO = "video", "By video call"
    PHONE = "phone", "By phone"


class Came(models.TextChoices):
    IN_PERSON = "in_person", "Was there"
    PART = "part", "Was there for part"
    REMOTE = "remote", "Joined by phone or video"
    DID_NOT = "did_not", "Did not come"


class CarriedKind(models.TextChoices):
    LETTER = "letter", "A letter"
    MESSAGE = "message", "A message"


class Kept(models.TextChoices):
    """Whether something that was agreed was kept: said by whom it is owed to, and by nobody else."""

    NOT_SAID = "", "Not said yet"
    KEPT = "kept", "Yes"
    PARTLY = "partly", "Partly"
    NOT_YET = "not_yet", "Not yet"
    NOT_KEPT = "not_kept", "No"


class AgreementReaders(models.TextChoices):
    """Who reads what people agreed. It stays in the room unless everybody who agreed wants otherwise."""

    US = "us", "Only us who met, and the facilitators"
    SERVICE = "service", "Also the people who work with our family"


class HowItIs(models.TextChoices):
    BETTER = "better", "Better"
    SAME = "same", "The same"
    WORSE = "worse", "Worse"


class EndedHow(models.TextChoices):
    """Why a restorative meeting is over. Only the facilitators read it, and no person is named in it."""

    DONE = "done", "What people wanted from it is done"
    STOPPED = "stopped", "Somebody did not want to go on"
    NOT_SAFE = "not_safe", "It could do more harm"
    ANOTHER_WAY = "another_way", "Another way suits people better"
    NOT_NOW = "not_now", "It is not the time for it"
    OTHER = "other", "Another reason"


class Audience(models.TextChoices):
    """For whom a set of restorative questions is."""

    HARMED = "harmed", "Who was harmed"
    RESPONSIBLE = "responsible", "Who is responsible for harm"
    EVERYONE = "everyone", "Everyone"


class ReaderAge(models.TextChoices):
    ADULT = "adult", "In plain words"
    CHILD = "child", "In a child’s words"


class CircleStep(models.TextChoices):
    CHECK_IN = "check_in", "Check-in"
    ROUND = "round", "Round"
    CHECK_OUT = "check_out", "Check-out"


class CircleStatus(models.TextChoices):
    PLANNED = "planned", "Being planned"
    GOING_ON = "going_on", "Going on"
    OVER = "over", "Over"


CIRCLE_TRANSITIONS: dict[CircleStatus, tuple[CircleStatus, ...]] = {
    CircleStatus.PLANNED: (CircleStatus.GOING_ON,),
    CircleStatus.GOING_ON: (CircleStatus.OVER,),
    CircleStatus.OVER: (),
}


class CirclePress(models.TextChoices):
    """What a facilitator presses while a circle goes on."""

    NEXT_PERSON = "next_person", "Next person"
    PASS = "pass", "Pass"
    NEXT_STEP = "next_step", "Next step"
    BACK = "back", "Back"


class Work(models.TextChoices):
    """After which piece of work somebody looks back."""

    VISIT = "visit", "A visit"
    CALL = "call", "A phone call"
    CONVERSATION = "conversation", "A restorative conversation"
    CIRCLE = "circle", "A circle"
    RESTORATIVE_MEETING = "restorative_meeting", "A restorative meeting"
    CONFERENCE = "conference", "A family group conference"
    MEETING = "meeting", "Another meeting"
    WRITING = "writing", "Something I wrote"
    OTHER = "other", "Something else"
