"""Asking for help again: the same coordinator, where they still work here; else the service manager hears."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.conferences.tests.factories import a_conference
from alongside.families.models import Family, Involvement, Notice
from alongside.families.queries import families_visible_to
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, mother_of, works_with
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import read
from alongside.partners.models import Leave
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.referrals.models import AskedAgain
from alongside.referrals.queries import waiting_for
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.actions.test_closing import close
from alongside.referrals.tests.factories import a_referral, allocated

pytestmark = pytest.mark.django_db


def _ended() -> tuple[Family, User, User]:
    """A family whose work has ended, the coordinator they had, and the manager."""
    coordinator, manager = a_coordinator(), a_service_manager()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    close(referral, manager)
    return referral.family, coordinator, manager


def _press(family: Family, **sent: str) -> Client:
    browser = at_home(family, mother_of(family))
    assert browser.post(reverse("ask_again"), sent).status_code == 302
    return browser


def test_the_same_coordinator_comes_back_at_once() -> None:
    family, coordinator, _ = _ended()
    assert not families_visible_to(coordinator).exists()
    browser = _press(family, words="The nights are hard again.")
    assert list(families_visible_to(coordinator)) == [family]
    assert Notice.objects.filter(worker=coordinator, link_to="asked_again").exists()
    assert coordinator.name in read(browser, "ask_again")
    (waiting,) = [one for one in waiting_for(coordinator, today=timezone.localdate()) if one.link_to == "asked_again"]
    assert "help again" in waiting.words


def test_pressed_twice_it_is_one_ask() -> None:
    family, coordinator, _ = _ended()
    _press(family)
    _press(family, words="Again")
    assert AskedAgain.objects.count() == 1
    assert Notice.objects.filter(worker=coordinator, link_to="asked_again").count() == 1
    assert Involvement.objects.filter(family=family, part=Part.COORDINATOR, ended_at=None).count() == 1


def _leaves(coordinator: User, family: Family) -> None:
    User.objects.filter(pk=coordinator.pk).update(is_active=False)


def _is_away(coordinator: User, family: Family) -> None:
    today = timezone.localdate()
    days = {"first_on": today - timedelta(days=1), "last_on": today + timedelta(days=9)}
    Leave.objects.create(practitioner=coordinator.practitioner, **days)


def _is_no_coordinator_now(coordinator: User, family: Family) -> None:
    User.objects.filter(pk=coordinator.pk).update(roles=["practitioner"])


def _decided_about_them(coordinator: User, family: Family) -> None:
    works_with(family, coordinator, Part.SOCIAL_WORKER)
    Involvement.objects.filter(family=family, worker=coordinator, part=Part.SOCIAL_WORKER).update(
        ended_at=timezone.now(), ended_by=coordinator
    )


@pytest.mark.parametrize("happened", [_leaves, _is_away, _is_no_coordinator_now, _decided_about_them])
def test_where_they_cannot_come_back_the_manager_is_told(happened: object) -> None:
    family, coordinator, manager = _ended()
    happened(coordinator, family)  # type: ignore[operator]
    browser = _press(family)
    assert not Involvement.objects.filter(worker=coordinator, part=Part.COORDINATOR, ended_at=None).exists()
    assert Notice.objects.filter(worker=manager, link_to="asked_again").exists()
    assert coordinator.name not in read(browser, "ask_again")
    assert any(one.link_to == "asked_again" for one in waiting_for(manager, today=timezone.localdate()))


def test_while_work_goes_on_there_is_no_button_and_no_ask() -> None:
    conference = a_conference()
    browser = _press(conference.family)
    assert "Just ring us." in read(browser, "ask_again")
    assert not AskedAgain.objects.exists()


def test_it_waits_until_a_worker_says_how_it_was_taken_up() -> None:
    family, coordinator, manager = _ended()
    _press(family, words="Please.")
    browser, address = signed_in(coordinator), reverse("asked_again", args=[family.reference])
    assert "Please." in browser.get(address).content.decode()
    asked = AskedAgain.objects.get()
    assert "Choose an answer." in browser.post(address, {"asked": asked.pk}).content.decode()
    browser.post(address, {"asked": asked.pk, "how": "spoke"})
    assert AskedAgain.objects.get().answered_by == coordinator
    for worker in (coordinator, manager):
        assert not [one for one in waiting_for(worker, today=timezone.localdate()) if one.link_to == "asked_again"]
    _press(family)
    assert AskedAgain.objects.filter(answered_at=None).count() == 1


@pytest.mark.parametrize("words", ["a\x00b", "x" * 20_001])
def test_words_that_cannot_be_kept_come_back_and_nothing_is_asked(words: str) -> None:
    family, _, _ = _ended()
    answer = at_home(family, mother_of(family)).post(reverse("ask_again"), {"words": words})
    assert "There is a problem" in answer.content.decode()
    assert not AskedAgain.objects.exists()


def test_strangers_are_shown_the_door_and_other_workers_find_nothing() -> None:
    family, _, _ = _ended()
    assert Client().post(reverse("ask_again")).status_code == 302
    assert not AskedAgain.objects.exists()
    other = signed_in(a_coordinator())
    assert other.get(reverse("asked_again", args=[family.reference])).status_code == 404
    assert a_family() != family
