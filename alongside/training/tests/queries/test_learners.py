"""How long somebody is in, and what ends it."""

import time
from datetime import timedelta

import pytest
from django.core import signing
from django.utils import timezone

from alongside.access.actions import sign_out_everywhere
from alongside.access.models import User
from alongside.training.queries.learners import cookie_of, learner_from
from alongside.training.tests.factories import a_learner

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("own_device", "later", "still_in"),
    [
        (True, timedelta(days=29), True),
        (True, timedelta(days=31), False),
        (False, timedelta(hours=11), True),
        (False, timedelta(hours=13), False),
    ],
)
def test_a_month_on_an_own_device_and_half_a_day_elsewhere(
    monkeypatch: pytest.MonkeyPatch, own_device: bool, later: timedelta, still_in: bool
) -> None:
    learner = a_learner()
    cookie = cookie_of(learner, own_device=own_device)
    now = time.time()
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + later.total_seconds())
    assert (learner_from(cookie) is not None) == still_in


def test_one_more_sign_in_round_or_an_ended_account_and_it_opens_nothing() -> None:
    learner, ended = a_learner(), a_learner()
    cookies = [cookie_of(one, own_device=True) for one in (learner, ended)]
    sign_out_everywhere(worker=learner, by=learner, at=timezone.now())
    User.objects.filter(pk=ended.pk).update(is_active=False)
    assert [learner_from(cookie) for cookie in cookies] == [None, None]


@pytest.mark.parametrize("cookie", ["", "x", "a:b:c", "\x00", "😀", "x" * 300])
def test_what_is_no_cookie_of_ours_is_nobody(cookie: str) -> None:
    assert learner_from(cookie) is None


def test_what_another_part_of_the_house_signed_is_nobody() -> None:
    learner = a_learner()
    assert learner_from(signing.dumps([learner.pk, learner.sign_in_round, True], salt="another")) is None
