"""The sample city's training: partners and their people, courses on terms, and how far each group has come."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.desk.actions.sample_city.workers import LONDON, City
from alongside.partners.actions import add_organisation
from alongside.partners.actions.learners import note_learner
from alongside.partners.actions.organisations import change_organisation, name_manager
from alongside.partners.models import Organisation, Practitioner
from alongside.partners.states import OrganisationKind
from alongside.training.actions.agree_place import agree_place
from alongside.training.actions.booking import book
from alongside.training.actions.courses import add_course, add_terms
from alongside.training.actions.materials import Holds, add_material
from alongside.training.actions.module import begin_with_our_text
from alongside.training.actions.sessions import SessionPlan, add_session, open_session
from alongside.training.models import Booking, Course, Session
from alongside.training.states import BookingStatus, Level, MaterialKind, ReadWhen
from tests import cast

# Days from today on which something of it happens, the past below nought.
BEGAN = -300
MANAGERS = {"primary": "amina", "hospital": "tara"}
CARDS = """What happened, and what were you thinking of then?
Who was affected by it, and how?
What matters most to the people in this family?
Who would they want beside them?
What needs to happen next, and who will do it?"""
COURSES: dict[str, dict[str, Any]] = {
    "awareness": {
        "title": "Working restoratively: awareness",
        "level": Level.AWARENESS,
        "summary": "A first half day: what it means to work with people, and not to them or for them.",
        "words": "You hear how families lead their own plans, try out questions that help people find their own "
        "answer, and think about where you work.",
        "who_for": "Anybody who works with children and families in the city.",
        "length": "Half a day",
        "manager_agrees": True,
        "refresher_months": 24,
    },
    "deep_dive": {
        "title": "Working restoratively: deep dive",
        "level": Level.DEEP_DIVE,
        "summary": "Two days of practice: listening, hard conversations, circles.",
        "who_for": "People who came to the awareness session and want to use it every day.",
        "length": "Two days, a week apart",
    },
    "trainer": {
        "title": "Train the trainer",
        "level": Level.TRAIN_THE_TRAINER,
        "summary": "For those who will hold awareness sessions where they work.",
        "who_for": "People who came to the deep dive.",
        "length": "Two days",
    },
    "coordinator": {
        "title": "Training for coordinators",
        "level": Level.COORDINATOR,
        "summary": "Four days on preparing and holding family group conferences.",
        "who_for": "Coordinators, and those who will be.",
        "length": "Four days, one a week",
    },
    "module": {
        "title": "Restorative practice in half an hour",
        "level": Level.AWARENESS,
        "summary": "A short read with a few questions at the end. You can do it at any time.",
        "who_for": "Anybody who works in the city.",
        "length": "Half an hour",
        "self_led": True,
    },
}
FIRST = {"deep_dive": "awareness", "trainer": "deep_dive"}


@dataclass
class Training:
    """What the sessions of the sample city need: its courses, learners and who arranges."""

    city: City
    organisations: dict[str, Organisation] = field(default_factory=dict)
    learners: dict[str, Practitioner] = field(default_factory=dict)
    courses: dict[str, Course] = field(default_factory=dict)

    @property
    def tess(self) -> User:
        """She arranges training, and holds it."""
        return self.city["tess"]

    @cached_property
    def today(self) -> date:
        return timezone.localdate(self.city.now)

    def on(self, days: int) -> date:
        """So many days from today, and no Saturday or Sunday: away from today where it would be one."""
        day = self.today + timedelta(days=days)
        step = timedelta(days=1 if days > 0 else -1)
        while day.weekday() >= 5:
            day += step
        return day

    def at(self, days: int, hour: int = 11) -> datetime:
        """That day at this hour in London, and never in the future where it is today or before."""
        moment = datetime.combine(self.on(days), time(hour), LONDON)
        return min(moment, self.city.now - timedelta(minutes=20)) if days <= 0 else moment

    def session(self, course: str, plan: SessionPlan, *, at: datetime) -> Session:
        """A session that can be booked."""
        session = add_session(course=self.courses[course], plan=plan, by=self.tess, at=at)
        return open_session(session=session, by=self.tess, at=at + timedelta(minutes=5))

    def place(self, session: Session, key: str, *, at: datetime, agreed: bool = True) -> Booking:
        """They ask for a place themselves; an hour later their manager agrees, where the course asks for that."""
        who, helen = self.learners[key], self.city["helen"]
        manager = who.line_manager_name or helen.name
        booking = book(
            session=session, learner=who.worker, organisation=who.organisation, manager_name=manager,
            manager_email=who.line_manager_email or helen.email, by=who.worker, at=at,
        )  # fmt: skip
        asked = booking.status in (BookingStatus.AGREEING, BookingStatus.WAITING, BookingStatus.WANTED)
        if agreed and asked and session.course.manager_agrees:
            booking = agree_place(booking=booking, by=manager, at=at + timedelta(hours=1))
        return booking

    def places(self, session: Session, keys: Iterable[str], *, at: datetime) -> list[Booking]:
        """One after the other, some minutes apart."""
        return [self.place(session, key, at=at + timedelta(minutes=7 * number)) for number, key in enumerate(keys)]


def begin_training(city: City) -> Training:
    """The partners, their people, and the courses there are."""
    training = Training(city)
    _add_partners(training)
    _add_learners(training)
    _add_courses(training)
    for organisation, key in MANAGERS.items():
        name_manager(
            organisation=training.organisations[organisation], email=training.learners[key].worker.email,
            by=training.tess, at=training.at(BEGAN + 20),
        )  # fmt: skip
    return training


def _add_partners(training: Training) -> None:
    at, by = training.at(BEGAN), training.tess
    for one in cast.PARTNERS:
        kind = OrganisationKind(one.kind)
        organisation = add_organisation(name=one.name, kind=kind, by=training.city["ada"], at=at)
        training.organisations[one.key] = change_organisation(
            organisation=organisation, name=one.name, kind=kind, urn=one.urn, people_count=one.people, by=by, at=at
        )


def _add_learners(training: Training) -> None:
    partners = {one.key: one for one in cast.PARTNERS}
    for one in cast.LEARNERS:
        partner = partners[one.organisation]
        manager = f"{partner.manager.lower().replace(' ', '.')}@{partner.domain}"
        training.learners[one.key] = note_learner(
            name=one.name, email=one.email, organisation=training.organisations[one.organisation],
            job_title=one.job_title, team=one.team, line_manager_name=partner.manager, line_manager_email=manager,
            by=None, at=training.at(BEGAN + 5),
        )  # fmt: skip
    for key in ("tom", "nadia", "mo"):
        training.learners[key] = training.city[key].practitioner


def _add_courses(training: Training) -> None:
    """On terms that charge whoever does not come: the defaults, to be checked by a council."""
    at, by = training.at(BEGAN), training.tess
    said = {
        "name": "Sample City’s terms",
        "words": "A place is free. Tell us in good time if you cannot come, so that somebody else can.",
        "charge_late": 5_000,
        "charge_no_show": 5_000,
        "free_for": [OrganisationKind.VOLUNTARY],
    }
    terms = add_terms(said=said, by=by, at=at)
    for key, about in COURSES.items():
        first = [training.courses[FIRST[key]]] if key in FIRST else []
        training.courses[key] = add_course(said={**about, "terms": terms}, first=first, by=by, at=at)
    begin_with_our_text(course=training.courses["module"], by=by, at=at)
    add_material(
        course=training.courses["awareness"], kind=MaterialKind.CARDS, title="Five questions to take with you",
        read_when=ReadWhen.BEFORE, holds=Holds(words=CARDS), by=by, at=at,
    )  # fmt: skip
