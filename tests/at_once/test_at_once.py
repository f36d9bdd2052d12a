"""Of two people who act at the same moment, one does it and the other is told; nothing is done twice or lost."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from alongside.conferences.actions import begin_preparing
from alongside.conferences.models import Conference
from alongside.families.tests.factories import a_family, children_of
from alongside.foundation.blockers import Cannot
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.plans.actions import Said, answer_plan, lend_device, open_working_plan, write_working_plan
from alongside.plans.models import Answer
from alongside.plans.queries import points_of, working_words_of
from alongside.plans.rules import WorkingWords
from alongside.plans.states import PlanStatus
from alongside.plans.tests.factories import a_plan, a_private_time_on_a_device
from alongside.referrals.actions import accept_referral as accept
from alongside.referrals.actions import allocate_coordinator, say_not_yet, start_referral
from alongside.referrals.models import Allocation, Referral
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again, allocated

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each act returned, or the refusal it met; all begun together, each on its own connection."""
    line, ends = Barrier(len(acts)), [None] * len(acts)

    def run(place: int, act: Callable[[], Any]) -> None:
        try:
            connection.ensure_connection()
            line.wait(timeout=10)
            ends[place] = act()
        except Cannot as refusal:
            ends[place] = refusal  # type: ignore[call-overload]
        finally:
            connection.close()

    threads = [Thread(target=run, args=(place, act)) for place, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    return ends


def refused(ends: list[Any]) -> int:
    return sum(isinstance(end, Cannot) for end in ends)


def test_two_managers_decide_once() -> None:
    referral, now = a_referral(ReferralStatus.SENT), timezone.now()
    managers = [a_service_manager(), a_service_manager()]
    ends = at_once(
        lambda: accept(referral=referral, reason="They want it.", by=managers[0], at=now),
        lambda: say_not_yet(referral=referral, reason="Ask Dad.", by=managers[1], at=now),
    )
    assert refused(ends) == 1
    assert again(referral).status in (ReferralStatus.ACCEPTED, ReferralStatus.NOT_YET)


def test_a_family_is_given_one_coordinator() -> None:
    referral, manager, now = a_referral(ReferralStatus.ACCEPTED), a_service_manager(), timezone.now()
    same = a_coordinator()
    ends = at_once(
        *[lambda: allocate_coordinator(referral=referral, coordinator=same, why="Room.", by=manager, at=now)] * 2
    )
    assert refused(ends) == 1
    assert Allocation.objects.filter(referral=referral, ended_at=None).count() == 1


def test_a_request_is_begun_once_for_the_same_children() -> None:
    family, now = a_family(), timezone.now()
    ends = at_once(
        *[lambda: start_referral(family=family, children=children_of(family), by=family.added_by, at=now)] * 2
    )
    assert refused(ends) == 1
    assert Referral.objects.filter(family=family).count() == 1


def test_a_meeting_is_begun_once() -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED))
    coordinator = referral.allocations.get().coordinator
    ends = at_once(*[lambda: begin_preparing(referral=referral, by=coordinator, at=timezone.now())] * 2)
    assert refused(ends) == 1
    assert Conference.objects.filter(referral=referral).count() == 1


def test_a_plan_is_answered_once() -> None:
    plan = a_plan(PlanStatus.PRESENTED)
    assert plan.referral is not None
    answers, by = {point.key: Said() for point in points_of(plan)}, plan.referral.referrer
    ends = at_once(*[lambda: answer_plan(plan=plan, answers=answers, by=by, at=timezone.now())] * 2)
    assert refused(ends) == 1
    assert Answer.objects.filter(plan=plan).count() == len(answers)


def test_the_familys_link_lets_one_device_in() -> None:
    private_time = a_private_time_on_a_device()
    by = private_time.conference.referral.allocations.get(ended_at=None).coordinator
    _, token = lend_device(private_time=private_time, by=by, at=timezone.now())
    ends = at_once(*[lambda: open_working_plan(token=token, at=timezone.now())] * 3)
    assert refused(ends) == 2


def test_two_pages_of_the_family_lose_no_word() -> None:
    private_time = a_private_time_on_a_device()
    by = private_time.conference.referral.allocations.get(ended_at=None).coordinator
    _, token = lend_device(private_time=private_time, by=by, at=timezone.now())
    device = open_working_plan(token=token, at=timezone.now())
    at_once(
        *[
            lambda words=words: write_working_plan(device=device, words=words, turn=0, at=timezone.now())
            for words in (WorkingWords(hopes="Calm nights"), WorkingWords(hopes="Pancakes on Sunday"))
        ]
    )
    kept = str(working_words_of(device, at=timezone.now()))
    assert "Calm nights" in kept
    assert "Pancakes on Sunday" in kept
