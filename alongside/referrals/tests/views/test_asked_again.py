"""Who asked for help again, on a page for whoever takes it up."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.families.models import Family
from alongside.families.tests.factories import a_relative, mother_of
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.referrals.actions import ask_again
from alongside.referrals.models import AskedAgain
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral

pytestmark = pytest.mark.django_db


def _asked(*, nana_too: bool = False) -> tuple[Family, str]:
    family = a_referral(ReferralStatus.CLOSED).family
    people = [mother_of(family), *([a_relative(family).person] if nana_too else [])]
    for person in people:
        ask_again(family=family, person=person, words=f"From {person.short_name}", by=None, at=timezone.now())
    return family, reverse("asked_again", args=[family.reference])


def test_each_stands_with_their_own_words_and_the_first_is_answered_first() -> None:
    family, address = _asked(nana_too=True)
    browser = signed_in(a_service_manager(family.service))
    page = browser.get(address).content.decode()
    assert "From Ruth" in page
    assert "From Nana" in page
    first = AskedAgain.objects.order_by("pk")[0]
    browser.post(address, {"asked": first.pk, "how": "meeting", "answer": "She rang too."})
    assert [one.how for one in AskedAgain.objects.order_by("pk")] == ["meeting", ""]


@pytest.mark.parametrize("sent", [{}, {"how": "x\x00"}, {"how": "never"}, {"how": "spoke", "answer": "a\x00"}])
def test_an_answer_that_is_none_comes_back(sent: dict[str, str]) -> None:
    family, address = _asked()
    answer = signed_in(a_service_manager(family.service)).post(address, sent)
    assert "There is a problem" in answer.content.decode()
    assert AskedAgain.objects.get().answered_at is None


def test_with_nobody_asking_it_says_so() -> None:
    family = a_referral(ReferralStatus.CLOSED).family
    page = signed_in(a_service_manager(family.service)).get(reverse("asked_again", args=[family.reference]))
    assert "Nobody of this family has asked" in page.content.decode()


def test_a_page_of_one_answered_meanwhile_says_so() -> None:
    family, address = _asked(nana_too=True)
    browser, first = signed_in(a_service_manager(family.service)), AskedAgain.objects.order_by("pk")[0]
    browser.post(address, {"asked": first.pk, "how": "spoke"})
    answer = browser.post(address, {"asked": first.pk, "how": "plan"})
    assert "taken up already" in answer.content.decode()


def test_strangers() -> None:
    _, address = _asked()
    assert Client().get(address).status_code == 302
    assert signed_in(a_coordinator()).get(address).status_code == 404
