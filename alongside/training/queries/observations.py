"""Practice that was watched: who may note it, and what was noted."""

from django.db.models import QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Role
from alongside.training.models import Observation, SessionTrainer
from alongside.training.queries.champions import is_champion


def may_observe(learner: User, *, arranges: bool) -> bool:
    """Who arranges training, holds a session, or is a champion."""
    if arranges or Role.TRAINER in learner.roles:
        return True
    return is_champion(learner) or SessionTrainer.objects.filter(worker=learner).exists()


def observations_for(learner: User, *, arranges: bool) -> QuerySet[Observation]:
    """Everything that was noted, for who arranges training; for others what they noted. 404 for who may note none."""
    if not may_observe(learner, arranges=arranges):
        raise Http404
    found = Observation.objects.select_related("organisation", "noted_by")
    return found if arranges else found.filter(noted_by=learner)


def get_observation_of(learner: User, number: int) -> Observation:
    """One they noted themselves; 404 for anything else."""
    found = Observation.objects.select_related("organisation").filter(noted_by=learner, pk=number)
    if (observation := found.first()) is None:
        raise Http404
    return observation
