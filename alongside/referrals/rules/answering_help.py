"""Who answers somebody who asks for help, how it stands with the promised day, and why not. No database, no clock."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from alongside.foundation.components import LONDON
from alongside.messages.states import Channel
from alongside.referrals.models import AskForHelp
from alongside.referrals.rules.timescales import Timescale
from alongside.referrals.states import HelpHow, HelpStatus, SafeWay

TAKEN_BACK = "They took it back. Nothing more is to be done."
CHANGED_MEANWHILE = (
    "Something changed while you were writing. Nothing is lost. "
    "Read what was said, and how it is safe to answer, and send yours again if it still fits."
)
FURTHEST_MESSAGE = timedelta(days=31)  # to be checked; a year typed wrong would be a message that never goes
CHANNELS = {SafeWay.TEXT: Channel.TEXT, SafeWay.EMAIL: Channel.EMAIL}
# Said of a child one worries about, or of somebody else who helps: words are needed, or nobody can follow it up.
NEEDS_WORDS = {
    HelpHow.PASSED_ON: "Write whom you told of your worry, and when.",
    HelpHow.ELSEWHERE: "Write who helps now.",
}


@dataclass
class Together:
    """The first that was asked, with those that are like it: one line in the list of those who answer."""

    first: AskForHelp
    like_it: list[AskForHelp] = field(default_factory=list)

    @property
    def everyone(self) -> list[AskForHelp]:
        return [self.first, *self.like_it]

    @property
    def waiting(self) -> list[AskForHelp]:
        return [one for one in self.everyone if one.waits]

    @property
    def due_on(self) -> date | None:
        return min((one.answer_by_on for one in self.waiting if one.answer_by_on), default=None)


def put_together(asked: list[AskForHelp]) -> list[Together]:
    """Each under the first it is like, where that one is among them too."""
    found = {one.pk: Together(one) for one in asked}
    lines = []
    for one in asked:
        first = found.get(one.like_id or 0)
        if first is None or first.first.like_id is not None:
            lines.append(found[one.pk])
        else:
            first.like_it.append(one)
    return lines


def how_it_stands(due_on: date | None, *, waits: bool, on: date) -> Timescale:
    """The promised day: "Late by 2 days", "Today", "1 day left"."""
    return Timescale("Answer", due_on, None if waits else on, on)


def blockers_to_answering(asked: AskForHelp, *, words: str, as_it_is: str, seen: str) -> list[str]:
    """`seen` is the mark of what this worker has read, `as_it_is` that of what stands there now."""
    if asked.status == HelpStatus.SET_ASIDE:
        return ["It was set aside. Take it up first."]
    if blockers := blockers_to_changing_help(asked):
        return blockers
    blockers = [] if words.strip() else ["Write your answer."]
    return blockers + ([CHANGED_MEANWHILE] if as_it_is != seen else [])


def blockers_to_telling(send_after: datetime, *, at: datetime) -> list[str]:
    """Why no message may wait for this moment: one that has passed would go at once, when it may not be safe."""
    if send_after < at:
        return ["The day and time for the message have passed. Choose later ones."]
    return ["Choose a day for the message within a month."] if send_after > at + FURTHEST_MESSAGE else []


def blockers_to_changing_help(asked: AskForHelp) -> list[str]:
    """Why nothing more can be done with it."""
    if asked.status == HelpStatus.STOPPED:
        return [TAKEN_BACK]
    return ["It has not been sent yet."] if asked.status == HelpStatus.WRITING else []


def blockers_to_taking_up_help(
    asked: AskForHelp, *, how: HelpHow, words: str, answered: bool, as_it_is: str, seen: str
) -> list[str]:
    """Why it cannot be said how it was taken up. `answered`: somebody wrote an answer for their page."""
    if blockers := blockers_to_changing_help(asked):
        return blockers
    blockers = [NEEDS_WORDS[how]] if how in NEEDS_WORDS and not words.strip() else []
    if how == HelpHow.NOT_REACHED and not answered:
        blockers.append("Write an answer for their page first, so that they know how to reach you.")
    return blockers + ([CHANGED_MEANWHILE] if as_it_is != seen else [])


def blockers_to_sharing_out(asked: AskForHelp, *, answers: bool) -> list[str]:
    """`answers` says whether the worker chosen is one of the service who answers."""
    blockers = blockers_to_changing_help(asked)
    return blockers if answers else [*blockers, "Choose somebody of your service who answers people who ask for help."]


def blockers_to_setting_aside(asked: AskForHelp, *, why: str) -> list[str]:
    """What waits can be set aside, with a reason; it is never thrown away."""
    if asked.status != HelpStatus.SENT:
        return blockers_to_changing_help(asked) or ["It does not wait for an answer any more."]
    return [] if why.strip() else ["Say why it is set aside."]


def blockers_to_taking_up_after_all(asked: AskForHelp) -> list[str]:
    """Only what was set aside."""
    return [] if asked.status == HelpStatus.SET_ASIDE else ["It is not set aside any more."]


def blockers_to_becoming(asked: AskForHelp, *, same_service: bool) -> list[str]:
    """Why work with a family cannot be said to have begun with this."""
    if blockers := blockers_to_changing_help(asked):
        return blockers
    if asked.became_id is not None:
        return ["It is linked to a family already."]
    return [] if same_service else ["This family is with another service. Choose one of your own."]


def safe_to_send_at(moment: datetime, *, from_hour: int, until_hour: int) -> datetime:
    """This moment, within the hours at which any phone may make a sound; else when they begin next."""
    local = moment.astimezone(LONDON)
    if from_hour <= local.hour < until_hour:
        return moment
    day = localdate(moment) + timedelta(days=local.hour >= until_hour)
    return datetime(day.year, day.month, day.day, from_hour, tzinfo=LONDON)
