"""Looking before writing anybody down; what one may not know of looks like nothing."""

import re

import pytest
from django.test import Client

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import a_family, children_of
from alongside.partners.queries import our_own
from alongside.partners.tests.factories import a_social_worker
from alongside.people.tests.factories import a_child_without_a_name

pytestmark = pytest.mark.django_db
PAGE = "/families/find/"


def look(worker: User, **asked: str) -> str:
    return signed_in(worker).post(PAGE, asked).content.decode()


def test_a_stranger_signs_in_and_a_trainer_is_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_worker(Role.TRAINER)).get(PAGE).status_code == 403


@pytest.mark.parametrize("name", ["Ayo Madeup", "madeup ayo", "Aoy Madeup", "ayo"])
def test_a_child_of_mine_is_found_with_the_reason_and_the_family(name: str) -> None:
    family = a_family()
    page = look(family.added_by, name=name)
    assert "May be the same because the name is" in page
    assert f'href="/families/{family.reference}/"' in page


def test_a_hidden_child_looks_exactly_like_no_child_at_all() -> None:
    family = a_family(children=[a_child_without_a_name("CH0042")])
    another = a_social_worker()
    hidden = look(another, council_child_id="CH0042")
    nobody = look(another, council_child_id="CH0043")
    assert without_what_was_typed(hidden) == without_what_was_typed(nobody)
    assert family.reference not in hidden


def without_what_was_typed(page: str) -> str:
    return re.sub(r'CH00\d\d|name="csrfmiddlewaretoken" value="[^"]*"', "", page)


def test_hidden_and_unknown_take_the_same_number_of_questions(django_assert_num_queries: object) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    family = a_family()
    another = a_social_worker()
    counts = []
    our_own()  # kept by this process from here on
    for name in ("Ayo Madeup", "Zachariah Nobodyson"):
        client = signed_in(another)
        with CaptureQueriesContext(connection) as asked:
            client.post(PAGE, {"name": name})
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert children_of(family)


def test_a_child_brought_in_without_a_family_can_be_begun_with() -> None:
    child = a_child_without_a_name("CH0042")
    page = look(a_social_worker(), council_child_id="CH0042")
    assert f'href="/families/begin/?child={child.pk}"' in page


def test_what_was_looked_for_goes_on_to_the_new_family() -> None:
    page = look(a_social_worker(), name="Ayo Quill Madeup", council_child_id="CH7")
    for name, value in (("given_names", "Ayo Quill"), ("family_name", "Madeup"), ("council_child_id", "CH7")):
        assert f'name="child-0-{name}" value="{value}"' in page


def test_an_empty_search_says_what_to_write() -> None:
    assert "Write a name, a date of birth or a council child ID" in look(a_social_worker())


def test_names_stand_in_no_address() -> None:
    assert 'method="post"' in signed_in(a_social_worker()).get(PAGE).content.decode()
