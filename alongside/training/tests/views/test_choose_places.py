"""Choosing who has a place."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.states import OrganisationKind
from alongside.training.models import Booking, Session
from alongside.training.states import BookingStatus, PlacesGiven
from alongside.training.tests.factories import a_booking, a_learner, a_session, a_trainer, an_organisation_of, learning

pytestmark = pytest.mark.django_db


def asked_for() -> tuple[Session, list[Booking]]:
    """Two teachers asked first and a police officer last; one of two places is meant for the police."""
    on = timezone.localdate() + timedelta(days=2)
    session = a_session(capacity=2, places_given=PlacesGiven.CHOSEN, chosen_on=on)
    session.shares.create(kind=OrganisationKind.POLICE, places=1)
    police = a_learner(organisation=an_organisation_of(OrganisationKind.POLICE, "Madeup Police"))
    return session, [a_booking(session), a_booking(session), a_booking(session, police)]


def test_it_opens_with_a_suggestion_for_a_mixed_room() -> None:
    session, (first, second, police) = asked_for()
    page = signed_in(a_trainer()).get(f"/training/arrange/sessions/{session.reference}/choose/").content.decode()

    def ticked(one: Booking) -> bool:
        box = page[page.index(f'value="{one.pk}"') :]
        return "checked" in box[: box.index(">")]

    assert [ticked(one) for one in (first, second, police)] == [True, False, True]


def test_places_are_given_and_the_others_wait() -> None:
    session, asked = asked_for()
    shown = " ".join(str(one.pk) for one in asked)
    client, path = signed_in(a_trainer()), f"/training/arrange/sessions/{session.reference}/choose/"
    said = {"chosen": [str(asked[1].pk), str(asked[2].pk)], "others": "wait", "shown": shown}
    assert client.post(path, said).status_code == 302
    assert [Booking.objects.get(pk=one.pk).status for one in asked] == [
        BookingStatus.WAITING,
        BookingStatus.BOOKED,
        BookingStatus.BOOKED,
    ]
    assert "not waiting to be chosen" in client.post(path, said).content.decode()


def test_somebody_nobody_saw_is_not_turned_away() -> None:
    session, asked = asked_for()
    said = {"chosen": [str(asked[0].pk)], "others": "no", "shown": str(asked[0].pk)}
    page = signed_in(a_trainer()).post(f"/training/arrange/sessions/{session.reference}/choose/", said)
    assert "2 more asked" in page.content.decode()
    assert Booking.objects.filter(status=BookingStatus.WANTED).count() == 3


def test_a_learner_chooses_nobody() -> None:
    session, asked = asked_for()
    assert learning(asked[0].learner).get(f"/training/arrange/sessions/{session.reference}/choose/").status_code == 302
