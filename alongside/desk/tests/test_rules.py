"""Where a family is on the way, and what comes next, without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.access.models import User
from alongside.access.states import Role
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.desk.rules.journey import journey_of
from alongside.desk.rules.next_step import next_step
from alongside.desk.rules.standing import Standing
from alongside.desk.rules.telling import entry_of, when
from alongside.families.models import Family, StoryLine
from alongside.families.states import Book, Voice
from alongside.partners.models import Service
from alongside.plans.models import Plan, Review
from alongside.plans.states import PlanStatus, ReviewOutcome
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus

SENT, DECIDED = datetime(2026, 9, 4, 9, tzinfo=UTC), datetime(2026, 9, 7, 9, tzinfo=UTC)
TODAY = date(2026, 9, 23)
FAMILY = Family(reference="F-1", service=Service(name="Made-up service"))


def referral(status: ReferralStatus, **more: object) -> Referral:
    return Referral(pk=1, reference="R-1", family=FAMILY, status=status, sent_at=SENT, **more)


def accepted() -> Referral:
    return referral(ReferralStatus.ACCEPTED, decided_at=DECIDED)


def said(standing: Standing) -> list[str]:
    return [f"{step.state}: {step.name} {step.note}".strip() for step in journey_of(standing)]


def test_before_anything_every_step_is_ahead() -> None:
    assert {step.state for step in journey_of(Standing(FAMILY, TODAY))} == {"ahead"}


@pytest.mark.parametrize(("days", "words"), [(0, "first day of 42"), (42, "day 42 of 42"), (43, "day 43")])
def test_the_days_of_preparing_are_said_as_people_say_them(days: int, words: str) -> None:
    asked_on = TODAY - timedelta(days=days)
    assert f"now: Preparing {words}" in said(Standing(FAMILY, TODAY, accepted(), asked_on=asked_on))


def test_a_family_being_prepared_for_is_on_day_19_of_42() -> None:
    standing = Standing(FAMILY, TODAY, accepted(), asked_on=SENT.date())
    assert said(standing) == [
        "done: Asked 4 Sep",
        "done: Agreed 7 Sep",
        "now: Preparing day 19 of 42",
        "ahead: Conference",
        "ahead: Plan",
        "ahead: Review",
    ]


def test_a_request_that_waits_says_so() -> None:
    assert said(Standing(FAMILY, TODAY, referral(ReferralStatus.SENT)))[1] == "now: Waiting for an answer"
    assert said(Standing(FAMILY, TODAY, referral(ReferralStatus.NOT_YET)))[1] == "now: Not yet"


def test_after_closing_nothing_is_now() -> None:
    closed = referral(ReferralStatus.CLOSED, decided_at=DECIDED)
    assert "now" not in {step.state for step in journey_of(Standing(FAMILY, TODAY, closed))}


def test_held_and_agreed_the_review_comes_next() -> None:
    conference = Conference(status=ConferenceStatus.HELD, held_at=datetime(2026, 10, 10, tzinfo=UTC))
    plan = Plan(status=PlanStatus.AGREED, agreed_at=datetime(2026, 10, 12, tzinfo=UTC), review_on=date(2026, 12, 12))
    standing = Standing(FAMILY, TODAY, accepted(), 1, conference, plan, None, SENT.date())
    assert said(standing)[3:] == ["done: Conference 10 Oct", "done: Plan 12 Oct", "now: Review by 12 Dec"]


def worker(role: Role, pk: int = 7) -> User:
    return User(pk=pk, name="Somebody", roles=[role.value])


def step_of(standing: Standing, who: User) -> tuple[str, str] | None:
    step = next_step(standing, worker=who, has_network=True, holder_agreed=True)
    return (step.page, step.reference) if step else None


@pytest.mark.parametrize(
    ("status", "role", "page"),
    [
        (ReferralStatus.WRITING, Role.PRACTITIONER, "referral"),
        (ReferralStatus.SENT, Role.PRACTITIONER, None),
        (ReferralStatus.SENT, Role.SERVICE_MANAGER, "decide_referral"),
        (ReferralStatus.NOT_YET, Role.PRACTITIONER, "referral"),
        (ReferralStatus.ACCEPTED, Role.SERVICE_MANAGER, "allocate_coordinator"),
        (ReferralStatus.ACCEPTED, Role.COORDINATOR, None),
    ],
)
def test_whose_turn_it_is(status: ReferralStatus, role: Role, page: str | None) -> None:
    step = step_of(Standing(FAMILY, TODAY, referral(status)), worker(role))
    assert (step[0] if step else None) == page


@pytest.mark.parametrize(
    ("status", "page"),
    [
        (None, "begin_preparing"),
        (ConferenceStatus.PREPARING, "conference"),
        (ConferenceStatus.PRIVATE_TIME, "hold_conference"),
        (ConferenceStatus.HELD, "conference"),
        (ConferenceStatus.NOT_HELD, None),
    ],
)
def test_the_coordinators_next_step_follows_the_meeting(status: ConferenceStatus | None, page: str | None) -> None:
    conference = Conference(reference="C-1", status=status) if status else None
    standing = Standing(FAMILY, TODAY, accepted(), 7, conference)
    step = step_of(standing, worker(Role.COORDINATOR))
    assert (step[0] if step else None) == page
    assert step_of(standing, worker(Role.COORDINATOR, pk=8)) is None


def test_the_plan_goes_back_and_forth() -> None:
    def about(status: PlanStatus, role: Role) -> str:
        standing = Standing(FAMILY, TODAY, accepted(), 7, None, Plan(reference="P-1", status=status))
        step = step_of(standing, worker(role))
        return step[0] if step else ""

    assert about(PlanStatus.PRESENTED, Role.PRACTITIONER) == "answer_plan"
    assert about(PlanStatus.CHANGES_ASKED, Role.COORDINATOR) == "plan"
    assert about(PlanStatus.WRITING, Role.COORDINATOR) == "write_plan"
    assert about(PlanStatus.AGREED, Role.ADVOCATE) == "plan"


def test_the_review_is_held_when_its_day_has_come() -> None:
    plan = Plan(reference="P-1", status=PlanStatus.AGREED, review_on=TODAY)
    standing = Standing(FAMILY, TODAY, accepted(), 7, None, plan)
    assert step_of(standing, worker(Role.COORDINATOR)) == ("begin_review", "P-1")
    open_review = Review(plan=plan, held_on=TODAY)
    standing = Standing(FAMILY, TODAY, accepted(), 7, None, plan, open_review)
    step = next_step(standing, worker=worker(Role.COORDINATOR), has_network=True, holder_agreed=True)
    assert step is not None
    assert step.words == "Go on with the review"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 9, 23, 9, 20, tzinfo=UTC), "Today, 10:20am"),
        (datetime(2026, 9, 22, 23, 30, tzinfo=UTC), "Today, 12:30am"),
        (datetime(2026, 9, 22, 9, tzinfo=UTC), "Yesterday"),
        (datetime(2026, 9, 9, 9, tzinfo=UTC), "9 Sep"),
        (datetime(2025, 9, 9, 9, tzinfo=UTC), "9 Sep 2025"),
    ],
)
def test_when_something_happened_is_said_as_people_say_it(moment: datetime, words: str) -> None:
    assert when(moment, datetime(2026, 9, 23, 12, tzinfo=UTC)) == words


def test_a_line_of_the_conferencing_book_says_so() -> None:
    now = datetime(2026, 9, 23, 12, tzinfo=UTC)
    line = StoryLine(
        happened_at=now - timedelta(hours=1), words="Met.", who="Grace", voice=Voice.SERVICE, book=Book.CONFERENCING
    )
    entry = entry_of(line, now=now, address=lambda *_: "")
    assert entry["aside"] == "For the conferencing service only."
    assert entry["link"] is None


def test_a_meeting_that_goes_on_is_where_the_family_is() -> None:
    going_on = Conference(status=ConferenceStatus.AGREEING, starts_at=SENT + timedelta(days=19))
    assert said(Standing(FAMILY, TODAY, accepted(), conference=going_on))[2:4] == [
        "done: Preparing 23 Sep",
        "now: Conference today",
    ]


def test_a_meeting_whose_plan_was_read_back_can_still_be_ended_by_its_coordinator() -> None:
    grace = User(pk=7, roles=[Role.COORDINATOR])
    going_on = Conference(reference="C-1", status=ConferenceStatus.AGREEING)
    plan = Plan(reference="P-1", status=PlanStatus.PRESENTED)
    standing = Standing(FAMILY, TODAY, accepted(), coordinator_id=7, conference=going_on, plan=plan)
    step = next_step(standing, worker=grace, has_network=True, holder_agreed=True)
    assert step
    assert (step.page, step.reference) == ("hold_conference", "C-1")


def test_work_a_family_carries_on_itself_can_be_ended_by_a_service_manager() -> None:
    priya = User(pk=8, roles=[Role.SERVICE_MANAGER])
    review = Review(finished_at=SENT, outcome=ReviewOutcome.CARRIES_ON, held_on=TODAY)
    plan = Plan(reference="P-1", status=PlanStatus.AGREED)
    standing = Standing(FAMILY, TODAY, accepted(), plan=plan, review=review)
    step = next_step(standing, worker=priya, has_network=True, holder_agreed=True)
    assert step
    assert (step.page, step.reference) == ("close_referral", "R-1")


def test_a_step_is_never_done_after_one_that_is_not() -> None:
    plan = Plan(status=PlanStatus.AGREED, agreed_at=datetime(2026, 10, 12, tzinfo=UTC))
    standing = Standing(FAMILY, TODAY, accepted(), 7, Conference(status=ConferenceStatus.AGREEING), plan)
    assert [step.state for step in journey_of(standing)] == ["done"] * 5 + ["now"]
