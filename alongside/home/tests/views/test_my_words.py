"""Three houses in my own order, and what changed because of what I said."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.factories import mother_of
from alongside.home.tests.at_home import at_home
from alongside.voice import actions
from alongside.voice.states import ReaderKind
from alongside.voice.tests.factories import a_family_with_grace, ayo_of, said

pytestmark = pytest.mark.django_db


def test_a_child_has_three_houses_and_moves_them() -> None:
    family, _ = a_family_with_grace()
    said(family)
    browser = at_home(family, ayo_of(family))
    page = browser.get(reverse("my_words")).content.decode()
    assert "Hello" in page
    assert "1 thing in here" in page
    assert page.index("Good things") < page.index("Worries") < page.index("Hopes and dreams")

    browser.post(reverse("my_words"), {"first": "hopes"})
    page = browser.get(reverse("my_words")).content.decode()
    assert page.index("Hopes and dreams") < page.index("Good things") < page.index("Worries")


@pytest.mark.parametrize("first", ["for_the_meeting", "nowhere", "\x00", "x" * 10_000, ""])
def test_a_house_there_is_not_changes_nothing(first: str) -> None:
    family, _ = a_family_with_grace()
    answer = at_home(family, ayo_of(family)).post(reverse("my_words"), {"first": first})
    assert answer.status_code == 200


def test_an_adult_has_words_for_the_meeting_and_no_houses() -> None:
    family, _ = a_family_with_grace()
    page = at_home(family, mother_of(family)).get(reverse("my_words")).content.decode()
    assert "For our meeting" in page
    assert "Worries" not in page
    assert "I am not safe now" not in page


def test_nothing_is_filled_in_before() -> None:
    family, _ = a_family_with_grace()
    assert "checked" not in at_home(family, ayo_of(family)).get(reverse("my_words")).content.decode()


def test_what_changed_stands_on_top_until_they_have_read_it() -> None:
    family, grace = a_family_with_grace()
    thing = said(family, kinds=(ReaderKind.COORDINATOR,))
    actions.tell_what_changed(said=thing, words="Nana picks you up on Monday.", by=grace, at=timezone.now())
    page = at_home(family, ayo_of(family)).get(reverse("my_words")).content.decode()
    assert page.index("Nana picks you up on Monday.") < page.index("Good things")


def test_looking_asks_a_steady_number_of_questions(django_assert_max_num_queries: object) -> None:
    family, _ = a_family_with_grace()
    browser = at_home(family, ayo_of(family))
    for _ in range(8):
        said(family, kinds=(ReaderKind.WORKERS,))
    with django_assert_max_num_queries(32):  # type: ignore[operator]
        browser.get(reverse("my_words"))


def test_each_page_of_a_child_leads_to_i_am_not_safe_now() -> None:
    family, _ = a_family_with_grace()
    thing = said(family)
    browser = at_home(family, ayo_of(family))
    for address in (
        reverse("our_home"),
        reverse("my_words"),
        reverse("my_place", args=["worries"]),
        reverse("who_can_see", args=[thing.pk]),
        reverse("reading_out"),
    ):
        assert reverse("not_safe") in browser.get(address).content.decode(), address
