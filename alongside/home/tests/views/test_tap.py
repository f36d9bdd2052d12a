"""One tap from a message: looking changes nothing, a press is kept, a link that is over explains."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.families.models import HomePass
from alongside.families.states import CodesBy
from alongside.home.tests.at_home import a_home_key
from alongside.home.tests.plans_at_home import a_plan_we_live_by, nana, promise_of
from alongside.messages.queries import words_of
from alongside.plans import actions
from alongside.plans.models import Mark, Plan
from alongside.plans.queries.taps import tap_of
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
DOOR = "https://plans.example/home/tap/"


def a_link(plan: Plan, words: str = "school") -> str:
    """The address in the message that Nana Rose gets."""
    key = a_home_key(plan.family, nana(plan))
    key.codes_by, key.codes_to = CodesBy.TEXT, "07700900123"
    key.save(update_fields=["codes_by", "codes_to"])
    promise, now = promise_of(plan, words), timezone.now()
    message = actions.remind_of_promise(key=key, promise=promise, address=DOOR, at=now)
    return reverse("tap", args=[words_of(message).rsplit(DOOR)[-1].strip("/ ")])


def test_the_page_has_the_promise_in_its_own_words_and_a_button_for_each_answer() -> None:
    seen = Client().get(a_link(a_plan_we_live_by())).content.decode()
    assert "Takes Ayo to school every morning" in seen
    assert "Still going well" in seen
    assert "Goes to bed" not in seen


def test_a_scanner_that_opens_the_link_answers_nothing_and_uses_nothing_up() -> None:
    link = a_link(a_plan_we_live_by())
    for _ in range(3):
        assert Client().get(link).status_code == 200
        assert Client().head(link).status_code == 200
    assert not Mark.objects.exists()
    Client().post(link, {"mark": "going_well"})
    assert Mark.objects.count() == 1


def test_a_press_is_kept_as_theirs_and_twice_the_same_is_one() -> None:
    plan = a_plan_we_live_by()
    link, phone = a_link(plan), Client()
    for _ in range(2):
        assert phone.post(link, {"mark": "need_help"})["Location"] == link
    mark = Mark.objects.get()
    assert (mark.person, mark.noted_by, mark.mark) == (nana(plan), None, "need_help")
    assert "Saved" in phone.get(link).content.decode()
    phone.post(link, {"undo": "yes"})
    assert Mark.objects.get().taken_back_at is not None


def test_a_button_nobody_drew_is_refused_and_nothing_is_kept() -> None:
    link = a_link(a_plan_we_live_by())
    for bad in ({"mark": "nonsense"}, {}, {"mark": "going_well", "words": "a\x00"}, {"mark": "did_not_happen"}):
        answer = Client().post(link, bad)
        assert answer.status_code == 200
        assert "govuk-error-summary" in answer.content.decode()
    assert not Mark.objects.exists()


def test_a_link_that_is_unknown_cut_off_or_over_explains_and_shows_the_way_in() -> None:
    plan = a_plan_we_live_by()
    link = a_link(plan)
    HomePass.objects.filter(kind="tap").update(expires_at=timezone.now() - timedelta(minutes=1))
    for over in (link, link[:-9] + "/", reverse("tap", args=["made-up"])):
        answer = Client().get(over)
        assert answer.status_code == 404
        assert "This link does not open" in answer.content.decode()
        assert reverse("home_door") in answer.content.decode()
        assert "Ayo" not in answer.content.decode()
        assert Client().post(over, {"mark": "done"}).status_code == 404
    assert not Mark.objects.exists()


def test_the_next_link_takes_the_place_of_the_one_before() -> None:
    plan = a_plan_we_live_by()
    first, second = a_link(plan), a_link(plan)
    assert Client().get(first).status_code == 404
    assert Client().get(second).status_code == 200


def test_once_the_plan_is_replaced_or_the_promise_kept_from_them_it_is_over() -> None:
    plan = a_plan_we_live_by()
    link, school = a_link(plan), promise_of(plan, "school")
    by = factories.coordinator_of(plan)
    actions.keep_from(plan=plan, key=f"promise-{school.pk}", reader=nana(plan), by=by, at=timezone.now())
    assert Client().get(link).status_code == 404
    other = a_plan_we_live_by()
    link = a_link(other)
    Plan.objects.filter(pk=other.pk).update(status=PlanStatus.REPLACED)
    assert Client().get(link).status_code == 404


def test_it_opens_one_page_and_lets_nobody_in() -> None:
    phone = Client()
    phone.get(a_link(a_plan_we_live_by()))
    assert phone.get(reverse("our_plan"))["Location"].startswith(reverse("home_door"))


def test_no_workers_browser_opens_it() -> None:
    plan = a_plan_we_live_by()
    assert signed_in(factories.coordinator_of(plan)).get(a_link(plan)).status_code == 403


def test_a_link_says_nothing_to_whoever_only_asks_the_database() -> None:
    assert tap_of("x" * 500, at=timezone.now()) is None
