"""Preparing one child, in the child's own words."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from alongside.conferences.forms import PrepareChild
from alongside.conferences.models import ChildPreparation, Conference
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, come_to, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, an_accepted_referral, coordinator_at
from alongside.families.tests.factories import a_family
from alongside.people.models import Person
from alongside.people.tests.factories import an_unborn_child

ASKED = timezone.now() - timedelta(days=9)
pytestmark = pytest.mark.django_db


SAID = {
    "wants_to_come": "yes",
    "their_words": "i want 2 see mum   on sundays",
    "words_read_by": "Nana Rose",
    "coming": "part",
    "decided_by": "Mum",
    "decided_why": "It is long for her.",
    "prepared_by": "Imani, her advocate",
    "speaks_for": "Nana Rose",
    "stays_in_private_time": "Nana Rose",
    "advocate": "Imani",
    "advocate_stays": "no",
}


def a_child_of(conference: Conference) -> ChildPreparation:
    return conference.children.select_related("child", "conference").all()[0]


def test_a_childs_words_are_kept_exactly_and_shown_as_family_words() -> None:
    conference = a_conference(prepared=False)
    child = a_child_of(conference)
    answered_by_coordinator(conference, "prepare_child", child.pk, said=SAID)
    child.refresh_from_db()
    assert child.their_words == SAID["their_words"]
    assert child.advocate_stays is False
    page = opened_by_coordinator(conference, "prepare_child", child.pk)
    assert re.search(r"al-family-words.*i want 2 see mum   on sundays", page, re.DOTALL)


@pytest.mark.parametrize(("missing", "words"), [("decided_by", "Say who decided this."), ("decided_why", "Say why.")])
def test_whoever_decided_is_named_and_says_why(missing: str, words: str) -> None:
    conference = a_conference(prepared=False)
    child = a_child_of(conference)
    page = answered_by_coordinator(conference, "prepare_child", child.pk, said=SAID | {missing: ""}).content.decode()
    assert words in page
    assert SAID["their_words"] in page
    assert a_child_of(conference).coming == ""


def test_an_unborn_child_is_not_asked_whether_they_want_to_come() -> None:
    referral = an_accepted_referral(family=a_family(children=[an_unborn_child()], at=ASKED), at=ASKED)
    conference = a_conference(referral=referral, prepared=False)
    child = a_child_of(conference)
    page = opened_by_coordinator(conference, "prepare_child", child.pk)
    assert "want to come" not in page
    assert "Who speaks for the baby?" in page
    answered_by_coordinator(conference, "prepare_child", child.pk, said={"speaks_for": "Ruth"})
    assert a_child_of(conference).speaks_for == "Ruth"


def test_a_child_of_another_meeting_is_not_found() -> None:
    mine, other = a_conference(), a_conference()
    worker = coordinator_at(mine)
    assert come_to("prepare_child", mine.reference, a_child_of(other).pk, worker=worker).status_code == 404


def test_only_the_conferencing_service_comes_in() -> None:
    conference = a_conference()
    assert_guarded(conference, "prepare_child", a_child_of(conference).pk)


@given(words=st.text(max_size=300), who=st.text(max_size=300), choice=st.sampled_from(["", "yes", "no", "all", "\x00"]))
def test_no_answer_breaks_the_form(words: str, who: str, choice: str) -> None:
    posted = dict.fromkeys(("words_read_by", "decided_by", "decided_why", "prepared_by", "speaks_for"), who)
    posted |= {"their_words": words, "wants_to_come": choice, "coming": choice, "prepared_on-day": who}
    child = Person(given_names="Ayo")
    form = PrepareChild(posted, child=child, asked_on=date(2026, 1, 1), today=date(2026, 12, 31))
    assert form.is_valid() or form.mistakes
