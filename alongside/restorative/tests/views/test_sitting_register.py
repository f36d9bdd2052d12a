"""The register of one day, to print."""

import pytest

from alongside.restorative.tests.agreed import met, ready
from alongside.restorative.tests.people_doors import only_for_its_facilitators, opened

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_open_it() -> None:
    meeting, parties = ready()
    only_for_its_facilitators(meeting, "sitting_register", met(meeting, parties).number)


def test_everybody_who_takes_part_is_on_it() -> None:
    meeting, (nana, _) = ready()
    page = opened(meeting, "sitting_register", met(meeting, [nana]).number)
    assert 'Nana</bdi></th><td class="govuk-table__cell">Was there</td>' in page
    assert 'Grandma</bdi></th><td class="govuk-table__cell">Not written down</td>' in page
