"""A learner's cookie opens the pages of who learns, and not one page of a worker or of a family."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import product

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse
from django.urls.resolvers import RoutePattern

from alongside.access.models import User
from alongside.access.states import Permission, Role
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_practitioner
from alongside.training.tests.door import comes_in
from alongside.training.tests.factories import a_learner, a_session, learning
from tests.house.test_every_door_is_guarded import doors
from tests.pages.addresses import addresses_of

pytestmark = pytest.mark.django_db
SAMPLES = {"IntConverter": 1, "StringConverter": "x", "SlugConverter": "x", "LanguageConverter": "ar"}
# What an address with a pattern of its own may take.
WRITTEN = ("F-7K3Q9BT", "C-7K3Q9BT", "R-7K3Q9BT", "P-7K3Q9BT", "RM-7K3Q9BT", "1", "before", "x")
EVERY_ROLE = [role for role in Role if role != Role.ADMINISTRATOR]


def a_worker_of_every_role() -> User:
    return a_practitioner(*EVERY_ROLE).worker


def addresses(of: tuple[str, ...]) -> Iterator[str]:
    """One address of each door that is guarded so."""
    for _path, door in doors(get_resolver().url_patterns):
        if any(getattr(door.callback, name, None) for name in of):
            yield address_of(door)


def address_of(door: URLPattern) -> str:
    if isinstance(door.pattern, RoutePattern):
        words = {name: SAMPLES[type(one).__name__] for name, one in door.pattern.converters.items()}
        return reverse(str(door.name), kwargs=words)
    names = list(door.pattern.regex.groupindex)
    for values in product(WRITTEN, repeat=len(names)):
        with suppress(NoReverseMatch):
            return reverse(str(door.name), kwargs=dict(zip(names, values, strict=True)))
    raise AssertionError(f"No address of {door.name} is known here: add what it takes to WRITTEN.")


@pytest.fixture
def in_by_code() -> Client:
    """A worker with every role but one came in with a code, as a learner."""
    browser = Client()
    comes_in(browser, a_worker_of_every_role().email, own_device=True)
    assert browser.get("/training/about-me/").status_code == 200
    return browser


def test_no_page_of_a_worker_opens(in_by_code: Client) -> None:
    """Each answers as it answers somebody unknown: with the way to sign in, asked for or sent to."""
    opened, tried = [], list(addresses(("needs",)))
    for address in tried:
        for known, unknown in (
            (in_by_code.get(address), Client().get(address)),
            (in_by_code.post(address, {}), Client().post(address, {})),
        ):
            same = (known.status_code, known.get("Location", "")) == (unknown.status_code, unknown.get("Location", ""))
            if not same or known.status_code not in (302, 405):
                opened.append(f"{address}: {known.status_code} {known.get('Location', '')}")
    assert len(tried) > 100
    assert not opened, "\n".join(opened)


def test_no_page_of_a_family_opens_neither_a_workers_nor_their_own(in_by_code: Client) -> None:
    family = a_family()
    tried = {*addresses_of(family), *addresses(("familys_own",)), "/my-work/"}
    opened = [address for address in tried if in_by_code.get(address).status_code == 200]
    shut = [address for address in opened if Client().get(address).status_code != 200]
    assert len(tried) > 50
    assert not shut, "These open to a learner, and to nobody unknown:\n" + "\n".join(shut)


def test_no_button_of_arranging_training_works(in_by_code: Client) -> None:
    session = a_session()
    for address in (reverse("organisations"), f"/training/arrange/sessions/{session.reference}/", "/training/arrange/"):
        for answer in (in_by_code.get(address), in_by_code.post(address, {})):
            assert answer.status_code == 302
            assert "/sign-in/" in answer["Location"]


def test_coming_in_to_learn_is_never_a_workers_session(in_by_code: Client) -> None:
    in_by_code.post("/training/about-me/", {"team": "Any"})  # something is said on the next page, so there is a session
    assert SESSION_KEY not in in_by_code.session
    worker = a_worker_of_every_role()
    assert "_auth_user_id" not in learning(worker).session


def test_somebody_who_only_learns_may_do_nothing_at_all() -> None:
    learner = a_learner()
    assert [one for one in Permission if learner.may(one)] == []
