"""Trying the doors to the pages of people in a restorative meeting."""

from typing import Any

from django.test import Client
from django.urls import reverse

from alongside.families.states import Part
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.restorative.models import Meeting
from alongside.restorative.states import FacilitatorPart
from alongside.restorative.tests.factories import a_facilitator, lead_of, named

LONG = "long " * 20_000
NUL = "half a \x00 character"
RTL = "روث — أريد أن نتكلم 🌙 O’Neill"


def opened(meeting: Meeting, name: str, *args: Any) -> str:
    """The page, as its facilitator sees it."""
    response = signed_in(lead_of(meeting)).get(reverse(name, args=[meeting.reference, *args]))
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def answered(meeting: Meeting, name: str, *args: Any, said: dict[str, Any]) -> Any:
    """What comes back to its facilitator."""
    return signed_in(lead_of(meeting)).post(reverse(name, args=[meeting.reference, *args]), said)


def sent_back(meeting: Meeting, name: str, *args: Any, said: dict[str, Any]) -> str:
    """The page that comes back with what is wrong."""
    response = answered(meeting, name, *args, said=said)
    assert response.status_code == 200, response.status_code
    page = str(response.content.decode())
    assert "There is a problem" in page
    return page


def only_for_its_facilitators(meeting: Meeting, name: str, *args: Any, button: bool = False) -> None:
    """A stranger signs in first; roles that hold no meetings are refused; others do not learn that it is there."""
    family, path = meeting.family, reverse(name, args=[meeting.reference, *args])
    coordinator, beside_it = a_coordinator(family.service), a_facilitator(family.service)
    works_with(family, coordinator, Part.COORDINATOR)
    works_with(family, beside_it, Part.FACILITATOR)
    supervisor = named(meeting, FacilitatorPart.SUPERVISOR, a_facilitator(family.service))
    answers = {}
    for who, worker in {
        "who asked": meeting.asked_by,
        "coordinator": coordinator,
        "manager": a_service_manager(family.service),
        "another facilitator": a_facilitator(family.service),
        "a facilitator of the family": beside_it,
        "supervisor": supervisor,
    }.items():
        browser = signed_in(worker)
        answers[who] = (browser.post(path, {}) if button else browser.get(path)).status_code
    assert answers == {
        "who asked": 403,
        "coordinator": 403,
        "manager": 403,
        "another facilitator": 404,
        "a facilitator of the family": 404,
        "supervisor": 404,
    }
    stranger = Client().post(path) if button else Client().get(path)
    assert family.name not in stranger.content.decode()
    assert "sign-in" in stranger.headers.get("Location", "") or "Sign in" in stranger.content.decode()
