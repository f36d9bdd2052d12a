"""Reading what somebody asks for: with their secret only. And who could answer them, which they are never shown."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from django.conf import settings
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Role, Sight
from alongside.foundation import sealing
from alongside.foundation.references import ALPHABET
from alongside.messages.queries import why_not_reachable
from alongside.messages.states import Channel
from alongside.partners.models import Leave, Practitioner, Service
from alongside.referrals.models import AskForHelp, HelpWords
from alongside.referrals.rules import asking_for_help as rules
from alongside.referrals.rules.timescales import due_after
from alongside.referrals.states import HelpStatus, SafeWay

# So many of the newest are looked through for the same.
LOOKED_THROUGH = 300
CHANNELS = {SafeWay.TEXT: Channel.TEXT, SafeWay.EMAIL: Channel.EMAIL}
# The steps, for the rooms above.
STEPS, step_after, step_before = rules.STEPS, rules.step_after, rules.step_before
first_unanswered = rules.first_unanswered
CODE_LETTERS, UNSENT_WITH_A_CODE_STAYS = rules.CODE_LETTERS, rules.UNSENT_WITH_A_CODE_STAYS


def services_anyone_may_ask() -> list[Service]:
    """Every service that takes requests from anyone, by name."""
    return list(Service.objects.filter(takes_requests_from_anyone=True).order_by("name", "pk"))


def services_that_answer(*, at: datetime) -> list[Service]:
    """Those of them in which somebody can answer: nobody types in vain."""
    on = localdate(at)
    return [
        service
        for service in services_anyone_may_ask()
        if who_answers(service, on=on, due=due_after(at, service.answer_help_working_days) or on)
    ]


def asked_with(token: str, *, at: datetime) -> AskForHelp | None:
    """What was asked with this secret, while it is open. Say to the database first that it is the asker who asks."""
    found = AskForHelp.objects.filter(token_hash=sealing.token_hash(token), token_until__gt=at)
    return found.select_related("service", "worker").first()


def said_in(asked: AskForHelp) -> list[HelpWords]:
    """All that was said after it was sent, the first first."""
    return list(asked.said.select_related("by").order_by("said_at", "pk"))


def is_late(asked: AskForHelp, *, today: date) -> bool:
    return rules.is_late(asked, today=today)


def blockers_to_sending(asked: AskForHelp) -> list[str]:
    return rules.blockers_to_sending(asked)


def can_answer_at(way: str, at: str) -> bool:
    """Whether an answer can go to this number or address in this way."""
    channel = CHANNELS.get(SafeWay(way))
    return not why_not_reachable(channel, at) if channel else rules.can_be_reached(way, at)


# ----------------------------------------------------------------------------------------------------------- the code


def as_typed(code: str) -> str:
    """A code as it was typed: in any case, with spaces or lines between its letters; empty where it is none."""
    letters = "".join(one for one in code[:100].upper() if one.isalnum())
    return letters if len(letters) == CODE_LETTERS and set(letters) <= set(ALPHABET) else ""


def code_mark(code: str) -> str:
    """What is kept of a code: with the house's key in it, since ten letters alone could be tried out."""
    return salted_hmac("asked for help", code, secret=settings.SEAL_KEY, algorithm="sha256").hexdigest()


def asked_by_code(code: str) -> AskForHelp | None:
    """What this code leads back to. Asked beyond the walls."""
    return AskForHelp.objects.select_for_update(of=("self",)).filter(code_hash=code_mark(code)).first()


# -------------------------------------------------------------------------------------------------------- who answers


def who_answers(service: Service, *, on: date, due: date) -> User | None:
    """The worker whom the next one goes to; nobody where nobody of the service can."""
    practitioners = {one.worker_id: one for one in _of(service)}
    chosen = rules.who_answers(_those_who_may(service, list(practitioners.values()), on=on, due=due))
    return practitioners[chosen].worker if chosen else None


def _of(service: Service) -> list[Practitioner]:
    found = Practitioner.objects.filter(service=service, worker__is_active=True).select_related("worker")
    return [one for one in found if one.worker.may(Permission.HELP_ANSWER)]


def _those_who_may(
    service: Service, practitioners: list[Practitioner], *, on: date, due: date
) -> Iterator[rules.MayAnswer]:
    away = dict(
        Leave.objects.filter(practitioner__in=practitioners, first_on__lte=on, last_on__gte=on)
        .order_by("last_on")
        .values_list("practitioner_id", "last_on")
    )
    with beyond_the_walls(Sight.ASKED_FOR_HELP):
        waiting = Counter(
            AskForHelp.objects.filter(service=service, status=HelpStatus.SENT).values_list("worker_id", flat=True)
        )
    for one in practitioners:
        yield rules.MayAnswer(
            worker_id=one.worker_id,
            answers_help=one.answers_help,
            manages=Role.SERVICE_MANAGER.value in one.worker.roles,
            away=one.pk in away,
            back_in_time=one.pk in away and away[one.pk] < due,
            waiting=waiting[one.worker_id],
        )


def who_shares_out(service: Service) -> list[User]:
    """Those who look through what was set aside."""
    return [one.worker for one in _of(service) if one.worker.may(Permission.HELP_SHARE_OUT)]


def who_hears_of(asked: AskForHelp, *, on: date) -> list[User]:
    """Its worker; those who share out too, where it has none, or they left or are away on this day."""
    worker = [asked.worker] if asked.worker and asked.worker.is_active else []
    away = Leave.objects.filter(practitioner__worker=asked.worker, first_on__lte=on, last_on__gte=on)
    if worker and not away.exists():
        return worker
    return worker + [one for one in who_shares_out(asked.service) if one not in worker]


def first_like(asked: AskForHelp, *, at: datetime) -> AskForHelp | None:
    """The first of the last days that says the same."""
    with beyond_the_walls(Sight.ASKED_FOR_HELP):
        before = AskForHelp.objects.filter(service=asked.service, sent_at__gt=at - rules.LIKE_WITHIN)
        newest = list(before.exclude(pk=asked.pk).select_related("worker").order_by("-sent_at")[:LOOKED_THROUGH])
    alike = [one for one in newest if rules.are_alike(asked.happening, asked.reach_at, one.happening, one.reach_at)]
    return alike[-1] if alike else None


def unsent_and_closed(*, at: datetime) -> QuerySet[AskForHelp]:
    """What was never sent and nobody gets back to. Asked beyond the walls."""
    unsent = AskForHelp.objects.filter(status=HelpStatus.WRITING)
    without = unsent.filter(code_hash="", token_until__lt=at - rules.UNSENT_STAYS)
    return without | unsent.filter(token_until__lt=at - rules.UNSENT_WITH_A_CODE_STAYS)
