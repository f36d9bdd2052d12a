"""Who answers somebody who asks for help, what is set aside and taken up after all, what is late, and what goes."""

import logging
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.families.actions.notices import COME_AND_LOOK
from alongside.foundation.blockers import Cannot
from alongside.messages.actions import write_message
from alongside.messages.models import Message
from alongside.messages.queries import why_not_reachable
from alongside.messages.states import Channel, MessageKind
from alongside.referrals.actions.answering_help import hold
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries import answering_help as queries
from alongside.referrals.rules import answering_help as rules
from alongside.referrals.rules import due_after
from alongside.referrals.states import HelpStatus

logger = logging.getLogger(__name__)
BY_ITSELF = "Alongside, by itself"


class CannotShareOutHelp(Cannot):
    """Why this worker cannot be the one who answers."""


class CannotSetAside(Cannot):
    """Why it cannot be set aside, or taken up after all."""


@transaction.atomic
def share_out_help(*, asked: AskForHelp, worker: User, by: User, at: datetime) -> AskForHelp:
    """Another worker answers. They are told by an email that says only to come and look; the promised day stays."""
    require(Permission.HELP_SHARE_OUT, of=by)
    asked = hold(asked)
    answers = worker in queries.may_be_given_to(asked, by)
    if blockers := rules.blockers_to_sharing_out(asked, answers=answers):
        raise CannotShareOutHelp(blockers)
    asked.worker = worker
    asked.save(update_fields=["worker"])
    record("help.shared_out", subject=asked, detail={"worker": worker.pk}, by=by, at=at)
    if worker != by:
        write_to_come_and_look(worker, once=f"help given {asked.pk} {worker.pk} {at:%Y-%m-%d %H}", at=at)
    return asked


def write_to_come_and_look(worker: User, *, once: str, at: datetime) -> None:
    """An email that says nothing else; to nobody whose address no mail can go to. It also stands in their work."""
    if not why_not_reachable(Channel.EMAIL, worker.email):
        write_message(
            kind=MessageKind.TOLD_WORKER,
            channel=Channel.EMAIL,
            to=worker.email,
            words=COME_AND_LOOK,
            worker=worker,
            once=once,
            by=None,
            at=at,
        )


@transaction.atomic
def set_help_aside(*, asked: AskForHelp, why: str, by: User, at: datetime) -> AskForHelp:
    """It does not wait any more, and is kept with the reason: a machine wrote it, or nobody meant it."""
    require(Permission.HELP_ANSWER, of=by)
    asked = hold(asked)
    if blockers := rules.blockers_to_setting_aside(asked, why=why):
        raise CannotSetAside(blockers)
    asked.status, asked.set_aside_why, asked.answer_by_on = HelpStatus.SET_ASIDE, why, None
    asked.worker = asked.worker or by
    asked.save(update_fields=["status", "set_aside_why", "answer_by_on", "worker"])
    record("help.set_aside", subject=asked, by=by, at=at)
    return asked


@transaction.atomic
def take_help_up_after_all(*, asked: AskForHelp, by: User, at: datetime) -> AskForHelp:
    """It waits like any other from today on. Nobody has it? Then whoever took it up answers."""
    require(Permission.HELP_ANSWER, of=by)
    asked = hold(asked)
    if blockers := rules.blockers_to_taking_up_after_all(asked):
        raise CannotSetAside(blockers)
    asked.status, asked.set_aside_why = HelpStatus.SENT, ""
    asked.worker = asked.worker if asked.worker and asked.worker.is_active else by
    asked.answer_by_on = due_after(at, asked.service.answer_help_working_days)
    asked.save(update_fields=["status", "set_aside_why", "worker", "answer_by_on"])
    record("help.taken_up_after_all", subject=asked, by=by, at=at)
    return asked


@transaction.atomic
def tell_of_late_help(*, at: datetime) -> int:
    """Each that is past its day, or whose worker is not there, is told to the service's managers, once. How many anew.

    Where a service has nobody to be told, nothing is called told: the log says so each morning until there is somebody.
    """
    with beyond_the_walls(Sight.ASKED_FOR_HELP):
        found = list(queries.late_and_not_told(on=localdate(at)).select_for_update(of=("self",)))
        managers = {one.service_id: queries.who_shares_out(one.service) for one in found}
        late = [one for one in found if managers[one.service_id]]
        if unheard := len(found) - len(late):
            logger.error("%d who ask for help wait too long in a service where nobody shares them out.", unheard)
        for asked in late:
            asked.late_told_at = at
            asked.save(update_fields=["late_told_at"])
            record("help.late", subject=asked, by=BY_ITSELF, at=at)
    for worker in {one.pk: one for some in managers.values() for one in some}.values():
        write_to_come_and_look(worker, once=f"help late {worker.pk} {at:%Y-%m-%d %H}", at=at)
    return len(late)


@transaction.atomic
def forget_help_long_over(*, before: datetime, at: datetime) -> int:
    """What nobody touched since then, and became no work with a family, is gone; so is what was sent because of it."""
    with beyond_the_walls(Sight.ASKED_FOR_HELP):
        gone = list(queries.came_to_nothing(before=before))
        for asked in gone:
            record("help.forgotten", subject=asked, by=BY_ITSELF, at=at)
        numbers = [one.pk for one in gone]
        AskForHelp.objects.filter(pk__in=numbers).delete()
    with beyond_the_walls(Sight.OUTBOX):
        Message.objects.filter(asked_id__in=numbers).delete()
    return len(numbers)
