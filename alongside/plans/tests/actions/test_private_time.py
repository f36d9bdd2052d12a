"""Promises about the link the family is lent: it opens once, for them, and never the words to anyone else."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.conferences.models import PrivateTime
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.foundation import sealing
from alongside.plans import actions, queries
from alongside.plans.actions import CannotLendDevice, CannotOpenWorkingPlan
from alongside.plans.actions.private_time import LINK_LASTS, MOST_CODE_TRIES
from alongside.plans.models import WorkingPlan
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def lend(private_time: PrivateTime, at: datetime = NOW) -> tuple[WorkingPlan, str]:
    return actions.lend_device(private_time=private_time, by=coordinator_at(private_time.conference), at=at)


def test_the_database_keeps_neither_the_link_nor_the_device_but_their_hashes() -> None:
    _, token = lend(factories.a_private_time_on_a_device())
    device = actions.open_working_plan(token=token, at=NOW)

    kept = WorkingPlan.objects.values().get()
    assert token not in str(kept)
    assert device not in str(kept)
    assert kept["link_hash"] == sealing.token_hash(token)


def test_the_link_opens_once() -> None:
    _, token = lend(factories.a_private_time_on_a_device())
    actions.open_working_plan(token=token, at=NOW)

    with pytest.raises(CannotOpenWorkingPlan, match="opens once"):
        actions.open_working_plan(token=token, at=NOW)


def test_the_link_does_not_open_after_twelve_hours() -> None:
    _, token = lend(factories.a_private_time_on_a_device())

    with pytest.raises(CannotOpenWorkingPlan, match="too old"):
        actions.open_working_plan(token=token, at=NOW + LINK_LASTS)


def test_a_new_link_ends_the_one_before() -> None:
    private_time = factories.a_private_time_on_a_device()
    _, first = lend(private_time)
    lend(private_time)

    with pytest.raises(CannotOpenWorkingPlan, match="not one of ours"):
        actions.open_working_plan(token=first, at=NOW)


def test_a_new_link_opens_what_was_written_only_with_the_familys_code() -> None:
    private_time = factories.a_private_time_on_a_device()
    device = factories.a_lent_device(private_time)
    actions.write_working_plan(device=device, words=factories.some_words(), turn=0, at=NOW)
    code = queries.working_words_of(device, at=NOW).code  # type: ignore[union-attr]
    _, token = lend(private_time)

    assert actions.open_working_plan(token=token, at=NOW) == ""
    assert actions.open_working_plan(token=token, code="ZZZZZZ", at=NOW) == ""
    again = actions.open_working_plan(token=token, code=f" {code[:3].lower()} {code[3:]}", at=NOW)

    assert queries.working_words_of(again, at=NOW) == factories.some_words()
    assert queries.working_words_of(device, at=NOW) is None, "the lost device opens nothing any more"


def test_after_five_wrong_codes_the_link_stops() -> None:
    private_time = factories.a_private_time_on_a_device()
    factories.a_lent_device(private_time)
    _, token = lend(private_time)
    for _ in range(MOST_CODE_TRIES):
        actions.open_working_plan(token=token, code="ZZZZZZ", at=NOW)

    with pytest.raises(CannotOpenWorkingPlan):
        actions.open_working_plan(token=token, code="ZZZZZZ", at=NOW)


def test_without_the_code_the_family_begins_with_an_empty_page() -> None:
    private_time = factories.a_private_time_on_a_device()
    before = factories.a_lent_device(private_time)
    actions.write_working_plan(device=before, words=factories.some_words(), turn=0, at=NOW)
    sealed = bytes(WorkingPlan.objects.get().sealed)  # type: ignore[arg-type]
    _, token = lend(private_time)

    device = actions.start_again(token=token, at=NOW)

    assert queries.working_words_of(device, at=NOW).is_empty  # type: ignore[union-attr]
    new_key = bytes(WorkingPlan.objects.get().key.wrapped_key)
    with pytest.raises(sealing.CannotOpen):
        sealing.unseal(sealed, wrapped_key=new_key)


def test_the_device_closes_by_itself_after_a_day() -> None:
    device = factories.a_lent_device(at=NOW)

    assert queries.working_words_of(device, at=NOW + timedelta(hours=23)) is not None
    assert queries.working_words_of(device, at=NOW + timedelta(hours=24)) is None


def test_no_device_is_lent_where_the_family_writes_on_paper() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)

    with pytest.raises(CannotLendDevice, match="on paper"):
        lend(conference.private_times.get())


def test_no_device_is_lent_once_the_plan_is_shown() -> None:
    private_time = factories.a_private_time_on_a_device()
    device = factories.a_lent_device(private_time)
    actions.write_working_plan(device=device, words=factories.some_words(), turn=0, at=NOW)
    actions.present_working_plan(device=device, at=NOW)

    with pytest.raises(CannotLendDevice, match="has shown"):
        lend(private_time)


def test_only_a_coordinator_lends_a_device() -> None:
    private_time = factories.a_private_time_on_a_device()

    with pytest.raises(NotAllowed):
        actions.lend_device(private_time=private_time, by=private_time.conference.referral.referrer, at=NOW)


def test_lending_and_opening_are_written_down() -> None:
    factories.a_lent_device()

    events = AuditEvent.objects.filter(event__startswith="working_plan").order_by("pk").values_list("event", flat=True)
    assert list(events) == ["working_plan.link_made", "working_plan.opened"]
