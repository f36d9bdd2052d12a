"""Which requests a service takes: its own settings decide. No database."""

import pytest

from alongside.partners.models import Service
from alongside.referrals.models import Referral
from alongside.referrals.rules import not_eligible, what_else_could_help

OPEN_TO_ALL = {"takes_private_law": True, "takes_mainly_family_time": True, "only_with_social_worker": False}
OUTSIDE = {"private_law": True, "mainly_family_time": True, "has_social_worker": False}


def test_a_service_says_each_reason_and_what_else_could_help() -> None:
    referral, service = Referral(**OUTSIDE), Service(name="Madeup Service")
    assert not_eligible(referral, service) == [
        "Madeup Service does not take private law disputes between parents.",
        "Madeup Service does not take requests that are mainly about family time.",
        "Madeup Service works with children who have a social worker.",
    ]
    assert len(what_else_could_help(referral, service)) == 3


def test_a_service_that_takes_everything_turns_nobody_away() -> None:
    assert not_eligible(Referral(**OUTSIDE), Service(name="Madeup Service", **OPEN_TO_ALL)) == []


@pytest.mark.parametrize("field", ["private_law", "mainly_family_time", "has_social_worker"])
def test_a_question_not_answered_yet_turns_nobody_away(field: str) -> None:
    assert not_eligible(Referral(**{field: None}), Service(name="Madeup Service")) == []
