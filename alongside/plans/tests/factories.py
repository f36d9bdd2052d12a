"""Made-up plans, each brought to where it stands through the actions."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.conferences.models import Conference, PrivateTime
from alongside.conferences.states import ConferenceStatus, PlanWriting
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.states import Status
from alongside.families.tests.factories import mother_of
from alongside.partners.tests.factories import a_practitioner
from alongside.people.models import Person
from alongside.plans import actions, queries
from alongside.plans.models import Plan, Review
from alongside.plans.rules import Line, Said, WorkingWords
from alongside.plans.states import CameTo, PlanStatus, PointAnswer, ReviewOutcome
from tests.remembered import remembered

HOPES = "We want the boys to wake up in the same house every day."
RISK = "Ayo could be badly hurt if nobody is awake."


def a_private_time_on_a_device(*, at: datetime | None = None, **of_the_meeting: Any) -> PrivateTime:
    """Private family time in which the family writes on a device they are lent."""
    conference = a_conference(ConferenceStatus.PRIVATE_TIME, writing=PlanWriting.ON_DEVICE, at=at, **of_the_meeting)
    return conference.private_times.get()


def a_lent_device(private_time: PrivateTime | None = None, *, at: datetime | None = None) -> str:
    """The secret of a device that the family opened their link on."""
    at = at or timezone.now()
    private_time = private_time or a_private_time_on_a_device(at=at)
    _, token = actions.lend_device(private_time=private_time, by=coordinator_at(private_time.conference), at=at)
    return actions.open_working_plan(token=token, at=at)


def some_words(**changes: Any) -> WorkingWords:
    """What a family might write."""
    words: dict[str, Any] = {
        "hopes": HOPES,
        "promises": (
            Line("Takes Ayo to school", "Nana Rose", "Every school day", "Ruth"),
            Line("Rings Mum", "Auntie", "Sunday evenings", ""),
        ),
        "help": (Line("A bed for Tem", "Children’s Services"),),
        "back_ups": (Line("Mum is too tired", "the boys go to Nana’s"),),
        "watcher": "Nana Rose",
        "review": "in two months",
    }
    return WorkingWords(**words | changes)


@remembered
def a_plan(
    status: PlanStatus = PlanStatus.WRITING,
    *,
    conference: Conference | None = None,
    whole: bool = True,
    review_on: date | None = None,
    at: datetime | None = None,
    **of_the_meeting: Any,
) -> Plan:
    """A plan in this state, as things stand at `at`. Without `whole`, one with nothing in it yet."""
    at = at or timezone.now()
    conference = conference or a_conference(ConferenceStatus.AGREEING, at=at, **of_the_meeting)
    plan = actions.start_plan(conference=conference, by=coordinator_at(conference), at=at)
    if whole or status != PlanStatus.WRITING:
        write_everything(plan, review_on=review_on, at=at)
    if status != PlanStatus.WRITING:
        actions.read_back(plan=plan, by=coordinator_of(plan), at=at)
        _bring_to(status, plan, at)
    return again(plan)


def write_everything(plan: Plan, *, review_on: date | None = None, at: datetime) -> Plan:
    """Hopes, two promises of relatives who were there, one of a service, help asked for, a back-up, a watcher."""
    by, mother, nana = coordinator_of(plan), mother_of(plan.family), nana_of(plan)
    more: dict[str, Any] = {"plan": plan, "by": by, "at": at}
    actions.add_promise(
        what="Takes Ayo to school every morning", person=nana, when="Every school day", checker=mother, **more
    )
    actions.add_promise(what="Goes to bed when the boys do", person=mother, when="Every night", **more)
    actions.add_promise(
        what="Finds out about the bus pass",
        service_name="Madeup Children’s Services",
        by_on=day_of(at) + timedelta(days=14),
        checker=mother,
        **more,
    )
    actions.ask_for_support(
        what="A bed for Tem",
        from_whom="Children’s Services",
        decider=a_social_care_manager(),
        decide_by_on=day_of(at) + timedelta(days=10),
        **more,
    )
    actions.add_back_up(if_words="Mum is too tired", then_words="the boys go to Nana Rose for the night", **more)
    actions.change_plan(hopes=HOPES, watcher=nana, review_on=review_on or day_of(at) + timedelta(days=70), **more)
    return again(plan)


def _bring_to(status: PlanStatus, plan: Plan, at: datetime) -> None:
    if status == PlanStatus.PRESENTED:
        return
    answers = {PlanStatus.AGREED: PointAnswer.AGREED, PlanStatus.REPLACED: PointAnswer.AGREED}
    answer(plan, answers.get(status, PointAnswer.NOT_SAFE), at=at)
    if status == PlanStatus.NOT_AGREED:
        actions.note_not_agreed(plan=plan, why="The nights are not safe yet.", by=coordinator_of(plan), at=at)
    if status == PlanStatus.REPLACED:
        following = next_version(plan, at=at)
        actions.read_back(plan=following, by=coordinator_of(plan), at=at)
        answer(following, at=at)


def answer(plan: Plan, first: PointAnswer = PointAnswer.AGREED, *, at: datetime | None = None) -> Plan:
    """The referrer answers: the first point so, and the others with agreed."""
    points = queries.points_of(again(plan))
    said = {point.key: Said() for point in points}
    said[points[0].key] = Said(first, words="Somebody must be awake.", risk=RISK)
    actions.answer_plan(plan=plan, answers=said, by=referrer_of(plan), at=at or timezone.now())
    return again(plan)


def a_review(plan: Plan, *, said: bool = True, at: datetime | None = None) -> Review:
    """A review that has begun; with `said`, every promise and every child has been spoken of."""
    at = at or timezone.now()
    review = actions.begin_review(plan=plan, held_on=day_of(at), by=coordinator_of(plan), at=at)
    if said:
        say_everything(review, at=at)
    return review


def say_everything(review: Review, *, came_to: CameTo = CameTo.KEPT, at: datetime | None = None) -> Review:
    """Each promise came to this, and each child lives with their mother."""
    plan = again(review.plan)
    return actions.write_review(
        review=review,
        who_came="Everybody",
        words="It is going well.",
        found=[actions.Found(p, came_to, "Nana Rose") for p in queries.promises_to_review(plan)],
        children=[actions.ChildNow(member.person, "Ruth", Status.CHILD_IN_NEED) for member in plan.family.children],
        by=coordinator_of(plan),
        at=at or timezone.now(),
    )


def next_version(plan: Plan, *, at: datetime | None = None) -> Plan:
    """The version a review of this one made, being written."""
    at = at or timezone.now()
    made = actions.finish_review(
        review=a_review(plan, at=at),
        outcome=ReviewOutcome.NEXT_VERSION,
        review_on=day_of(at) + timedelta(days=80),
        by=coordinator_of(plan),
        at=at,
    )
    assert made is not None
    return made


def a_social_care_manager(**more: Any) -> User:
    """Who decides on help that families ask for."""
    return a_practitioner(Role.SOCIAL_CARE_MANAGER, job_title="Social-care manager", **more).worker


def again(plan: Plan) -> Plan:
    """The plan as it is saved now, all of it."""
    return queries.whole_plans(Plan.objects.filter(pk=plan.pk)).get()


def coordinator_of(plan: Plan) -> User:
    assert plan.conference is not None
    return coordinator_at(plan.conference)


def referrer_of(plan: Plan) -> User:
    assert plan.referral is not None
    return plan.referral.referrer


def nana_of(plan: Plan) -> Person:
    """Nana Rose, who came to the meeting."""
    return plan.family.members.get(relationship="Nana").person


def day_of(at: datetime) -> date:
    return timezone.localdate(at)
