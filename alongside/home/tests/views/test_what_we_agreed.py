"""What we agreed, and whether it was kept: said by whom it is owed to."""

import re

import pytest
from django.utils import timezone

from alongside.home.tests.put_right import Two, both_said_yes, over, they_agreed
from alongside.restorative.actions.agreeing import make_agreement
from alongside.restorative.actions.at_home import say_answer
from alongside.restorative.models import Owed, Party
from alongside.restorative.states import AgreementReaders, PartyAnswer
from alongside.restorative.tests import agreed as making
from alongside.restorative.tests.agreed import does_not_know_where
from alongside.restorative.tests.factories import again, lead_of
from alongside.restorative.tests.people import a_party

pytestmark = pytest.mark.django_db
ROSES, JOYS = "I ring before I come.", "I say sorry to the children."


def its_address(two: Two, party: Party) -> str:
    (address,) = set(re.findall(r'href="([^"]*/agreed/[0-9a-f]{10}/)"', two.read(party, "what_we_agreed")))
    return str(address)


def test_both_read_it_and_only_whom_it_is_owed_to_says_whether_it_was_kept() -> None:
    two = they_agreed()
    page = two.read(two.rose, "what_we_agreed")
    assert ROSES in page
    assert JOYS in page
    assert "on Sunday" in page
    address = its_address(two, two.rose)
    assert address != its_address(two, two.joy)
    assert two.phone(two.joy).get(address).status_code == 404
    two.phone(two.rose).post(address, {"happened": "partly", "words": "To Ayo, not to Tem"})
    owed = Owed.objects.get(party=two.rose)
    assert (owed.kept, owed.words, owed.noted_by) == ("partly", "To Ayo, not to Tem", None)
    assert "To Ayo, not to Tem" in two.read(two.joy, "what_we_agreed")


def test_what_was_said_is_undone() -> None:
    two = they_agreed()
    address = its_address(two, two.rose)
    two.phone(two.rose).post(address, {"happened": "not_kept"})
    two.phone(two.rose).post(address, {"do": "take back"})
    assert Owed.objects.get(party=two.rose).kept == ""


def test_who_came_later_did_not_agree_it_and_does_not_read_it() -> None:
    two = they_agreed()
    dele = a_party(two.meeting, "Uncle Dele", PartyAnswer.YES)
    assert two.phone(dele).get(two.address("what_we_agreed")).status_code == 404
    assert two.phone(dele).get(two.address("our_agreement_pdf", 1)).status_code == 404
    say_answer(party=two.rose, answer=PartyAnswer.YES, by=None, at=timezone.now())
    assert JOYS in two.read(two.rose, "what_we_agreed"), "who says yes once more was among those who agreed"


def test_who_reads_what_i_say_of_it_stands_beside_the_button() -> None:
    two, sentence = they_agreed(), "All of you let the people who work with your family read it too."
    assert sentence not in two.phone(two.rose).get(its_address(two, two.rose)).content.decode()
    meeting, people = making.ready()
    making.met(meeting, people)
    making.agreed(again(meeting), people, readers=AgreementReaders.SERVICE)
    shared = Two(again(meeting), *people)
    assert sentence in shared.phone(shared.rose).get(its_address(shared, shared.rose)).content.decode()


def test_who_stopped_reads_what_is_theirs_and_nothing_else() -> None:
    two = they_agreed()
    two.stops(two.joy)
    assert JOYS in two.read(two.joy, "what_we_agreed")
    dele = a_party(two.meeting, "Uncle Dele", "yes")  # type: ignore[arg-type]
    two.stops(dele)
    assert two.phone(dele).get(two.address("what_we_agreed")).status_code == 404
    assert "Grandma" in two.read(two.rose, "what_we_agreed"), "what was agreed stands, and tells nothing"


def test_of_an_agreement_of_three_who_stopped_reads_only_their_own_line() -> None:
    meeting, (rose, joy, dele) = making.ready("Nana Rose", "Grandma Joy", "Uncle Dele")
    making.met(meeting, [rose, joy, dele])
    agreement = making.being_written(meeting)
    making.a_line(agreement, rose, joy, words=ROSES)
    making.a_line(agreement, dele, rose, words="I bring the chairs.")
    make_agreement(agreement=agreement, readers=AgreementReaders.US, by=lead_of(meeting), at=timezone.now())
    two = Two(again(meeting), rose, dele)
    assert ROSES in two.read(dele, "what_we_agreed")
    two.stops(dele)
    page = two.read(dele, "what_we_agreed")
    assert "I bring the chairs." in page
    assert ROSES not in page


def test_a_line_and_an_answer_that_tell_are_left_out_in_silence() -> None:
    two = they_agreed()
    two.phone(two.joy).post(its_address(two, two.joy), {"happened": "kept", "words": "She rang me at 7 Secret Lane"})
    assert "Secret Lane" in two.read(two.rose, "what_we_agreed")
    does_not_know_where(two.rose, two.joy)
    page = two.read(two.rose, "what_we_agreed")
    assert "Secret Lane" not in page
    assert "said: Yes" in page


def test_nothing_agreed_is_no_page() -> None:
    two = both_said_yes()
    assert two.phone(two.rose).get(two.address("what_we_agreed")).status_code == 404


@pytest.mark.parametrize("sent", [{"words": "Perhaps"}, {"happened": "\x00", "words": "Perhaps"}])
def test_an_answer_that_is_none_comes_back(sent: dict[str, str]) -> None:
    two = they_agreed()
    page = two.phone(two.rose).post(its_address(two, two.rose), sent).content.decode()
    assert 'href="#id_happened"' in page
    assert "Perhaps" in page
    assert Owed.objects.get(party=two.rose).kept == ""


def test_once_it_is_over_it_stays_as_it_was_said() -> None:
    two = they_agreed()
    address = its_address(two, two.rose)
    over(two)
    assert "This is over." in two.phone(two.rose).post(address, {"happened": "kept"}).content.decode()
    assert Owed.objects.get(party=two.rose).kept == ""
    assert "Did this happen?" not in two.read(two.rose, "what_we_agreed")
