"""Every page of training opens to whom it should, and to nobody else; and no page breaks for those it opens to."""

from copy import deepcopy

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse

from alongside.access.models import User
from alongside.families.models import Family
from alongside.home.tests.at_home import at_home
from alongside.training.tests.factories import a_learner, learning
from tests import cast
from tests.training_pages.addresses import ARRANGES, BY_LINK, LEARNS, Address, training_addresses

METHODS = ("get", "post")
# What speaks of something and still opens to whoever came in to learn, with why.
FOR_ANY_LEARNER = {
    "book_place": "anybody may ask for a place in a session on the list",
    "module_questions": "anybody may answer the questions of a course that is read alone",
    "take_back_asked": "nobody else's: it is refused with a sentence",
}


def account(key: str) -> User:
    """One of the cast's workers or learners."""
    everyone = (*cast.WORKERS, *cast.LEARNERS)
    return User.objects.get(email=next(one.email for one in everyone if one.key == key))


def as_worker(key: str) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(account(key))
    return client


def as_learner(key: str) -> Client:
    client = learning(account(key))
    client.raise_request_exception = False
    return client


def answer_of(client: Client, path: str, method: str) -> HttpResponse:
    """What this address answers. Whatever it changed is taken back, here and in the browser: each has the same city."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        answer: HttpResponse = getattr(client, method)(path)
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer


def tried(client: Client, *guards: str) -> list[tuple[Address, str, HttpResponse]]:
    found = [one for one in training_addresses() if one.guard in guards]
    assert len(found) > 5
    return [(one, method, answer_of(client, one.path, method)) for one in found for method in METHODS]


def leads_to(answer: HttpResponse, name: str) -> bool:
    return answer.status_code == 302 and answer["Location"].startswith(reverse(name))


def wrong(answers: list[tuple[Address, str, HttpResponse]], door: str) -> list[str]:
    """What neither leads to this door nor refuses the method."""
    return [
        f"{method} {one.path}: {answer.status_code}"
        for one, method, answer in answers
        if answer.status_code != 405 and not leads_to(answer, door)
    ]


def test_every_page_has_one_of_the_three_doors(city: None) -> None:
    assert {one.guard for one in training_addresses()} == {ARRANGES, LEARNS, BY_LINK}


def test_nobody_is_sent_to_the_door_of_each_page(city: None) -> None:
    client = Client(raise_request_exception=False)
    assert wrong(tried(client, ARRANGES), "sign_in") == []
    assert wrong(tried(client, LEARNS), "learner_door") == []


def test_a_relative_at_home_is_nobody_here(city: None) -> None:
    family = Family.objects.earliest("pk")
    client = at_home(family, family.members.get(person__given_names="Ruth").person)
    assert wrong(tried(client, ARRANGES), "sign_in") == []
    assert wrong(tried(client, LEARNS), "learner_door") == []


def test_a_learner_never_comes_to_pages_of_those_who_arrange(city: None) -> None:
    assert wrong(tried(as_learner("amina"), ARRANGES), "sign_in") == []


def test_a_worker_who_does_not_arrange_is_refused(city: None) -> None:
    answers = tried(as_worker("sam"), ARRANGES)
    assert [one.path for one, _, answer in answers if answer.status_code not in (403, 405)] == []


@pytest.mark.parametrize("who", ["a learner of another organisation", "a worker who neither arranges nor holds"])
def test_what_is_somebody_elses_is_there_for_nobody_else(city: None, who: str) -> None:
    client = learning(a_learner()) if "learner" in who else as_worker("sam")
    everybodys = {one.path for one in training_addresses() if one.path == reverse_of_nothing(one)}
    opened = [
        f"{method} {one.path}: {answer.status_code}"
        for one, method, answer in tried(client, LEARNS)
        if one.path not in everybodys and one.name not in FOR_ANY_LEARNER and answer.status_code not in (404, 405)
    ]
    assert opened == []


def reverse_of_nothing(one: Address) -> str:
    """The address of a page that speaks of nothing in particular; an empty text for any other."""
    try:
        return reverse(one.name)
    except NoReverseMatch:
        return ""


def test_what_opens_before_anybody_is_known_breaks_for_nobody(city: None) -> None:
    answers = tried(Client(raise_request_exception=False), BY_LINK)
    assert [one.path for one, _, answer in answers if answer.status_code >= 500] == []


def test_a_learners_cookie_opens_no_other_room(city: None) -> None:
    client = as_learner("tara")
    for name in ("my_work", "families", "accounts", "my_sign_in", "pages_to_edit"):
        assert leads_to(answer_of(client, reverse(name), "get"), "sign_in"), name
