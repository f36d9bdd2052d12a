"""Beginning with a family, one child or several, known or new."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.models import User
from alongside.families.models import Family
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import a_family, children_of
from alongside.partners.tests.factories import a_coordinator, a_service, a_social_worker
from alongside.people.models import Person
from alongside.people.tests.factories import a_child_without_a_name

pytestmark = pytest.mark.django_db
PAGE = "/families/begin/"


def answers(**more: str) -> dict[str, Any]:
    about = {"child-0-given_names": "Ayo", "child-0-family_name": "Madeup", "blocks": "1", "begin": "yes"}
    typed = {name.replace("__", "-"): value for name, value in more.items()}
    return about | {"part": "social_worker", "service": str(a_service().pk)} | typed


def post(worker: User, **more: str) -> str:
    return signed_in(worker).post(PAGE, answers(**more), follow=True).content.decode()


def test_a_stranger_signs_in_and_a_coordinator_is_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_coordinator()).get(PAGE).status_code == 403


def test_a_child_who_may_be_known_is_asked_about_first() -> None:
    family = a_family()
    page = post(family.added_by)
    assert "Look at who is known already" in page
    assert Family.objects.count() == 1
    page = post(family.added_by, child__0__same_as="new")
    assert "You have begun with Ayo and their family" in page
    assert Person.objects.filter(given_names="Ayo").count() == 2


def test_a_child_in_a_family_already_is_not_put_into_another() -> None:
    family = a_family()
    page = post(family.added_by, child__0__same_as=str(children_of(family)[0].pk))
    assert "This child is in “Ayo, Tem and their family” already" in page
    assert Family.objects.count() == 1


def test_a_known_child_without_a_family_is_taken_not_made_again() -> None:
    child = a_child_without_a_name("CH0042")
    worker = a_social_worker()
    page = signed_in(worker).get(f"{PAGE}?child={child.pk}").content.decode()
    assert "Name not yet given (council ID CH0042)" in page
    typed = answers() | {"child-0-given_names": "", "child-0-family_name": "", "known": str(child.pk)}
    signed_in(worker).post(PAGE, typed)
    assert children_of(Family.objects.get()) == [child]


def test_a_hidden_child_can_not_be_taken_by_its_number() -> None:
    hidden = children_of(a_family())[0]
    worker = a_social_worker()
    page = signed_in(worker).get(f"{PAGE}?child={hidden.pk}").content.decode()
    assert hidden.full_name not in page
    signed_in(worker).post(PAGE, answers() | {"known": str(hidden.pk)})
    assert Family.objects.count() == 1


def test_a_hidden_childs_council_id_begins_a_family_like_any_other() -> None:
    a_family(children=[a_child_without_a_name("CH0042")])
    worker = a_social_worker()
    page = post(worker, child__0__council_child_id="CH0042")
    assert "You have begun with Ayo and their family" in page
    assert Family.objects.filter(added_by=worker).count() == 1


def test_another_child_keeps_what_was_typed() -> None:
    typed = answers() | {"another": "yes"}
    del typed["begin"]
    page = signed_in(a_social_worker()).post(PAGE, typed).content.decode()
    assert 'name="child-0-given_names" type="text" value="Ayo"' in page or 'value="Ayo"' in page
    assert 'name="child-1-given_names"' in page


def test_two_children_and_one_unborn_begin_together() -> None:
    from datetime import timedelta

    from django.utils import timezone

    from alongside.foundation.fields.times import day_boxes

    due = timezone.localdate() + timedelta(days=60)
    more = {"child-1-given_names": "Tem", **day_boxes("child-2-expected_on", due), "blocks": "3"}
    signed_in(a_social_worker()).post(PAGE, answers() | more)
    family = Family.objects.get()
    assert [child.short_name for child in children_of(family)] == ["Ayo", "Tem", "Baby"]
    assert children_of(family)[2].expected_on == due


def test_without_a_child_it_says_so() -> None:
    page = post(a_social_worker(), child__0__given_names="", child__0__family_name="")
    assert "Write the name of at least one child." in page
    assert 'href="#id_child-0-given_names"' in page


def test_both_a_birthday_and_a_day_expected_is_said_to_be_impossible() -> None:
    boxes = {f"child__0__{day}__{part}": "1" for day in ("born_on", "expected_on") for part in ("day", "month")}
    page = post(a_social_worker(), **boxes, child__0__born_on__year="2020", child__0__expected_on__year="1999")
    assert "There is a problem" in page
    assert not Family.objects.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    given_names=st.text(max_size=300),
    family_name=st.text(max_size=300),
    day=st.text(max_size=5),
    council=st.text(max_size=80),
    blocks=st.text(max_size=4),
)
def test_nothing_typed_breaks_the_page(given_names: str, family_name: str, day: str, council: str, blocks: str) -> None:
    typed = answers() | {
        "child-0-given_names": given_names,
        "child-0-family_name": family_name,
        "child-0-born_on-day": day,
        "child-0-council_child_id": council,
        "blocks": blocks,
    }
    response = signed_in(a_social_worker()).post(PAGE, typed)
    assert response.status_code in (200, 302)


@pytest.mark.parametrize("typed", ["Ay\x00o", "x" * 100_000, "👶🏽", "محمد", "O’Madeup' OR 1=1; --"])
def test_strange_names_come_back_as_typed_or_are_kept(typed: str) -> None:
    worker = a_social_worker()
    response = signed_in(worker).post(PAGE, answers() | {"child-0-given_names": typed})
    kept = Person.objects.filter(family_name="Madeup", given_names=typed.replace("\x00", "")).exists()
    assert response.status_code == 302 if kept else response.status_code == 200


def test_a_number_far_too_long_is_no_child() -> None:
    page = signed_in(a_social_worker()).post(PAGE, {"known": "1" * 5000, "begin": "yes"})
    assert page.status_code == 200
