"""Who came to one day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.restorative.models import Meeting, Party, Sitting
from alongside.restorative.states import Came, MeetingStatus
from alongside.restorative.tests.agreed import a_sitting, ready
from alongside.restorative.tests.factories import again
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened, sent_back

pytestmark = pytest.mark.django_db


def held_now() -> tuple[Meeting, list[Party], Sitting]:
    meeting, parties = ready()
    now = timezone.now()
    return meeting, parties, a_sitting(meeting, starts_at=now, at=now - timedelta(hours=1))


def test_only_its_facilitators_open_it() -> None:
    meeting, _, sitting = held_now()
    only_for_its_facilitators(meeting, "note_who_came", sitting.number)


def test_with_it_people_have_met() -> None:
    meeting, (nana, joy), sitting = held_now()
    said = {f"party_{nana.pk}": Came.IN_PERSON, f"party_{joy.pk}": ""}
    answered(meeting, "note_who_came", sitting.number, said=said)
    assert again(meeting).status == MeetingStatus.MET
    page = opened(meeting, "restorative_meeting")
    assert "Nana</bdi>: Was there" in page
    assert "Grandma</bdi>: Did not come" not in page


@pytest.mark.parametrize("answer", ["", "perhaps", "did_not", "\x00"])
def test_without_anybody_it_comes_back(answer: str) -> None:
    meeting, (nana, _), sitting = held_now()
    page = sent_back(meeting, "note_who_came", sitting.number, said={f"party_{nana.pk}": answer})
    assert f'href="#id_party_{nana.pk}"' in page
    assert again(meeting).status == MeetingStatus.ARRANGED


def test_a_day_that_is_none_is_not_found() -> None:
    meeting, _, _ = held_now()
    assert answered(meeting, "note_who_came", 9, said={}).status_code == 404


def test_the_second_of_two_is_told_and_sees_both() -> None:
    meeting, (nana, _), sitting = held_now()
    seen = opened(meeting, "note_who_came", sitting.number).split('name="seen" value="')[1].split('"')[0]
    key = f"party_{nana.pk}"
    answered(meeting, "note_who_came", sitting.number, said={key: Came.PART, "seen": seen})
    page = sent_back(meeting, "note_who_came", sitting.number, said={key: Came.REMOTE, "seen": seen})
    assert "Somebody else saved this page" in page
