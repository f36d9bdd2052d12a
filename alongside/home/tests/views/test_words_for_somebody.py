"""Words for somebody: written by one, passed on by a facilitator, read by the other and by nobody before."""

import re

import pytest
from django.utils import timezone

from alongside.home.tests.put_right import Two, arranged
from alongside.restorative.actions.carrying import pass_on
from alongside.restorative.models import Carried
from alongside.restorative.tests.agreed import does_not_know_where
from alongside.restorative.tests.factories import lead_of

pytestmark = pytest.mark.django_db
SORRY = "I am sorry’s not enough 💐"


def writes(two: Two, *, now: str = "yes", words: str = SORRY) -> Carried:
    page = two.read(two.rose, "words_for_somebody")
    (key,) = re.findall(r'name="to"[^>]* value="([0-9a-f]{10})"', page)
    sent = {"to": key, "kind": "letter", "words": words, "now": now}
    two.phone(two.rose).post(two.address("words_for_somebody"), sent)
    return Carried.objects.get()


def passed(carried: Carried) -> None:
    pass_on(carried=carried, by=lead_of(carried.meeting), at=timezone.now())


def test_the_other_reads_it_once_it_was_passed_on() -> None:
    two = arranged()
    carried = writes(two)
    assert (carried.words, carried.noted_by, carried.may_pass_on) == (SORRY, None, True)
    assert SORRY not in two.read(two.joy, "words_for_somebody")
    passed(carried)
    assert SORRY in two.read(two.joy, "words_for_somebody")
    assert "We passed this on" in two.read(two.rose, "words_for_somebody")


def test_that_somebody_stops_is_not_to_be_seen_from_their_letter() -> None:
    two = arranged()
    passed(writes(two))
    before = two.read(two.rose, "words_for_somebody")
    assert 'For <bdi class="al-name">Grandma</bdi>' in before
    two.stops(two.joy)
    assert 'For <bdi class="al-name">Grandma</bdi>' in two.read(two.rose, "words_for_somebody")
    assert SORRY not in two.phone(two.joy).get(two.address("words_for_somebody")).content.decode()


def test_words_wait_are_let_go_and_taken_back() -> None:
    two = arranged()
    writes(two, now="no")
    assert "This waits until you say so." in two.read(two.rose, "words_for_somebody")
    (address,) = set(re.findall(r'action="([^"]*/words/[0-9a-f]{10}/)"', two.read(two.rose, "words_for_somebody")))
    phone = two.phone(two.rose)
    phone.get(address)
    assert not Carried.objects.get().may_pass_on
    phone.post(address, {"do": "pass on"})
    assert Carried.objects.get().may_pass_on
    phone.post(address, {"do": "wait"})
    assert not Carried.objects.get().may_pass_on
    assert two.phone(two.joy).post(address, {"do": "take back"}).status_code == 404
    phone.post(address, {"do": "take back"})
    assert not Carried.objects.exists()


def test_what_was_passed_on_is_not_taken_back() -> None:
    two = arranged()
    carried = writes(two)
    (address,) = set(re.findall(r'action="([^"]*/words/[0-9a-f]{10}/)"', two.read(two.rose, "words_for_somebody")))
    passed(carried)
    page = two.phone(two.rose).post(address, {"do": "take back"})
    assert "passed on already" in page.content.decode()
    assert Carried.objects.exists()


def test_words_that_tell_what_a_wall_hides_are_left_out_in_silence() -> None:
    two = arranged()
    passed(writes(two, words="Come to 7 Secret Lane."))
    assert "Secret Lane" in two.read(two.joy, "words_for_somebody")
    does_not_know_where(two.joy, two.rose)
    page = two.read(two.joy, "words_for_somebody")
    assert "Secret Lane" not in page
    assert "Words for me" not in page


@pytest.mark.parametrize("to", ["", "1", "0123456789", "\x00"])
def test_words_to_nobody_come_back_as_they_were_typed(to: str) -> None:
    two = arranged()
    sent = {"to": to, "kind": "letter", "words": SORRY, "now": "yes"}
    page = two.phone(two.rose).post(two.address("words_for_somebody"), sent).content.decode()
    assert "There is a problem" in page
    assert SORRY in page
    assert not Carried.objects.exists()
