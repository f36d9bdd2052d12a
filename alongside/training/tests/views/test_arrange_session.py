"""One session, as those who arrange training see it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.states import OrganisationKind
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.sessions import open_session
from alongside.training.models import Session
from alongside.training.states import PlacesGiven, SessionStatus
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    a_session,
    a_trainer,
    an_organisation_of,
    learning,
)

pytestmark = pytest.mark.django_db


def page(session: Session) -> str:
    return f"/training/arrange/sessions/{session.reference}/"


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(a_session())
    assert Client().get(path).status_code == 302
    assert learning(a_learner()).get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403
    assert signed_in(a_trainer()).get("/training/arrange/sessions/S-NONE/").status_code == 404


def test_people_stand_by_how_their_place_stands_with_where_they_work_and_what_they_need() -> None:
    session = a_session(a_course("Beginning together"), capacity=1)
    a_booking(session, a_learner("Ines Imaginary"), needs="A hearing loop")
    a_booking(session, a_learner("محمد مختلق"), needs="A ramp")
    shown = page_of(a_trainer(), page(session))
    booked, waiting = shown.split("On the waiting list")
    assert "Ines Imaginary" in booked
    assert "Needs: A hearing loop" in booked
    assert '<bdi class="al-name">محمد مختلق</bdi>' in waiting
    assert "A ramp" not in shown
    assert "1 of 1 booked" in shown


def test_a_draft_says_what_is_missing_and_has_its_button_once_nothing_is() -> None:
    session, trainer = a_session(status=SessionStatus.DRAFT), a_trainer()
    assert "Let people book it" not in page_of(trainer, page(session))
    session.trainers.create(worker=trainer)
    assert "Let people book it" in page_of(trainer, page(session))


def test_a_mixed_room_says_how_far_each_kind_is() -> None:
    session = a_session(places_given=PlacesGiven.CHOSEN, chosen_on=timezone.localdate())
    session.shares.create(kind=OrganisationKind.HEALTH, places=4)
    session.chosen_at = timezone.now()
    session.save()
    a_booking(session, a_learner(organisation=an_organisation_of(OrganisationKind.HEALTH, "Madeup Health Trust")))
    shown = page_of(a_trainer(), page(session))
    assert "Meant for each kind of organisation" in shown
    row = shown.split('<th scope="row" class="govuk-table__header">Health</th>')[1].split("</tr>")[0]
    assert [cell.split("<")[0] for cell in row.split('numeric">')[1:]] == ["4", "1"]


def test_another_of_those_who_arrange_reads_what_was_done_and_by_whom() -> None:
    first = a_trainer(name="Tam Trainer-Madeup")
    session = a_session(status=SessionStatus.DRAFT)
    session.trainers.create(worker=first)
    open_session(session=session, by=first, at=timezone.now())
    shown = page_of(a_trainer(), page(session))
    assert "let people book it" in shown.split("What was done, and by whom")[1]


def test_more_people_ask_no_more_questions() -> None:
    session, browser = a_session(), signed_in(a_trainer())

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(page(session)).status_code == 200
        return len(queries)

    a_booking(session)
    asked()
    first = asked()
    for _ in range(4):
        a_booking(session)
    assert asked() == first
