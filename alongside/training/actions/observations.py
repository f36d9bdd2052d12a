"""Noting practice that somebody watched, changing it and taking it back within the hour."""

from datetime import date, datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners.models import Organisation
from alongside.training.models import Observation
from alongside.training.queries.observations import may_observe
from alongside.training.rules.observing import blockers_to_changing, seen_of
from alongside.training.states import Seen


class CannotObserve(Cannot):
    """Why it is not noted, or stays as it is."""


@transaction.atomic
def note_observation(
    *,
    organisation: Organisation,
    setting: str,
    on: date,
    seen: dict[str, Seen],
    words: str,
    arranges: bool,
    by: User,
    at: datetime,
) -> Observation:
    """What of working with people was seen there. `arranges`: they came in as somebody who arranges training."""
    if not may_observe(by, arranges=arranges):
        raise CannotObserve("Only those who arrange training, trainers and champions note what they watched.")
    observation = Observation.objects.create(
        organisation=organisation, setting=setting, on=on, seen=seen_of(seen), words=words, noted_at=at, noted_by=by
    )
    record("training.observation_noted", subject=observation, by=by, at=at)
    return observation


@transaction.atomic
def change_observation(
    *,
    observation: Observation,
    organisation: Organisation,
    setting: str,
    on: date,
    seen: dict[str, Seen],
    words: str,
    by: User,
    at: datetime,
) -> Observation:
    """Put right what one noted within the hour."""
    observation = _mine(observation, by=by, at=at)
    observation.organisation, observation.setting, observation.on = organisation, setting, on
    observation.seen, observation.words = seen_of(seen), words
    observation.save(update_fields=["organisation", "setting", "on", "seen", "words"])
    record("training.observation_changed", subject=observation, by=by, at=at)
    return observation


@transaction.atomic
def undo_observation(*, observation: Observation, by: User, at: datetime) -> None:
    """Take back what one noted within the hour, as if it had not been noted."""
    observation = _mine(observation, by=by, at=at)
    record("training.observation_undone", subject=observation, by=by, at=at)
    observation.delete()


def _mine(observation: Observation, *, by: User, at: datetime) -> Observation:
    locked = Observation.objects.select_for_update(of=("self",)).filter(pk=observation.pk).first()
    if locked is None:
        raise CannotObserve("It has been taken back already.")
    if blockers := blockers_to_changing(locked.noted_at, is_mine=locked.noted_by_id == by.pk, at=at):
        raise CannotObserve(blockers)
    return locked
