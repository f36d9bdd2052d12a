"""Is everything working? Said in sentences, as it is now."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from alongside.foundation.languages import LANGUAGES
from alongside.messages.tests.factories import a_message
from alongside.public.actions.outages import tell_outage
from alongside.public.tests.editors import an_editor

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def the_worker_beats(*, seconds_ago: int = 5) -> None:
    """What procrastinate notes of its worker every ten seconds."""
    beat = "insert into procrastinate_workers (last_heartbeat) values (now() - make_interval(secs => %s))"
    with connection.cursor() as cursor:
        cursor.execute(beat, [seconds_ago])


def page(address: str = "/status/") -> str:
    return Client().get(address).content.decode()


def test_where_all_is_well_it_says_so() -> None:
    the_worker_beats()
    assert "Yes, everything is working." in page()
    assert "No pause is planned." in page()


def test_it_is_never_kept_and_leaves_no_cookie() -> None:
    browser = Client()
    assert browser.get("/status/")["Cache-Control"] == "no-store"
    assert not browser.cookies


def test_a_worker_that_fell_silent_is_told() -> None:
    the_worker_beats(seconds_ago=600)
    assert "No, not everything is working." in page()
    assert "The work behind our pages has stopped." in page()


def test_a_message_that_waits_too_long_is_told_without_a_word_of_it() -> None:
    the_worker_beats()
    now = timezone.now()
    a_message(at=now - timedelta(minutes=20))
    assert "Texts and emails go out." in page()
    a_message(at=now - HOUR, send_after=now + HOUR)
    assert "Texts and emails go out." in page()
    a_message(at=now - HOUR)
    assert "Some texts and emails are late." in page()
    assert "Grace" not in page()


def test_pauses_are_told_and_stand_above_every_public_page_while_they_last() -> None:
    the_worker_beats()
    now, editor = timezone.now(), an_editor()
    tell_outage(words="Madeup pause on Sunday.", from_at=now + HOUR, until_at=now + 2 * HOUR, by=editor, at=now)
    assert "Madeup pause on Sunday." in page()
    assert "Madeup pause" not in page("/privacy/")


@pytest.mark.parametrize("address", ["/", "/privacy/", "/ask/", "/status/", "/ar/", "/about/for-parents/"])
def test_what_lasts_now_stands_above_every_public_page(address: str) -> None:
    now = timezone.now()
    tell_outage(words="Texts are <b>slow</b> today.", from_at=now - HOUR, until_at=None, by=an_editor(), at=now)
    assert "Texts are &lt;b&gt;slow&lt;/b&gt; today." in page(address)


def test_many_pages_ask_for_pauses_once() -> None:
    page("/privacy/")
    with connection.execute_wrapper(_no_outage_is_asked_for):
        page("/privacy/")


def _no_outage_is_asked_for(execute: object, sql: str, params: object, many: bool, context: object) -> object:
    assert "public_outage" not in sql
    return execute(sql, params, many, context)  # type: ignore[operator]


@pytest.mark.parametrize("language", [one.code for one in LANGUAGES if not one.is_english])
def test_it_stands_in_every_language(language: str) -> None:
    assert f'<html lang="{language}"' in page(f"/{language}/status/")
