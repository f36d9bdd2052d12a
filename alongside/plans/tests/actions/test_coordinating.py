"""Promises about whose the coordinator's work is: it takes the part with this family, not the role alone."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.plans import actions
from alongside.plans.models import Plan, Review
from alongside.plans.states import AskedAnswer, PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def somebody_who_coordinates_elsewhere(plan: Plan) -> User:
    """The family's social worker, who has the coordinator's role for other families."""
    worker = a_worker(Role.PRACTITIONER, Role.COORDINATOR)
    works_with(plan.family, worker, Part.SOCIAL_WORKER)
    return worker


WRITING: dict[str, Callable[[Plan, User], object]] = {
    "words": lambda plan, by: actions.change_plan(
        plan=plan, hopes="Ours now", watcher=None, review_on=None, by=by, at=NOW
    ),
    "promise": lambda plan, by: actions.add_promise(plan=plan, what="Goes away", by=by, at=NOW),
    "read back": lambda plan, by: actions.read_back(plan=plan, by=by, at=NOW),
}


@pytest.mark.parametrize("deed", WRITING.values(), ids=WRITING)
def test_the_social_worker_does_not_write_the_familys_plan(deed: Callable[[Plan, User], object]) -> None:
    plan = factories.a_plan()

    with pytest.raises(NotAllowed):
        deed(plan, somebody_who_coordinates_elsewhere(plan))

    after = factories.again(plan)
    assert (after.hopes, after.status, after.promises.count()) == (plan.hopes, plan.status, plan.promises.count())


def test_the_social_worker_gets_no_link_to_what_the_family_writes_alone() -> None:
    private_time = factories.a_private_time_on_a_device()
    family = private_time.conference.family
    worker = a_worker(Role.PRACTITIONER, Role.COORDINATOR)
    works_with(family, worker, Part.SOCIAL_WORKER)

    with pytest.raises(NotAllowed):
        actions.lend_device(private_time=private_time, by=worker, at=NOW)


def test_the_social_worker_does_not_answer_for_a_relative() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    promise = plan.promises.exclude(person=None)[0]

    with pytest.raises(NotAllowed):
        actions.note_asked_reply(
            promise=promise, answer=AskedAnswer.YES, words="", said_by="Nana",
            by=somebody_who_coordinates_elsewhere(plan), at=NOW,
        )  # fmt: skip


def test_the_social_worker_does_not_hold_the_review() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    with pytest.raises(NotAllowed):
        actions.begin_review(
            plan=plan, held_on=timezone.localdate(NOW), by=somebody_who_coordinates_elsewhere(plan), at=NOW
        )

    assert not Review.objects.filter(plan=plan).exists()


def test_a_coordinator_who_has_left_the_family_writes_no_more() -> None:
    plan = factories.a_plan()
    coordinator = factories.coordinator_of(plan)
    plan.family.involvements.filter(worker=coordinator).update(ended_at=NOW, ended_by=coordinator)

    with pytest.raises(NotAllowed):
        WRITING["words"](plan, coordinator)
