"""What somebody who takes part does for themselves, or a facilitator writes down for them.

With `by` the worker who noted it; with nobody in it, they pressed it at home. What they did at home no worker changes.
Nothing of it goes into the family's story. The facilitators are told that somebody answered, once a day, and not who.
"""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.restorative.actions.preparing import back_to_preparing
from alongside.restorative.actions.refusals import CannotAnswer, lock_to_hold, locked, still_there
from alongside.restorative.actions.telling import tell_facilitators
from alongside.restorative.models import (
    Carried,
    FollowUp,
    FollowUpAnswer,
    Meeting,
    Owed,
    Party,
    Readiness,
    TheirWords,
)
from alongside.restorative.rules import at_home as rules
from alongside.restorative.rules.readiness import goes_back
from alongside.restorative.states import LEAVES, CarriedKind, HowItIs, Kept, PartyAnswer


@transaction.atomic
def say_answer(*, party: Party, answer: PartyAnswer, by: User | None, at: datetime) -> Party:
    """Yes, still thinking, no, or stop. It can be changed until it is over, and nobody has to say why."""
    party, meeting = _place(party, by=by)
    before = party.answer
    said_at_home = party.answered_at is not None and party.answer_noted_by_id is None
    _refuse(
        rules.blockers_to_answering(
            meeting.status, before=before, now=answer, said_at_home=said_at_home, by_worker=by is not None
        )
    )
    party.answer = answer
    if before != PartyAnswer.NOT_ASKED or answer != PartyAnswer.ASKED:  # else they were asked and said nothing yet
        # Who says the same once more said it then: what was agreed meanwhile stays theirs to read.
        party.answered_at = party.answered_at if party.answered_at and before == answer else at
        party.answer_noted_by = by
    party.save(update_fields=["answer", "answered_at", "answer_noted_by"])
    if rules.looked_at_again(before, answer):
        with beyond_the_walls(Sight.TOLD_FROM_HOME):
            Readiness.objects.filter(party=party).update(ready=None, safe=None)
    _record("restorative.answered", party, by=by, at=at)
    if changes_the_day := goes_back(meeting.status, before=before, now=answer):
        back_to_preparing(meeting=meeting, by=by, at=at)
    leaves = before == PartyAnswer.YES and answer in LEAVES
    tell_facilitators(meeting, again=changes_the_day or leaves, by=by, at=at)
    return party


@transaction.atomic
def say_their_words(
    *, party: Party, hopes: str, fears: str, beside: str, not_said: str, needs: str, by: User | None, at: datetime
) -> TheirWords:
    """What they hope and fear, whom they want beside them, what must not be said, what they need. Empty: taken back."""
    party, meeting = _place(party, by=by)
    words = TheirWords.objects.filter(party=party).first() or TheirWords(party=party)
    said = {"hopes": hopes, "fears": fears, "beside": beside, "not_said": not_said, "needs": needs}
    was_said = any(getattr(words, name) for name in said)
    own = words.pk is not None and words.noted_by_id is None and was_said
    blockers = rules.blockers_to_writing(
        meeting.status, answer=party.answer, is_their_own=own, by_worker=by is not None
    )
    _refuse(blockers or ([] if was_said or any(one.strip() for one in said.values()) else [rules.WRITE_SOMETHING]))
    for name, text in said.items():
        setattr(words, name, text)
    words.said_at, words.noted_by = at, by
    words.save()
    _record("restorative.words_said", party, by=by, at=at)
    tell_facilitators(meeting, by=by, at=at)
    return words


@transaction.atomic
def carry_words(
    *, said_by: Party, to: Party, kind: CarriedKind, words: str, may_pass_on: bool, by: User | None, at: datetime
) -> Carried:
    """A letter or a message to another who takes part. A facilitator passes it on, and only once they may."""
    said_by, meeting = _place(said_by, by=by)
    reached = Party.objects.filter(pk=to.pk, meeting=meeting).exclude(pk=said_by.pk).first()
    _refuse(
        rules.blockers_to_carrying(
            meeting.status,
            words=words,
            said_by=said_by.answer,
            to=reached.answer if reached else "",
            same=reached is not None,
            by_worker=by is not None,
        )
    )
    carried = Carried.objects.create(
        meeting=meeting, said_by=said_by, to=to, kind=kind, words=words, said_at=at, noted_by=by,
        may_pass_on=may_pass_on, said_by_called=said_by.name, to_called=to.name,
    )  # fmt: skip
    _record("restorative.words_to_carry", said_by, by=by, at=at)
    tell_facilitators(meeting, by=by, at=at)
    return carried


@transaction.atomic
def let_words_go(*, carried: Carried, may_pass_on: bool, by: User | None, at: datetime) -> Carried:
    """They may be passed on now, or not yet."""
    carried, meeting = _not_passed_on(carried, by=by)
    carried.may_pass_on = may_pass_on
    carried.save(update_fields=["may_pass_on"])
    _record("restorative.words_let_go" if may_pass_on else "restorative.words_held", carried.said_by, by=by, at=at)
    tell_facilitators(meeting, by=by, at=at)
    return carried


@transaction.atomic
def take_back_carried(*, carried: Carried, by: User | None, at: datetime) -> None:
    """They do not want it passed on at all: nothing is left of it."""
    carried, meeting = _not_passed_on(carried, by=by)
    _record("restorative.words_taken_back", carried.said_by, by=by, at=at)
    carried.delete()
    tell_facilitators(meeting, by=by, at=at)


@transaction.atomic
def say_kept(*, owed: Owed, kept: Kept, words: str, by: User | None, at: datetime) -> Owed:
    """Whether something was kept, said for who it is owed to. `Kept.NOT_SAID` takes back what was said."""
    party, meeting = _place(owed.party, by=by)
    held = Owed.objects.select_for_update(of=("self",)).select_related("item__agreement")
    owed = held.get(pk=owed.pk, party=party)
    _refuse(
        rules.blockers_to_saying_kept(
            meeting.status,
            made=owed.item.agreement.made_at is not None,
            said_at_home=owed.said_at is not None and owed.noted_by_id is None,
            by_worker=by is not None,
        )
    )
    is_said = kept != Kept.NOT_SAID
    owed.kept, owed.words = kept, words if is_said else ""
    owed.said_at, owed.noted_by = (at, by) if is_said else (None, None)
    owed.save(update_fields=["kept", "words", "said_at", "noted_by"])
    _record("restorative.kept_said" if is_said else "restorative.kept_taken_back", party, by=by, at=at)
    tell_facilitators(meeting, by=by, at=at)
    return owed


@transaction.atomic
def answer_follow_up(
    *,
    follow_up: FollowUp,
    party: Party,
    how: HowItIs,
    changed: str,
    still: str,
    wants_to_talk: bool,
    by: User | None,
    at: datetime,
) -> FollowUpAnswer:
    """How it is some weeks later: for the facilitators alone. It can be said again."""
    party, meeting = _place(party, by=by)
    follow_up = FollowUp.objects.select_related("agreement").get(pk=follow_up.pk, agreement__meeting=meeting)
    answer = FollowUpAnswer.objects.filter(follow_up=follow_up, party=party).first()
    _refuse(
        rules.blockers_to_following_up(
            meeting.status,
            takes_part=party.takes_part,
            due_on=follow_up.due_on,
            today=localdate(at),
            said_at_home=answer is not None and answer.noted_by_id is None,
            by_worker=by is not None,
        )
    )
    answer = answer or FollowUpAnswer(follow_up=follow_up, party=party)
    answer.how, answer.changed, answer.still, answer.wants_to_talk = how, changed, still, wants_to_talk
    answer.said_at, answer.noted_by = at, by
    answer.save()
    _record("restorative.followed_up", party, by=by, at=at)
    tell_facilitators(meeting, again=wants_to_talk, by=by, at=at)
    return answer


def _place(party: Party, *, by: User | None) -> tuple[Party, Meeting]:
    """Somebody's place and its meeting, held still: the meeting first, as the facilitators' own actions do."""
    meeting = locked(party.meeting) if by is None else lock_to_hold(party.meeting, by=by)
    rows = Party.objects.select_for_update(of=("self",)).select_related("person", "organisation")
    held = still_there(rows.filter(pk=party.pk).first(), otherwise=rules.NOT_ASKED, refusal=CannotAnswer)
    held.meeting = meeting
    return held, meeting


def _not_passed_on(carried: Carried, *, by: User | None) -> tuple[Carried, Meeting]:
    party, meeting = _place(carried.said_by, by=by)
    rows = Carried.objects.select_for_update(of=("self",)).filter(pk=carried.pk, said_by=party)
    carried = still_there(rows.first(), otherwise=rules.NOT_TO_THEM, refusal=CannotAnswer)
    carried.said_by = party
    blockers = rules.blockers_to_changing_carried(
        meeting.status,
        passed_on=carried.passed_on_at is not None,
        is_their_own=carried.noted_by_id is None,
        by_worker=by is not None,
    )
    _refuse(blockers)
    return carried, meeting


def _refuse(blockers: list[str]) -> None:
    if blockers:
        raise CannotAnswer(blockers)


def _record(event: str, party: Party, *, by: User | None, at: datetime) -> None:
    """That somebody said something, and not what."""
    record(event, subject=party, family_id=party.meeting.family_id, by=by, person=party.person_id, at=at)
