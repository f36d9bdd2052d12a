"""Opening a family in an emergency: found exactly or not at all, told to everyone, closed again."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.families.actions import (
    CannotBreakGlass,
    CannotCloseGlass,
    OpensAnyway,
    break_the_glass,
    close_the_glass,
)
from alongside.families.models import BrokenGlass, Notice, StoryLine
from alongside.families.queries import families_visible_to
from alongside.families.rules.emergencies import MOST_TRIES, NOT_OPENED
from alongside.families.states import Part
from alongside.families.tests.factories import (
    WHY,
    a_family,
    an_officer,
    an_out_of_hours_worker,
    children_of,
    glass_broken,
    restricted,
    works_with,
)
from alongside.partners.tests.factories import a_coordinator, a_service_manager, a_social_worker
from alongside.people.tests.factories import a_child

pytestmark = pytest.mark.django_db
NOW = timezone.now


def tries(worker: User, **said: Any) -> list[str]:
    with pytest.raises(CannotBreakGlass) as refused:
        break_the_glass(**{"why": WHY, "hours": 12, "by": worker, "at": NOW(), **said})
    return refused.value.reasons


def test_everyone_who_must_know_is_told_in_the_same_moment() -> None:
    family, officer = a_family(), an_officer()
    manager, coordinator = a_service_manager(family.service), a_coordinator()
    works_with(family, coordinator, Part.COORDINATOR)
    glass = glass_broken(family)
    told = {notice.worker: notice.words for notice in Notice.objects.filter(told_at=glass.broken_at)}
    assert {family.added_by, manager, coordinator, officer} <= set(told)
    for worker in (family.added_by, manager, coordinator):
        assert f"{glass.worker.name} opened Ayo, Tem and their family in an emergency" in told[worker]
        assert WHY not in told[worker]
    assert family.reference in told[officer]
    assert WHY in told[officer]
    assert "Ayo, Tem" not in told[officer]
    assert "opened this family’s record in an emergency" in StoryLine.objects.filter(family=family)[0].words
    line = AuditEvent.objects.get(event="glass.broken")
    assert (line.family_id, line.actor_id, line.detail) == (family.pk, glass.worker_id, {"hours": 12})
    assert glass.why == WHY


def test_a_manager_who_is_not_named_is_not_told_of_a_restricted_family() -> None:
    family, manager = a_family(), a_service_manager()
    named = restricted(family)
    glass_broken(family)
    assert Notice.objects.filter(worker=named).exists()
    assert not Notice.objects.filter(worker=manager).exists()


@pytest.mark.parametrize("named_by", ["reference", "council id", "name", "known as"])
def test_one_exact_description_opens_the_family(named_by: str) -> None:
    ayo = a_child("Ayo", age=9, council_child_id="CH-77", known_as="Jojo")
    family = a_family(children=[ayo])
    ways: dict[str, dict[str, Any]] = {
        "reference": {"reference": family.reference.lower()},
        "council id": {"council_child_id": "CH-77"},
        "name": {"name": f" {ayo.full_name.upper()} ", "born_on": ayo.born_on},
        "known as": {"name": f"Jojo {ayo.family_name}", "born_on": ayo.born_on},
    }
    glass = break_the_glass(why=WHY, hours=3, by=an_out_of_hours_worker(), at=NOW(), **ways[named_by])
    assert glass.family == family
    assert glass.until_at - glass.broken_at == timedelta(hours=3)
    assert families_visible_to(glass.worker).filter(pk=family.pk).exists()


def test_what_is_wrong_what_is_vague_and_what_is_not_there_get_the_same_answer() -> None:
    family = a_family(children=[a_child("Ayo", age=9), a_child("Tem", age=4)])
    ayo, tem = children_of(family)
    twin = a_child("Ayo", born_on=ayo.born_on, family_name=ayo.family_name)
    other = a_family(children=[twin])
    answers = [
        tries(worker, **said)
        for said in (
            {},
            {"reference": "F-NOTTHERE"},
            {"reference": other.reference, "name": tem.full_name},
            {"name": tem.full_name},
            {"born_on": tem.born_on},
            {"name": "Tem", "born_on": tem.born_on},
            {"name": tem.full_name, "born_on": ayo.born_on},
            {"name": ayo.full_name, "born_on": ayo.born_on},
            {"council_child_id": "CH-0"},
        )
        for worker in [an_out_of_hours_worker()]
    ]
    assert answers == [[NOT_OPENED]] * len(answers)
    assert not BrokenGlass.objects.exists()
    assert not Notice.objects.exists()


def test_a_try_that_opens_nothing_is_written_down_with_its_reason() -> None:
    worker = an_out_of_hours_worker()
    tries(worker, reference="F-NOTTHERE")
    line = AuditEvent.objects.get(event="glass.tried", actor_id=worker.pk)
    assert (line.outcome, line.family_id, line.detail["why"]) == (Outcome.REFUSED, None, WHY)


def test_after_some_tries_even_the_right_answer_opens_nothing_for_an_hour() -> None:
    family, worker = a_family(), an_out_of_hours_worker()
    for _ in range(MOST_TRIES):
        assert tries(worker, reference="F-NOTTHERE") == [NOT_OPENED]
    assert "You tried 5 times in an hour" in tries(worker, reference=family.reference)[0]
    later = NOW() + timedelta(hours=1, minutes=1)
    assert break_the_glass(why=WHY, hours=1, reference=family.reference, by=worker, at=later).family == family


@pytest.mark.parametrize(("why", "hours"), [("", 12), ("urgent", 12), ("a b c d", 12), (WHY, 0), (WHY, 73)])
def test_without_a_real_reason_and_a_few_hours_nothing_is_looked_for(why: str, hours: int) -> None:
    family = a_family()
    assert NOT_OPENED not in tries(an_out_of_hours_worker(), reference=family.reference, why=why, hours=hours)
    assert not BrokenGlass.objects.exists()


def test_who_may_not_and_who_need_not() -> None:
    family = a_family()
    with pytest.raises(NotAllowed):
        break_the_glass(why=WHY, hours=1, reference=family.reference, by=a_social_worker(), at=NOW())
    with pytest.raises(OpensAnyway):
        break_the_glass(why=WHY, hours=1, reference=family.reference, by=a_service_manager(), at=NOW())
    assert not BrokenGlass.objects.exists()


def test_it_is_closed_once_by_whoever_opened_it_or_works_with_the_family() -> None:
    family, stranger = a_family(), an_out_of_hours_worker(Role.PRACTITIONER)
    for by in (None, family.added_by):
        glass = glass_broken(family)
        with pytest.raises(CannotCloseGlass):
            close_the_glass(glass=glass, by=stranger, at=NOW())
        close_the_glass(glass=glass, by=by or glass.worker, at=NOW())
        assert not families_visible_to(glass.worker).exists()
        with pytest.raises(CannotCloseGlass, match="closed already"):
            close_the_glass(glass=glass, by=glass.worker, at=NOW())
    assert AuditEvent.objects.filter(event="glass.closed", family_id=family.pk).count() == 2
