"""My answer: mine to give and to change, without a reason."""

import pytest

from alongside.families.models import Notice
from alongside.home.tests.put_right import asked, both_said_yes, over
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.factories import lead_of

pytestmark = pytest.mark.django_db


def test_an_answer_is_mine_and_the_facilitator_hears_that_somebody_answered() -> None:
    two = asked()
    answer = two.phone(two.rose).post(two.address("my_answer_to_it"), {"answer": "yes"})
    assert answer["Location"] == two.address("putting_right")
    rose = two.again(two.rose)
    assert (rose.answer, rose.answer_noted_by) == (PartyAnswer.YES, None)
    notice = Notice.objects.get(worker=lead_of(two.meeting), words__contains="Somebody answered")
    assert "Nana" not in notice.words


def test_a_no_is_said_kindly_and_can_be_changed() -> None:
    two = asked()
    assert "You do not have to say why." in two.read(two.rose, "my_answer_to_it")
    two.phone(two.rose).post(two.address("my_answer_to_it"), {"answer": "no"})
    assert "You said no. That is all right." in two.read(two.rose)
    two.phone(two.rose).post(two.address("my_answer_to_it"), {"answer": "yes"})
    assert two.again(two.rose).answer == PartyAnswer.YES


def test_stopping_is_asked_once_more() -> None:
    two = both_said_yes()
    answer = two.phone(two.rose).post(two.address("my_answer_to_it"), {"answer": "stopped"})
    assert answer["Location"] == two.address("stop_taking_part")
    assert two.again(two.rose).takes_part


@pytest.mark.parametrize("sent", [{}, {"answer": "maybe"}, {"answer": "\x00"}, {"answer": "x" * 100_000}])
def test_an_answer_that_is_none_comes_back_with_what_to_do(sent: dict[str, str]) -> None:
    two = asked()
    page = two.phone(two.rose).post(two.address("my_answer_to_it"), sent)
    assert page.status_code == 200
    assert 'href="#id_answer"' in page.content.decode()
    assert two.again(two.rose).answer == PartyAnswer.ASKED


def test_once_it_is_over_nothing_is_asked_any_more() -> None:
    two = both_said_yes()
    over(two)
    page = two.phone(two.rose).post(two.address("my_answer_to_it"), {"answer": "asked"}).content.decode()
    assert "This is over." in page
    assert two.again(two.rose).takes_part
    assert 'name="answer"' not in two.read(two.rose, "my_answer_to_it")
