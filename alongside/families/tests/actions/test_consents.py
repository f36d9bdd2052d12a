"""Agreement is each person's own, and may be taken back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.actions import (
    CannotNoteConsent,
    CannotWithdrawConsent,
    note_consent,
    withdraw_consent,
)
from alongside.families.models import Consent, StoryLine
from alongside.families.queries import holders_who_agreed, latest_consents
from alongside.families.states import Answer, Purpose
from alongside.families.tests.factories import a_family, agrees, children_of, mother_of
from alongside.people.tests.factories import a_person

NOW = timezone.now


@pytest.mark.django_db
def test_the_newest_answer_counts_and_the_one_before_is_kept() -> None:
    family = a_family(agreed=False)
    mother = mother_of(family)
    agrees(family, mother, answer=Answer.REFUSED)
    agrees(family, mother)
    assert latest_consents(family, Purpose.TAKE_PART)[mother.pk].answer == Answer.AGREED
    assert Consent.objects.filter(family=family).count() == 2
    told = StoryLine.objects.filter(family=family, words__contains="Ruth").order_by("pk")
    assert [line.words for line in told] == [
        "Ruth said no to having the family’s meeting.",
        "Ruth agreed to having the family’s meeting.",
    ]


@pytest.mark.django_db
def test_taken_back_it_stands_no_more() -> None:
    family = a_family()
    consent = latest_consents(family, Purpose.TAKE_PART)[mother_of(family).pk]
    taken = withdraw_consent(consent=consent, on=timezone.localdate(), by=family.added_by, at=NOW())
    assert not taken.stands
    assert holders_who_agreed(family, children_of(family), on=timezone.localdate()) == []
    with pytest.raises(CannotWithdrawConsent, match="no agreement to take back"):
        withdraw_consent(consent=consent, on=timezone.localdate(), by=family.added_by, at=NOW())


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "reason"), [(1, "cannot be in the future"), (-9, "before they gave it")])
def test_it_is_taken_back_after_it_was_given_and_not_tomorrow(days: int, reason: str) -> None:
    family = a_family()
    consent = latest_consents(family, Purpose.TAKE_PART)[mother_of(family).pk]
    with pytest.raises(CannotWithdrawConsent, match=reason):
        withdraw_consent(consent=consent, on=timezone.localdate() + timedelta(days=days), by=family.added_by, at=NOW())


@pytest.mark.django_db
def test_nobody_agrees_tomorrow_or_for_another_family() -> None:
    family = a_family()
    stranger, tomorrow = a_person("Nobody"), timezone.localdate() + timedelta(days=1)
    with pytest.raises(CannotNoteConsent) as refusal:
        note_consent(
            family=family,
            person=stranger,
            purpose=Purpose.TAKE_PART,
            answer=Answer.AGREED,
            answered_on=tomorrow,
            by=family.added_by,
            at=NOW(),
        )
    assert len(refusal.value.reasons) == 2
