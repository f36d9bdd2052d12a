"""What people asked from the public pages, for the workers who answer; their whole service’s for who shares it out."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Family
from alongside.families.queries import Waiting, families_visible_to
from alongside.messages.queries import why_not_reachable
from alongside.messages.states import Channel
from alongside.partners.models import Leave, Practitioner, Service
from alongside.partners.queries import service_of, where_they_work
from alongside.referrals.models import AskForHelp, HelpTry, HelpWords
from alongside.referrals.rules import answering_help as rules
from alongside.referrals.states import HelpStatus, SafeWay

MOST_DONE = 20
MOST_FAMILIES = 100
MOST_WAITING = 200
# What came so fast that nobody was named to answer: somebody has to look.
UNSEEN = Q(status=HelpStatus.SET_ASIDE, worker=None)
SENT_OR_UNSEEN = Q(status=HelpStatus.SENT) | UNSEEN
# Where the bank holidays are not known no day was promised; who shares out is told all the same. To be checked.
WITHOUT_A_DAY = timedelta(days=7)
NOT_FOR_WORKERS = (HelpStatus.WRITING, HelpStatus.STOPPED)


def asks_visible_to(worker: User) -> QuerySet[AskForHelp]:
    """What this worker answers; and everything sent to their service, where they share it out."""
    mine = Q(worker=worker)
    if worker.may(Permission.HELP_SHARE_OUT):
        mine |= Q(service__in=where_they_work(worker).exclude(service=None).values("service"))
    asked = AskForHelp.objects.filter(mine).exclude(status=HelpStatus.WRITING)
    return asked.select_related("service", "worker", "taken_up_by").order_by("sent_at", "pk")


def get_ask_for(worker: User, reference: str) -> AskForHelp:
    """404, never 403: a worker must not learn that somebody asked another for help."""
    if (found := asks_visible_to(worker).filter(reference=reference).first()) is None:
        raise Http404
    return found


@dataclass
class HelpList:
    """The page of those who answer: what waits for me, for others, what is answered, taken up, set aside."""

    mine: list[rules.Together] = field(default_factory=list)
    others: list[rules.Together] = field(default_factory=list)
    answered: list[rules.Together] = field(default_factory=list)
    taken_up: list[rules.Together] = field(default_factory=list)
    set_aside: list[AskForHelp] = field(default_factory=list)


def help_list(worker: User) -> HelpList:
    """What is promised soonest stands first, so what is late is on top."""
    asked = list(asks_visible_to(worker).exclude(status__in=NOT_FOR_WORKERS))
    found = HelpList(set_aside=[one for one in asked if one.status == HelpStatus.SET_ASIDE])
    for line in rules.put_together([one for one in asked if one.status != HelpStatus.SET_ASIDE]):
        if waiting := line.waiting:
            (found.mine if any(one.worker_id == worker.pk for one in waiting) else found.others).append(line)
        else:
            (found.taken_up if line.first.how else found.answered).append(line)
    for lines in (found.mine, found.others):
        lines.sort(key=lambda line: line.due_on or date.max)
    found.taken_up = sorted(found.taken_up, key=lambda line: str(line.first.taken_up_at), reverse=True)[:MOST_DONE]
    return found


def like_this(asked: AskForHelp, worker: User) -> list[AskForHelp]:
    """The others that came with it: what it is like, and what is like that."""
    first = asked.like_id or asked.pk
    together = asks_visible_to(worker).exclude(status__in=NOT_FOR_WORKERS).filter(Q(pk=first) | Q(like=first))
    return list(together.exclude(pk=asked.pk))


@dataclass(frozen=True)
class SaidSince:
    """One thing since it was sent: their words, our answer, or a time somebody rang."""

    at: datetime
    by: User | None
    words: str
    rang: bool = False
    reached: bool = False


def said_since(asked: AskForHelp) -> list[SaidSince]:
    """Everything that was said and tried since, the first first."""
    said = [SaidSince(one.said_at, one.by, one.words) for one in asked.said.select_related("by")]
    tries = [
        SaidSince(one.tried_at, one.by, one.words, rang=True, reached=one.reached)
        for one in asked.tries.select_related("by")
    ]
    return sorted([*said, *tries], key=lambda one: one.at)


def mark_of(asked: AskForHelp) -> str:
    """Another one as soon as anybody said or tried anything more, or it is safe in another way now."""
    counts = [HelpWords.objects.filter(asked=asked).count(), HelpTry.objects.filter(asked=asked).count()]
    said = [
        asked.status,
        asked.how,
        asked.safe_way,
        asked.reach_at,
        asked.safe_when,
        asked.keep_from,
        *map(str, counts),
    ]
    return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def is_answered_in_words(asked: AskForHelp) -> bool:
    """Whether somebody wrote an answer that stands on their page."""
    return HelpWords.objects.filter(asked=asked).exclude(by=None).exists()


def way_to_tell(asked: AskForHelp) -> Channel | None:
    """By which message they may be told that there is an answer; by none where they want to be rung, or only look."""
    return rules.CHANNELS.get(SafeWay(asked.safe_way)) if asked.safe_way else None


def why_no_message(asked: AskForHelp) -> str:
    """Why no message can tell them, in a sentence; empty where one can."""
    if (channel := way_to_tell(asked)) is not None:
        return why_not_reachable(channel, asked.reach_at)
    if asked.safe_way == SafeWay.PHONE:
        return "They want to be rung. No message is sent."
    return "They come back and look. Nothing is sent to them."


def who_answers(service: Service) -> list[User]:
    """The workers among whom people who ask this service for help are shared out."""
    return [one.worker for one in who_could_answer(service) if one.answers_help]


def who_could_answer(service: Service) -> list[Practitioner]:
    """Those of the service whose part lets them answer, chosen or not."""
    found = Practitioner.objects.filter(service=service, worker__is_active=True)
    everyone = found.select_related("worker").order_by("worker__name", "pk")
    return [one for one in everyone if one.worker.may(Permission.HELP_ANSWER)]


def who_shares_out(service: Service) -> list[User]:
    """Those of the service who are told when somebody has waited too long."""
    found = Practitioner.objects.filter(service=service, worker__is_active=True)
    workers = [one.worker for one in found.select_related("worker").order_by("worker__name", "pk")]
    return [worker for worker in workers if worker.may(Permission.HELP_SHARE_OUT)]


def may_be_given_to(asked: AskForHelp, worker: User) -> list[User]:
    """Those who may answer this instead; a manager may take it themselves."""
    others = who_answers(asked.service)
    if worker not in others and worker.may(Permission.HELP_ANSWER) and service_of(worker) == asked.service:
        others.append(worker)
    return [one for one in others if one.pk != asked.worker_id]


def families_it_may_become(asked: AskForHelp, worker: User) -> list[Family]:
    """The newest families of the same service that open to this worker."""
    mine = families_visible_to(worker).filter(service=asked.service_id)
    return list(mine.order_by("-added_at", "-pk")[:MOST_FAMILIES])


def nobody_there(on: date) -> Q:
    """Whoever has it left us, or is away past the promised day."""
    due = Coalesce(OuterRef("answer_by_on"), Value(on))
    away = Leave.objects.filter(practitioner__worker=OuterRef("worker"), first_on__lte=on, last_on__gte=on)
    return Q(worker__is_active=False) | Q(Exists(away.filter(last_on__gte=due)))


def help_that_waits(worker: User, *, today: date) -> list[Waiting]:
    """For my work: mine; and for who shares out, what nobody has, what was set aside unseen, what others let wait
    or are not there to answer."""
    if not worker.may(Permission.HELP_ANSWER):
        return []
    mine_or_late = Q(worker=worker) | Q(worker=None) | is_past(today) | nobody_there(today)
    found = asks_visible_to(worker).filter(SENT_OR_UNSEEN & mine_or_late).order_by("status", "sent_at", "pk")
    asked = list(found[:MOST_WAITING])
    unseen = [one for one in asked if one.status == HelpStatus.SET_ASIDE][:1]
    return [_as_waiting(one, worker, today) for one in [*(one for one in asked if one.waits), *unseen]]


def _as_waiting(asked: AskForHelp, worker: User, today: date) -> Waiting:
    who = asked.get_who_asks_display() or "Somebody"
    words = f"{who} asks for help. Answer them."
    if asked.status == HelpStatus.SET_ASIDE:
        words = "More came than people send, and was set aside. Look whether somebody asks for help."
    elif asked.worker is None:
        words = f"{who} asks for help. Choose who answers."
    elif asked.worker_id != worker.pk:
        late = asked.answer_by_on is None or asked.answer_by_on < today
        words = f"{who} asks for help, and {asked.worker.name} {'has not answered yet' if late else 'is not there'}."
    return Waiting(
        words=words,
        family_name="Not in a family yet",
        family_reference="",
        link_to="asked_for_help",
        link_reference=asked.reference,
        due_on=asked.answer_by_on,
        late=asked.answer_by_on is not None and asked.answer_by_on < today,
    )


def is_past(on: date) -> Q:
    """Past its promised day; or old, where none could be promised."""
    return Q(answer_by_on__lt=on) | Q(answer_by_on=None, sent_at__date__lt=on - WITHOUT_A_DAY)


def late_and_not_told(*, on: date) -> QuerySet[AskForHelp]:
    """What is past its promised day, or with nobody who is there; and whose managers do not know of it yet."""
    told_before_it_was_late = Q(late_told_at__date__lte=F("answer_by_on"))
    news = is_past(on) & (Q(late_told_at=None) | told_before_it_was_late) | nobody_there(on) & Q(late_told_at=None)
    return AskForHelp.objects.filter(SENT_OR_UNSEEN & news).order_by("pk")


def came_to_nothing(*, before: datetime) -> Iterable[AskForHelp]:
    """What nobody touched since then, and no work with a family came of."""
    old = AskForHelp.objects.filter(became=None, saved_at__lt=before)
    old = old.exclude(sent_at__gte=before).exclude(answered_at__gte=before).exclude(taken_up_at__gte=before)
    return old.exclude(said__said_at__gte=before).exclude(tries__tried_at__gte=before).order_by("pk")
