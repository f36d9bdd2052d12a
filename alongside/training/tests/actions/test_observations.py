"""Noting practice that somebody watched, changing it and taking it back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.training.actions.champions import end_champion
from alongside.training.actions.observations import (
    CannotObserve,
    change_observation,
    note_observation,
    undo_observation,
)
from alongside.training.models import Observation
from alongside.training.rules.observing import LOOKED_FOR
from alongside.training.states import Seen
from alongside.training.tests.embedded import a_champion, a_place, an_observation
from alongside.training.tests.factories import a_learner, a_trainer

pytestmark = pytest.mark.django_db


def other_words(observation: Observation) -> dict[str, object]:
    return {
        "organisation": observation.organisation,
        "setting": "Other words",
        "on": observation.on,
        "seen": dict.fromkeys(LOOKED_FOR, Seen.NO),
        "words": "",
    }


def noting(by: object) -> Observation:
    now = timezone.now()
    return note_observation(
        organisation=a_place(), setting="A meeting", on=timezone.localdate(now), seen={}, words="", arranges=False,
        by=by, at=now,  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_champion_and_a_trainer_note_it_and_nobody_else() -> None:
    champion = a_champion()
    noting(champion.practitioner.worker)
    noting(a_trainer())
    with pytest.raises(CannotObserve):
        noting(a_learner())
    assert AuditEvent.objects.filter(event="training.observation_noted").count() == 2


def test_who_is_no_champion_any_more_notes_nothing() -> None:
    champion, now = a_champion(), timezone.now()
    end_champion(champion=champion, until_on=timezone.localdate(now), by=a_trainer(), at=now)
    with pytest.raises(CannotObserve):
        noting(champion.practitioner.worker)


def test_only_what_is_looked_for_is_kept() -> None:
    noted = an_observation(a_place(), seen={"open_questions": Seen.PARTLY, "somebody’s name": Seen.YES})
    assert noted.seen == {"open_questions": Seen.PARTLY}


def test_it_is_changed_and_taken_back_within_the_hour_by_who_noted_it() -> None:
    trainer, now = a_trainer(), timezone.now()
    noted = an_observation(a_place(), by=trainer, at=now)
    later = now + timedelta(minutes=60)
    changed = change_observation(observation=noted, **other_words(noted), by=trainer, at=later)  # type: ignore[arg-type]
    assert changed.setting == "Other words"
    undo_observation(observation=noted, by=trainer, at=later)
    assert not Observation.objects.exists()
    assert AuditEvent.objects.filter(event__startswith="training.observation_").count() == 3
    with pytest.raises(CannotObserve, match="already"):
        undo_observation(observation=noted, by=trainer, at=later)


def test_after_the_hour_and_for_anybody_else_it_stays() -> None:
    trainer, now = a_trainer(), timezone.now()
    noted = an_observation(a_place(), by=trainer, at=now)
    for who, at in ((trainer, now + timedelta(minutes=61)), (a_trainer(), now)):
        with pytest.raises(CannotObserve):
            change_observation(observation=noted, **other_words(noted), by=who, at=at)  # type: ignore[arg-type]
        with pytest.raises(CannotObserve):
            undo_observation(observation=noted, by=who, at=at)
    noted.refresh_from_db()
    assert noted.setting == "A team meeting"
