"""Promises about copies and translations."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.conferences.states import NotInvitedWhy
from alongside.plans import actions, queries
from alongside.plans.actions import CannotMakeCopy, CannotTranslate
from alongside.plans.models import Plan, PlanCopy, Translation
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def copy_for_nana(plan: Plan) -> PlanCopy:
    return actions.make_copy(plan=plan, person=factories.nana_of(plan), by=factories.coordinator_of(plan), at=NOW)


def translate(plan: Plan, *, interpreter: str = "Yusuf Talebearer", **changes: str) -> Translation:
    texts = {text.key: f"Yorùbá {text.key}" for text in queries.texts_to_translate(plan)} | changes
    return actions.note_translation(
        plan=plan,
        language="Yoruba",
        language_code="yo",
        interpreter=interpreter,
        texts=texts,
        by=factories.coordinator_of(plan),
        at=NOW,
    )


def test_a_copy_is_made_for_one_person_and_noted_when_it_reaches_them() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    copy = copy_for_nana(plan)

    copy = actions.note_copy_given(
        copy=copy, on=factories.day_of(NOW), how="by hand", by=factories.coordinator_of(plan), at=NOW
    )

    assert (copy.for_name, copy.given_how) == ("Nana", "by hand")
    events = AuditEvent.objects.filter(family_id=plan.family_id, event__startswith="plan_copy.")
    assert set(events.values_list("event", flat=True)) == {"plan_copy.made", "plan_copy.given"}


def test_no_copy_before_it_was_read_back() -> None:
    with pytest.raises(CannotMakeCopy, match="read back"):
        copy_for_nana(factories.a_plan())


def test_no_copy_for_who_is_not_invited_for_safety() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    assert plan.conference is not None
    plan.conference.guests.filter(person=factories.nana_of(plan)).update(
        not_invited=NotInvitedWhy.ORDER, not_invited_why="An order."
    )

    with pytest.raises(CannotMakeCopy, match="not invited for safety"):
        copy_for_nana(plan)
    people, _ = queries.people_for_copies(plan)
    assert factories.nana_of(plan) not in people


@pytest.mark.parametrize("days", [-3, 1])
def test_a_copy_is_given_between_making_it_and_today(days: int) -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    with pytest.raises(CannotMakeCopy):
        actions.note_copy_given(
            copy=copy_for_nana(plan),
            on=factories.day_of(NOW) + timedelta(days=days),
            how="by hand",
            by=factories.coordinator_of(plan),
            at=NOW,
        )


def test_a_copy_someone_opens_is_written_down() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    actions.note_copy_printed(copy=copy_for_nana(plan), by=factories.coordinator_of(plan), at=NOW)

    assert AuditEvent.objects.filter(event="plan_copy.opened", family_id=plan.family_id).exists()


def test_a_translation_names_its_interpreter() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    translation = translate(plan)

    assert translation.interpreter == "Yusuf Talebearer"
    assert AuditEvent.objects.filter(event="plan.translated", family_id=plan.family_id).exists()
    with pytest.raises(CannotTranslate, match="Name the interpreter"):
        translate(plan, interpreter=" ")


def test_a_translation_is_whole() -> None:
    with pytest.raises(CannotTranslate, match="no words yet for: What we want"):
        translate(factories.a_plan(PlanStatus.AGREED), hopes="")


def test_only_an_agreed_plan_is_translated() -> None:
    with pytest.raises(CannotTranslate, match="once it is agreed"):
        translate(factories.a_plan(PlanStatus.PRESENTED))


def test_the_referrer_makes_no_copies() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    with pytest.raises(NotAllowed):
        actions.make_copy(plan=plan, person=None, for_name="Me", by=factories.referrer_of(plan), at=NOW)
