"""Who can ask is told plainly; everybody who asks all the same is heard."""

import pytest
from django.conf import LazySettings

from alongside.partners.tests.factories import a_service
from alongside.public.tests.asking import HAPPENING, a_phone, begin, somebody_to_answer, the_asked
from alongside.referrals.models import AskForHelp
from alongside.referrals.tests.factories import one_who_answers

pytestmark = pytest.mark.django_db
OTHER = "Another Madeup Service"


def test_one_service_that_takes_everybody_asks_nothing_before_it_begins() -> None:
    somebody_to_answer()
    page = a_phone().get("/ask/who-can-ask/").content.decode()
    assert 'type="radio"' not in page
    assert begin(a_phone()).endswith("/happening/")


def test_looking_begins_nothing() -> None:
    somebody_to_answer()
    a_phone().get("/ask/who-can-ask/")
    assert not AskForHelp.objects.exists()


def test_where_only_children_with_a_social_worker_are_taken_who_else_helps_is_said() -> None:
    somebody_to_answer(only_with_social_worker=True)
    page = a_phone().post("/ask/who-can-ask/", {"asked": "yes", "has_social_worker": "no"})
    assert page.status_code == 200
    assert "Who else helps" in page.content.decode()
    assert not AskForHelp.objects.exists()


def test_and_they_may_still_ask() -> None:
    somebody_to_answer(only_with_social_worker=True)
    begin(a_phone(), has_social_worker="no", anyway="yes")
    assert the_asked().has_social_worker == "no"


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_who_is_not_sure_goes_straight_on(answer: str) -> None:
    somebody_to_answer(only_with_social_worker=True)
    begin(a_phone(), has_social_worker=answer)
    assert the_asked().has_social_worker == answer


@pytest.mark.parametrize("answer", ["", "perhaps", "\x00"])
def test_another_answer_comes_back_with_a_reason(answer: str) -> None:
    somebody_to_answer(only_with_social_worker=True)
    page = a_phone().post("/ask/who-can-ask/", {"asked": "yes", "has_social_worker": answer})
    assert page.status_code == 200
    assert "govuk-error-summary" in page.content.decode()


def test_of_several_services_one_is_chosen() -> None:
    somebody_to_answer()
    other = a_service(OTHER, only_with_social_worker=False)
    one_who_answers(other)
    page = a_phone().get("/ask/who-can-ask/").content.decode()
    assert OTHER in page
    begin(a_phone(), service=str(other.pk))
    assert the_asked().service == other


def test_a_service_that_takes_none_is_not_offered_and_cannot_be_asked() -> None:
    somebody_to_answer()
    closed = a_service(OTHER, takes_requests_from_anyone=False)
    one_who_answers(closed)
    assert OTHER not in a_phone().get("/ask/who-can-ask/").content.decode()
    begin(a_phone(), service=str(closed.pk))
    assert the_asked().service != closed


@pytest.mark.parametrize("somebody", [True, False])
def test_where_none_takes_requests_or_nobody_could_answer_it_says_so_and_whom_to_ring(somebody: bool) -> None:
    service = a_service(takes_requests_from_anyone=not somebody, phone="0191 498 0003")
    if somebody:
        one_who_answers(service)
    page = a_phone().post("/ask/who-can-ask/", {"asked": "yes"})
    said = page.content.decode()
    assert page.status_code == 200
    assert "You cannot ask here just now" in said
    assert "0191 498 0003" in said
    assert "Who else helps" in said


def test_words_brought_along_wait_on_the_page_until_it_begins() -> None:
    somebody_to_answer(only_with_social_worker=True)
    page = a_phone().post("/ask/who-can-ask/", {"happening": HAPPENING})
    assert HAPPENING in page.content.decode()
    assert "govuk-error-summary" not in page.content.decode()
    page = a_phone().post("/ask/who-can-ask/", {"asked": "yes", "has_social_worker": "no", "happening": HAPPENING})
    assert HAPPENING in page.content.decode()


def test_thousands_of_beginnings_from_one_network_leave_no_thousands_of_rows(settings: LazySettings) -> None:
    settings.BEGUN_MOST_FROM_ONE_PLACE = 2
    service = somebody_to_answer(phone="0191 498 0003")
    answers = [a_phone().post("/ask/who-can-ask/", {"asked": "yes", "happening": HAPPENING}) for _ in range(4)]
    assert [one.status_code for one in answers] == [302, 302, 429, 429]
    assert AskForHelp.objects.count() == 2
    said = answers[3].content.decode()
    assert "Wait an hour" in said
    assert service.phone in said
    assert HAPPENING in said
    elsewhere = a_phone().post("/ask/who-can-ask/", {"asked": "yes"}, REMOTE_ADDR="198.51.100.7")
    assert elsewhere.status_code == 302
