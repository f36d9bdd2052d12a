"""The family's plan in the sample city: presented, answered, printed, reviewed, closed."""

from datetime import datetime, timedelta

from django.utils import timezone

from alongside.access.models import User
from alongside.conferences.models import Conference
from alongside.desk.actions.sample_city.network import Network
from alongside.desk.actions.sample_city.workers import City
from alongside.families.states import Status
from alongside.plans.actions import (
    Said,
    add_back_up,
    add_promise,
    answer_plan,
    ask_for_support,
    begin_review,
    change_plan,
    finish_review,
    make_copy,
    note_child_at_review,
    note_copy_given,
    note_family_reply,
    note_finding,
    note_how_it_is_going,
    note_not_agreed,
    read_back,
    start_plan,
)
from alongside.plans.models import Plan
from alongside.plans.queries import points_of, promises_to_review
from alongside.plans.states import CameTo, PointAnswer, ReviewOutcome
from alongside.referrals.actions import close_referral
from alongside.referrals.states import ClosingReason

HOPES = "We want the children to wake up in the same house every day, and nobody to be so tired that they shout."


def write_down(conference: Conference, network: Network, city: City, by: User, *, at: datetime) -> Plan:
    """What the family presented from its sheet of paper, in its own words."""
    plan = start_plan(conference=conference, by=by, at=at)
    mother, father = network.parents[:2]
    gran = network.relatives[0]
    add_promise(
        plan=plan, what="I take the children to school every morning.", person=gran, when="Every school day",
        checker=mother, by=by, at=at,
    )  # fmt: skip
    add_promise(
        plan=plan, what="I have the children from Friday tea to Saturday lunch.", person=father, when="Every week",
        checker=gran, by=by, at=at,
    )  # fmt: skip
    add_promise(
        plan=plan, what="I find out about the bus pass.", service_name="Children’s Services", worker=network.worker,
        by_on=timezone.localdate(at) + timedelta(days=14), checker=gran, by=by, at=at,
    )  # fmt: skip
    add_back_up(
        plan=plan, if_words="If Mum is too tired", then_words="the children go to Gran for the night. Mum rings first.",
        by=by, at=at,
    )  # fmt: skip
    ask_for_support(
        plan=plan, what="A second-hand bunk bed for Gran’s spare room", from_whom="Children’s Services",
        decider=city["helen"], decide_by_on=timezone.localdate(at) + timedelta(days=10), by=by, at=at,
    )  # fmt: skip
    review_on = timezone.localdate(at) + timedelta(days=75)
    return change_plan(
        plan=plan, hopes=HOPES, watcher=gran, watcher_how="I ring everyone on the first of the month.",
        review_on=review_on, review_where="At the community centre", by=by, at=at,
    )  # fmt: skip


def read_it_back(plan: Plan, by: User, *, at: datetime) -> Plan:
    return read_back(plan=plan, by=by, at=at)


def agree(plan: Plan, *, at: datetime) -> Plan:
    """The referrer agrees to every point."""
    assert plan.referral is not None  # every plan of the sample city comes from a meeting
    answers = {point.key: Said() for point in points_of(plan)}
    return answer_plan(plan=plan, answers=answers, by=plan.referral.referrer, at=at)


def ask_for_a_change(plan: Plan, *, at: datetime, not_safe: bool = False) -> Plan:
    """The referrer asks for one change, or says that one point is not safe."""
    assert plan.referral is not None  # as above
    answers = {point.key: Said() for point in points_of(plan)}
    second = list(answers)[1]
    answers[second] = Said(PointAnswer.CHANGE, words="Could it start after school, so that they can be picked up?")
    if not_safe:
        risk = "The bail conditions end in a month. Until then the children would be at risk of being hurt."
        answers[second] = Said(PointAnswer.NOT_SAFE, words="Not yet.", risk=risk)
    return answer_plan(plan=plan, answers=answers, by=plan.referral.referrer, at=at)


def keep_it_all_the_same(plan: Plan, network: Network, by: User, *, at: datetime) -> Plan:
    """The family keeps what was called not safe, so there is no agreement."""
    for answer in plan.answers.exclude(answer=PointAnswer.AGREED):
        note_family_reply(answer=answer, words="They need their dad now.", spoken_by=network.parents[0], by=by, at=at)
    return note_not_agreed(plan=plan, why="The family keeps Friday nights as they are.", by=by, at=at)


def give_copies(plan: Plan, network: Network, by: User, *, at: datetime) -> None:
    for person in network.grown_ups:
        copy = make_copy(plan=plan, person=person, by=by, at=at)
        note_copy_given(copy=copy, on=timezone.localdate(at), how="By hand", by=by, at=at)


def review(plan: Plan, network: Network, by: User, *, at: datetime, outcome: ReviewOutcome) -> Plan | None:
    """Everyone comes back and says what each promise came to."""
    held = begin_review(plan=plan, held_on=timezone.localdate(at), who_came="Everyone", by=by, at=at)
    note_how_it_is_going(review=held, who_came="Everyone but Dad", words="Mornings are calm. Nights too, mostly.",
                         by=by, at=at)  # fmt: skip
    for number, promise in enumerate(promises_to_review(plan)):
        came_to = CameTo.PARTLY if number == 1 else CameTo.KEPT
        note_finding(review=held, promise=promise, came_to=came_to, said_by="Gran", by=by, at=at)
    for child in network.children:
        note_child_at_review(review=held, child=child, lives_with="Mum", status=Status.CHILD_IN_NEED, by=by, at=at)
    goes_on = [promise.pk for promise in promises_to_review(plan)] if outcome == ReviewOutcome.NEXT_VERSION else None
    review_on = timezone.localdate(at) + timedelta(days=80) if outcome == ReviewOutcome.NEXT_VERSION else None
    return finish_review(review=held, outcome=outcome, review_on=review_on, goes_on=goes_on, by=by, at=at)


def close(plan: Plan, network: Network, city: City, *, at: datetime) -> None:
    assert plan.referral is not None  # as above
    close_referral(
        referral=plan.referral,
        reason=ClosingReason.PLAN_REVIEWED,
        words="The family carries its plan on. Ring us any time: you can ask again.",
        children=[(child, "Mum", Status.NONE) for child in network.children],
        by=city["priya"],
        at=at,
    )
