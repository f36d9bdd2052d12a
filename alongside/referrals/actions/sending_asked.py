"""Sending what somebody asks: it lands with one named worker by a day that is promised, or is set aside to be seen."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from alongside.access.actions.counting import Most, counted
from alongside.access.models import User
from alongside.audit.actions import record
from alongside.families.actions.notices import write_to_them
from alongside.foundation.blockers import Cannot
from alongside.referrals.actions.asking_for_help import ASKER, give_code, locked
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries import asked_for_help as queries
from alongside.referrals.rules import asking_for_help as rules
from alongside.referrals.rules.timescales import due_after
from alongside.referrals.states import HelpStatus

HOUR = timedelta(hours=1)


class CannotSendAsking(Cannot):
    """Why it cannot be sent: nothing of it is lost."""


@transaction.atomic
def send_asking(
    *, asked: AskForHelp, came_from: str, filled_by_a_machine: bool = False, at: datetime
) -> tuple[AskForHelp, str]:
    """Give it to a named worker, with the day by which they answer; and the code to come back with.

    `came_from` is the network address, of which only a mark is kept, for an hour. What looks like a flood is kept too:
    somebody looks before it goes to a worker.
    """
    asked = locked(asked)
    if blockers := rules.blockers_to_sending(asked):
        raise CannotSendAsking(blockers)
    on = localdate(at)
    due = due_after(at, asked.service.answer_help_working_days)
    worker = queries.who_answers(asked.service, on=on, due=due or on)
    if worker is None:
        raise CannotSendAsking(_("Nobody here can answer you just now. Please ring."))
    asked.set_aside_why = _why_set_aside(asked, came_from, filled_by_a_machine, at)
    if not asked.set_aside_why:
        asked.like = queries.first_like(asked, at=at)
        worker = _whoever_has_the_first(asked, otherwise=worker)
    asked.status = HelpStatus.SET_ASIDE if asked.set_aside_why else HelpStatus.SENT
    asked.worker = None if asked.set_aside_why else worker
    asked.sent_at, asked.saved_at, asked.answer_by_on = at, at, due
    asked.save()
    record("help.sent", subject=asked, detail={"set_aside": asked.set_aside_why}, by=ASKER, at=at)
    tell_worker_of_help(asked, at=at)
    return give_code(asked=asked, at=at)


def _why_set_aside(asked: AskForHelp, came_from: str, filled_by_a_machine: bool, at: datetime) -> str:
    from_one = Most(settings.ASKED_MOST_FROM_ONE_PLACE, HOUR)
    altogether = Most(settings.ASKED_MOST_AN_HOUR, HOUR)
    few_from_one = counted("asks_from", came_from, from_one, at=at)
    few = counted("asks_of", str(asked.service_id), altogether, at=at)
    return rules.why_set_aside(
        filled_by_a_machine=filled_by_a_machine, too_many_from_one=not few_from_one, too_many=not few
    )


def _whoever_has_the_first(asked: AskForHelp, *, otherwise: User) -> User:
    """The same asked twice is answered by one worker."""
    first = asked.like.worker if asked.like else None
    return first if first and first.is_active else otherwise


def tell_worker_of_help(asked: AskForHelp, *, at: datetime) -> None:
    """An email that says nothing but to come and look; to those who share out where its worker is not there."""
    write_to_them(queries.who_hears_of(asked, on=localdate(at)), at=at)
