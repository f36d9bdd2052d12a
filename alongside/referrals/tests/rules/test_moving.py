"""What stands between a request and its next step. No database."""

from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import pytest

from alongside.partners.models import Service
from alongside.people.models import Person
from alongside.referrals import rules
from alongside.referrals.models import FamilyReport, Referral
from alongside.referrals.rules import HEADINGS, PAGES, Standing, child_key
from alongside.referrals.states import TRANSITIONS, ReferralStatus
from alongside.referrals.tests.factories import ANSWERS

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
SERVICE = Service(name="Madeup Service")
RUTH = Person(pk=1, given_names="Ruth")
AYO = Person(pk=2, given_names="Ayo", born_on=date(2017, 1, 1))
REPORT = FamilyReport(**dict.fromkeys(HEADINGS, "Words."))
READY = Standing(on=NOW.date(), children=(AYO,), holders=(RUTH,), agreed=(RUTH,), report=REPORT)


def request(status: ReferralStatus = ReferralStatus.WRITING, **answers: Any) -> Referral:
    answered = [page.key for page in PAGES] + [child_key(AYO.pk)]
    return Referral(status=status, **(ANSWERS | {"answered": answered} | answers))


def test_a_whole_request_can_be_sent() -> None:
    assert rules.blockers_to_sending(request(), READY) == []


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"urgent": True}, "Say why it is urgent."),
        ({"discussed_with_family": False}, "Talk with the family before you ask: it is their meeting."),
        ({"will_attend_all": False}, "The referrer has to be there for the whole meeting and the review."),
        ({"interpreter_needed": True}, "Say which languages an interpreter is needed for."),
        (
            {"domestic_abuse": True},
            "Say what is known about the domestic abuse, so that the meeting can be safe.",
        ),
        ({"questions_for_family": ""}, "Write at least one question for the family."),
        ({"bottom_lines": ""}, "Write the bottom lines, or say that there are none."),
        ({"urgent": None}, "Say whether this is urgent."),
    ],
)
def test_sending_is_refused_with_one_reason_for_one_thing_missing(answers: dict[str, Any], reason: str) -> None:
    assert rules.blockers_to_sending(request(**answers), READY) == [reason]


def test_sending_asks_for_the_report() -> None:
    without = Standing(on=NOW.date(), children=(AYO,), holders=(RUTH,), agreed=(RUTH,))
    assert rules.blockers_to_sending(request(), without) == ["The short report for the family is not written yet."]


def test_sending_asks_for_each_child_and_their_name() -> None:
    nameless = Person(pk=2, council_child_id="CH0001", born_on=date(2017, 1, 1))
    standing = Standing(on=NOW.date(), children=(nameless,), holders=(RUTH,), agreed=(RUTH,), report=REPORT)
    assert rules.blockers_to_sending(request(), standing) == ["Write the name of the child with council ID CH0001."]
    nobody = Standing(on=NOW.date(), holders=(RUTH,), agreed=(RUTH,), report=REPORT)
    assert rules.blockers_to_sending(request(), nobody) == ["Choose at least one child."]


def test_a_baby_on_the_way_needs_no_name() -> None:
    baby = Person(pk=2, council_child_id="CH0001", expected_on=date(2027, 1, 1))
    standing = Standing(on=NOW.date(), children=(baby,), holders=(RUTH,), agreed=(RUTH,), report=REPORT)
    assert rules.blockers_to_sending(request(), standing) == []


def test_nobody_who_agreed_blocks_sending_and_accepting() -> None:
    nobody = Standing(on=NOW.date(), children=(AYO,), holders=(RUTH,), report=REPORT)
    ask = "Nobody with parental responsibility has agreed yet. You could ask Ruth."
    assert rules.blockers_to_sending(request(), nobody) == [ask]
    assert rules.blockers_to_accepting(request(ReferralStatus.SENT), SERVICE, nobody) == [ask]


def test_an_allowed_exception_takes_the_place_of_agreement() -> None:
    nobody = Standing(on=NOW.date(), children=(AYO,), holders=(RUTH,), report=REPORT)
    allowed = request(exception="young_person", exception_at=NOW)
    assert rules.blockers_to_sending(allowed, nobody) == []


def test_a_request_this_service_does_not_take_can_be_sent_but_not_accepted() -> None:
    assert rules.blockers_to_sending(request(private_law=True), READY) == []
    assert rules.blockers_to_accepting(request(ReferralStatus.SENT, private_law=True), SERVICE, READY) == [
        "Madeup Service does not take private law disputes between parents."
    ]


@pytest.mark.parametrize(
    "status", [status for status in ReferralStatus if ReferralStatus.SENT not in TRANSITIONS[status]]
)
def test_only_a_request_being_written_can_be_sent(status: ReferralStatus) -> None:
    [reason] = rules.blockers_to_sending(request(status), READY)
    assert reason.startswith("This request cannot be sent: ")


@pytest.mark.parametrize(
    "blockers",
    [
        rules.blockers_to_saying_not_yet,
        rules.blockers_to_redirecting,
        partial(rules.blockers_to_withdrawing, decides=False),
    ],
)
def test_these_need_a_reason_the_family_can_read(blockers: Any) -> None:
    assert blockers(request(ReferralStatus.SENT), "  ") == ["Say why, in words the referrer and the family can read."]
    assert blockers(request(ReferralStatus.SENT), "Because.") == []
    assert len(blockers(request(ReferralStatus.CLOSED), "Because.")) == 1


def test_answers_change_until_the_service_has_decided() -> None:
    may = {status for status in ReferralStatus if not rules.blockers_to_changing(request(status))}
    assert may == {ReferralStatus.WRITING, ReferralStatus.SENT, ReferralStatus.NOT_YET}


def test_the_referrer_is_told_once_that_it_is_here() -> None:
    assert rules.blockers_to_acknowledging(request(ReferralStatus.SENT)) == []
    assert len(rules.blockers_to_acknowledging(request(ReferralStatus.SENT, acknowledged_at=NOW))) == 1
    assert len(rules.blockers_to_acknowledging(request())) == 1


def test_work_goes_on_only_while_somebody_agrees() -> None:
    accepted = request(ReferralStatus.ACCEPTED)
    assert rules.blockers_to_going_on(accepted, READY) == []
    taken_back = Standing(on=NOW.date(), children=(AYO,), holders=(RUTH,), took_back=(RUTH,))
    assert "Ruth took back their agreement" in rules.blockers_to_going_on(accepted, taken_back)[0]
    assert rules.blockers_to_going_on(request(ReferralStatus.CLOSED), READY) == [
        "This request has not been accepted: it is closed."
    ]


def test_nobody_asks_twice_at_once_for_the_same_child() -> None:
    assert rules.blockers_to_starting([AYO], {}) == []
    assert rules.blockers_to_starting([], {}) == ["Choose at least one child."]
    assert rules.blockers_to_starting([AYO], {2: "R-2345678"}) == ["Ayo is in a request that is still open: R-2345678."]
