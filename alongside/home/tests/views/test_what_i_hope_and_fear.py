"""What I hope and what worries me: for the facilitators alone."""

import pytest

from alongside.home.tests.put_right import both_said_yes, over
from alongside.restorative.models import TheirWords

pytestmark = pytest.mark.django_db
HOPES = "Sunday dinner’s back 🍲 «عید»"


def test_my_words_are_kept_as_i_wrote_them_and_the_other_reads_none_of_it() -> None:
    two = both_said_yes()
    two.phone(two.rose).post(two.address("what_i_hope_and_fear"), {"hopes": HOPES, "not_said": "The shed"})
    words = TheirWords.objects.get(party=two.rose)
    assert (words.hopes, words.not_said, words.noted_by) == (HOPES, "The shed", None)
    assert HOPES in two.read(two.rose, "what_i_hope_and_fear")
    for page in ("putting_right", "what_i_hope_and_fear", "words_for_somebody"):
        assert HOPES not in two.read(two.joy, page)


def test_who_stopped_still_reads_their_words() -> None:
    two = both_said_yes()
    two.phone(two.rose).post(two.address("what_i_hope_and_fear"), {"hopes": HOPES})
    two.stops(two.rose)
    assert two.address("what_i_hope_and_fear") in two.read(two.rose)
    assert HOPES in two.read(two.rose, "what_i_hope_and_fear")


@pytest.mark.parametrize("sent", [{}, {"hopes": "x" * 100_000}, {"needs": "a" * 2001}])
def test_what_cannot_be_kept_comes_back_as_it_was_typed(sent: dict[str, str]) -> None:
    two = both_said_yes()
    page = two.phone(two.rose).post(two.address("what_i_hope_and_fear"), sent)
    assert "There is a problem" in page.content.decode()
    assert all(words in page.content.decode() for words in sent.values())
    assert not TheirWords.objects.exists()


def test_nothing_written_leads_to_the_first_field() -> None:
    two = both_said_yes()
    page = two.phone(two.rose).post(two.address("what_i_hope_and_fear"), {}).content.decode()
    assert 'href="#id_hopes"' in page


def test_once_it_is_over_it_is_read_and_not_changed() -> None:
    two = both_said_yes()
    two.phone(two.rose).post(two.address("what_i_hope_and_fear"), {"hopes": HOPES})
    over(two)
    page = two.phone(two.rose).post(two.address("what_i_hope_and_fear"), {"hopes": "Other"}).content.decode()
    assert "This is over." in page
    assert TheirWords.objects.get().hopes == HOPES
    assert HOPES in two.read(two.rose, "what_i_hope_and_fear")
