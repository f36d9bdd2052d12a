"""Passing a worry on, or saying why not."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.models import Family, WorryPassedOn
from alongside.families.tests.actions.test_worries import coordinator_of
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import a_family, an_out_of_hours_worker, glass_broken
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/worries/pass-on/"


def answers(family: Family, **changes: Any) -> dict[str, Any]:
    today = timezone.localdate()
    said = {
        "about": [family.children[0].person_id],
        "worry": "Ayo has a burn on his hand.",
        "shared": "yes",
        "told_to": "Mo Notareal",
        "told_on-day": today.day,
        "told_on-month": today.month,
        "told_on-year": today.year,
        "why": "He may be hurt again.",
        "family_told": "Yes, Mum.",
    }
    return said | changes


def test_a_stranger_signs_in_a_social_worker_is_refused_and_another_coordinator_finds_nothing() -> None:
    family = a_family()
    assert Client().get(path_of(family)).status_code == 302
    assert signed_in(family.added_by).get(path_of(family)).status_code == 403
    assert signed_in(a_coordinator()).get(path_of(family)).status_code == 404


def test_the_coordinator_passes_it_on() -> None:
    family = a_family()
    response = signed_in(coordinator_of(family)).post(path_of(family), answers(family))
    assert response["Location"] == f"/families/{family.reference}/worries/"
    worry = WorryPassedOn.objects.get()
    assert list(worry.about.all()) == [family.children[0].person]
    assert (worry.shared, worry.told_to) == (True, "Mo Notareal")


def test_kept_back_it_asks_nobodys_name() -> None:
    family = a_family()
    signed_in(coordinator_of(family)).post(path_of(family), answers(family, shared="no", told_to=""))
    worry = WorryPassedOn.objects.get()
    assert (worry.shared, worry.told_to, worry.told_at) == (False, "", None)


@pytest.mark.parametrize("missing", ["about", "worry", "shared", "told_to", "why", "family_told"])
def test_what_is_missing_is_asked_for_and_the_rest_kept(missing: str) -> None:
    family = a_family()
    page = signed_in(coordinator_of(family)).post(path_of(family), answers(family, **{missing: ""})).content.decode()
    assert f'href="#id_{missing}' in page
    assert "Ayo has a burn" in page or missing == "worry"
    assert not WorryPassedOn.objects.exists()


def test_in_an_emergency_it_can_only_be_passed_on() -> None:
    family, worker = a_family(), an_out_of_hours_worker()
    glass_broken(family, by=worker)
    client = signed_in(worker)
    assert "No, I decided not to" not in client.get(path_of(family)).content.decode()
    assert client.post(path_of(family), answers(family, shared="no")).status_code == 302
    assert WorryPassedOn.objects.get().shared


@pytest.mark.parametrize("odd", ["\x00", "x" * 100_000, "😀", "’", "שלום", "-1"])
def test_odd_answers_break_nothing(odd: str) -> None:
    family = a_family()
    said = dict.fromkeys(answers(family), odd)
    assert signed_in(coordinator_of(family)).post(path_of(family), said).status_code == 200
