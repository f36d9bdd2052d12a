"""Naming a worker opens the family to them; ending it closes it at once."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from alongside.access.actions import end_worker
from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker, an_administrator
from alongside.families.actions import CannotEndInvolvement, CannotInvolve, end_involvement, involve, let_part_end
from alongside.families.models import Family, Involvement
from alongside.families.queries import get_family_for
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager, a_social_worker

NOW = timezone.now


def name_worker(family: Family, worker: User, part: Part = Part.TEACHER, **more: object) -> Involvement:
    facts = {"from_on": timezone.localdate(), "by": family.added_by, "at": NOW(), **more}
    return involve(family=family, worker=worker, part=part, **facts)  # type: ignore[arg-type]


@pytest.mark.django_db
def test_a_named_worker_opens_the_family_and_an_ended_one_does_not() -> None:
    family, teacher = a_family(), a_worker()
    involvement = name_worker(family, teacher)
    assert get_family_for(teacher, family.reference) == family
    end_involvement(involvement=involvement, by=family.added_by, at=NOW())
    with pytest.raises(Http404):
        get_family_for(teacher, family.reference)


@pytest.mark.django_db
def test_before_the_first_day_and_after_the_last_nothing_opens() -> None:
    family, early, late = a_family(), a_worker(), a_worker()
    today = timezone.localdate()
    name_worker(family, early, from_on=today + timedelta(days=1))
    name_worker(family, late, from_on=today - timedelta(days=9), until_on=today - timedelta(days=1))
    for worker in (early, late):
        with pytest.raises(Http404):
            get_family_for(worker, family.reference)


@pytest.mark.django_db
def test_the_last_day_is_not_before_the_first() -> None:
    with pytest.raises(CannotInvolve, match="The last day is before the first day"):
        name_worker(a_family(), a_worker(), until_on=timezone.localdate() - timedelta(days=1))


@pytest.mark.django_db
def test_a_closed_account_can_not_be_named() -> None:
    gone = end_worker(worker=a_worker(name="Gone Madeup"), by=an_administrator(), at=NOW())
    with pytest.raises(CannotInvolve, match="Gone Madeup has left"):
        name_worker(a_family(), gone)


@pytest.mark.django_db
def test_somebody_whose_role_opens_no_family_can_not_be_named() -> None:
    with pytest.raises(CannotInvolve, match="role does not let them open families"):
        name_worker(a_family(), a_worker(Role.TRAINER))


@pytest.mark.django_db
@pytest.mark.parametrize("part", [Part.COORDINATOR, Part.SERVICE_MANAGER])
def test_a_social_worker_can_not_let_anybody_into_the_conferencing_book(part: Part) -> None:
    with pytest.raises(CannotInvolve, match="Only a service manager"):
        name_worker(a_family(), a_worker(), part)


@pytest.mark.django_db
def test_an_advocate_names_nobody() -> None:
    with pytest.raises(NotAllowed):
        name_worker(a_family(), a_worker(), by=a_worker(Role.ADVOCATE))


@pytest.mark.django_db
def test_a_social_worker_ends_a_teachers_part_but_not_the_coordinators() -> None:
    family = a_family()
    end_involvement(involvement=works_with(family, a_worker(), Part.TEACHER), by=family.added_by, at=NOW())
    coordinator = works_with(family, a_coordinator(family.service), Part.COORDINATOR)
    with pytest.raises(CannotEndInvolvement, match="needs another coordinator first"):
        end_involvement(involvement=coordinator, by=family.added_by, at=NOW())


@pytest.mark.django_db
def test_a_coordinator_ends_an_advocates_part_but_not_the_social_workers() -> None:
    family, grace = a_family(), a_coordinator()
    works_with(family, grace, Part.COORDINATOR)
    end_involvement(involvement=works_with(family, a_worker(), Part.ADVOCATE), by=grace, at=NOW())
    social_worker = Involvement.objects.get(worker=family.added_by)
    with pytest.raises(CannotEndInvolvement, match=r"Only .* or a service manager can end this"):
        end_involvement(involvement=social_worker, by=grace, at=NOW())


@pytest.mark.django_db
def test_everyone_may_end_their_own_part_and_a_manager_any() -> None:
    family, second = a_family(), a_social_worker()
    end_involvement(involvement=works_with(family, second, Part.SOCIAL_WORKER), by=second, at=NOW())
    manager = a_service_manager(family.service)
    ended = end_involvement(involvement=Involvement.objects.get(worker=family.added_by), by=manager, at=NOW())
    assert ended.ended_by == manager


@pytest.mark.django_db
def test_what_has_ended_can_not_end_again() -> None:
    family = a_family()
    involvement = works_with(family, a_worker(), Part.TEACHER)
    end_involvement(involvement=involvement, by=family.added_by, at=NOW())
    with pytest.raises(CannotEndInvolvement, match="ended already"):
        end_involvement(involvement=involvement, by=family.added_by, at=NOW())


@pytest.mark.django_db
@pytest.mark.parametrize("part", [Part.SOCIAL_WORKER, Part.REFERRER, Part.TEAM_MANAGER, Part.HEALTH])
def test_nobody_gives_themselves_another_part(part: Part) -> None:
    family, teacher = a_family(), a_worker()
    name_worker(family, teacher)
    with pytest.raises(CannotInvolve, match="Somebody else who works with this family has to name you"):
        name_worker(family, teacher, part, by=teacher)
    assert set(family.involvements.filter(worker=teacher).values_list("part", flat=True)) == {Part.TEACHER}


@pytest.mark.django_db
def test_nobody_gives_themselves_more_time() -> None:
    family, teacher = a_family(), a_worker()
    last = timezone.localdate() + timedelta(days=3)
    name_worker(family, teacher, until_on=last)
    with pytest.raises(CannotInvolve):
        name_worker(family, teacher, by=teacher)
    assert family.involvements.get(worker=teacher).until_on == last


@pytest.mark.django_db
def test_who_only_helps_names_others_who_help_and_nobody_who_decides() -> None:
    family, teacher, other = a_family(), a_worker(), a_worker()
    name_worker(family, teacher)
    name_worker(family, other, Part.HEALTH, by=teacher)
    with pytest.raises(CannotInvolve, match="Somebody who leads the work with this family has to name a team manager"):
        name_worker(family, other, Part.TEAM_MANAGER, by=teacher)


@pytest.mark.django_db
def test_what_somebody_was_named_for_is_over_and_their_part_ends_by_itself() -> None:
    family, teacher, today = a_family(), a_worker(), timezone.localdate()
    name_worker(family, teacher)
    for days, last in ((28, 28), (60, 28), (7, 7)):  # a part that ends sooner stays as it is
        ends = let_part_end(
            family=family, worker=teacher, part=Part.TEACHER, until_on=today + timedelta(days=days),
            by=family.added_by, at=NOW(),
        )  # fmt: skip
        assert ends is not None
        assert ends.until_on == today + timedelta(days=last)
    assert get_family_for(teacher, family.reference) == family


@pytest.mark.django_db
def test_who_has_no_such_part_is_left_alone() -> None:
    family = a_family()
    by, today = family.added_by, timezone.localdate()
    assert let_part_end(family=family, worker=by, part=Part.TEACHER, until_on=today, by=by, at=NOW()) is None
    assert get_family_for(by, family.reference) == family
