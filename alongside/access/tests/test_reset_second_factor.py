"""The command for somebody who lost phone and codes."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from alongside.access.queries import has_second_factor
from alongside.access.tests.factories import a_worker, an_administrator, an_app
from alongside.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def test_an_administrator_resets_and_it_is_written_down() -> None:
    worker, administrator, said = an_app(a_worker()), an_administrator(), StringIO()
    call_command("reset_second_factor", worker.email, "--as", administrator.email, stdout=said)
    assert not has_second_factor(worker)
    assert "sets up a second step" in said.getvalue()
    line = AuditEvent.objects.get(event="worker.second_factor_reset")
    assert (line.actor_id, line.subject_id) == (administrator.pk, worker.pk)


def test_nobody_else_may_and_nothing_changes() -> None:
    worker = an_app(a_worker())
    for by in (worker.email, "nobody@example.org"):
        with pytest.raises(CommandError, match="Nothing was changed"):
            call_command("reset_second_factor", worker.email, "--as", by)
    assert has_second_factor(worker)
