"""Asking for a session of one's own, taking that back, and answering it."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.sessions import add_session
from alongside.training.actions.telling_asked import tell_asked
from alongside.training.models import Course, SessionAsked
from alongside.training.queries.asked import works_at
from alongside.training.rules import asked as rules
from alongside.training.rules.sessions import SessionPlan
from alongside.training.states import AskedStatus


class CannotAsk(Cannot):
    """Why somebody cannot ask for a session."""


class CannotAnswerAsked(Cannot):
    """Why what was asked for cannot be answered, or taken back."""


@transaction.atomic
def ask_for_session(
    *,
    setting: str,
    how_many: int,
    course: Course | None = None,
    hoped: str = "",
    when: str = "",
    by: User,
    at: datetime,
) -> SessionAsked:
    """A session for the people of one setting; it is for the organisation of who asks."""
    User.objects.select_for_update().get(pk=by.pk)
    works = works_at(by)
    waiting = SessionAsked.objects.filter(asked_by=by, status=AskedStatus.ASKED).count()
    if blockers := rules.blockers_to_asking(waiting=waiting, works_somewhere=works is not None):
        raise CannotAsk(blockers)
    assert works is not None
    asked = SessionAsked.objects.create(
        organisation=works.organisation,
        setting=setting,
        how_many=how_many,
        course=course,
        hoped=hoped,
        when=when,
        asked_at=at,
        asked_by=by,
    )
    record("training.session_asked", subject=asked, by=by, at=at)
    return asked


@transaction.atomic
def take_back_asked(*, asked: SessionAsked, by: User, at: datetime) -> SessionAsked:
    """Who asked does not need it any more."""
    asked = _lock(asked)
    blockers = rules.blockers_to_answering(asked, to=AskedStatus.TAKEN_BACK)
    if asked.asked_by_id != by.pk:
        blockers = ["Only who asked for it can take it back."]
    if blockers:
        raise CannotAnswerAsked(blockers)
    asked.status = AskedStatus.TAKEN_BACK
    asked.save()
    record("training.session_asked_taken_back", subject=asked, by=by, at=at)
    return asked


@transaction.atomic
def arrange_asked(*, asked: SessionAsked, course: Course, answer: str = "", by: User, at: datetime) -> SessionAsked:
    """Yes: a session of that course is being prepared, for that organisation alone."""
    require(Permission.TRAINING_ARRANGE, of=by)
    asked = _lock(asked)
    if blockers := rules.blockers_to_answering(asked, to=AskedStatus.ARRANGED):
        raise CannotAnswerAsked(blockers)
    plan = SessionPlan(capacity=asked.how_many, only_for_id=asked.organisation_id, place=asked.setting)
    asked.session = add_session(course=course, plan=plan, by=by, at=at)
    return _answer(asked, AskedStatus.ARRANGED, answer, by=by, at=at)


@transaction.atomic
def decline_asked(*, asked: SessionAsked, answer: str, by: User, at: datetime) -> SessionAsked:
    """Not now, and why."""
    require(Permission.TRAINING_ARRANGE, of=by)
    asked = _lock(asked)
    blockers = rules.blockers_to_answering(asked, to=AskedStatus.NOT_NOW)
    if not answer.strip():
        blockers.append("Say why it is not possible now.")
    if blockers:
        raise CannotAnswerAsked(blockers)
    return _answer(asked, AskedStatus.NOT_NOW, answer, by=by, at=at)


def _lock(asked: SessionAsked) -> SessionAsked:
    return (
        SessionAsked.objects.select_for_update(of=("self",)).select_related("asked_by", "organisation").get(pk=asked.pk)
    )


def _answer(asked: SessionAsked, to: AskedStatus, answer: str, *, by: User, at: datetime) -> SessionAsked:
    asked.status, asked.answer = to, answer
    asked.answered_at, asked.answered_by = at, by
    asked.save()
    record("training.session_asked_answered", subject=asked, detail={"status": str(to)}, by=by, at=at)
    tell_asked(asked=asked, by=by, at=at)
    return asked
