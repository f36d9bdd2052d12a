"""Starting a request and answering its pages."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.families.models import StoryLine
from alongside.families.queries import parts_of
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, children_of
from alongside.partners.tests.factories import a_coordinator
from alongside.people.tests.factories import a_child, a_child_without_a_name
from alongside.referrals.actions import (
    CannotAnswerPage,
    CannotStartReferral,
    answer_child,
    answer_page,
    choose_children,
    start_referral,
)
from alongside.referrals.rules import BY_KEY
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again

pytestmark = pytest.mark.django_db


def test_starting_makes_the_starter_the_referrer_and_tells_the_story() -> None:
    family = a_family()
    referral = start_referral(family=family, children=children_of(family)[:1], by=family.added_by, at=timezone.now())
    assert referral.status == ReferralStatus.WRITING
    assert [row.child.short_name for row in referral.children.all()] == ["Ayo"]
    assert parts_of(family).filter(worker=family.added_by, part=Part.REFERRER).exists()
    assert StoryLine.objects.filter(family=family, words__contains="Began to ask for a").exists()
    assert AuditEvent.objects.filter(event="referral.started", subject_id=referral.pk).exists()


def test_a_coordinator_may_not_ask_for_a_conference() -> None:
    family = a_family()
    with pytest.raises(NotAllowed):
        start_referral(family=family, children=children_of(family), by=a_coordinator(), at=timezone.now())


def test_a_child_of_another_family_can_not_be_slipped_in() -> None:
    family = a_family()
    with pytest.raises(CannotStartReferral, match="not in this family"):
        start_referral(family=family, children=[a_child("Kola")], by=family.added_by, at=timezone.now())


def test_a_second_request_for_the_same_child_is_refused_with_the_first_ones_reference() -> None:
    first = a_referral(answered=False)
    with pytest.raises(CannotStartReferral, match=first.reference):
        start_referral(family=first.family, children=children_of(first.family), by=first.referrer, at=timezone.now())


def test_half_an_answer_is_saved_and_left_for_later() -> None:
    referral = a_referral(answered=False)
    answer_page(
        referral=referral,
        page=BY_KEY["worries"],
        answers={"worries": "  Nights  "},
        finished=False,
        by=referral.referrer,
        at=timezone.now(),
    )
    saved = again(referral)
    assert saved.worries == "  Nights  "
    assert "worries" not in saved.answered


def test_an_answer_of_another_page_is_left_alone() -> None:
    referral = a_referral(answered=False)
    answers = {"going_well": "School", "status": "accepted", "bottom_lines": "None"}
    answer_page(referral=referral, page=BY_KEY["going_well"], answers=answers, by=referral.referrer, at=timezone.now())
    saved = again(referral)
    assert (saved.going_well, saved.status, saved.bottom_lines) == ("School", "writing", "")


def test_a_change_after_sending_is_in_the_story_and_one_before_is_not() -> None:
    referral = a_referral(ReferralStatus.SENT)
    changed = StoryLine.objects.filter(family=referral.family, words__contains="after it was sent")
    assert not changed.exists()
    answer_page(
        referral=referral,
        page=BY_KEY["dates"],
        answers={"dates_that_matter": "Court on Monday"},
        by=referral.referrer,
        at=timezone.now(),
    )
    assert changed.get().words == "Changed “Dates that matter” in the request after it was sent."


@pytest.mark.parametrize("status", [ReferralStatus.ACCEPTED, ReferralStatus.REDIRECTED, ReferralStatus.WITHDRAWN])
def test_nothing_changes_once_it_is_decided(status: ReferralStatus) -> None:
    referral = a_referral(status)
    with pytest.raises(CannotAnswerPage, match="no longer changes"):
        answer_page(
            referral=referral,
            page=BY_KEY["dates"],
            answers={"dates_that_matter": "Late"},
            by=referral.referrer,
            at=timezone.now(),
        )


def test_a_child_from_the_councils_system_gets_their_name_and_keeps_one_they_have() -> None:
    nameless = a_child_without_a_name()
    referral = a_referral(answered=False, family=a_family(children=[a_child("Ayo"), nameless]))
    ayo = referral.family.members.get(person__given_names="Ayo").person
    choose_children(
        referral=referral,
        children=[ayo, nameless],
        names={nameless.pk: ("Bisi", "Madeup"), ayo.pk: ("Wrong", "Name")},
        by=referral.referrer,
        at=timezone.now(),
    )
    assert {row.child.full_name for row in referral.children.all()} == {"Bisi Madeup", "Ayo Madeup"}


def test_a_child_left_out_is_out_and_what_was_said_of_the_others_stays() -> None:
    referral = a_referral()
    ayo, _ = children_of(referral.family)
    choose_children(referral=referral, children=[ayo], names={}, by=referral.referrer, at=timezone.now())
    assert [(row.child, row.lives_with) for row in referral.children.all()] == [(ayo, "Their mother")]


def test_what_is_said_about_a_child_is_saved_as_given() -> None:
    referral = a_referral(answered=False)
    row = referral.children.all()[0]
    answer_child(row=row, answers={"school": "Ẹ̀kọ́ 学校"}, by=referral.referrer, at=timezone.now())
    row.refresh_from_db()
    assert row.school == "Ẹ̀kọ́ 学校"
    assert f"child-{row.child_id}" in again(referral).answered
