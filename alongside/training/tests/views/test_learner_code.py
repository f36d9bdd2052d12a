"""A right code lets in, once and for minutes, and into training only."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import an_administrator
from alongside.audit.models import AuditEvent
from alongside.partners.actions import end_account
from alongside.partners.tests.factories import a_practitioner
from alongside.training.models import ComingIn
from alongside.training.tests.door import CODE, asks_for_a_code, comes_in
from alongside.training.tests.factories import a_learner
from alongside.training.views import LEARNER_COOKIE

pytestmark = pytest.mark.django_db
ABOUT_ME = "/training/about-me/"
NO = "This code does not let you in."


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06}"


def test_the_right_code_lets_in_and_leads_where_they_wanted_to_go() -> None:
    learner, browser = a_learner(), Client()
    assert comes_in(browser, learner.email.upper(), next=ABOUT_ME)["Location"] == ABOUT_ME
    assert learner.name in browser.get(ABOUT_ME).content.decode()
    assert AuditEvent.objects.filter(event="learner.came_in", actor_id=learner.pk).count() == 1


@pytest.mark.parametrize("typed", [" {} ", "{0[0]}{0[1]}{0[2]} {0[3]}{0[4]}{0[5]}", "code: {}"])
def test_a_code_is_right_however_it_is_typed(typed: str) -> None:
    learner, browser = a_learner(), Client()
    code = asks_for_a_code(browser, learner.email)
    assert browser.post(CODE, {"code": typed.format(code)}).status_code == 302


def test_a_code_in_other_digits_is_the_same_code() -> None:
    learner, browser = a_learner(), Client()
    code = asks_for_a_code(browser, learner.email)
    arabic = "".join(chr(ord("٠") + int(figure)) for figure in code)
    assert browser.post(CODE, {"code": arabic}).status_code == 302


def test_a_code_is_used_once() -> None:
    learner, browser, again = a_learner(), Client(), Client()
    code = asks_for_a_code(browser, learner.email)
    assert browser.post(CODE, {"code": code}).status_code == 302
    assert ComingIn.objects.get().used_at is not None
    asks_for_a_code(again, learner.email)
    assert NO in again.post(CODE, {"code": code}).content.decode()


def test_five_wrong_tries_use_a_code_up() -> None:
    learner, browser = a_learner(), Client()
    code = asks_for_a_code(browser, learner.email)
    for _ in range(5):
        assert NO in browser.post(CODE, {"code": wrong(code)}).content.decode()
    assert NO in browser.post(CODE, {"code": code}).content.decode()
    assert AuditEvent.objects.filter(event="training.refused").count() == 5


def test_a_code_ends_after_a_quarter_of_an_hour() -> None:
    learner, browser = a_learner(), Client()
    code = asks_for_a_code(browser, learner.email)
    ComingIn.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert NO in browser.post(CODE, {"code": code}).content.decode()


def test_anothers_code_opens_nothing() -> None:
    """The browser brings back its own address, signed: a code is good for that address alone."""
    victim, browser = a_learner(), Client()
    code = asks_for_a_code(Client(), "me@elsewhere.example")
    asks_for_a_code(browser, victim.email)
    assert NO in browser.post(CODE, {"code": code}).content.decode()


def test_who_comes_without_an_address_is_shown_the_door() -> None:
    assert Client().get(CODE)["Location"] == "/training/come-in/"


@pytest.mark.parametrize("roles", [[], [Role.COORDINATOR]])
def test_an_ended_account_is_told_what_a_wrong_code_is_told(roles: list[Role]) -> None:
    person = a_practitioner(*roles).worker if roles else a_learner()
    end_account(worker=person, by=an_administrator(), at=timezone.now())
    browser, other = Client(), Client()
    code = asks_for_a_code(browser, person.email)
    page = browser.post(CODE, {"code": code}).content.decode()
    assert NO in page
    assert NO in other.post(CODE, {"code": wrong(asks_for_a_code(other, a_learner().email))}).content.decode()
    assert LEARNER_COOKIE not in browser.cookies
    assert not User.objects.get(pk=person.pk).is_active


@pytest.mark.parametrize(("own", "age"), [(True, 30 * 24 * 3600), (False, "")])
def test_the_cookie_lasts_a_month_on_a_device_of_their_own_and_else_for_this_visit(own: bool, age: object) -> None:
    browser = Client()
    comes_in(browser, a_learner().email, own_device=own)
    cookie = browser.cookies[LEARNER_COOKIE]
    assert (cookie["max-age"], bool(cookie["httponly"]), cookie["samesite"], cookie["path"]) == (age, True, "Lax", "/")


@pytest.mark.parametrize("typed", ["", "\x00", "x" * 100_000, "😀", "²²²²²²"])
def test_bad_codes_come_back_with_a_sentence(typed: str) -> None:
    browser = Client()
    asks_for_a_code(browser, a_learner().email)
    page = browser.post(CODE, {"code": typed})
    assert page.status_code == 200
    assert 'href="#id_code"' in page.content.decode()
