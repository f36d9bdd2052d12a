"""Training the sample city has held: who came, how sure they felt, what they did differently, and what was watched."""

from datetime import date, datetime, time, timedelta

from alongside.desk.actions.sample_city.training import Training
from alongside.foundation.reading_lists import read_list
from alongside.foundation.spreadsheets import Value, as_csv
from alongside.training.actions.answer_module import answer_module
from alongside.training.actions.attending import mark
from alongside.training.actions.bring_in import begin_bringing_in, receive_list
from alongside.training.actions.champions import add_champion
from alongside.training.actions.closing import close_register
from alongside.training.actions.evaluating import evaluate
from alongside.training.actions.observations import note_observation
from alongside.training.actions.sessions import SessionPlan, span_on
from alongside.training.models import Booking, Session
from alongside.training.states import Came, ImportKind, Moment, Seen

# What people say how sure they are of, and what is looked for where practice is watched (training/rules).
SURE_OF = ("plain_words", "asking", "clear_and_kind", "in_conflict", "room_to_lead")
LOOKED_FOR = ("everybody_heard", "open_questions", "with_not_to", "worry_said", "harm_put_right", "family_first")
FIRST_GROUP = ("amina", "ben", "carys", "ella", "hamid", "ivy", "lena", "orla", "paul", "qasim", "viv", "yan", "dev")
SECOND_GROUP = ("femi", "gwen", "kit", "musa", "rita", "tara", "wei")
DEEP_DIVERS = ("amina", "carys", "ella", "hamid", "orla", "paul", "viv", "yan")
CHAMPIONS = ("amina", "orla", "viv")
# What learners said, of nobody by name.
AFTERWARDS = (
    "Trying the questions on each other, and having to wait for the answer.",
    "That being clear and being kind go together.",
    "",
    "I would have liked longer for the circle.",
)
WILL_CHANGE = ("Ask before I offer.", "Begin our team meeting with a round.", "", "Say the worry first, and plainly.")
DIFFERENTLY = (
    "I asked what they wanted to try first, and waited. They had an idea I would not have had.",
    "We sat in a circle after a fight in the playground. Both said what would put it right.",
    "",
    "I wrote what we had agreed in their words.",
)
WATCHED = (
    ("primary", "A class circle", "yyynyy"),
    ("primary", "A meeting with parents", "ypypyy"),
    ("academy", "A return meeting after an exclusion", "ppynpp"),
    ("hospital", "A visit by a health visitor", "yypynp"),
    ("hospital", "A team meeting", "ynpp-n"),
    ("police", "A conversation on the doorstep", "pppynn"),
    ("charity", "A family evening", "yyyy-y"),
    ("nursery", "The morning round", "yyp-py"),
    ("primary", "A talk after a fight in the playground", "yyypyy"),
    ("hospital", "A handover on the ward", "pnpy-n"),
)
SEEN = {"y": Seen.YES, "p": Seen.PARTLY, "n": Seen.NO, "-": Seen.NO_CHANCE}


def hold_training(training: Training) -> None:
    """Oldest first, since one course leads to the next."""
    _bring_in_what_was_before(training)
    first = _held(training, "awareness", FIRST_GROUP, [-190], place="Sample City Library, the long room")
    _say(training, first, late_too=True)
    _held(training, "coordinator", ("tom", "nadia"), [-120, -113, -106, -99], place="Council House, room 4", hours=6)
    deep = _held(training, "deep_dive", DEEP_DIVERS, [-75, -68], place="Fablemoor Hospital, seminar room", hours=6)
    _say(training, deep, late_too=False)
    second = _held(training, "awareness", SECOND_GROUP, [-34], place="Madeup Park Academy, the hall")
    _say(training, second[:5], late_too=False)
    _read_by_themselves(training)
    _champions(training)
    _observations(training)
    _one_whose_register_is_open(training)


def plan_on(training: Training, days: list[int], place: str, *, hours: float = 3, capacity: int = 20) -> SessionPlan:
    """In the mornings from half past nine."""
    begins = time(9, 30)
    until = (datetime.combine(date.min, begins) + timedelta(hours=hours)).time()
    spans = [span_on(training.on(one), begins, until) for one in days]
    return SessionPlan(
        days=spans, capacity=capacity, place=place, address="1 Invented Street, Sample City",
        getting_in="Step-free. There is a hearing loop, and a car park behind the building.",
        joining_words="Tea is at quarter past nine. Ask at the desk for the room.", trainers=[training.tess.pk],
    )  # fmt: skip


def _held(
    training: Training, course: str, keys: tuple[str, ...], days: list[int], *, place: str, hours: float = 3
) -> list[Booking]:
    """Booked in time, marked on the day, closed the day after. The last of a long list did not come."""
    session = training.session(course, plan_on(training, days, place, hours=hours), at=training.at(days[0] - 40))
    places = training.places(session, keys, at=training.at(days[0] - 30))
    for booking in places:
        _evaluate(booking, Moment.BEFORE, at=training.at(days[0] - 5))
    for number, booking in enumerate(places):
        _mark(training, booking, session, number, len(places))
    close_register(session=session, by=training.tess, at=_end_of(session) + timedelta(hours=1))
    return places


def _mark(training: Training, booking: Booking, session: Session, number: int, of: int) -> None:
    away, late = of > 10 and number == of - 1, number == 2
    for day in session.days.all():
        came = Came.NO if away else Came.LATE if late else Came.YES
        mark(booking=booking, day=day, came=came, by=training.tess, at=day.starts_at + timedelta(minutes=12))


def _end_of(session: Session) -> datetime:
    return max(day.ends_at for day in session.days.all())


def _say(training: Training, places: list[Booking], *, late_too: bool) -> None:
    """Those who came say how it was; a third of them are asked in vain three months later."""
    for number, booking in enumerate(places):
        if booking.attendance.filter(came=Came.NO).exists():
            continue
        ended = _end_of(booking.session)
        _evaluate(booking, Moment.AFTER, at=ended + timedelta(hours=3 + number), number=number)
        if late_too and number % 3:
            _evaluate(booking, Moment.LATER, at=training.at(-90), number=number)


def _evaluate(booking: Booking, moment: Moment, *, at: datetime, number: int = 0) -> None:
    """Surer afterwards than before, and a little less so later: made up, and the same each time."""
    base = {Moment.BEFORE: 2, Moment.AFTER: 4, Moment.LATER: 3}[moment]
    sure = {key: min(5, base + (booking.learner_id + place) % 2) for place, key in enumerate(SURE_OF)}
    said = {}
    if moment == Moment.AFTER:
        said = {"words": AFTERWARDS[number % 4], "to_change": WILL_CHANGE[number % 4]}
    elif moment == Moment.LATER:
        said = {"differently": DIFFERENTLY[number % 4]}
    evaluate(booking=booking, moment=moment, sure=sure, by=booking.learner, at=at, **said)


def _bring_in_what_was_before(training: Training) -> None:
    """A list of a hospital that trained its own people before there was a city's programme."""
    heads = ["Course", "Level", "Day", "Email"]
    day = training.on(-420)
    rows: list[list[Value]] = [
        ["Restorative approaches on the ward", "Awareness", day, training.learners[key].worker.email]
        for key in ("orla", "paul", "qasim", "rita", "sara", "tara", "uma")
    ]
    at = training.at(-280)
    brought = receive_list(
        kind=ImportKind.PAST, file_name="fablemoor-before.csv", read=read_list(as_csv(heads, rows)),
        by=training.tess, at=at,
    )  # fmt: skip
    begin_bringing_in(brought=brought, by=training.tess, at=at + timedelta(minutes=4))


def _read_by_themselves(training: Training) -> None:
    course = training.courses["module"]
    answers = {str(one.pk): one.right for one in course.module_questions.all()}
    for number, key in enumerate(("uma", "xan", "nobodia", "zoe")):
        learner = training.learners[key].worker
        answer_module(course=course, learner=learner, answers=answers, by=learner, at=training.at(-40 + number))


def _champions(training: Training) -> None:
    for number, key in enumerate(CHAMPIONS):
        since = training.on(-45 + number)
        add_champion(
            practitioner=training.learners[key], since_on=since, by=training.tess, at=training.at(-44 + number)
        )


def _observations(training: Training) -> None:
    for number, (organisation, setting, seen) in enumerate(WATCHED):
        days = -110 + 5 * number
        note_observation(
            organisation=training.organisations[organisation], setting=setting, on=training.on(days),
            seen={key: SEEN[one] for key, one in zip(LOOKED_FOR, seen, strict=True)}, words="", arranges=True,
            by=training.tess, at=training.at(days, 16),
        )  # fmt: skip


def _one_whose_register_is_open(training: Training) -> None:
    """It was the other day, and waits for Tess."""
    plan = plan_on(training, [-2], "Little Fables Nursery, the garden room")
    session = training.session("awareness", plan, at=training.at(-30))
    places = training.places(session, ("jo", "nobodia", "xan"), at=training.at(-25))
    [day] = session.days.all()
    for booking in places[:2]:
        mark(booking=booking, day=day, came=Came.YES, by=training.tess, at=day.starts_at + timedelta(minutes=5))
