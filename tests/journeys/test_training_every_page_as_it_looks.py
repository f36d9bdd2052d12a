"""Every page of training over the sample city, as a trainer and as a health visitor get it, before a browser.

On a small phone and at a desk. Pages of training that anyone reads are looked at with the others of that kind.
"""

from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import Client
from playwright.sync_api import Page

from alongside.foundation.languages import ENGLISH
from tests.home_pages.opened import Opened
from tests.home_pages.weight import OURS
from tests.journeys.looking import Watch, told
from tests.journeys.test_every_page_as_it_looks import SMALL, faults_of, phone
from tests.training_pages.addresses import training_addresses
from tests.training_pages.test_every_page_is_shut import answer_of, as_learner, as_worker

__all__ = ["phone"]  # a fixture: the tests here ask for it


def pages_of(who: str, client: Client) -> Iterator[Opened]:
    """Each kind of page that opens to them, once."""
    known: set[str] = set()
    for address in training_addresses():
        answer = answer_of(client, address.path, "get")
        if address.name not in known and is_a_page(answer):
            known.add(address.name)
            yield Opened(f"{who} {address.name}", answer)


def is_a_page(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("who", ["tess", "orla"])
def test_training_every_page_fits_a_small_phone_and_a_desk_and_axe_finds_nothing(
    phone: Page,
    city: None,
    who: str,
) -> None:
    client = as_worker(who) if who == "tess" else as_learner(who)
    behind: list[str] = []
    Watch(OURS, SMALL, behind).over(phone)
    opened = list(pages_of(who, client))
    assert len(opened) > 15
    faults = [fault for one in opened for fault in faults_of(phone, one, "training", ENGLISH)]
    assert not faults, "\n".join(faults)
    assert not behind, told(behind)
