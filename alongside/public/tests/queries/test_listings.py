"""Finding help: what fits, in which order, and with how few questions to the database."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from alongside.public.actions.import_services import import_services
from alongside.public.queries.listings import find_help, locate
from alongside.public.rules.open_referral import Found, read_feed
from alongside.public.rules.searching import Search
from alongside.public.tests.feeds import a_service, sample_services

pytestmark = pytest.mark.django_db


def listed(services: Sequence[dict[str, Any]]) -> None:
    at = timezone.now()
    reading = read_feed((Found(f"services[{n}]", one) for n, one in enumerate(services)), on=timezone.localdate(at))
    import_services(reading=reading, source="made up", by="a test", at=at)


def names(**said: Any) -> list[str]:
    return [one.name for one in find_help(Search(**said)).listings]


@pytest.fixture
def city() -> None:
    listed(sample_services())


def test_a_word_only_begun_finds_what_begins_with_it(city: None) -> None:
    assert names(words="play") == ["Small Steps Playgroup", "Kite Family Disability Group"]


def test_a_word_in_the_name_counts_more_than_one_in_the_description(city: None) -> None:
    assert names(words="food")[0] == "Patchwork Food Bank"
    assert "The Yard Youth Club" in names(words="food")


def test_what_people_say_finds_what_services_call_it(city: None) -> None:
    assert "Patchwork Food Bank" in names(words="hungry")
    assert names(words="skint") == ["Pennywise Money Advice"]
    assert "Patchwork Food Bank" in names(words="foodbank")


def test_a_kind_of_need_holds_all_its_words(city: None) -> None:
    assert names(need="abuse") == ["Lantern Domestic Abuse Help"]
    assert {"Small Steps Playgroup", "Nest for New Parents"} <= set(names(need="under-fives"))


def test_the_childs_age_leaves_out_what_is_for_others(city: None) -> None:
    assert "Umbrella Counselling for Young People" in names(age=15)
    assert "Umbrella Counselling for Young People" not in names(age=9)
    assert "Patchwork Food Bank" in names(age=9)


def test_a_language_leaves_out_who_does_not_speak_it(city: None) -> None:
    assert names(need="food", language="pl") == ["Patchwork Food Bank"]


def test_the_nearest_comes_first_and_what_is_too_far_does_not_come() -> None:
    far = {
        "location": {"latitude": 57.0, "longitude": 1.0, "addresses": [{"city": "Farville", "postal_code": "ZZ8 1AA"}]}
    }
    near = {
        "location": {"latitude": 55.05, "longitude": 1.0, "addresses": [{"city": "Nearby", "postal_code": "ZZ2 1AA"}]}
    }
    listed([
        a_service(1, service_at_locations=[far], service_areas=[{"name": "Farville"}]),
        a_service(2, service_at_locations=[near]),
        a_service(3),
    ])  # fmt: skip
    assert names(place="ZZ1 1AA") == ["Madeup Service 3", "Madeup Service 2"]
    assert names(place="Farville") == ["Madeup Service 1"]


def test_who_is_for_everywhere_or_says_no_place_comes_last() -> None:
    england = a_service(2, service_at_locations=[], service_areas=[{"name": "All of England"}])
    elsewhere = a_service(3, service_at_locations=[], service_areas=[{"name": "Farville"}])
    listed([a_service(1), england, elsewhere, a_service(4, service_at_locations=[])])
    assert names(place="zz1") == ["Madeup Service 1", "Madeup Service 2", "Madeup Service 4"]


def test_an_area_is_a_whole_word() -> None:
    listed([a_service(1, service_at_locations=[], service_areas=[{"name": "Sampleton-on-Sea"}])])
    assert names(place="Sampleton") == ["Madeup Service 1"]
    assert names(place="Sample") == []


def test_a_place_nobody_on_the_list_knows_is_not_made_up(city: None) -> None:
    assert not locate("ZZ77 7ZZ").is_on_the_map
    assert locate("zz1 1aa").is_on_the_map
    assert locate("sample city").is_on_the_map


def test_a_search_asks_four_questions_with_a_place_and_three_without(
    city: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(4):
        find_help(Search(words="food", need="food", age=9, place="ZZ1 1AA", language="en"))
    with django_assert_num_queries(3):
        find_help(Search(words="food"))
