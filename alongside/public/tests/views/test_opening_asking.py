"""The secret in the address opens one thing, for its holder, while it is open; the database itself sees to it."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from alongside.access.actions.counting import Most
from alongside.access.identity import say_asker
from alongside.audit.models import AuditEvent
from alongside.families.tests.doors import signed_in
from alongside.foundation.sealing import token_hash
from alongside.partners.tests.factories import a_coordinator, a_service
from alongside.public.tests.asking import a_phone, begin, sent, somebody_to_answer, token_in
from alongside.public.views import opening_asking
from alongside.public.views.opening_asking import HOUR, check_address, opens_asking, phones, where_from, where_it_stands
from alongside.referrals.actions.asking_for_help import CannotSaveAsking
from alongside.referrals.models import AskForHelp, HelpWords
from alongside.referrals.states import HelpStatus
from alongside.referrals.tests.factories import an_ask
from tests.walls.as_somebody import identity, rows_of

pytestmark = pytest.mark.django_db


def seen_with(secret: str) -> tuple[set[int], set[int]]:
    """What a plain SELECT brings to whoever holds this secret."""
    with identity(None):
        say_asker(token_hash(secret))
        try:
            return rows_of(AskForHelp), rows_of(HelpWords)
        finally:
            say_asker("")


def one_with(secret: str, closes: timedelta = timedelta(minutes=30)) -> tuple[set[int], set[int]]:
    asked = an_ask(token_hash=token_hash(secret), at=timezone.now() + closes - timedelta(minutes=30))
    words = HelpWords.objects.create(asked=asked, words="More", said_at=timezone.now())
    return {asked.pk}, {words.pk}


def test_whoever_holds_the_secret_sees_that_one_and_no_other() -> None:
    mine = one_with("mine")
    one_with("theirs")
    assert seen_with("mine") == mine


@pytest.mark.parametrize("secret", ["wrong", "", "mine "])
def test_with_a_wrong_secret_no_row_is_seen(secret: str) -> None:
    one_with("mine")
    an_ask()  # whose secret is empty
    assert seen_with(secret) == (set(), set())


def test_with_no_secret_no_row_is_seen_even_where_a_row_has_none() -> None:
    an_ask(token_hash="")
    with identity(None):
        say_asker("")
        assert rows_of(AskForHelp) == set()


def test_once_it_has_closed_no_row_is_seen() -> None:
    one_with("mine", closes=timedelta(seconds=-1))
    assert seen_with("mine") == (set(), set())


def test_the_named_worker_and_the_services_own_see_it_and_another_services_do_not() -> None:
    service = a_service()
    named, colleague = a_coordinator(service), a_coordinator(service)
    stranger = a_coordinator(a_service("Another Madeup Service"))
    asked = an_ask(worker=named, service=service)
    with identity(named):
        assert rows_of(AskForHelp) == {asked.pk}
    with identity(stranger):
        assert rows_of(AskForHelp) == set()
    with identity(None):
        assert rows_of(AskForHelp) == set()
    assert colleague.pk != named.pk


def test_a_worker_who_is_signed_in_opens_nothing_without_the_secret() -> None:
    service = somebody_to_answer()
    sent()
    page = signed_in(a_coordinator(service)).get("/ask/any/")
    assert page.status_code == 410


@pytest.mark.parametrize(
    ("gone", "status"), [(AskForHelp.DoesNotExist(), 410), (CannotSaveAsking("You sent this."), 409)]
)
def test_what_changed_in_the_very_moment_of_saving_loses_no_word(gone: Exception, status: int) -> None:
    def saving(*_: Any) -> HttpResponse:
        raise gone

    one_with("mine")
    request = RequestFactory().post("/ask/mine/happening/", {"happening": "Bo cries at night."})
    request.user = AnonymousUser()
    request.session = SessionStore()
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
    page = opens_asking(saving)(request, "mine")
    assert page.status_code == status
    assert "Bo cries at night." in page.content.decode()


def test_where_somebody_goes_on_follows_from_what_they_have_answered() -> None:
    steps = ["happening", "family", "helped", "safe"]
    assert where_it_stands(an_ask(HelpStatus.WRITING), "t") == "/ask/t/happening/"
    assert where_it_stands(an_ask(HelpStatus.WRITING, answered_pages=steps), "t") == check_address("t")
    assert where_it_stands(an_ask(HelpStatus.SENT), "t") == "/ask/t/"


def test_where_it_comes_from_and_whom_to_ring() -> None:
    a_service(phone="0191 498 0003")
    assert where_from(RequestFactory().post("/", REMOTE_ADDR="192.0.2.7")) == "192.0.2.7"
    assert phones() == ["0191 498 0003"]
    assert a_phone().get("/ask/").status_code == 200


def test_a_worker_who_helps_somebody_write_leaves_the_secret_in_no_line_of_who_did_what() -> None:
    somebody_to_answer()
    token = token_in(begin(a_phone()))
    assert signed_in(a_coordinator()).get(f"/ask/{token}/no-such-step/").status_code == 404
    (refused,) = AuditEvent.objects.filter(event="page.refused")
    assert refused.detail["path"] == "/ask/…/no-such-step/"


def test_where_no_proxy_says_from_where_nobody_is_turned_away(rf: RequestFactory) -> None:
    assert where_from(rf.get("/", REMOTE_ADDR="")) == ""


def test_a_machine_that_writes_without_end_is_stopped_and_what_it_typed_comes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    somebody_to_answer()
    token, _code = sent()
    said_before = 5  # four steps, and sending them
    monkeypatch.setattr(opening_asking, "WRITES", Most(said_before + 1, HOUR))
    answers = [a_phone().post(f"/ask/{token}/", {"words": f"Words {number}"}) for number in range(3)]
    assert [one.status_code for one in answers] == [302, 429, 429]
    assert HelpWords.objects.count() == 1
    said = answers[2].content.decode()
    assert "Words 2" in said
    assert "Wait an hour" in said
    assert a_phone().get(f"/ask/{token}/").status_code == 200  # reading goes on
