"""Who asks for help from the public pages, in a list for those who answer."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.referrals.models import AskForHelp
from alongside.referrals.states import HelpHow, HelpStatus
from alongside.referrals.tests.factories import an_ask, one_who_answers

pytestmark = pytest.mark.django_db
PAGE = "/asks-for-help/"
LONG_AGO = timezone.now() - timedelta(days=20)


def test_a_stranger_signs_in_and_a_social_worker_is_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_with_nobody_waiting_it_says_so() -> None:
    assert "Nobody waits for an answer from you." in page_of(one_who_answers(), PAGE)


def test_what_is_late_stands_first_and_says_so_in_words() -> None:
    worker = one_who_answers()
    an_ask(worker=worker, called="Newman Inventus")
    an_ask(worker=worker, called="Lata Makebelieve", at=LONG_AGO)
    page = page_of(worker, PAGE)
    assert page.index("Lata Makebelieve") < page.index("Newman Inventus")
    assert "Late by" in page
    assert "Promised by" in page


def test_the_same_somebody_stands_once_with_the_second_beneath() -> None:
    worker = one_who_answers()
    first = an_ask(worker=worker)
    second = an_ask(worker=worker, like=first)
    page = page_of(worker, PAGE)
    waiting = page[page.index("Waiting for you") :]
    assert waiting.index(first.reference) < waiting.index("looks the same") < waiting.index(second.reference)


def test_what_was_set_aside_says_why_and_is_taken_up_after_all() -> None:
    worker = one_who_answers()
    aside = an_ask(HelpStatus.SET_ASIDE, worker=worker, set_aside_why="More came than people send.")
    assert "More came than people send." in page_of(worker, PAGE)
    signed_in(worker).post(f"{PAGE}{aside.reference}/", {"take_help_up_after_all": "yes"})
    again = AskForHelp.objects.get(pk=aside.pk)
    assert (again.status, again.worker) == (HelpStatus.SENT, worker)
    assert again.answer_by_on is not None
    assert again.answer_by_on > timezone.localdate()


def test_a_manager_sees_who_waits_for_others_and_a_colleague_does_not() -> None:
    worker = one_who_answers()
    asked = an_ask(worker=worker, called="Bibi Makebelieve")
    manager = page_of(a_service_manager(asked.service), PAGE)
    assert "Bibi Makebelieve" in manager
    assert f"{worker.name}</bdi> answers" in manager
    assert "Bibi Makebelieve" not in page_of(one_who_answers(), PAGE)


def test_what_is_still_being_written_or_was_taken_back_is_nobodys_to_see() -> None:
    worker = one_who_answers()
    for status in (HelpStatus.WRITING, HelpStatus.STOPPED):
        an_ask(status, service=worker.practitioner.service, called="Hidden Makebelieve")
    assert "Hidden Makebelieve" not in page_of(a_service_manager(), PAGE)


def test_what_was_answered_waits_to_hear_what_came_of_it() -> None:
    worker, now = one_who_answers(), timezone.now()
    an_ask(HelpStatus.ANSWERED, worker=worker, called="Answered Makebelieve")
    done: dict[str, Any] = {"how": HelpHow.SPOKE, "taken_up_at": now, "taken_up_by": worker}
    an_ask(HelpStatus.ANSWERED, worker=worker, called="Done Makebelieve", **done)
    page = page_of(worker, PAGE)
    assert page.index("What came of it?") < page.index("Answered Makebelieve") < page.index("Taken up lately (1)")
    assert page.index("Taken up lately (1)") < page.index("Done Makebelieve")


def test_it_stands_on_my_work_with_the_day_and_for_the_manager_once_it_is_late() -> None:
    worker = one_who_answers()
    manager = a_service_manager(worker.practitioner.service)
    an_ask(worker=worker)
    assert "A friend or a neighbour asks for help. Answer them." in page_of(worker, "/my-work/")
    assert "asks for help" not in page_of(manager, "/my-work/")
    an_ask(worker=worker, at=LONG_AGO)
    mine = page_of(manager, "/my-work/")
    assert f"A friend or a neighbour asks for help, and {worker.name} has not answered yet." in mine
    assert "late" in mine


def test_a_flood_is_one_line_on_my_work_of_who_shares_out() -> None:
    manager = a_service_manager()
    for _ in range(3):
        an_ask(HelpStatus.SET_ASIDE, service=manager.practitioner.service, set_aside_why="Too many.")
    assert page_of(manager, "/my-work/").count("More came than people send") == 1
    assert "More came than people send" not in page_of(one_who_answers(), "/my-work/")
