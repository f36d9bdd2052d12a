"""Placing, sharing and taking back: a worker’s own."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_practitioner, a_service, a_service_manager, a_social_worker
from alongside.restorative.actions.reflecting import CannotReflect, share_reflection, take_back_reflection
from alongside.restorative.models import Reflection
from alongside.restorative.tests.factories import a_facilitator
from alongside.restorative.tests.reflections import placed_by, shared

pytestmark = pytest.mark.django_db


def test_it_is_placed_for_themselves_and_the_story_says_nothing_of_where() -> None:
    worker = a_social_worker(team="Madeup East")
    reflection = placed_by(worker, support=1, challenge=9, line="Too quick.")
    assert (reflection.support, reflection.challenge, reflection.shared_with) == (1, 9, None)
    assert reflection.team.endswith(":madeup east")
    line = AuditEvent.objects.get(event="reflection.placed")
    assert line.detail == {}


@pytest.mark.parametrize(("support", "challenge"), [(11, 5), (5, -1)])
def test_outside_the_window_is_refused(support: int, challenge: int) -> None:
    with pytest.raises(CannotReflect, match="Choose a place"):
        placed_by(a_social_worker(), support=support, challenge=challenge)
    assert not Reflection.objects.exists()


def test_who_moves_to_another_team_leaves_what_they_placed_where_it_was() -> None:
    practitioner = a_practitioner(Role.PRACTITIONER, team="Madeup East")
    before = placed_by(practitioner.worker)
    practitioner.team = "Madeup West"
    practitioner.save()
    after = placed_by(practitioner.worker)
    before.refresh_from_db()
    assert before.team.endswith(":madeup east")
    assert after.team.endswith(":madeup west")


def test_it_is_shared_with_one_who_supervises_and_with_nobody_else() -> None:
    worker, manager = a_social_worker(), a_service_manager()
    reflection = placed_by(worker)
    assert shared(reflection, manager).shared_with == manager
    for somebody in (a_social_worker(), worker):
        with pytest.raises(CannotReflect, match="from the list"):
            shared(reflection, somebody)
    with pytest.raises(CannotReflect, match="already"):
        shared(reflection, manager)
    facilitator = a_facilitator(a_service())
    assert shared(reflection, facilitator).shared_with == facilitator, "Then the manager reads it no more."


def test_the_manager_of_ones_own_team_may_be_shown_and_of_another_may_not() -> None:
    worker = a_social_worker(team="Madeup East")
    own = a_practitioner(Role.SOCIAL_CARE_MANAGER, team="madeup east").worker
    other = a_practitioner(Role.SOCIAL_CARE_MANAGER, team="Madeup West").worker
    reflection = placed_by(worker)
    assert shared(reflection, own).shared_with == own
    with pytest.raises(CannotReflect):
        shared(reflection, other)


def test_only_who_placed_it_shares_it_and_takes_it_back() -> None:
    worker, manager = a_social_worker(), a_service_manager()
    reflection = placed_by(worker)
    with pytest.raises(CannotReflect, match="Only who placed it"):
        share_reflection(reflection=reflection, with_whom=manager, by=manager, at=timezone.now())
    with pytest.raises(CannotReflect, match="do not share"):
        take_back_reflection(reflection=reflection, by=worker, at=timezone.now())
    shared(reflection, manager)
    with pytest.raises(CannotReflect, match="Only who placed it"):
        take_back_reflection(reflection=reflection, by=manager, at=timezone.now())
    assert take_back_reflection(reflection=reflection, by=worker, at=timezone.now()).shared_with is None


def test_an_interpreter_may_not() -> None:
    with pytest.raises(NotAllowed):
        placed_by(a_practitioner(Role.INTERPRETER).worker)
