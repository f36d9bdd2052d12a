"""A link in a message is one press away from being in; looking at it does nothing."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.actions import sign_out_everywhere
from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.training.queries.links import link_token
from alongside.training.tests.factories import a_learner, a_trainer, learning
from alongside.training.views import LEARNER_COOKIE

pytestmark = pytest.mark.django_db
ABOUT_ME = "/training/about-me/"


def path_for(learner: User, to: str = ABOUT_ME, *, days_ago: int = 0) -> str:
    return f"/training/link/{link_token(learner, to, at=timezone.now() - timedelta(days=days_ago))}/"


def test_looking_lets_nobody_in_and_pressing_does() -> None:
    learner, browser = a_learner("Tess Example"), Client()
    page = browser.get(path_for(learner))
    assert "Go on as Tess Example" in page.content.decode()
    assert LEARNER_COOKIE not in browser.cookies
    assert browser.post(path_for(learner))["Location"] == ABOUT_ME
    assert "Tess Example" in browser.get(ABOUT_ME).content.decode()


def test_on_an_own_device_it_is_for_a_month() -> None:
    browser = Client()
    browser.post(path_for(a_learner()), {"own_device": "yes"})
    assert browser.cookies[LEARNER_COOKIE]["max-age"] == 30 * 24 * 3600


@pytest.mark.parametrize(("days", "status"), [(13, 200), (15, 410)])
def test_it_ends_after_two_weeks_and_then_asks_for_a_code_without_telling_whose_it_was(days: int, status: int) -> None:
    learner = a_learner("Tess Example")
    answer = Client().get(path_for(learner, days_ago=days))
    assert answer.status_code == status
    if status == 410:
        page = answer.content.decode()
        assert learner.email not in page
        assert "Tess" not in page
        assert f"/training/come-in/?next={ABOUT_ME}" in page


def test_pressing_an_ended_link_lets_nobody_in() -> None:
    browser = Client()
    assert browser.post(path_for(a_learner(), days_ago=15)).status_code == 410
    assert LEARNER_COOKIE not in browser.cookies


def test_one_more_sign_in_round_and_it_opens_nothing() -> None:
    learner = a_learner()
    path = path_for(learner)
    sign_out_everywhere(worker=learner, by=learner, at=timezone.now())
    assert Client().post(path).status_code == 410


@pytest.mark.parametrize("token", ["x", "a.b.c", "😀", ".eJw:bad:sig", "x" * 3000])
def test_what_is_no_link_of_ours_opens_nothing(token: str) -> None:
    assert Client().get(f"/training/link/{token}/").status_code == 410


@pytest.mark.parametrize(
    "to",
    [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/families/",
        "/training/../families/",
        "/training/%2e%2e/families/",
    ],
)
def test_it_never_leads_away_from_training(to: str) -> None:
    assert Client().post(path_for(a_learner(), to))["Location"] == "/training/mine/"


def test_who_is_in_goes_straight_on() -> None:
    learner = a_learner()
    assert learning(learner).get(path_for(learner))["Location"] == ABOUT_ME
    assert learning(learner).get(path_for(learner, days_ago=20))["Location"] == ABOUT_ME


def test_a_worker_who_is_signed_in_does_not_become_somebody_else() -> None:
    browser = signed_in(a_trainer())
    page = browser.post(path_for(a_learner("Tess Example"))).content.decode()
    assert "This link is not yours" in page
    assert LEARNER_COOKIE not in browser.cookies
