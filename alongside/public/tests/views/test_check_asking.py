"""Everything is read once more, then sent once; the page says who answers, by when, and gives the code."""

import pytest

from alongside.access.models import User
from alongside.public.tests.asking import ANSWERS, a_phone, answer_all, begin, sent, somebody_to_answer, the_asked
from alongside.referrals.states import HelpStatus

pytestmark = pytest.mark.django_db


def test_every_answer_is_read_once_more_with_a_way_to_change_it() -> None:
    somebody_to_answer()
    phone = a_phone()
    address = answer_all(phone, begin(phone))
    page = phone.get(address).content.decode()
    for words in (*ANSWERS["happening"].values(), "A child or a young person", "Nur", "Send me a text", "Arabic"):
        assert words in page
    for step in ANSWERS:
        assert address.replace("/check/", f"/{step}/") in page


def test_who_changes_one_answer_comes_back_here() -> None:
    somebody_to_answer()
    phone = a_phone()
    address = answer_all(phone, begin(phone))
    changed = phone.post(address.replace("/check/", "/family/"), {"called": "Nour"})
    assert changed["Location"] == address
    assert the_asked().called == "Nour"


def test_it_says_who_answers_and_gives_the_code_once() -> None:
    service = somebody_to_answer(phone="0191 498 0003")
    phone = a_phone()
    address = answer_all(phone, begin(phone))
    page = phone.post(address).content.decode()
    assert "Ines" in page
    assert "Madeup from" not in page  # a first name is enough
    assert service.name in page
    assert "They answer by" in page
    assert 'class="al-code"' in page
    again = phone.get(address)
    assert again.status_code == 302
    assert 'class="al-code"' not in phone.get(again["Location"]).content.decode()


def test_sent_twice_it_is_one() -> None:
    somebody_to_answer()
    phone = a_phone()
    address = answer_all(phone, begin(phone))
    phone.post(address)
    mark = the_asked().code_hash
    assert phone.post(address).status_code == 302
    assert the_asked().code_hash == mark


def test_it_is_not_sent_without_words_and_a_safe_way_and_says_so() -> None:
    somebody_to_answer()
    phone = a_phone()
    address = begin(phone).replace("/happening/", "/check/")
    page = phone.post(address)
    assert "Tell us what is happening." in page.content.decode()
    assert "Say how it is safe to answer you." in page.content.decode()
    assert the_asked().status == HelpStatus.WRITING


def test_where_nobody_can_answer_any_more_nothing_is_lost_and_it_says_whom_to_ring() -> None:
    somebody_to_answer(phone="0191 498 0003")
    phone = a_phone()
    address = answer_all(phone, begin(phone))
    User.objects.update(is_active=False)
    page = phone.post(address).content.decode()
    assert "Nobody here can answer you just now. Please ring." in page
    assert "0191 498 0003" in page
    assert the_asked().happening == ANSWERS["happening"]["happening"]


def test_what_a_machine_fills_in_is_set_aside_and_hears_the_same_truth() -> None:
    somebody_to_answer()
    phone = a_phone()
    address = answer_all(phone, begin(phone))
    page = phone.post(address, {"leave_empty": "https://spam.example"}).content.decode()
    assert the_asked().status == HelpStatus.SET_ASIDE
    assert "will look at it" in page
    assert "They answer by" in page


def test_no_human_is_shown_the_box_for_machines() -> None:
    somebody_to_answer()
    phone = a_phone()
    page = phone.get(answer_all(phone, begin(phone))).content.decode()
    box = page[page.index('class="govuk-visually-hidden" aria-hidden="true"') :].partition("</div>")[0]
    assert 'tabindex="-1"' in box
    assert 'autocomplete="off"' in box


def test_whoever_only_comes_back_here_is_told_so() -> None:
    somebody_to_answer()
    phone = a_phone()
    address = answer_all(phone, begin(phone), safe={"safe_way": "page", "reach_at": ""})
    assert "We do not write or ring." in phone.post(address).content.decode()


def test_a_long_way_through_takes_six_pages() -> None:
    somebody_to_answer()
    token, code = sent()
    assert len(token) == 43
    assert code[5] == " "
