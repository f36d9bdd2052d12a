"""Who may know that somebody comes, and what they are told where they come apart: noted for them."""

import pytest
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.conferences.models import LetsKnow
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_wall
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def test_it_is_noted_for_them() -> None:
    conference = a_conference(relatives=2)
    dele, nana = guest_named(conference, "Dele"), guest_named(conference, "Nana")
    browser = signed_in(coordinator_at(conference))
    address = reverse("guest_may_know", args=[conference.reference, dele.pk])
    assert "Who may know that Dele comes?" in browser.get(address).content.decode()
    sent = {"may_know": "named", "people": [nana.person_id], "told_instead": "I fetch you at nine."}
    assert browser.post(address, sent).status_code == 302
    dele = guest_named(conference, "Dele")
    assert (dele.may_know, dele.told_instead) == ("named", "I fetch you at nine.")
    assert list(LetsKnow.objects.values_list("whom", flat=True)) == [nana.person_id]


def test_whom_they_may_not_know_of_is_not_in_their_list() -> None:
    conference = a_conference(relatives=2)
    dele, nana = guest_named(conference, "Dele"), guest_named(conference, "Nana")
    a_wall(conference.family, nana.person, dele.person, Hidden.EXISTENCE)
    address = reverse("guest_may_know", args=[conference.reference, dele.pk])
    assert "Nana" not in signed_in(coordinator_at(conference)).get(address).content.decode()


def test_some_means_choosing_somebody_and_nothing_typed_is_lost() -> None:
    conference = a_conference(relatives=2)
    dele = guest_named(conference, "Dele")
    address = reverse("guest_may_know", args=[conference.reference, dele.pk])
    sent = {"may_know": "named", "told_instead": "I fetch you, O’Brien"}
    answer = signed_in(coordinator_at(conference)).post(address, sent).content.decode()
    assert "Choose at least one person." in answer
    assert "I fetch you, O’Brien" in answer


def test_another_coordinator_finds_nothing() -> None:
    conference = a_conference(relatives=2)
    address = reverse("guest_may_know", args=[conference.reference, guest_named(conference, "Dele").pk])
    assert signed_in(a_coordinator()).get(address).status_code == 404
