"""Who of the service answers people who ask for help."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.models import Practitioner
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager, a_social_worker
from alongside.referrals.tests.factories import one_who_answers

pytestmark = pytest.mark.django_db
PAGE = "/service/who-answers/"


def answering() -> set[int]:
    return set(Practitioner.objects.filter(answers_help=True).values_list("worker", flat=True))


def test_a_stranger_signs_in_and_a_coordinator_is_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_coordinator()).get(PAGE).status_code == 403


def test_a_manager_chooses_among_those_of_their_own_service() -> None:
    manager, before, chosen = a_service_manager(), one_who_answers(), a_coordinator()
    elsewhere = one_who_answers(a_service("Another Service"))
    shown = page_of(manager, PAGE)
    assert before.name in shown
    assert elsewhere.name not in shown
    signed_in(manager).post(PAGE, {"answer": [chosen.pk, manager.pk]})
    assert answering() == {chosen.pk, manager.pk, elsewhere.pk}
    signed_in(manager).post(PAGE, {})
    assert answering() == {elsewhere.pk}


@pytest.mark.parametrize("odd", ["0", "x\x00", "99999999999999999999", "-1"])
def test_somebody_who_is_not_on_the_page_is_refused(odd: str) -> None:
    manager, other = a_service_manager(), a_social_worker()
    for sent in (odd, str(other.pk)):
        assert "There is a problem" in signed_in(manager).post(PAGE, {"answer": [sent]}).content.decode()
    assert answering() == set()


def test_the_second_of_two_managers_is_told_and_sees_both() -> None:
    first, second, worker = a_service_manager(), a_service_manager(), a_coordinator()
    seen = page_of(second, PAGE).split('name="seen" value="')[1].split('"')[0]
    signed_in(first).post(PAGE, {"answer": [worker.pk], "seen": seen})
    shown = signed_in(second).post(PAGE, {"answer": [first.pk], "seen": seen}).content.decode()
    assert "Somebody else saved this page while you were writing" in shown
    assert answering() == {worker.pk}
