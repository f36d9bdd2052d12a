"""Asking for a restorative meeting from a family's page."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse

from alongside.access.models import User
from alongside.families.models import Family
from alongside.families.queries import open_mending
from alongside.families.states import Part
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, works_with
from alongside.restorative.models import Asking, Meeting
from alongside.restorative.states import Form, MeetingStatus
from alongside.restorative.tests.factories import a_facilitator, lead_of

pytestmark = pytest.mark.django_db
WORDS = "Two grandmothers have not talked since the summer. عربي 🤝"


def where(family: Family) -> str:
    return reverse("ask_for_restorative", args=[family.reference])


def asked(family: Family, worker: User, **changes: Any) -> HttpResponse:
    said = {"words": WORDS, "form": Form.TOGETHER.value, "before_conference": "no", **changes}
    answer: Any = signed_in(worker).post(where(family), said)
    return answer  # type: ignore[no-any-return]


def test_only_who_works_with_the_family_comes_in() -> None:
    the_door_holds(where(a_family()))


def test_it_is_asked_for_in_words_and_nobody_facilitates_it_yet() -> None:
    family = a_family()
    answer = asked(family, family.added_by)
    meeting = Meeting.objects.get(family=family)
    assert answer["Location"] == reverse("restorative_meeting", args=[meeting.reference])
    assert meeting.status == MeetingStatus.ASKED
    assert Asking.objects.get(meeting=meeting).words == WORDS
    assert open_mending(family) is None


def test_the_conference_waits_where_they_say_so() -> None:
    family = a_family()
    asked(family, family.added_by, before_conference="yes")
    assert open_mending(family) is not None


def test_only_a_facilitator_is_asked_whether_they_do_it_themselves() -> None:
    family, fran = a_family(), a_facilitator()
    works_with(family, fran, Part.FACILITATOR)
    question = "Will you facilitate it yourself?"
    assert question not in page_of(family.added_by, where(family))
    assert question in page_of(fran, where(family))
    asked(family, fran, facilitate_myself="yes")
    assert lead_of(Meeting.objects.get(family=family)) == fran


def test_a_facilitator_with_a_part_in_it_is_told_so_and_loses_no_word() -> None:
    family, fran = a_family(), a_facilitator()
    works_with(family, fran, Part.REFERRER)
    page = asked(family, fran, facilitate_myself="yes").content.decode()
    assert "asked for this family’s conference, so they have a part in it." in page
    assert WORDS in page
    assert not Meeting.objects.exists()


def test_nothing_is_asked_without_words_and_each_question_says_what_is_missing() -> None:
    family = a_family()
    page = asked(family, family.added_by, words="  ", form="", before_conference="").content.decode()
    assert "Say what happened between whom, and what you hope for." in page
    assert "Choose how people might hear each other." in page
    assert "Choose yes or no." in page
    assert not Meeting.objects.exists()


@pytest.mark.parametrize("words", ["a\x00b", "x" * 100_000])
def test_odd_words_come_back_or_are_kept_and_nothing_breaks(words: str) -> None:
    family = a_family()
    assert asked(family, family.added_by, words=words).status_code in (200, 302)
