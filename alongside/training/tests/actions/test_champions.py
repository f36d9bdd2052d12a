"""Naming champions, and ending that."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.champions import CannotChangeChampions, add_champion, end_champion
from alongside.training.models import Champion
from alongside.training.tests.embedded import a_champion
from alongside.training.tests.factories import a_learner, a_trainer

pytestmark = pytest.mark.django_db


def test_somebody_is_named_and_the_story_says_so() -> None:
    champion = a_champion()
    assert champion.until_on is None
    assert AuditEvent.objects.filter(event="training.champion_named").exists()


def test_nobody_is_a_champion_twice_at_a_time() -> None:
    champion = a_champion()
    with pytest.raises(CannotChangeChampions, match="already"):
        a_champion(champion.practitioner.worker)


def test_who_was_one_before_is_named_again() -> None:
    champion, now = a_champion(), timezone.now()
    end_champion(champion=champion, until_on=champion.since_on, by=a_trainer(), at=now)
    a_champion(champion.practitioner.worker)
    assert Champion.objects.count() == 2


def test_nobody_is_named_whose_account_is_closed_or_from_tomorrow_on() -> None:
    learner = a_learner()
    learner.is_active = False
    learner.save()
    with pytest.raises(CannotChangeChampions) as refusal:
        a_champion(learner, since_on=timezone.localdate() + timedelta(days=1))
    assert len(refusal.value.reasons) == 2


def test_who_does_not_arrange_training_names_and_ends_nobody() -> None:
    champion, now = a_champion(), timezone.now()
    with pytest.raises(NotAllowed):
        add_champion(
            practitioner=a_learner().practitioner, since_on=timezone.localdate(now), by=a_social_worker(), at=now
        )
    with pytest.raises(NotAllowed):
        end_champion(champion=champion, until_on=champion.since_on, by=a_social_worker(), at=now)


def test_it_ends_once_and_the_second_is_told() -> None:
    champion, now = a_champion(), timezone.now()
    end_champion(champion=champion, until_on=timezone.localdate(now), by=a_trainer(), at=now)
    with pytest.raises(CannotChangeChampions, match="somebody has ended it already"):
        end_champion(champion=champion, until_on=timezone.localdate(now), by=a_trainer(), at=now)
    assert AuditEvent.objects.filter(event="training.champion_ended").count() == 1


@pytest.mark.parametrize("days", [-1, 1])
def test_it_ends_neither_before_it_began_nor_tomorrow(days: int) -> None:
    champion, now = a_champion(), timezone.now()
    with pytest.raises(CannotChangeChampions):
        end_champion(champion=champion, until_on=champion.since_on + timedelta(days=days), by=a_trainer(), at=now)
