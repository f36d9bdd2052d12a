"""Choosing the workers among whom people who ask for help are shared out."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners.models import Practitioner, Service
from alongside.referrals.queries import answering_help as queries


class CannotChooseWhoAnswers(Cannot):
    """Why these cannot be the ones who answer."""


@transaction.atomic
def choose_who_answers_help(
    *, service: Service, workers: Collection[int], by: User, at: datetime
) -> list[Practitioner]:
    """These of the service answer from now on, and nobody else. What somebody has waiting stays theirs."""
    require(Permission.SERVICE_SETTINGS, of=by)
    service = Service.objects.select_for_update().get(pk=service.pk)
    could = queries.who_could_answer(service)
    if set(workers) - {one.worker_id for one in could}:
        raise CannotChooseWhoAnswers(["Choose only from those of your service who may answer."])
    for one in could:
        one.answers_help = one.worker_id in workers
        one.save(update_fields=["answers_help"])
    record("service.who_answers_help_chosen", subject=service, detail={"workers": sorted(workers)}, by=by, at=at)
    return [one for one in could if one.answers_help]
