"""A page of training with many rows asks the database no more questions than one with a few."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.models import Practitioner
from alongside.training.actions.asked import ask_for_session
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.champions import add_champion
from alongside.training.actions.evaluating import evaluate
from alongside.training.models import Session
from alongside.training.states import Moment, PlacesGiven
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    a_material,
    a_module,
    a_session,
    a_trainer,
    an_organisation_of,
    learning,
    terms,
    who_came,
)

pytestmark = pytest.mark.django_db
ALONE = (
    "arrange_training", "past_sessions", "courses", "course_terms", "sessions_asked", "organisations", "embedding",
    "champions", "add_champion", "training_files",
)  # fmt: skip
OF_A_SESSION = ("arrange_session", "session_places", "choose_places", "letters_sent", "register", "close_register")
OF_A_COURSE = ("change_course", "course_materials", "add_session")
OF_A_LEARNER = ("my_training", "my_learning", "ask_for_session", "training_sessions")


class Rows:
    """What one who arranges training and one who learns come upon."""

    def __init__(self) -> None:
        self.arranges, self.learns = a_trainer(), a_learner("Mona Manyplaces-Madeup")
        self.course = a_course(terms=terms(charge_place=1_000, charge_late=2_000), refresher_months=1)
        soon, tomorrow = timezone.now() + timedelta(days=2), timezone.localdate() + timedelta(days=1)
        to_come = a_session(self.course, starts_at=soon, days=2, capacity=100)
        chosen = a_session(self.course, places_given=PlacesGiven.CHOSEN, chosen_on=tomorrow)
        self.sessions = [to_come, chosen, who_came(self.course, self.learns).session]

    def grow(self) -> None:
        now, school = timezone.now(), an_organisation_of(name=f"Madeup School {Session.objects.count()}")
        someone = a_learner(organisation=school)
        for session in self.sessions[:2]:
            a_booking(session, someone)
        cancel_place(booking=a_booking(self.sessions[0]), by=self.arranges, at=now)
        a_booking(a_session(a_course()), self.learns)
        for came in (who_came(self.course, someone), who_came(a_course(refresher_months=1), self.learns)):
            evaluate(booking=came, moment=Moment.AFTER, sure={}, by=came.learner, at=now)
        ask_for_session(setting="the staff room", how_many=5, by=someone, at=now)
        practitioner = Practitioner.objects.get(worker=someone)
        add_champion(practitioner=practitioner, since_on=timezone.localdate(), by=self.arranges, at=now)
        a_material(self.course)
        a_module()

    def pages(self) -> list[tuple[Client, str]]:
        tess, mona = signed_in(self.arranges), learning(self.learns)
        found = [(tess, reverse(name)) for name in ALONE]
        found += [(tess, reverse(name, args=[one.reference])) for name in OF_A_SESSION for one in self.sessions]
        found += [(tess, reverse(name, args=[self.course.slug])) for name in OF_A_COURSE]
        found += [(mona, reverse(name)) for name in OF_A_LEARNER]
        return [*found, (mona, reverse("training_course", args=[self.course.slug]))]


def questions(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200, path
    return len(asked)


def test_more_rows_are_no_more_questions_to_the_database() -> None:
    rows = Rows()
    rows.grow()
    rows.grow()
    pages = rows.pages()
    for page in pages:
        questions(*page)  # what is read in once for all is read in
    few = {path: questions(client, path) for client, path in pages}
    for _ in range(4):
        rows.grow()
    many = {path: questions(client, path) for client, path in pages}
    assert {path: (few[path], many[path]) for path in few if many[path] > few[path]} == {}
