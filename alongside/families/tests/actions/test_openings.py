"""Who opened a family is written down; who may not know of it finds nothing."""

import pytest
from django.http import Http404
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.families.actions import open_family
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_social_worker


@pytest.mark.django_db
def test_each_opening_leaves_a_line() -> None:
    family = a_family()
    open_family(reference=family.reference, page="family", by=family.added_by, at=timezone.now())
    line = AuditEvent.objects.get(event="family.opened")
    assert (line.family_id, line.actor_id, line.outcome) == (family.pk, family.added_by_id, Outcome.LOOKED)


@pytest.mark.django_db
def test_somebody_not_involved_finds_nothing() -> None:
    family = a_family()
    with pytest.raises(Http404):
        open_family(reference=family.reference, page="family", by=a_social_worker(), at=timezone.now())
    assert not AuditEvent.objects.filter(event="family.opened").exists()
