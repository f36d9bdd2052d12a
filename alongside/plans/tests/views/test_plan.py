"""The plan's own page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.states import Role
from alongside.families.states import Part
from alongside.families.tests.factories import a_relative, mother_of, works_with
from alongside.partners.tests.factories import a_practitioner
from alongside.plans import actions
from alongside.plans.states import PlanStatus, PointAnswer
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_everyone_who_works_with_the_family_reads_it_and_nobody_else() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address = doors.at("plan", plan)

    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.is_for(factories.coordinator_of(plan), address, words=factories.HOPES)
    doors.is_for(factories.referrer_of(plan), address, words="Takes Ayo to school every morning")


def test_each_sees_their_own_next_step() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    seen = {
        who: doors.signed_in(who).get(doors.at("plan", plan)).content.decode()
        for who in (factories.coordinator_of(plan), factories.referrer_of(plan))
    }

    assert "Answer the family’s plan" in seen[factories.referrer_of(plan)]
    assert "Answer the family’s plan" not in seen[factories.coordinator_of(plan)]


def test_who_was_not_there_is_read_by_the_conferencing_service_and_by_others_once_they_have_answered() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    uncle = a_relative(plan.family, relationship="Uncle", given_names="Dele", family_name="Exampleton").person
    ours, theirs = factories.coordinator_of(plan), factories.referrer_of(plan)
    waits = "has not said anything to the plan yet"

    doors.is_for(ours, doors.at("plan", plan), words=waits)
    assert waits not in doors.signed_in(theirs).get(doors.at("plan", plan)).content.decode()
    note = doors.at("note_said_afterwards", plan)
    doors.posts(theirs, note, who=uncle.pk, answer="yes", words="I bring my tools")
    doors.is_for(theirs, doors.at("plan", plan), words="I bring my tools")


def test_only_its_own_coordinator_reads_it_back_and_notes_what_the_family_says() -> None:
    plan = factories.a_plan(PlanStatus.WRITING)
    answered = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.NOT_SAFE)
    of_answer = next(one.pk for one in answered.answers.all() if one.answer == PointAnswer.NOT_SAFE)
    for written, address in (
        (plan, doors.at("read_back", plan)),
        (answered, doors.at("note_family_reply", answered, of_answer)),
    ):
        elsewhere = a_practitioner(Role.PRACTITIONER, Role.COORDINATOR).worker
        works_with(written.family, elsewhere, Part.SOCIAL_WORKER)
        doors.refuses(elsewhere, address)
        doors.is_for(factories.coordinator_of(written), address, words="")


def test_the_risk_and_the_familys_words_stand_beside_the_point() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.NOT_SAFE)
    [asked] = [a for a in plan.answers.all() if a.answer == PointAnswer.NOT_SAFE]
    by = factories.coordinator_of(plan)
    actions.note_family_reply(
        answer=asked, words="Nana sleeps lightly.", spoken_by=mother_of(plan.family), by=by, at=NOW
    )

    seen = doors.signed_in(factories.referrer_of(plan)).get(doors.at("plan", plan)).content.decode()

    assert factories.RISK in seen
    assert "Nana sleeps lightly." in seen


def test_who_was_asked_is_not_shown_as_having_promised() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    seen = doors.signed_in(factories.referrer_of(plan)).get(doors.at("plan", plan)).content.decode()

    assert "Asked, not a promise yet" in seen


def test_reading_a_long_plan_asks_the_database_no_more_often() -> None:
    plan = factories.a_plan()
    by = factories.coordinator_of(plan)
    client, address = doors.signed_in(by), doors.at("plan", plan)
    client.get(address)
    with CaptureQueriesContext(connection) as short:
        client.get(address)
    for number in range(20):
        actions.add_promise(
            plan=plan,
            what=f"Thing {number}",
            person=factories.nana_of(plan),
            checker=mother_of(plan.family),
            by=by,
            at=NOW,
        )
        actions.add_back_up(plan=plan, if_words="if", then_words="then", by=by, at=NOW)

    with CaptureQueriesContext(connection) as long:
        client.get(address)

    assert len(long) <= len(short)
