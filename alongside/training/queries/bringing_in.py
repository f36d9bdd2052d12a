"""Lists that were brought in, and what each of their rows would do now: a few questions, however many rows."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.partners.models import Organisation, Practitioner
from alongside.training.models import Booking, Course, PastTraining, Session, TrainingImport
from alongside.training.queries.learning import learned_by
from alongside.training.queries.places import room_of
from alongside.training.rules import bringing_in as rules
from alongside.training.rules.places import NOT_YOURSELF, Room, blockers_to_booking, status_for_new
from alongside.training.states import LIVE, BookingStatus, ImportKind, Level

WOULD = {
    BookingStatus.BOOKED: "A place",
    BookingStatus.AGREEING: "A place is held, and their line manager is asked",
    BookingStatus.WANTED: "Among those who want a place, until places are chosen",
    BookingStatus.WAITING: "A place on the waiting list: the session is full",
}
HAS_ONE = "They have a place in this session already, or wait for one."


@dataclass
class Looked:
    """One row: what it says, what it would do, and why it cannot."""

    line: int
    said: dict[str, str]
    why_not: list[str]
    done: bool = False
    would: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return not self.done and not self.why_not


def training_imports() -> QuerySet[TrainingImport]:
    """Every list, the newest first."""
    return TrainingImport.objects.select_related("made_by").order_by("-made_at", "-pk")


def get_training_import(number: int) -> TrainingImport:
    """One list; 404 for anything else."""
    if (found := training_imports().filter(pk=number).first()) is None:
        raise Http404
    return found


def rows_as_they_are(brought: TrainingImport) -> list[Looked]:
    """The rows as they stand once they were brought in, or refused."""
    return [_as_it_is(row) for row in brought.rows]


def looked_at(brought: TrainingImport, *, at: datetime) -> list[Looked]:
    """What each row that is not done would do now. Rows before it count: the last place goes to one of them."""
    kind = ImportKind(brought.kind)
    known = Known(kind, [row["said"] for row in brought.rows], at)
    return [_as_it_is(row) if row["done"] or row["why_not"] else look_at(row, kind, known) for row in brought.rows]


def look_at(row: rules.Row, kind: ImportKind, known: "Known") -> Looked:
    """What one row would do."""
    one = _as_it_is(row)
    if kind == ImportKind.BOOKINGS:
        _look_at_place(one, known)
    else:
        _look_at_past(one, known)
    return one


def _as_it_is(row: rules.Row) -> Looked:
    return Looked(row["line"], row["said"], list(row["why_not"]), row["done"], row["became"])


class Known:
    """What is known of the people, sessions and courses a list speaks of."""

    def __init__(self, kind: ImportKind, said: list[dict[str, str]], at: datetime) -> None:
        self.at = at
        emails = {one["email"] for one in said}
        people = User.objects.filter(email__in=emails).select_related("practitioner__organisation")
        self.people = {one.email.lower(): one for one in people}
        self.organisations = {rules.loosely(one.name): one for one in Organisation.objects.all()}
        self.taken: Counter[int] = Counter()
        self._said, self._kind = said, kind

    @cached_property
    def sessions(self) -> dict[str, tuple[Session, Room]]:
        wanted = {one["session"].upper() for one in self._said}
        found = Session.objects.filter(reference__in=wanted).select_related("course", "only_for")
        return {
            one.reference: (one, room_of(one, at=self.at)) for one in found.prefetch_related("course__prerequisites")
        }

    @cached_property
    def places(self) -> set[tuple[int, int]]:
        sessions = [session.pk for session, _ in self.sessions.values()]
        live = Booking.objects.filter(session__in=sessions, status__in=LIVE)
        return set(live.values_list("learner", "session"))

    @cached_property
    def learned(self) -> dict[int, set[int]]:
        by_person = learned_by(one.pk for one in self.people.values())
        return {who: {one.course_id for one in done if one.course_id} for who, done in by_person.items()}

    @cached_property
    def courses(self) -> dict[str, Course]:
        found = list(Course.objects.order_by("-offered", "-pk"))
        return {key: one for one in reversed(found) for key in (rules.loosely(one.title), rules.loosely(one.slug))}

    @cached_property
    def past(self) -> set[tuple[int, str, object]]:
        found = PastTraining.objects.filter(learner__in=self.people.values())
        return {(who, rules.loosely(title), on) for who, title, on in found.values_list("learner", "title", "on")}

    def practitioner(self, email: str) -> Practitioner | None:
        """How we know this person already."""
        return getattr(self.people.get(email), "practitioner", None)

    def organisation(self, said: dict[str, str]) -> Organisation | None:
        """Where they work: as we know it, or as the row says of somebody new."""
        if known := self.practitioner(said["email"]):
            return known.organisation
        return self.organisations.get(rules.loosely(said.get("organisation", "")))


def _look_at_person(one: Looked, known: Known) -> None:
    """Somebody we know is who they are here; somebody new is written down as the row says."""
    person, practitioner = known.people.get(one.said["email"]), known.practitioner(one.said["email"])
    if person and not person.is_active:
        one.why_not.append("The account with this address has been ended.")
    if practitioner is None:
        names = [organisation.name for organisation in known.organisations.values()]
        said = {"name": person.name, **one.said} if person else one.said
        found = known.organisation(one.said) is not None
        one.why_not += rules.blockers_to_newcomer(said, organisation_known=found, names=names)
        if not one.why_not:
            one.notes.append("New here")
    elif (said_of := one.said.get("organisation")) and rules.loosely(said_of) != rules.loosely(
        practitioner.organisation.name
    ):
        one.notes.append(f"Known here at {practitioner.organisation}")


def _look_at_place(one: Looked, known: Known) -> None:
    _look_at_person(one, known)
    session, room = known.sessions.get(one.said["session"].upper(), (None, None))
    if session is None or room is None:
        one.why_not.append(f"There is no session {one.said['session'] or 'in this row'}.")
        return
    person, practitioner = known.people.get(one.said["email"]), known.practitioner(one.said["email"])
    if person and (person.pk, session.pk) in known.places:
        one.why_not.append(HAS_ONE)
    done = known.learned.get(person.pk, set()) if person else set()
    missing = [course.title for course in session.course.prerequisites.all() if course.pk not in done]
    organisation = known.organisation(one.said)
    elsewhere = session.only_for.name if session.only_for and session.only_for != organisation else ""
    one.why_not += blockers_to_booking(room, has_one=False, missing=missing, at=known.at, not_for_them=elsewhere)
    manager = one.said.get("manager_email") or (practitioner.line_manager_email if practitioner else "")
    if session.course.manager_agrees and not manager:
        one.why_not.append("Their line manager has to agree first, and has no email address here.")
    if session.course.manager_agrees and manager and manager.lower() == one.said["email"].lower():
        one.why_not.append(NOT_YOURSELF)
    if not one.why_not:
        _take(one, session, room, known)


def _take(one: Looked, session: Session, room: Room, known: Known) -> None:
    now = replace(room, taken=room.taken + known.taken[session.pk])
    status = status_for_new(now, manager_agrees=session.course.manager_agrees)
    known.taken[session.pk] += status in (BookingStatus.BOOKED, BookingStatus.AGREEING)
    one.would = WOULD[status]


def _look_at_past(one: Looked, known: Known) -> None:
    _look_at_person(one, known)
    one.why_not += rules.blockers_to_day(one.said["day"], today=timezone.localdate(known.at))
    course, level = course_said(one.said, known)
    if not one.said["course"]:
        one.why_not.append("There is no course.")
    elif level is None:
        one.why_not.append(f"We have no course “{one.said['course']}”. {rules.ELSEWHERE}")
    person, title = known.people.get(one.said["email"]), course.title if course else one.said["course"]
    if person and (person.pk, rules.loosely(title), rules.day_of(one.said["day"])) in known.past:
        one.why_not.append("This is on their record already.")
    if not one.why_not:
        one.would = f"“{title}” on their record" + ("" if course else ", as learned elsewhere")


def course_said(said: dict[str, str], known: Known) -> tuple[Course | None, Level | None]:
    """One of our courses by its title or address; or none, and the level the row gives it."""
    if course := known.courses.get(rules.loosely(said["course"])):
        return course, Level(course.level)
    return None, rules.level_of(said.get("level", ""))
