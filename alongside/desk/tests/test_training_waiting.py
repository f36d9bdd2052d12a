"""Training on My work: of those who arrange it, and of who holds a session."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker
from alongside.training.actions.asked import ask_for_session
from alongside.training.models import Session
from alongside.training.states import PlacesGiven
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, a_trainer

pytestmark = pytest.mark.django_db


def page_of(worker: User) -> str:
    return signed_in(worker).get("/my-work/").content.decode()


def one_that_is_over() -> Session:
    return a_session(starts_at=timezone.now() - timedelta(days=2))


def test_what_waits_for_who_arranges_leads_to_where_it_is_done() -> None:
    chosen = a_session(
        a_course("Deep dive"), places_given=PlacesGiven.CHOSEN, chosen_on=timezone.localdate() - timedelta(days=1)
    )
    a_booking(chosen)
    over, now = one_that_is_over(), timezone.now()
    asked = ask_for_session(setting="The ward", how_many=8, by=a_learner(), at=now)
    page = page_of(a_trainer())
    for name, of in (
        ("choose_places", chosen.reference),
        ("register", over.reference),
        ("answer_session_asked", asked.pk),
    ):
        assert f'href="{reverse(name, args=[of])}"' in page
    assert "1 day late" in page
    assert "Choose who has a place in “Deep dive”." in page


def test_a_worker_who_holds_a_session_closes_its_register_and_sees_no_other() -> None:
    worker, mine, other = a_worker(Role.COORDINATOR), one_that_is_over(), one_that_is_over()
    mine.trainers.create(worker=worker)
    page = page_of(worker)
    assert reverse("register", args=[mine.reference]) in page
    assert other.reference not in page


def test_every_worker_finds_their_own_training_and_who_arranges_finds_all_of_it() -> None:
    mine, everybodys = f'href="{reverse("my_training")}"', f'href="{reverse("arrange_training")}"'
    coordinator, trainer = page_of(a_worker(Role.COORDINATOR)), page_of(a_trainer())
    assert mine in coordinator
    assert everybodys not in coordinator
    assert everybodys in trainer
