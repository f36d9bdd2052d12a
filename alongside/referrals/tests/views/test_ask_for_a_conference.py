"""From the front door to a request for a family meeting."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.tests.doors import come_in, page_of, signed_in
from alongside.access.tests.factories import an_app
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_coordinator, a_social_worker

pytestmark = pytest.mark.django_db
PAGE = "/ask-for-a-conference/"


def test_whoever_signs_in_for_it_comes_back_to_it() -> None:
    worker = an_app(a_social_worker())
    browser = Client()
    to_sign_in = browser.get(PAGE)
    assert to_sign_in["Location"].startswith("/sign-in/?next=%2Fask-for-a-conference%2F")
    assert come_in(browser, worker, next=PAGE)["Location"] == PAGE


def test_each_of_their_families_goes_on_as_the_request() -> None:
    family, hidden = a_family(), a_family()
    shown = page_of(family.added_by, PAGE)
    assert reverse("start_referral", args=[family.reference]) in shown
    assert reverse("start_referral", args=[hidden.reference]) not in shown
    assert reverse("find_family") in shown


def test_without_a_family_it_says_so_and_how_to_find_one() -> None:
    shown = page_of(a_social_worker(), PAGE)
    assert "No family is written down with you yet." in shown
    assert reverse("find_family") in shown


def test_who_asks_for_no_meetings_is_refused() -> None:
    assert signed_in(a_coordinator()).get(PAGE).status_code == 403
