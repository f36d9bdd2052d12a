"""Begun, saved, kept for later, thrown away: for whoever holds the secret, and never for longer than is safe."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.foundation.sealing import token_hash
from alongside.partners.tests.factories import a_service
from alongside.referrals.actions.asking_for_help import (
    CannotSaveAsking,
    begin_asking,
    forget_unsent,
    give_code,
    locked,
    open_until,
    save_asking_step,
    throw_away_asking,
)
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import code_mark
from alongside.referrals.states import HelpStatus
from alongside.referrals.tests.factories import an_ask

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def begun(at: datetime = NOW) -> AskForHelp:
    asked, _token = begin_asking(service=a_service(), language="ar", at=at)
    return asked


def test_what_is_begun_opens_with_its_secret_for_half_an_hour() -> None:
    asked, token = begin_asking(service=a_service(), has_social_worker="no", language="ar", at=NOW)
    assert asked.token_hash == token_hash(token)
    assert asked.token_until == open_until(NOW) == NOW + timedelta(minutes=30)
    assert (asked.language, asked.has_social_worker, asked.status) == ("ar", "no", HelpStatus.WRITING)


def test_saving_a_step_changes_that_step_alone_and_keeps_the_page_open() -> None:
    later = NOW + timedelta(minutes=20)
    asked = begun()
    save_asking_step(asked=asked, step="happening", answers={"happening": "Bo cries.", "status": "sent"}, at=later)
    asked = locked(asked)
    assert (asked.happening, asked.status, asked.answered_pages) == ("Bo cries.", HelpStatus.WRITING, ["happening"])
    assert asked.token_until == open_until(later)


def test_a_step_saved_twice_counts_once() -> None:
    asked = begun()
    for words in ("One", "Two"):
        save_asking_step(asked=asked, step="happening", answers={"happening": words}, at=NOW)
    assert (locked(asked).happening, locked(asked).answered_pages) == ("Two", ["happening"])


def test_nothing_is_saved_and_nothing_thrown_away_once_it_was_sent() -> None:
    asked = an_ask(HelpStatus.SENT)
    with pytest.raises(CannotSaveAsking):
        save_asking_step(asked=asked, step="happening", answers={"happening": "Other"}, at=NOW)
    with pytest.raises(CannotSaveAsking):
        throw_away_asking(asked=asked, at=NOW)
    assert AskForHelp.objects.filter(pk=asked.pk).exists()


def test_a_code_is_shown_once_and_takes_the_place_of_the_one_before() -> None:
    asked, first = give_code(asked=begun(), at=NOW)
    asked, second = give_code(asked=asked, at=NOW)
    assert first != second
    assert asked.code_hash == code_mark(second)
    assert second not in asked.code_hash


def test_thrown_away_it_is_gone_row_and_all_and_no_line_has_its_words() -> None:
    asked = begun()
    asked = save_asking_step(asked=asked, step="happening", answers={"happening": "Xylophone"}, at=NOW)
    throw_away_asking(asked=asked, at=NOW)
    assert not AskForHelp.objects.exists()
    assert not [line for line in AuditEvent.objects.all() if "Xylophone" in str(line.detail)]


def test_every_act_leaves_a_line_that_names_nobody() -> None:
    asked, _code = give_code(asked=begun(), at=NOW)
    save_asking_step(asked=asked, step="family", answers={"called": "Nur"}, at=NOW)
    throw_away_asking(asked=asked, at=NOW)
    lines = AuditEvent.objects.filter(event__startswith="help.").order_by("pk")
    assert [line.event for line in lines] == ["help.begun", "help.code_given", "help.saved", "help.thrown_away"]
    assert {(line.actor_id, line.actor_name) for line in lines} == {(None, "somebody who asks for help")}
    assert "Nur" not in str([line.detail for line in lines])


def test_what_was_never_sent_is_gone_a_day_after_it_closed_or_a_week_with_a_code() -> None:
    closed_long, closed_now = begun(NOW - timedelta(days=2)), begun(NOW - timedelta(hours=3))
    with_a_code, _ = give_code(asked=begun(), at=NOW - timedelta(days=2))
    with_an_old_code, _ = give_code(asked=begun(), at=NOW - timedelta(days=8))
    sent = an_ask(HelpStatus.SENT, at=NOW - timedelta(days=40))
    assert forget_unsent(at=NOW) == 2
    assert set(AskForHelp.objects.all()) == {closed_now, with_a_code, sent}
    assert not {closed_long, with_an_old_code} & set(AskForHelp.objects.all())
