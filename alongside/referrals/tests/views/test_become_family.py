"""Work with a family began with somebody who asked for help: from their words to the family’s page."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.doors import page_of, signed_in
from alongside.families.models import Family, StoryLine
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker
from alongside.referrals.models import AskForHelp
from alongside.referrals.tests.factories import an_ask, one_who_answers

pytestmark = pytest.mark.django_db


def page(asked: AskForHelp) -> str:
    return reverse("become_family", args=[asked.reference])


def asked_of(manager: User, **said: Any) -> AskForHelp:
    return an_ask(worker=manager, **said)


def new_family(manager: User) -> dict[str, str]:
    return {
        "begin": "yes",
        "child-0-given_names": "Pip",
        "child-0-family_name": "Makebelieve",
        "blocks": "1",
        "part": "service_manager",
        "service": str(a_service().pk),
    }


def test_strangers() -> None:
    asked = an_ask(worker=one_who_answers())
    assert Client().get(page(asked)).status_code == 302
    assert signed_in(a_social_worker()).get(page(asked)).status_code == 403
    assert signed_in(one_who_answers()).get(page(asked)).status_code == 404


def test_beginning_with_a_new_family_carries_the_words_along_and_ends_by_linking_the_two() -> None:
    manager = a_service_manager()
    asked = asked_of(manager, happening="The little ones cry at night.")
    browser = signed_in(manager)
    carried = {"from_ask": asked.reference, "their_words": asked.happening}
    begin = browser.post("/families/begin/", carried).content.decode()
    assert "The little ones cry at night." in begin
    assert f'name="from_ask" value="{asked.reference}"' in begin
    missing = browser.post("/families/begin/", carried | {"begin": "yes"}).content.decode()
    assert "The little ones cry at night." in missing
    answer = browser.post("/families/begin/", carried | new_family(manager))
    family = Family.objects.get()
    assert answer["Location"] == f"{page(asked)}?family={family.reference}"
    linking = browser.get(answer["Location"]).content.decode()
    assert f'value="{family.reference}" selected' in linking
    done = browser.post(answer["Location"], {"family": family.reference, "into_story": "no"})
    assert done["Location"] == reverse("family", args=[family.reference])
    assert AskForHelp.objects.get().became == family
    assert not StoryLine.objects.filter(words=asked.happening).exists()


@pytest.mark.parametrize("odd", ["../../x", "H-", "H-12345/../", "x" * 5000, "H-ÄÖÜ55"])
def test_a_reference_that_is_none_leads_to_the_family_as_always(odd: str) -> None:
    manager = a_service_manager()
    answer = signed_in(manager).post("/families/begin/", {"from_ask": odd, **new_family(manager)})
    assert answer["Location"] == reverse("family", args=[Family.objects.get().reference])


def test_a_family_known_already_is_chosen_among_those_that_open() -> None:
    asked, family = an_ask(), a_family()
    manager = a_service_manager(asked.service)
    elsewhere = a_family(service=a_service("Another Service"))
    shown = page_of(manager, page(asked))
    assert family.reference in shown
    assert elsewhere.reference not in shown
    browser = signed_in(manager)
    browser.post(page(asked), {"family": family.reference, "into_story": "yes"})
    assert AskForHelp.objects.get().became == family
    assert StoryLine.objects.filter(family=family, words=asked.happening).count() == 1
    again = browser.post(page(asked), {"family": family.reference, "into_story": "yes"}).content.decode()
    assert "It is linked to a family already." in again


@pytest.mark.parametrize("sent", [{}, {"family": "F-\x00"}, {"family": "F-7K3Q9BT", "into_story": "yes"}])
def test_a_family_that_is_none_comes_back(sent: dict[str, str]) -> None:
    asked, _ = an_ask(), a_family()
    answer = signed_in(a_service_manager(asked.service)).post(page(asked), sent).content.decode()
    assert "There is a problem" in answer
    assert AskForHelp.objects.get().became is None


def test_who_may_not_begin_with_a_family_is_told_who_does() -> None:
    asked = an_ask(worker=one_who_answers())
    worker = asked.worker
    assert worker
    assert Role.COORDINATOR in worker.roles
    shown = page_of(worker, reverse("asked_for_help", args=[asked.reference]))
    assert "Your service manager begins with it" in shown
    assert "Begin with this family" not in shown
    assert "No family of your service opens to you." in page_of(worker, page(asked))
