"""For programs that watch: 200 where all is well, 503 where not, numbers of nobody."""

from datetime import timedelta

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from alongside.foundation.edges import status_without_a_database
from alongside.messages.tests.factories import a_message
from alongside.public.tests.views.test_status import the_worker_beats

pytestmark = pytest.mark.django_db


def test_all_is_well() -> None:
    the_worker_beats()
    answer = Client().get("/status.json")
    assert answer.status_code == 200
    assert answer.json() == {"well": True, "database": True, "messages": True, "background_work": True, "pauses": 0}
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies


def test_a_silent_worker_and_late_messages_are_an_alarm() -> None:
    silent = Client().get("/status.json")
    assert (silent.status_code, silent.json()["background_work"]) == (503, False)
    the_worker_beats()
    a_message(at=timezone.now() - timedelta(hours=1))
    late = Client().get("/status.json")
    assert (late.status_code, late.json()["messages"]) == (503, False)


def broken(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("something went wrong", status=500)


@pytest.mark.parametrize(("address", "said"), [("/status.json", b'"database": false'), ("/ar/status/", b"Ring")])
def test_where_the_database_does_not_answer_that_is_said(address: str, said: bytes) -> None:
    answer = status_without_a_database(broken)(RequestFactory().get(address))
    assert answer.status_code == 503
    assert said in getattr(answer, "content", b"")


def test_other_pages_stay_as_they_are() -> None:
    assert status_without_a_database(broken)(RequestFactory().get("/ask/")).status_code == 500
