"""A copy that is held, and what the coordinator may do about it."""

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.models import HeldBack
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_wall, mother_of
from alongside.plans import actions
from alongside.plans.models import Plan, PlanCopy
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def plan() -> Plan:
    """Agreed; the way to school is kept from Nana, and a promise of hers names it."""
    plan = factories.a_plan(PlanStatus.AGREED)
    a_wall(plan.family, mother_of(plan.family), factories.nana_of(plan), Hidden.SCHOOL, telling_words="to school")
    return plan


def copy_for_nana(plan: Plan) -> PlanCopy:
    by = factories.coordinator_of(plan)
    return actions.make_copy(plan=factories.again(plan), person=factories.nana_of(plan), by=by, at=NOW)


def test_the_coordinator_reads_what_tells_and_nobody_else(plan: Plan) -> None:
    address = doors.at("held_copy", plan, copy_for_nana(plan).pk)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(factories.coordinator_of(plan), address, words="<mark>to school</mark>")


def test_a_held_copy_cannot_be_opened_nor_noted_as_given(plan: Plan) -> None:
    copy, by = copy_for_nana(plan), factories.coordinator_of(plan)
    answer = doors.signed_in(by).get(doors.at("plan_pdf", plan, copy.pk))
    assert answer["Location"] == doors.at("held_copy", plan, copy.pk)
    assert not AuditEvent.objects.filter(event="plan_copy.opened").exists()
    today = timezone.localdate(NOW)
    given = {
        "given_on-day": today.day,
        "given_on-month": today.month,
        "given_on-year": today.year,
        "given_how": "by hand",
    }
    page = doors.page(doors.posts(by, doors.at("note_copy_given", plan, copy.pk), **given))
    assert "This copy is held" in page
    copies = doors.page(doors.signed_in(by).get(doors.at("plan_copies", plan)))
    assert "Read what is held" in copies
    assert "Open to print" not in copies


def test_making_it_leads_straight_to_what_is_held(plan: Plan) -> None:
    typed = {"who": str(factories.nana_of(plan).pk), "kind": "plain", "language": ""}
    answer = doors.posts(factories.coordinator_of(plan), doors.at("plan_copies", plan), **typed)
    assert answer["Location"] == doors.at("held_copy", plan, PlanCopy.objects.get().pk)


def test_left_out_of_her_copies_it_is_held_no_more(plan: Plan) -> None:
    copy, by = copy_for_nana(plan), factories.coordinator_of(plan)
    key = f"promise-{plan.promises.all()[0].pk}"
    doors.posts(by, doors.at("held_copy", plan, copy.pk), leave_out=key)
    answer = doors.signed_in(by).get(doors.at("plan_pdf", plan, copy.pk))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert "Not on the copies of Nana" in doors.page(doors.signed_in(by).get(doors.at("plan", plan)))


def test_let_go_with_a_reason_it_leaves_as_it_is(plan: Plan) -> None:
    copy, by = copy_for_nana(plan), factories.coordinator_of(plan)
    address, read = doors.at("held_copy", plan, copy.pk), HeldBack.objects.get().words_hash
    assert "Write why these words may leave" in doors.page(doors.posts(by, address, why="", read=read))

    doors.posts(by, address, why="She takes him there herself.", read=read)

    held = HeldBack.objects.get()
    assert (held.released_by, held.released_why) == (by, "She takes him there herself.")
    assert doors.signed_in(by).get(doors.at("plan_pdf", plan, copy.pk)).status_code == 200


def test_words_that_changed_since_they_were_read_are_read_first(plan: Plan) -> None:
    copy, by = copy_for_nana(plan), factories.coordinator_of(plan)
    page = doors.page(doors.posts(by, doors.at("held_copy", plan, copy.pk), why="Fine.", read="of another day"))
    assert "These words have changed since you read them." in page
    assert HeldBack.objects.get().released_at is None


def test_a_wall_set_after_the_copy_was_made_holds_it_from_the_next_opening() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    copy, by = copy_for_nana(plan), factories.coordinator_of(plan)
    assert doors.signed_in(by).get(doors.at("plan_pdf", plan, copy.pk)).status_code == 200
    a_wall(plan.family, mother_of(plan.family), factories.nana_of(plan), Hidden.SCHOOL, telling_words="to school")
    assert doors.signed_in(by).get(doors.at("plan_pdf", plan, copy.pk)).status_code == 302


def test_what_does_not_tell_any_more_is_not_shown_as_held(plan: Plan) -> None:
    copy = copy_for_nana(plan)
    plan.family.walls.update(ended_at=NOW, ended_by=plan.family.added_by)
    answer = doors.signed_in(factories.coordinator_of(plan)).get(doors.at("held_copy", plan, copy.pk))
    assert answer["Location"] == doors.at("plan_copies", plan)


def test_while_it_is_not_agreed_the_words_may_be_changed() -> None:
    plan = factories.a_plan(PlanStatus.CHANGES_ASKED)
    a_wall(plan.family, mother_of(plan.family), factories.nana_of(plan), Hidden.SCHOOL, telling_words="to school")
    address, by = doors.at("held_copy", plan, copy_for_nana(plan).pk), factories.coordinator_of(plan)
    assert "Change the words with the family" in doors.page(doors.signed_in(by).get(address))
