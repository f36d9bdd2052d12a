"""That somebody saw a withheld address is written down."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.families.actions.revealing import reveal_address, reveal_ways
from alongside.families.tests.factories import a_family, mother_of

pytestmark = pytest.mark.django_db


def test_whose_it_was_and_who_saw_it_is_written_down() -> None:
    family = a_family()
    member = family.members.get(person=mother_of(family))

    reveal_address(member=member, by=family.added_by, at=timezone.now())
    reveal_ways(member=member, by=family.added_by, at=timezone.now())

    for event in ("address.revealed", "ways.revealed"):
        line = AuditEvent.objects.get(event=event)
        assert (line.actor_id, line.family_id, line.outcome) == (family.added_by.pk, family.pk, Outcome.LOOKED)
        assert line.detail == {"person": mother_of(family).pk}


def test_who_opens_no_families_sees_no_address() -> None:
    family = a_family()
    with pytest.raises(NotAllowed):
        reveal_address(member=family.members.all()[0], by=a_worker(Role.TRAINER), at=timezone.now())
