"""The page that opens a family in an emergency."""

import re
from typing import Any

import pytest
from django.test import Client

from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.families.models import BrokenGlass
from alongside.families.rules.emergencies import A_SENTENCE, NOT_OPENED
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import WHY, a_family, an_out_of_hours_worker
from alongside.partners.tests.factories import a_practitioner, a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db
PAGE = "/families/emergency/"


def answers(**said: Any) -> dict[str, Any]:
    return {"why": WHY, "hours": "12", **said}


def test_a_stranger_signs_in_and_most_roles_are_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    for worker in (a_social_worker(), a_practitioner(Role.DATA_PROTECTION_OFFICER).worker):
        assert signed_in(worker).get(PAGE).status_code == 403
        assert signed_in(worker).post(PAGE, answers()).status_code == 403


def test_it_opens_the_family_at_once_and_every_page_says_until_when_and_why() -> None:
    family, worker = a_family(), an_out_of_hours_worker()
    client = signed_in(worker)
    path = f"/families/{family.reference}/"
    assert client.get(path).status_code == 404
    assert client.post(PAGE, answers(reference=family.reference))["Location"] == path
    for page in ("", "workers/", "agreement/", "story/add/", f"people/{family.children[0].person_id}/"):
        shown = client.get(path + page).content.decode()
        assert "You opened this family’s record in an emergency. It closes on" in shown
        assert WHY in shown
        assert "Close it now" in shown
    assert "You opened" not in page_of(family.added_by, path)
    assert "Ayo, Tem and their family" in page_of(worker, "/my-work/")


def test_what_is_not_there_reads_like_what_was_not_said_well_enough() -> None:
    family = a_family()
    pages = []
    for said in ({"reference": "F-NOTTHERE"}, {"name": "Tem"}, {}):
        page = signed_in(an_out_of_hours_worker()).post(PAGE, answers(**said)).content.decode()
        assert NOT_OPENED in page
        assert WHY in page
        for typed in said.values():
            page = page.replace(typed, "")
        pages.append(re.sub(r"csrfmiddlewaretoken\" value=\"\w+\"|nonce=\"[^\"]*\"|Madeup \d+", "", page))
    assert len({re.sub(r"\s+", " ", re.sub(r"<(strong|bdi)[^>]*>[^<]*", "", page)) for page in pages}) == 1
    assert AuditEvent.objects.filter(event="glass.tried").count() == 3
    assert family.reference not in "".join(pages)


def test_a_weak_reason_comes_back_with_what_was_typed() -> None:
    family, worker = a_family(), an_out_of_hours_worker()
    page = signed_in(worker).post(PAGE, answers(why="Urgent", reference=family.reference)).content.decode()
    assert A_SENTENCE in page
    assert 'href="#id_why"' in page
    assert family.reference in page
    assert not BrokenGlass.objects.exists()


@pytest.mark.parametrize("odd", ["\x00", "x" * 100_000, "😀", "’; drop table", "שלום", "31-02"])
def test_odd_answers_break_nothing(odd: str) -> None:
    client = signed_in(an_out_of_hours_worker())
    said = dict.fromkeys(("why", "hours", "reference", "name", "council_child_id"), odd)
    day = {f"born_on-{part}": odd for part in ("day", "month", "year")}
    assert client.post(PAGE, said | day).status_code == 200
    assert client.post(PAGE, answers(name=odd, **day)).status_code == 200


def test_somebody_who_works_with_the_family_is_shown_in_without_an_emergency() -> None:
    family, manager = a_family(), a_service_manager()
    response = signed_in(manager).post(PAGE, answers(reference=family.reference), follow=True)
    assert "You work with this family already" in response.content.decode()
    assert not BrokenGlass.objects.exists()
