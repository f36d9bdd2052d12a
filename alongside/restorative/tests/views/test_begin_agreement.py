"""Beginning to write down what people agree."""

import pytest
from django.urls import reverse

from alongside.restorative.models import Agreement, Meeting, Party
from alongside.restorative.tests.agreed import met, ready
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators

pytestmark = pytest.mark.django_db


def sat_together() -> tuple[Meeting, list[Party]]:
    meeting, parties = ready()
    met(meeting, parties)
    return meeting, parties


def test_only_its_facilitators_press_it() -> None:
    only_for_its_facilitators(sat_together()[0], "begin_agreement", button=True)


def test_pressed_it_opens_to_be_written() -> None:
    meeting, _ = sat_together()
    response = answered(meeting, "begin_agreement", said={})
    assert response["Location"] == reverse("write_agreement", args=[meeting.reference, 1])


def test_while_one_is_written_there_is_no_other() -> None:
    meeting, _ = sat_together()
    answered(meeting, "begin_agreement", said={})
    answered(meeting, "begin_agreement", said={})
    assert Agreement.objects.count() == 1
