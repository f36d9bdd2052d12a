"""The table, the holds, and the nightly look."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.desk.actions import retention
from alongside.desk.models import DueForDisposal
from alongside.desk.queries.retention import get_rule, kept_until
from alongside.desk.states import Basis, Clock
from alongside.desk.tasks import look_for_what_is_due
from alongside.families.models import Family
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager

pytestmark = pytest.mark.django_db
A_CENTURY = timedelta(days=100 * 366)


def found(family: Family) -> list[DueForDisposal]:
    manager = a_service_manager(family.service)
    return retention.find_due_for_disposal(by=manager, at=timezone.now() + A_CENTURY)


def test_a_family_is_put_on_the_list_once() -> None:
    family = a_family()
    assert len(found(family)) == 1
    assert found(family) == []


def test_the_nightly_look_is_made_for_each_who_decides() -> None:
    family = a_family(at=timezone.now() - timedelta(days=20 * 365))
    a_service_manager(family.service)
    look_for_what_is_due(0)
    due = DueForDisposal.objects.filter(family=family)
    assert due.exists() == kept_until(family)[1].is_due(timezone.localdate())


def test_a_hold_on_the_family_or_the_service_keeps_it_off_the_list() -> None:
    family = a_family()
    manager, at = a_service_manager(family.service), timezone.now()
    hold = retention.hold_family(family=family, why="A court asked.", by=manager, at=at)
    assert found(family) == []
    retention.end_hold(hold=hold, why="It ended.", by=manager, at=at)
    retention.hold_service(service=family.service, why="An inquiry.", by=manager, at=at)
    assert found(family) == []


def test_another_services_manager_finds_nothing() -> None:
    a_family()
    elsewhere = a_service_manager(a_service("Another Madeup Service"))
    assert retention.find_due_for_disposal(by=elsewhere, at=timezone.now() + A_CENTURY) == []


def test_a_changed_rule_changes_the_day() -> None:
    family = a_family()
    before = kept_until(family)[1].longest.until
    retention.change_retention_rule(
        rule=get_rule("none"), basis=Basis.BIRTHDAY, years=90, years_after_death=None, source="Ours",
        by=a_service_manager(), at=timezone.now(),
    )  # fmt: skip
    after = kept_until(family)[1].longest.until
    assert before
    assert after
    assert after > before


def test_a_coordinator_decides_none_of_it() -> None:
    family, at = a_family(), timezone.now()
    for act in (
        lambda: retention.hold_family(family=family, why="x", by=a_coordinator(), at=at),
        lambda: retention.hold_service(service=family.service, why="x", by=a_coordinator(), at=at),
        lambda: retention.find_due_for_disposal(by=a_coordinator(), at=at),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_put_off_not_to_a_day_that_is_over_and_not_twice() -> None:
    family = a_family()
    due = next(one for one in found(family) if one.clock == Clock.CHILDS_FILE)
    manager, at = a_service_manager(family.service), timezone.now()
    with pytest.raises(retention.CannotPostponeDisposal, match="still to come"):
        retention.postpone_disposal(due=due, until=timezone.localdate(at), why="x", by=manager, at=at)
    later = timezone.localdate(at) + timedelta(days=30)
    retention.postpone_disposal(due=due, until=later, why="Ayo asked.", by=manager, at=at)
    with pytest.raises(retention.CannotPostponeDisposal, match="already"):
        retention.postpone_disposal(due=due, until=later, why="x", by=manager, at=at)
