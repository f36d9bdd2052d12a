"""Who reads which point: it may change when an agreed plan may not, and the next version keeps it."""

import pytest
from django.http import Http404
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.families.tests.factories import mother_of
from alongside.people.tests.factories import a_person
from alongside.plans import actions
from alongside.plans.models import KeptFrom, Plan
from alongside.plans.queries.holding import who_does_not_read
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def plan() -> Plan:
    return factories.a_plan(PlanStatus.AGREED)


def first_key(plan: Plan) -> str:
    return f"promise-{plan.promises.all()[0].pk}"


def test_it_is_chosen_on_an_agreed_plan_and_written_down(plan: Plan) -> None:
    mother, by = mother_of(plan.family), factories.coordinator_of(plan)

    actions.choose_readers(plan=plan, key=first_key(plan), kept_from=[mother, None], by=by, at=NOW)

    assert who_does_not_read(plan) == {first_key(plan): ["Ruth", "the services"]}
    line = AuditEvent.objects.get(event="point.readers_chosen")
    assert line.detail == {"point": first_key(plan), "kept_from": [0, mother.pk]}


def test_choosing_again_takes_back_and_adds(plan: Plan) -> None:
    mother, nana, by = mother_of(plan.family), factories.nana_of(plan), factories.coordinator_of(plan)
    for kept_from in ([mother, None], [nana], []):
        actions.choose_readers(plan=plan, key="hopes", kept_from=kept_from, by=by, at=NOW)
        wanted = {person.pk if person else None for person in kept_from}
        assert set(KeptFrom.objects.filter(plan=plan).values_list("person_id", flat=True)) == wanted


def test_one_more_reader_leaves_the_others_as_they_were(plan: Plan) -> None:
    by = factories.coordinator_of(plan)
    for reader in (mother_of(plan.family), factories.nana_of(plan), factories.nana_of(plan)):
        actions.keep_from(plan=plan, key=first_key(plan), reader=reader, by=by, at=NOW)
    assert who_does_not_read(plan) == {first_key(plan): ["Ruth", "Nana"]}


def test_only_the_coordinator_only_people_of_the_family_and_only_points_of_this_plan(plan: Plan) -> None:
    by, other = factories.coordinator_of(plan), factories.a_plan(PlanStatus.AGREED)
    with pytest.raises(NotAllowed):
        actions.choose_readers(plan=plan, key="hopes", kept_from=[], by=factories.referrer_of(plan), at=NOW)
    with pytest.raises(actions.CannotChooseReaders, match="people of this family"):
        actions.choose_readers(plan=plan, key="hopes", kept_from=[a_person("Nobody")], by=by, at=NOW)
    with pytest.raises(Http404):
        actions.choose_readers(plan=plan, key=first_key(other), kept_from=[], by=by, at=NOW)


def test_the_next_version_keeps_each_point_from_whom_it_was_kept(plan: Plan) -> None:
    by, nana = factories.coordinator_of(plan), factories.nana_of(plan)
    back_up = plan.back_ups.get()
    for key in (first_key(plan), f"back_up-{back_up.pk}", "hopes"):
        actions.keep_from(plan=plan, key=key, reader=nana, by=by, at=NOW)

    following = factories.next_version(plan)

    same = following.promises.get(what=plan.promises.all()[0].what)
    assert set(who_does_not_read(following)) == {
        f"promise-{same.pk}",
        f"back_up-{following.back_ups.get().pk}",
        "hopes",
    }
