"""How the whole city takes up the approach, on a page."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.states import Level
from alongside.training.tests.embedded import a_champion, a_place, an_observation, learned_before
from alongside.training.tests.factories import a_course, a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db

PAGE = "/training/embedding/"
LONG_AGO = date(2026, 5, 12)


def names_in_order(page: str, *names: str) -> list[str]:
    table = page.split('id="organisations"')[1]
    return sorted(names, key=lambda name: table.index(name))


def test_it_is_for_who_arranges_training() -> None:
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403
    assert learning(a_learner()).get(PAGE).status_code == 302


def test_a_city_in_which_nothing_has_happened_yet_says_so() -> None:
    page = page_of(a_trainer(), PAGE)
    assert "There are no courses yet." in page
    assert "Fewer than 6 people have answered" in page


def test_a_number_stands_beside_its_share_and_few_people_are_not_told() -> None:
    learned_before(a_place("Madeup Primary", people=40), 13, LONG_AGO)
    learned_before(a_place("Madeup Nursery", people=4), 4, LONG_AGO)
    page = page_of(a_trainer(), PAGE)
    assert re.search(r'Madeup Primary.*?13 <span class="al-quiet">\(32%\)', page, re.DOTALL)
    assert "100%" not in page
    assert "17" not in re.sub(r"<[^>]+>", "", page.split("People trained</h2>")[1].split("How sure")[0])


def test_what_is_not_shown_has_no_bar_since_an_empty_one_says_nought() -> None:
    learned_before(a_place("Madeup Primary", people=40), 6, LONG_AGO)
    a_course(level=Level.DEEP_DIVE)
    trained = page_of(a_trainer(), PAGE).split("Each person once at each level")[1].split("</figure>")[0]
    assert (trained.count("fewer than 6"), trained.count("<svg")) == (1, 1)


def test_on_a_phone_each_number_says_what_it_is() -> None:
    learned_before(a_place("Madeup Primary", people=40), 6, LONG_AGO)
    tables = re.findall(r"<table.*?</table>", page_of(a_trainer(), PAGE), re.DOTALL)
    for table in tables:
        heads = [re.sub(r"<[^>]+>|: sort by this", "", one) for one in re.findall(r"<th scope=\"col\".*?</th>", table)]
        for row in table.split("<tbody")[1].split("<tr")[1:]:
            assert re.findall(r'data-label="([^"]+)"', row) == heads[1:]
    assert len(tables) == 2


def test_where_more_are_trained_than_work_there_the_size_needs_looking_at() -> None:
    learned_before(a_place(people=5), 6, LONG_AGO)
    page = page_of(a_trainer(), PAGE)
    assert "more than the 5 people there: look at the size" in page
    assert "120%" not in page


def test_the_table_is_sorted_by_what_somebody_chose() -> None:
    learned_before(a_place("Alder Madeup", people=100), 6, LONG_AGO)
    learned_before(a_place("Birch Madeup", people=10), 6, LONG_AGO)
    learned_before(a_place("Cedar Madeup", people=30), 5, LONG_AGO)
    trainer, names = a_trainer(), ("Alder Madeup", "Birch Madeup", "Cedar Madeup")
    assert names_in_order(page_of(trainer, PAGE), *names) == ["Alder Madeup", "Birch Madeup", "Cedar Madeup"]
    by_share = page_of(trainer, f"{PAGE}?by=awareness")
    assert names_in_order(by_share, *names) == ["Birch Madeup", "Alder Madeup", "Cedar Madeup"]
    assert 'aria-sort="descending"' in by_share
    by_size = page_of(trainer, f"{PAGE}?by=size")
    assert names_in_order(by_size, *names) == ["Alder Madeup", "Cedar Madeup", "Birch Madeup"]


@pytest.mark.parametrize("asked", ["by=nothing", "by=%00", "year=", "year=abcd", "year=²²²²", "by=" + "x" * 3000])
def test_what_nobody_can_choose_changes_nothing(asked: str) -> None:
    a_course()
    assert page_of(a_trainer(), f"{PAGE}?{asked}") != ""


def test_a_year_without_figures_is_not_there() -> None:
    assert signed_in(a_trainer()).get(f"{PAGE}?year=1066").status_code == 404


def test_one_year_shows_who_was_counted_in_it() -> None:
    learned_before(a_place(), 7, date(2025, 5, 12))
    trainer = a_trainer()
    assert "7" in page_of(trainer, f"{PAGE}?year=2025").split("People trained</h2>")[1].split("How sure")[0]
    assert "April 2025 to March 2026" in page_of(trainer, f"{PAGE}?year=2025")


def questions(how_many: int) -> int:
    for _ in range(how_many):
        place = a_place(people=20)
        a_champion(learned_before(place, 2, LONG_AGO)[0])
        an_observation(place)
    client = signed_in(a_trainer())
    client.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        client.get(PAGE)
    return len(asked)


def test_thirty_organisations_take_no_more_questions_than_three() -> None:
    assert questions(3) == questions(27)
