"""Everything somebody is booked on."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.models import User
from alongside.partners.actions.organisations import name_manager
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.models import SessionDay
from alongside.training.tests.embedded import a_champion
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
PAGE = "/training/mine/"


def page_of(learner: User) -> str:
    return learning(learner).get(PAGE).content.decode()


def test_to_come_waiting_and_past_each_on_their_shelf() -> None:
    learner = a_learner()
    a_booking(a_session(a_course("Coming soon")), learner)
    full = a_session(a_course("Full course"), capacity=1)
    a_booking(full)
    a_booking(full, learner)
    long_ago = a_booking(a_session(a_course("Long ago")), learner)
    then = timezone.now() - timedelta(days=30)
    SessionDay.objects.filter(session=long_ago.session).update(starts_at=then, ends_at=then + timedelta(hours=2))
    page = page_of(learner)
    order = [page.index(words) for words in ("To come", "Coming soon", "Waiting", "Full course", "Past", "Long ago")]
    assert order == sorted(order)
    assert "You are number 1 on the waiting list" in page


def test_an_offer_stands_first_with_its_time() -> None:
    session = a_session(capacity=1)
    first, waits = a_booking(session), a_booking(session)
    cancel_place(booking=first, by=first.learner, at=timezone.now())
    page = page_of(waits.learner)
    assert "A place is offered to you" in page
    assert "Take it by" in page
    assert "Ended lately" in page_of(first.learner)


def test_nobody_elses_places_are_there() -> None:
    a_booking(a_session(a_course("Somebody else’s")))
    page = page_of(a_learner())
    assert "Somebody else" not in page
    assert "Nothing yet" in page


def test_many_places_ask_no_more_questions_than_few() -> None:
    learner = a_learner()
    a_booking(learner=learner)
    client = learning(learner)

    def asked() -> int:
        with CaptureQueriesContext(connection) as questions:
            client.get(PAGE)
        return len(questions)

    asked()  # the first time a browser comes, more is looked up
    few = asked()
    for _ in range(4):
        a_booking(learner=learner)
    assert asked() == few


def test_who_holds_a_session_finds_its_register_there() -> None:
    session, trainer = a_session(), a_learner()
    assert "You hold these sessions" not in page_of(trainer)
    session.trainers.create(worker=trainer)
    assert f"/training/hold/{session.reference}/" in page_of(trainer)


def test_a_session_for_where_somebody_works_alone_is_found_here_by_its_own_people() -> None:
    learner = a_learner()
    own = a_session(a_course("Ours alone"), only_for=learner.practitioner.organisation)
    assert f"/training/sessions/{own.reference}/book/" in page_of(learner)
    assert "Ours alone" not in page_of(a_learner(organisation=an_organisation_of(name="Madeup Clinic")))
    booked = a_booking(own, learner)
    assert f"/training/sessions/{own.reference}/book/" not in page_of(booked.learner)


def test_whoever_waited_until_it_was_over_is_not_told_that_they_wait() -> None:
    session = a_session(capacity=1)
    a_booking(session)
    waits = a_booking(session)
    then = timezone.now() - timedelta(days=1)
    SessionDay.objects.filter(session=session).update(starts_at=then, ends_at=then + timedelta(hours=2))
    for page in (page_of(waits.learner), learning(waits.learner).get(f"{PAGE}{waits.reference}/").content.decode()):
        assert "No place became free for you" in page
        assert "If a place becomes free" not in page


def test_who_looks_after_an_organisation_finds_its_people_and_its_figures() -> None:
    manager, by = a_learner(), a_trainer()
    number = manager.practitioner.organisation.pk
    addresses = (f"/training/organisations/{number}/", f"/training/embedding/{number}/")
    assert not any(address in page_of(manager) for address in addresses)
    name_manager(organisation=manager.practitioner.organisation, email=manager.email, by=by, at=timezone.now())
    assert all(address in page_of(manager) for address in addresses)


def test_a_champion_finds_what_they_watched() -> None:
    learner = a_learner()
    assert "/training/embedding/observations/" not in page_of(learner)
    a_champion(learner)
    assert "/training/embedding/observations/" in page_of(learner)
