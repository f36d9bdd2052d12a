"""One transaction holds a request: what is undone, what stays, and who the database is told asks."""

import pytest
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.test import Client
from django.urls import include, path
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.identity import say_who
from alongside.access.models import KeptWords
from alongside.access.states import Permission
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker
from alongside.audit.actions import record
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.foundation.blockers import Cannot
from tests.databases import EVERYTHING

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls(__name__)]


def _write(request: HttpRequest) -> None:
    record("thing.written", by=request.user, at=timezone.now())


def breaks(request: HttpRequest) -> HttpResponse:
    _write(request)
    raise RuntimeError


def answers_500(request: HttpRequest) -> HttpResponse:
    _write(request)
    return HttpResponse("sorry", status=500)


def is_not_there(request: HttpRequest) -> HttpResponse:
    raise Http404


def is_not_allowed(request: HttpRequest) -> HttpResponse:
    raise NotAllowed(Permission.REFERRAL_DECIDE)


def can_not(request: HttpRequest) -> HttpResponse:
    raise Cannot("Nobody has met Uncle Dele yet.")


def says_who(request: HttpRequest) -> HttpResponse:
    return HttpResponse(_who())


def says_who_late(request: HttpRequest) -> HttpResponse:
    """Rendered only after the view has returned, as lazy responses are."""
    return TemplateResponse(request, "foundation/refused.html", {"reasons": _LateAnswer()})


class _LateAnswer:
    def __iter__(self) -> "_LateAnswer":
        self.said = False
        return self

    def __next__(self) -> str:
        if self.said:
            raise StopIteration
        self.said = True
        return f"asked by {_who()}"


def _who() -> str:
    with connection.cursor() as cursor:
        cursor.execute("select current_setting('alongside.worker', true)")
        return str(cursor.fetchone()[0])


urlpatterns = [
    path("breaks/", breaks),
    path("answers-500/", answers_500),
    path("not-there/", is_not_there),
    path("not-allowed/", is_not_allowed),
    path("can-not/", can_not),
    path("who/", says_who),
    path("who-late/", says_who_late),
    path("", include("config.urls")),
]


@pytest.mark.parametrize("address", ["/breaks/", "/answers-500/"])
def test_a_server_error_leaves_nothing_behind(address: str) -> None:
    client = signed_in(a_worker())
    client.raise_request_exception = False
    assert client.get(address).status_code == 500
    assert not AuditEvent.objects.filter(event="thing.written").exists()


@pytest.mark.parametrize(
    ("address", "status", "why"),
    [("/not-there/", 404, "not found"), ("/not-allowed/", 403, "referral_decide"), ("/can-not/", 409, "Cannot")],
)
def test_a_refused_attempt_stays_recorded(address: str, status: int, why: str) -> None:
    worker = a_worker()
    assert signed_in(worker).get(address).status_code == status
    line = AuditEvent.objects.get(event="page.refused")
    assert (line.outcome, line.actor_id, line.detail["path"], line.detail["why"]) == (
        Outcome.REFUSED,
        worker.pk,
        address,
        why,
    )


def test_a_refusal_is_said_in_words() -> None:
    assert "Nobody has met Uncle Dele yet." in signed_in(a_worker()).get("/can-not/").content.decode()


def test_the_database_is_told_who_asks_for_as_long_as_the_request_lasts() -> None:
    worker = a_worker()
    assert signed_in(worker).get("/who/").content.decode() == str(worker.pk)
    assert Client().get("/who/").content.decode() == ""
    assert _who() == EVERYTHING  # which in tests is what nobody says


def test_a_page_that_is_rendered_late_is_rendered_while_the_database_still_knows_who_asks() -> None:
    worker = a_worker()
    assert f"asked by {worker.pk}" in signed_in(worker).get("/who-late/").content.decode()


def test_outside_a_transaction_nobody_asks() -> None:
    say_who(7)
    assert _who() == EVERYTHING  # which in tests is what nobody says


def test_nothing_typed_by_somebody_who_never_signed_in_is_kept() -> None:
    Client().post("/families/find/", {"name": "Ayo"})
    assert not KeptWords.objects.exists()
