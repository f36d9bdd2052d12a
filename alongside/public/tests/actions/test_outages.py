"""A pause is told, and ended, by those who may; never one that ends before it begins."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.public.actions.outages import CannotEndOutage, CannotTellOutage, end_outage, tell_outage
from alongside.public.queries.outages import not_over
from alongside.public.tests.editors import an_editor

pytestmark = pytest.mark.django_db
NOW = timezone.now()
HOUR = timedelta(hours=1)


def test_editors_and_service_managers_tell_it_and_end_it() -> None:
    for later, worker in enumerate((an_editor(), a_service_manager())):
        now = NOW + 2 * later * HOUR
        outage = tell_outage(words="Slow today.", from_at=now, until_at=None, by=worker, at=now)
        assert list(not_over(at=now)) == [outage]
        end_outage(outage=outage, by=worker, at=now + HOUR)
        assert not not_over(at=now + HOUR).exists()
        assert AuditEvent.objects.filter(event__startswith="outage.", actor_id=worker.pk).count() == 2


def test_one_that_was_planned_may_never_come() -> None:
    editor = an_editor()
    outage = tell_outage(words="Sunday.", from_at=NOW + HOUR, until_at=NOW + 2 * HOUR, by=editor, at=NOW)
    end_outage(outage=outage, by=editor, at=NOW)
    for later in (0, 1, 1.5, 3):
        assert not not_over(at=NOW + later * HOUR).exists()


@pytest.mark.parametrize(("begins", "ends"), [(1, 1), (2, 1), (-2, -1)])
def test_none_ends_before_it_begins_or_before_it_is_told(begins: int, ends: int) -> None:
    with pytest.raises(CannotTellOutage):
        tell_outage(words="x", from_at=NOW + begins * HOUR, until_at=NOW + ends * HOUR, by=an_editor(), at=NOW)


def test_it_ends_once() -> None:
    editor = an_editor()
    outage = tell_outage(words="x", from_at=NOW, until_at=None, by=editor, at=NOW)
    end_outage(outage=outage, by=editor, at=NOW)
    with pytest.raises(CannotEndOutage, match="over already"):
        end_outage(outage=outage, by=editor, at=NOW + HOUR)


def test_nobody_else_may() -> None:
    outage = tell_outage(words="x", from_at=NOW, until_at=None, by=an_editor(), at=NOW)
    with pytest.raises(NotAllowed):
        tell_outage(words="x", from_at=NOW, until_at=None, by=a_social_worker(), at=NOW)
    with pytest.raises(NotAllowed):
        end_outage(outage=outage, by=a_social_worker(), at=NOW)
