"""The journeys of a session and of a place in it, and the words for how people learn."""

from django.db import models


class Level(models.TextChoices):
    """As Leeds names three of them; coordinators learn in days of their own (Family Rights Group)."""

    AWARENESS = "awareness", "Awareness"
    DEEP_DIVE = "deep_dive", "Deep dive"
    TRAIN_THE_TRAINER = "train_the_trainer", "Train the trainer"
    COORDINATOR = "coordinator", "Training for coordinators"
    OTHER = "other", "Other"


class SessionStatus(models.TextChoices):
    DRAFT = "draft", "Being prepared"
    OPEN = "open", "Can be booked"
    CALLED_OFF = "called_off", "Called off"
    OVER = "over", "Over"


SESSION_TRANSITIONS: dict[SessionStatus, tuple[SessionStatus, ...]] = {
    SessionStatus.DRAFT: (SessionStatus.OPEN,),
    SessionStatus.OPEN: (SessionStatus.CALLED_OFF, SessionStatus.OVER),
    SessionStatus.CALLED_OFF: (),
    # The register is looked at again where it was wrong.
    SessionStatus.OVER: (SessionStatus.OPEN,),
}


class PlacesGiven(models.TextChoices):
    """How places are given where more people want one than there are."""

    FIRST_COME = "first_come", "First come, first served"
    CHOSEN = "chosen", "Chosen on a day, for a mixed room"


class BookingStatus(models.TextChoices):
    AGREEING = "agreeing", "Waiting for the line manager"
    WANTED = "wanted", "Asked for: places are chosen on a day"
    WAITING = "waiting", "On the waiting list"
    OFFERED = "offered", "A place is offered"
    BOOKED = "booked", "Booked"
    NOT_AGREED = "not_agreed", "The line manager did not agree"
    NOT_CHOSEN = "not_chosen", "Not chosen this time"
    OFFER_ENDED = "offer_ended", "The offer was not taken"
    CANCELLED = "cancelled", "Cancelled"
    PASSED_ON = "passed_on", "Passed on to a colleague"
    CALLED_OFF = "called_off", "The session was called off"


TRANSITIONS: dict[BookingStatus, tuple[BookingStatus, ...]] = {
    BookingStatus.AGREEING: (
        BookingStatus.BOOKED,
        BookingStatus.WAITING,
        BookingStatus.NOT_AGREED,
        BookingStatus.CANCELLED,
        BookingStatus.PASSED_ON,
        BookingStatus.CALLED_OFF,
    ),
    BookingStatus.WANTED: (
        BookingStatus.BOOKED,
        BookingStatus.AGREEING,
        BookingStatus.WAITING,
        BookingStatus.NOT_CHOSEN,
        BookingStatus.NOT_AGREED,
        BookingStatus.CANCELLED,
        BookingStatus.CALLED_OFF,
    ),
    BookingStatus.WAITING: (
        BookingStatus.OFFERED,
        BookingStatus.BOOKED,
        BookingStatus.NOT_CHOSEN,
        BookingStatus.NOT_AGREED,
        BookingStatus.CANCELLED,
        BookingStatus.CALLED_OFF,
    ),
    BookingStatus.OFFERED: (
        BookingStatus.BOOKED,
        BookingStatus.OFFER_ENDED,
        BookingStatus.CANCELLED,
        BookingStatus.CALLED_OFF,
    ),
    BookingStatus.BOOKED: (BookingStatus.CANCELLED, BookingStatus.PASSED_ON, BookingStatus.CALLED_OFF),
    BookingStatus.NOT_AGREED: (),
    BookingStatus.NOT_CHOSEN: (),
    BookingStatus.OFFER_ENDED: (),
    BookingStatus.CANCELLED: (),
    BookingStatus.PASSED_ON: (),
    BookingStatus.CALLED_OFF: (),
}
# Somebody has one of these in a session, and one only.
LIVE = frozenset(status for status, onward in TRANSITIONS.items() if onward)
# A place nobody else can have meanwhile.
HOLDS_A_PLACE = frozenset({BookingStatus.AGREEING, BookingStatus.OFFERED, BookingStatus.BOOKED})


class Came(models.TextChoices):
    """Whether somebody was there on one day of a session."""

    YES = "yes", "Came"
    LATE = "late", "Came late"
    TOO_LATE = "too_late", "Came too late for it to count"
    NO = "no", "Did not come"


COUNTS = frozenset({Came.YES, Came.LATE})


class CameHow(models.TextChoices):
    """How we know."""

    ON_THE_WALL = "on_the_wall", "With the code on the wall"
    REGISTER = "register", "On the register"


class ChargeFor(models.TextChoices):
    PLACE = "place", "A place"
    LATE = "late", "Cancelled too late"
    NO_SHOW = "no_show", "Did not come"


class Moment(models.TextChoices):
    """When somebody says how sure they feel."""

    BEFORE = "before", "Before"
    AFTER = "after", "Afterwards"
    LATER = "later", "Three months later"


class MaterialKind(models.TextChoices):
    FILE = "file", "A file"
    LINK = "link", "A link"
    CARDS = "cards", "Question cards"


class ReadWhen(models.TextChoices):
    BEFORE = "before", "From the day a place is booked"
    AFTER = "after", "After the session"


class AskedStatus(models.TextChoices):
    """A session asked for by one setting, for its own people."""

    ASKED = "asked", "Asked for"
    ARRANGED = "arranged", "Arranged"
    NOT_NOW = "not_now", "Not possible now"
    TAKEN_BACK = "taken_back", "Taken back"


ASKED_TRANSITIONS: dict[AskedStatus, tuple[AskedStatus, ...]] = {
    AskedStatus.ASKED: (AskedStatus.ARRANGED, AskedStatus.NOT_NOW, AskedStatus.TAKEN_BACK),
    AskedStatus.ARRANGED: (),
    AskedStatus.NOT_NOW: (),
    AskedStatus.TAKEN_BACK: (),
}


class Seen(models.TextChoices):
    """What somebody who watched practice saw of one thing."""

    YES = "yes", "Seen"
    PARTLY = "partly", "Partly"
    NO = "no", "Not seen"
    NO_CHANCE = "no_chance", "There was no occasion"


class ImportKind(models.TextChoices):
    BOOKINGS = "bookings", "Places for people"
    PAST = "past", "Training people did before"


class Letter(models.TextChoices):
    """What we write to a learner, and to their line manager; its words are in rules/letters.py."""

    CODE = "code", "The code to come in with"
    ASKS_MANAGER = "asks_manager", "Asks the line manager to agree"
    WANTED = "wanted", "Asked for a place"
    WAITS_FOR_MANAGER = "waits_for_manager", "A place is held until the manager agrees"
    WAITING = "waiting", "On the waiting list"
    OFFERED = "offered", "A place is offered"
    BOOKED = "booked", "Booked"
    NOT_AGREED = "not_agreed", "The manager did not agree"
    NOT_CHOSEN = "not_chosen", "Not chosen this time"
    OFFER_ENDED = "offer_ended", "The offer has ended"
    CANCELLED = "cancelled", "Cancelled"
    PASSED_ON = "passed_on", "Passed on to a colleague"
    PASSED_TO_YOU = "passed_to_you", "A colleague passed a place to you"
    CHANGED = "changed", "Day, hour or place has changed"
    CALLED_OFF = "called_off", "Called off"
    REMINDER = "reminder", "It is soon"
    JOINING = "joining", "It is soon: how to get there"
    NOT_COME = "not_come", "You did not come"
    HOW_WAS_IT = "how_was_it", "How was it?"
    CERTIFICATE = "certificate", "Your certificate"
    WHAT_CHANGED = "what_changed", "Three months later: what did you do differently?"
    REFRESH = "refresh", "It is time to refresh"
    ASKED_ANSWERED = "asked_answered", "An answer to a session you asked for"
