"""A school or another organisation takes part."""

import pytest

from alongside.partners.tests.factories import an_organisation
from alongside.restorative.models import Party
from alongside.restorative.tests.factories import a_meeting, lead_of
from alongside.restorative.tests.people_doors import (
    LONG,
    NUL,
    RTL,
    answered,
    only_for_its_facilitators,
    opened,
    sent_back,
)

pytestmark = pytest.mark.django_db
NEW = {"name": "Sample School", "kind": "school", "speaks": "Ms Pretend, head of year"}


def test_only_its_facilitators_open_it() -> None:
    only_for_its_facilitators(a_meeting(), "add_organisation_party")


def test_one_that_we_know_is_chosen() -> None:
    meeting, school = a_meeting(), an_organisation("Sample School")
    assert "Sample School" in opened(meeting, "add_organisation_party")
    said = {"organisation": school.pk, "speaks": RTL}
    assert answered(meeting, "add_organisation_party", said=said).status_code == 302
    assert Party.objects.get(meeting=meeting).name == f"{RTL}, Sample School"


def test_another_is_written_down() -> None:
    meeting = a_meeting()
    assert answered(meeting, "add_organisation_party", said=NEW).status_code == 302
    party = Party.objects.get(meeting=meeting)
    assert party.organisation
    assert party.organisation.kind == "school"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": ""}, "Choose an organisation from the list, or write the name of another."),
        ({"kind": ""}, "Choose what it is."),
        ({"kind": "castle"}, "Choose one of the answers on this page."),
        ({"speaks": ""}, "Write who speaks for it."),
        ({"speaks": NUL}, "has a character that cannot be saved"),
        ({"name": LONG}, "Use 200 characters or fewer."),
        ({"organisation": "0"}, "Choose one of the answers on this page."),
    ],
)
def test_each_mistake_is_a_sentence_and_nothing_is_saved(changes: dict[str, str], words: str) -> None:
    assert words in sent_back(a_meeting(), "add_organisation_party", said=NEW | changes)
    assert not Party.objects.exists()


def test_where_a_facilitator_works_it_is_refused_with_a_reason() -> None:
    meeting = a_meeting()
    mine = lead_of(meeting).practitioner.organisation
    page = sent_back(meeting, "add_organisation_party", said={"organisation": mine.pk, "speaks": "Ms Pretend"})
    assert "and facilitates or supervises this meeting." in page
    assert 'value="Ms Pretend"' in page
