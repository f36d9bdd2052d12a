"""How is it now: asked some weeks later, and read by the facilitators alone."""

import pytest

from alongside.home.tests.put_right import Two, over, they_agreed
from alongside.restorative.models import FollowUpAnswer

pytestmark = pytest.mark.django_db
ANSWER = {"how": "better", "what_changed": "We talk’s all", "still": "", "wants_to_talk": "yes"}


def now(two: Two, weeks: int = 2) -> str:
    return two.address("how_is_it_now", 1, weeks)


def test_it_is_asked_once_its_day_has_come() -> None:
    early = they_agreed()
    assert "How is it now?" not in early.read(early.rose)
    assert early.phone(early.rose).get(now(early)).status_code == 404
    two = they_agreed(days_ago=15)
    assert now(two) in two.read(two.rose)
    assert two.phone(two.rose).get(now(two, 6)).status_code == 404


def test_it_can_be_said_again_and_the_other_reads_none_of_it() -> None:
    two = they_agreed(days_ago=15)
    two.phone(two.rose).post(now(two), ANSWER)
    two.phone(two.rose).post(now(two), ANSWER | {"how": "same", "wants_to_talk": ""})
    said = FollowUpAnswer.objects.get()
    assert (said.party, said.how, said.changed, said.wants_to_talk) == (two.rose, "same", "We talk’s all", False)
    assert said.noted_by is None
    assert "We talk’s all" in two.phone(two.rose).get(now(two)).content.decode()
    assert "We talk’s all" not in two.phone(two.joy).get(now(two)).content.decode()


def test_who_stopped_is_not_asked() -> None:
    two = they_agreed(days_ago=15)
    two.stops(two.rose)
    assert "How is it now?" not in two.read(two.rose)
    assert two.phone(two.rose).post(now(two), ANSWER).status_code == 404


@pytest.mark.parametrize("wrong", [{"how": ""}, {"how": "\x00"}, {"still": "x" * 100_000}])
def test_what_cannot_be_kept_comes_back_as_it_was_typed(wrong: dict[str, str]) -> None:
    two = they_agreed(days_ago=15)
    page = two.phone(two.rose).post(now(two), ANSWER | wrong).content.decode()
    assert "There is a problem" in page
    assert "We talk’s all" in page
    assert not FollowUpAnswer.objects.exists()


def test_once_it_is_over_it_is_not_asked() -> None:
    two = they_agreed(days_ago=15)
    over(two)
    assert now(two) not in two.read(two.rose)
    assert "This is over." in two.phone(two.rose).post(now(two), ANSWER).content.decode()
    assert not FollowUpAnswer.objects.exists()
