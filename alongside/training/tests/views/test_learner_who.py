"""Somebody new says who they are, and only then there is an account."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.partners.actions.learners import let_learner_lapse
from alongside.partners.models import Organisation, Practitioner
from alongside.training.tests.door import WHO, comes_in, who_she_says
from alongside.training.tests.factories import a_learner, an_organisation_of
from alongside.training.views import LEARNER_COOKIE

pytestmark = pytest.mark.django_db
TESS = "tess@madeup-school.example"


@pytest.fixture
def browser() -> Client:
    browser = Client()
    assert comes_in(browser, TESS, next="/training/about-me/")["Location"] == WHO
    return browser


def test_only_who_says_who_they_are_has_an_account(browser: Client) -> None:
    an_organisation_of()
    assert not User.objects.filter(email=TESS).exists()
    assert LEARNER_COOKIE not in browser.cookies
    assert browser.post(WHO, who_she_says(organisation="madeup SCHOOL"))["Location"] == "/training/about-me/"
    tess = Practitioner.objects.get(worker__email=TESS)
    assert (tess.worker.name, tess.worker.roles, tess.organisation.name) == ("Tess Example", [], "Madeup School")
    assert "Tess Example" in browser.get("/training/about-me/").content.decode()


@pytest.mark.parametrize("field", ["name", "line_manager_name"])
def test_no_web_address_is_taken_for_a_name(browser: Client, field: str) -> None:
    an_organisation_of()
    page = browser.post(WHO, who_she_says(**{field: "Look at http://evil.example"})).content.decode()
    assert "Write a name, without a web address." in page
    assert not User.objects.filter(email=TESS).exists()


def test_a_new_place_is_asked_about_and_is_to_be_checked(browser: Client) -> None:
    page = browser.post(WHO, who_she_says(organisation="Faraway Nursery")).content.decode()
    assert "We do not know Faraway Nursery yet. Choose what kind of organisation it is." in page
    assert 'value="Faraway Nursery"' in page
    assert not User.objects.filter(email=TESS).exists()
    more = {"kind": "school", "urn": "100001"}
    assert browser.post(WHO, who_she_says(organisation="Faraway Nursery", **more)).status_code == 302
    nursery = Organisation.objects.get(name="Faraway Nursery")
    assert (nursery.kind, nursery.urn, nursery.to_check) == ("school", "100001", True)


def test_what_somebody_typed_is_offered_to_nobody_else_before_it_was_looked_at(browser: Client) -> None:
    known, typed = an_organisation_of(), an_organisation_of(name="Ring 0191 498 0000 and win")
    Organisation.objects.filter(pk=typed.pk).update(to_check=True)
    page = browser.get(WHO).content.decode()
    assert f'<option value="{known.name}">' in page
    assert typed.name not in page


def test_a_name_like_one_we_know_is_pointed_out(browser: Client) -> None:
    known = an_organisation_of(name="St Madeup’s Primary School")
    typed = who_she_says(organisation="Saint Madeups Primary")
    assert "Choose whether it is one of these places." in browser.post(WHO, typed).content.decode()
    assert browser.post(WHO, typed | {"which": known.name}).status_code == 302
    assert Practitioner.objects.get(worker__email=TESS).organisation == known


def test_it_may_be_another_place_all_the_same(browser: Client) -> None:
    an_organisation_of(name="St Madeup’s Primary School")
    typed = who_she_says(organisation="St Madeup’s Nursery", which="it is new")
    assert "Choose what kind" in browser.post(WHO, typed).content.decode()
    assert browser.post(WHO, typed | {"kind": "school"}).status_code == 302
    assert Organisation.objects.filter(name="St Madeup’s Nursery", to_check=True).exists()


@pytest.mark.parametrize(
    ("changes", "field", "why"),
    [
        ({"name": ""}, "name", "Write your name."),
        ({"name": "\x00"}, "name", "cannot be saved"),
        ({"name": "x" * 100_000}, "name", "Use 200 characters or fewer"),
        ({"organisation": "\x00"}, "organisation", "cannot be saved"),
        ({"organisation": "x" * 100_000}, "organisation", "Use 200 characters or fewer"),
        ({"line_manager_email": "mina"}, "line_manager_email", "Write an email address"),
        ({"line_manager_email": TESS.upper()}, "line_manager_email", "not your own"),
        ({"organisation": "Far Away", "kind": "school", "urn": "12"}, "urn", "six digits"),
        ({"organisation": "Far Away", "kind": "police", "urn": "100001"}, "urn", "Only a school"),
        ({"organisation": "Far Away", "kind": "circus"}, "kind", "Choose one of the answers"),
    ],
)
def test_bad_answers_come_back_with_what_was_typed(
    browser: Client, changes: dict[str, str], field: str, why: str
) -> None:
    an_organisation_of()
    page = browser.post(WHO, who_she_says(**changes))
    assert page.status_code == 200
    assert why in page.content.decode()
    assert f'href="#id_{field}"' in page.content.decode()
    assert "Mina Overseer-Madeup" in page.content.decode()
    assert not User.objects.filter(email=TESS).exists()


def test_names_are_taken_as_they_are(browser: Client) -> None:
    an_organisation_of()
    browser.post(WHO, who_she_says(name="O’Made  الاسم 😀"))
    assert User.objects.get(email=TESS).name == "O’Made  الاسم 😀"


def test_without_a_proved_address_nobody_says_who_they_are() -> None:
    assert Client().post(WHO, who_she_says())["Location"] == "/training/come-in/"
    browser = Client()
    browser.post("/training/come-in/", {"email": TESS})
    assert browser.post(WHO, who_she_says())["Location"] == "/training/come-in/"


def test_who_was_away_for_years_is_asked_again_and_has_the_same_account() -> None:
    learner, browser = a_learner(), Client()
    let_learner_lapse(learner=learner, at=timezone.now())
    assert comes_in(browser, learner.email)["Location"] == WHO
    browser.post(WHO, who_she_says())
    back = User.objects.get(pk=learner.pk)
    assert (back.is_active, back.name) == (True, "Tess Example")
