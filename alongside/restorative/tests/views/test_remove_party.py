"""Taking somebody off the list who was added by mistake."""

import pytest
from django.urls import reverse

from alongside.families.tests.doors import signed_in
from alongside.restorative.models import Party
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.factories import a_meeting, lead_of
from alongside.restorative.tests.people import a_party
from alongside.restorative.tests.people_doors import only_for_its_facilitators

pytestmark = pytest.mark.django_db


def pressed(party: Party) -> str:
    path = reverse("remove_party", args=[party.meeting.reference, party.pk])
    return signed_in(lead_of(party.meeting)).post(path, follow=True).content.decode()


def test_only_its_facilitators_press_it() -> None:
    meeting = a_meeting()
    only_for_its_facilitators(meeting, "remove_party", a_party(meeting).pk, button=True)


def test_who_was_not_asked_is_taken_off() -> None:
    assert "is not on the list any more." in pressed(a_party(a_meeting()))
    assert not Party.objects.exists()


def test_who_was_asked_stays_and_the_reason_is_said() -> None:
    assert "What people answered is kept." in pressed(a_party(a_meeting(), answer=PartyAnswer.ASKED))
    assert Party.objects.count() == 1
