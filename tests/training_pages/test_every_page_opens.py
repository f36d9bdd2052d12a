"""Every page of training works for those it is for, and asks the database nothing of any family for them."""

import re
from dataclasses import dataclass, field

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.training_pages.addresses import ARRANGES, BY_LINK, LEARNS, training_addresses
from tests.training_pages.test_every_page_is_shut import METHODS, answer_of, as_learner, as_worker, leads_to

OF_FAMILIES = ("families", "people", "referrals", "conferences", "restorative", "plans", "voice", "home", "desk")
# The way round on every worker's page says how many notices they have not read; it says nothing of them.
ON_EVERY_PAGE = {"families_notice"}
# With why no address made from the city opens them: their own tests do.
NEVER = {
    **dict.fromkeys(("agree_place", "learner_link", "training_place_calendar"), "asks for a token that was signed"),
    **dict.fromkeys(("learner_code", "learner_who"), "comes after the door, in the same browser"),
    "mark_register": "asks for somebody on the register",
    "open_material": "is for files and links; the city has cards",
    "take_back_asked": "is for who asked alone, who is another learner",
    "send_letter_again": "asks for a letter that did not arrive",
}


@dataclass
class Walked:
    """What became of one page for one reader."""

    name: str
    says: list[str] = field(default_factory=list)
    opened: bool = False
    tables: set[str] = field(default_factory=set)


@pytest.fixture(scope="module")
def walked(city: None) -> list[Walked]:
    """Everything there is, by who arranges and by who learns; each page once with each method."""
    return [one for client in (as_worker("tess"), as_learner("orla")) for one in walk(client)]


def walk(client: Client) -> list[Walked]:
    known, found = tables_of_families(), []
    for one in training_addresses():
        assert one.guard in (ARRANGES, LEARNS, BY_LINK)
        here = Walked(one.name)
        connection.queries_log.clear()
        with CaptureQueriesContext(connection) as asked:
            for method in METHODS:
                answer = answer_of(client, one.path, method)
                here.says.append(f"{method} {one.path}: {answer.status_code}")
                to_a_door = leads_to(answer, "sign_in") or leads_to(answer, "learner_door")
                here.opened |= answer.status_code in (200, 302) and not to_a_door
        here.tables = {name for query in asked for name in re.findall(r"[a-z_]+", query["sql"].lower())} & known
        found.append(here)
    return found


def tables_of_families() -> set[str]:
    """Every table of those rooms, whatever it is called."""
    return {
        model._meta.db_table for model in apps.get_models(include_auto_created=True) if room_of(model) in OF_FAMILIES
    }


def room_of(model: type[Model]) -> str:
    return model._meta.app_label


def test_no_page_breaks(walked: list[Walked]) -> None:
    assert [said for one in walked for said in one.says if said[-3:] >= "500"] == []


def test_each_page_opens_to_somebody(walked: list[Walked]) -> None:
    """Or the test above, and those of the doors, would be content with addresses that lead nowhere."""
    assert {one.name for one in walked} - {one.name for one in walked if one.opened} == set(NEVER)


def test_no_page_asks_anything_of_a_family(walked: list[Walked]) -> None:
    assert {one.says[0]: one.tables - ON_EVERY_PAGE for one in walked if one.tables - ON_EVERY_PAGE} == {}


def test_a_page_that_asks_of_families_would_be_seen(city: None) -> None:
    assert {"families_family", "people_person", "plans_promise"} <= tables_of_families()
    with CaptureQueriesContext(connection) as asked:
        as_worker("grace").get(reverse("families"))
    assert any("families_family" in query["sql"] for query in asked)


def test_no_foreign_key_of_training_leads_to_a_family_however_far() -> None:
    ahead = list(apps.get_app_config("training").get_models(include_auto_created=True))
    seen: set[type[Model]] = set()
    while ahead:
        model = ahead.pop()
        if model in seen:
            continue
        seen.add(model)
        fields = [one for one in model._meta.get_fields() if not one.auto_created]
        ahead += [one.related_model for one in fields if isinstance(one.related_model, type)]
    assert {room_of(model) for model in seen} >= {"training", "partners", "access"}
    assert [model._meta.label for model in seen if room_of(model) in OF_FAMILIES] == []
