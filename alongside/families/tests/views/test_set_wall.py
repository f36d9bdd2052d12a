"""Setting a wall."""

from typing import Any

import pytest

from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.models import Family, Wall
from alongside.families.states import Hidden, Part
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, a_relative, mother_of, works_with
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/walls/set/"


def answers(family: Family, **changes: Any) -> dict[str, Any]:
    said = {
        "about": str(mother_of(family).pk),
        "from_whom": "everyone",
        "hides": ["address", "school"],
        "told": "silent",
        "told_words": "",
        "telling_words": "Quill Lane",
        "reason": "She was followed home.",
        "review_on_0": "1",
    }
    initial = signed_in(family.added_by).get(path_of(family)).content.decode()
    days = {name: _value_of(initial, name) for name in ("review_on-day", "review_on-month", "review_on-year")}
    return {key: value for key, value in (said | days | changes).items() if value is not None}


def _value_of(page: str, name: str) -> str:
    tag = page.split(f'name="{name}"', 1)[1].split(">", 1)[0]
    return tag.split('value="', 1)[1].split('"', 1)[0]


def test_the_door_holds() -> None:
    the_door_holds(path_of(a_family()))


def test_a_wall_is_set_and_what_was_told_already_is_shown() -> None:
    family = a_family()
    answer = signed_in(family.added_by).post(path_of(family), answers(family))
    wall = Wall.objects.get()
    assert answer["Location"] == f"/families/{family.reference}/walls/{wall.pk}/told-already/"
    assert (wall.about, wall.from_whom) == (mother_of(family), None)
    assert wall.hides == [Hidden.ADDRESS, Hidden.SCHOOL]
    assert wall.telling_words == "Quill Lane"
    assert not wall.told


def test_silent_is_the_usual_way_and_it_is_looked_at_again_in_three_months() -> None:
    family = a_family()
    page = page_of(family.added_by, path_of(family))
    chosen = page.split('value="silent"', 1)[1].split(">", 1)[0]
    assert "checked" in chosen
    assert _value_of(page, "review_on-month")


def test_against_one_person_and_told() -> None:
    family = a_family()
    dad = a_relative(family, relationship="Dad").person
    told = {"from_whom": str(dad.pk), "told": "told", "told_words": "Where Ruth lives is kept from you."}
    signed_in(family.added_by).post(path_of(family), answers(family, **told))
    assert Wall.objects.get().from_whom == dad
    assert Wall.objects.get().told_words == "Where Ruth lives is kept from you."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"hides": []}, "Choose at least one thing."),
        ({"hides": ["everything"]}, "Choose one of the answers on this page."),
        ({"about": ""}, "Choose who the wall is around."),
        ({"from_whom": ""}, "Choose who may not know, or everyone."),
        ({"told": "told"}, "Write what they are told, and why."),
        ({"reason": ""}, "Write why this wall is needed."),
        ({"reason": "x" * 2001}, "2,000 characters or fewer"),
        ({"review_on-year": "1999"}, "a day to come"),
        ({"review_on-day": "31", "review_on-month": "2"}, "There is a problem"),
        ({"telling_words": "a\x00b"}, "There is a problem"),
    ],
)
def test_a_mistake_comes_back_with_what_was_typed(changes: dict[str, Any], said: str) -> None:
    family = a_family()
    typed = answers(family, **{"reason": "She was followed home.", **changes})
    page = signed_in(family.added_by).post(path_of(family), typed)
    assert page.status_code == 200 or "\x00" in typed["telling_words"]
    if page.status_code == 200:
        assert said in page.content.decode()
        assert "Quill Lane" in page.content.decode() or "telling_words" in changes
        assert not Wall.objects.exists()


def test_nobody_is_kept_from_knowing_about_themselves() -> None:
    family = a_family()
    page = signed_in(family.added_by).post(path_of(family), answers(family, from_whom=str(mother_of(family).pk)))
    assert "Choose somebody else" in page.content.decode()


def test_somebody_of_another_family_cannot_be_chosen() -> None:
    family, stranger = a_family(), a_person("Nobody")
    page = signed_in(family.added_by).post(path_of(family), answers(family, about=str(stranger.pk)))
    assert "Choose one of the answers on this page." in page.content.decode()
    assert not Wall.objects.exists()


def test_an_advocate_sets_no_wall() -> None:
    family, advocate = a_family(), a_worker(Role.ADVOCATE)
    works_with(family, advocate, Part.ADVOCATE)
    assert signed_in(advocate).get(path_of(family)).status_code == 403
