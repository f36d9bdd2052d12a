"""The way of a request for somebody's own record, what a reviewer may decide, and what ends a record."""

from django.db import models


class AskedBy(models.TextChoices):
    SELF = "self", "The person themselves"
    PARENT = "parent", "Somebody with parental responsibility, for a child"
    ANOTHER = "another", "Somebody else they chose, such as an advocate or a solicitor"


class RequestStatus(models.TextChoices):
    ASKED = "asked", "Asked for"
    READING = "reading", "Being read through"
    GIVEN = "given", "Given"
    WITHDRAWN = "withdrawn", "Taken back"


TRANSITIONS: dict[RequestStatus, tuple[RequestStatus, ...]] = {
    RequestStatus.ASKED: (RequestStatus.READING, RequestStatus.WITHDRAWN),
    RequestStatus.READING: (RequestStatus.READING, RequestStatus.GIVEN, RequestStatus.WITHDRAWN),
    RequestStatus.GIVEN: (),
    RequestStatus.WITHDRAWN: (),
}


class Chapter(models.TextChoices):
    """The parts of the journey, in the order in which somebody reads their record."""

    ABOUT_YOU = "1_about_you", "About you"
    HOME = "2_home", "Where you lived, and how to reach you"
    STANDING = "3_standing", "Where you stood with the council"
    AGREEING = "4_agreeing", "What you agreed to"
    ASKING = "5_asking", "Asking for a family meeting"
    PREPARING = "6_preparing", "Getting ready, and the meeting"
    RESTORATIVE = "6_restorative", "Putting right what happened between people"
    PLAN = "7_plan", "The plan"
    REVIEW = "8_review", "Coming back together"
    STORY = "9_story", "What happened, day by day"
    PAPERS = "a_papers", "Copies, letters and what was said to be wrong"
    LOOKED = "b_looked", "Who opened the record"


class Decision(models.TextChoices):
    WAITING = "", "Waits to be read"
    OWN = "own", "About this person only"
    RELEASED = "released", "Given as it is"
    MASKED = "masked", "Given with some words covered"
    REFUSED = "refused", "Left out"


class Exemption(models.TextChoices):
    """Why something may be left out or covered, with where the law says so."""

    ANOTHER_PERSON = "another_person", "It is about another person (Data Protection Act 2018, schedule 2, paragraph 16)"
    SERIOUS_HARM = "serious_harm", "It could cause serious harm (Data Protection Act 2018, schedule 3)"
    LEGAL_ADVICE = "legal_advice", "It is legal advice (Data Protection Act 2018, schedule 2, paragraph 19)"
    OTHER = "other", "Another reason in the law, named in the words beside it"


# The same reasons as the person reads them. They tell nothing of what was left out.
SAID_PLAINLY: dict[str, str] = {
    Exemption.ANOTHER_PERSON: "Some words are about another person, and are theirs.",
    Exemption.SERIOUS_HARM: "Some words could put somebody’s health at serious risk.",
    Exemption.LEGAL_ADVICE: "Some words are advice from a lawyer.",
    Exemption.OTHER: "The law lets us keep some words back for another reason. Ask us, and we will say what we can.",
}


# What stands in the place of covered words, so that a screen reader reads it out. It is as long for each of a kind.
SAID_SHORTLY: dict[str, str] = {
    Exemption.ANOTHER_PERSON: "[words covered: about another person]",
    Exemption.SERIOUS_HARM: "[words covered]",
    Exemption.LEGAL_ADVICE: "[words covered: a lawyer’s advice]",
    Exemption.OTHER: "[words covered]",
}


class Clock(models.TextChoices):
    """Which clock a rule belongs to. A family has the first two; people who came together alone have the last."""

    SERVICE_FILE = "service_file", "The conferencing service’s own file"
    CHILDS_FILE = "childs_file", "The child’s file"
    STANDING_ALONE = "standing_alone", "People who came together for a restorative meeting alone"


class Basis(models.TextChoices):
    AFTER_CLOSED = "after_closed", "so many years after the work ended"
    BIRTHDAY = "birthday", "until a birthday"
    EIGHTEEN_AND_QUIET = "eighteen_and_quiet", "until 18, and so many years with nothing written down"


class DisposalStatus(models.TextChoices):
    DUE = "due", "Waits for two people"
    AGREED_ONCE = "agreed_once", "One person agreed"
    AGREED = "agreed", "Two people agreed"
    POSTPONED = "postponed", "Put off"


DISPOSAL_TRANSITIONS: dict[DisposalStatus, tuple[DisposalStatus, ...]] = {
    DisposalStatus.DUE: (DisposalStatus.AGREED_ONCE, DisposalStatus.POSTPONED),
    DisposalStatus.AGREED_ONCE: (DisposalStatus.AGREED, DisposalStatus.POSTPONED),
    DisposalStatus.AGREED: (DisposalStatus.POSTPONED,),
    DisposalStatus.POSTPONED: (DisposalStatus.DUE,),
}
