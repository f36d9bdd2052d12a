"""“I am not safe now”: workers are told at once; out of hours, where nobody has read it."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.http import Http404
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from alongside.access.identity import say_who
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.families.models import Family
from alongside.families.tests.factories import a_family
from alongside.messages.models import Message
from alongside.messages.states import MessageKind
from alongside.people.models import Person
from alongside.voice import actions, queries
from alongside.voice.models import NotSafeNow, ToldOfDanger
from alongside.voice.tests.factories import a_family_with_grace, ayo_of, not_safe, somebody_on_duty


def jobs() -> list[ProcrastinateJob]:
    return list(ProcrastinateJob.objects.filter(task_name=actions.TELL_OUT_OF_HOURS))


@pytest.mark.django_db
def test_the_named_workers_are_told_at_once() -> None:
    family, grace = a_family_with_grace()
    alert = not_safe(family)

    assert {one.worker for one in queries.told_of(alert)} == {grace, family.added_by}
    notice = grace.notices.get()
    assert "Ayo" not in notice.words
    assert (notice.link_to, notice.link_reference) == ("alert", str(alert.pk))
    urgent = Message.objects.filter(kind=MessageKind.URGENT)
    assert {one.worker for one in urgent} == {grace, family.added_by}
    assert queries.alerts_waiting_for(grace) == [alert]


@pytest.mark.django_db
def test_a_job_waits_for_as_long_as_was_said() -> None:
    family, _ = a_family_with_grace()
    somebody_on_duty()
    pressed = timezone.now()
    not_safe(family, at=pressed)
    [job] = jobs()
    assert job.scheduled_at == pressed + timedelta(minutes=settings.NOT_SAFE_MINUTES)


@pytest.mark.django_db
def test_where_nobody_is_on_duty_no_job_promises_anything() -> None:
    family, _ = a_family_with_grace()
    not_safe(family)
    assert jobs() == []


@pytest.mark.django_db
def test_where_nobody_can_be_told_it_says_whom_to_ring_and_keeps_nothing() -> None:
    family = a_family()
    family.involvements.update(ended_at=timezone.now(), ended_by=family.added_by)
    with pytest.raises(actions.CannotPress, match="999"):
        not_safe(family)
    assert not NotSafeNow.objects.exists()


@pytest.mark.django_db
def test_out_of_hours_is_told_if_nobody_has_read_it() -> None:
    family, _ = a_family_with_grace()
    olu = somebody_on_duty()
    alert = not_safe(family)
    later = alert.pressed_at + timedelta(minutes=15)

    say_who(None)
    actions.tell_out_of_hours(not_safe_id=alert.pk, at=later)
    actions.tell_out_of_hours(not_safe_id=alert.pk, at=later)

    say_who(olu.pk)
    assert queries.get_alert_for(olu, alert.pk).out_of_hours_at == later
    assert ToldOfDanger.objects.filter(worker=olu, out_of_hours=True).count() == 1
    assert Message.objects.filter(worker=olu, kind=MessageKind.URGENT).count() == 1


@pytest.mark.django_db
def test_out_of_hours_reads_the_alert_and_nothing_else_of_the_family() -> None:
    family, _ = a_family_with_grace()
    olu, name = somebody_on_duty(), ayo_of(family).full_name
    alert = not_safe(family)
    with pytest.raises(Http404):
        queries.get_alert_for(olu, alert.pk)
    actions.tell_out_of_hours(not_safe_id=alert.pk, at=timezone.now())

    say_who(olu.pk)
    found = queries.get_alert_for(olu, alert.pk)
    assert found.name == name
    assert found.family_reference
    assert not Family.objects.exists()
    assert not Person.objects.exists()
    assert not queries.opens_family_of(olu, found)
    actions.read_alert(alert=found, by=olu, at=timezone.now())
    closed = actions.close_alert(alert=found, what_was_done="I rang. Nana is with him.", by=olu, at=timezone.now())
    assert closed.closed_by == olu


@pytest.mark.django_db
def test_read_in_time_out_of_hours_is_not_told() -> None:
    family, grace = a_family_with_grace()
    olu = somebody_on_duty()
    alert = not_safe(family)
    read = actions.read_alert(alert=alert, by=grace, at=timezone.now())
    actions.tell_out_of_hours(not_safe_id=alert.pk, at=timezone.now())
    assert read.read_by == grace
    assert not ToldOfDanger.objects.filter(worker=olu).exists()


@pytest.mark.django_db
def test_the_first_who_read_it_counts_and_each_reading_is_written_down() -> None:
    family, grace = a_family_with_grace()
    alert = not_safe(family)
    actions.read_alert(alert=alert, by=grace, at=timezone.now())
    again = actions.read_alert(alert=alert, by=family.added_by, at=timezone.now())
    assert again.read_by == grace
    assert AuditEvent.objects.filter(event="not_safe.read").count() == 2


@pytest.mark.django_db
def test_pressed_twice_is_one_alert_with_all_their_words() -> None:
    family, grace = a_family_with_grace()
    first, second = not_safe(family, words="He is shouting."), not_safe(family, words="I am in the bathroom.")
    assert first == second
    assert second.words == "He is shouting.\n\nI am in the bathroom."
    assert len(queries.alerts_waiting_for(grace)) == 1


@pytest.mark.django_db
def test_it_is_closed_with_what_was_done_and_once() -> None:
    family, grace = a_family_with_grace()
    alert = actions.read_alert(alert=not_safe(family), by=grace, at=timezone.now())
    with pytest.raises(actions.CannotCloseAlert):
        actions.close_alert(alert=alert, what_was_done="  ", by=grace, at=timezone.now())
    actions.close_alert(alert=alert, what_was_done="I went there.", by=grace, at=timezone.now())
    with pytest.raises(actions.CannotCloseAlert):
        actions.close_alert(alert=alert, what_was_done="Again.", by=grace, at=timezone.now())
    assert queries.my_latest_alert(family, ayo_of(family)) is None


@pytest.mark.django_db
def test_a_stranger_learns_of_no_alert() -> None:
    family, _ = a_family_with_grace()
    stranger = a_worker(Role.PRACTITIONER)
    with pytest.raises(Http404):
        queries.get_alert_for(stranger, not_safe(family).pk)
