"""Preparing the people of the family: who is asked, how they take part, and who is kept away for safety."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences import queries, rules
from alongside.conferences.actions.at_home import let_know_how, note_who_said_it
from alongside.conferences.actions.beginning import ask
from alongside.conferences.actions.refusals import CannotPrepare, lock_to_prepare, tell_service
from alongside.conferences.models import Conference, Guest
from alongside.conferences.states import Coming, MetHow, NotInvitedWhy
from alongside.people.models import Person

GUEST_ANSWERS = ("met_on", "met_how", "note", "coming", "their_words", "words_read_by", "ready", "not_ready_why")


@transaction.atomic
def add_guest(*, conference: Conference, person: Person, by: User, at: datetime) -> Guest:
    """Ask somebody else of the family too."""
    conference = lock_to_prepare(conference, by=by)
    if person.pk not in {member.person_id for member in queries.relatives_not_asked(conference)}:
        raise CannotPrepare([f"{person.short_name} is on the list already, or is not in this family."])
    guest = ask(conference, person)
    _record("guest.added", guest, conference, by=by, at=at)
    tell_service(f"Will talk to {person.short_name} about the meeting.", conference=conference, by=by, at=at)
    return guest


@transaction.atomic
def prepare_guest(*, guest: Guest, answers: Mapping[str, Any], by: User, at: datetime) -> Guest:
    """Write down how somebody was met, whether they come, their own words, and whether they are ready."""
    conference = lock_to_prepare(guest.conference, by=by)
    guest = Guest.objects.select_for_update(of=("self",)).select_related("person").get(pk=guest.pk)
    asked_on, today = queries.asked_on(conference.referral), localdate(at)
    changed = [name for name in GUEST_ANSWERS if getattr(guest, name) != answers[name]]
    blockers = rules.blockers_to_preparing_guest(answers, asked_on=asked_on, today=today)
    if "their_words" in changed:
        own = guest.words_are_their_own
        blockers += rules.blockers_to_changing_words(are_their_own=own, who=guest.person.short_name)
    if blockers:
        raise CannotPrepare(blockers)
    for name in GUEST_ANSWERS:
        setattr(guest, name, answers[name])
    guest.save(update_fields=[*GUEST_ANSWERS, *note_who_said_it(guest, changed, by=by, at=at)])
    let_know_how(guest)
    _record("guest.prepared", guest, conference, detail={"changed": changed}, by=by, at=at)
    if news := _news(guest, changed):
        tell_service(" ".join(news), conference=conference, by=by, at=at)
    return guest


@transaction.atomic
def do_not_invite(*, guest: Guest, reason: NotInvitedWhy, why: str, by: User, at: datetime) -> Guest:
    """Keep somebody away for safety. From now on nobody outside the conferencing service meets their name here."""
    conference = lock_to_prepare(guest.conference, by=by)
    guest = Guest.objects.select_for_update(of=("self",)).select_related("person").get(pk=guest.pk)
    if guest.not_invited:
        raise CannotPrepare([f"{guest.person.short_name} is not invited already."])
    if not why.strip():
        raise CannotPrepare(["Say why, in words."])
    if conference.private_times.filter(ended_at=None, people=guest.person).exists():
        raise CannotPrepare([f"{guest.person.short_name} is in private family time now."])
    guest.not_invited, guest.not_invited_why = reason, why
    guest.save(update_fields=["not_invited", "not_invited_why"])
    let_know_how(guest)
    _record("guest.not_invited", guest, conference, detail={"reason": reason.value}, by=by, at=at)
    name = guest.person.short_name
    words = f"{name} is not invited, for safety: {_low(NotInvitedWhy(reason).label)}."
    tell_service(words, conference=conference, by=by, at=at)
    return guest


@transaction.atomic
def invite_again(*, guest: Guest, by: User, at: datetime) -> Guest:
    """The reason to keep somebody away is gone. What was written stays in the audit trail and the story."""
    conference = lock_to_prepare(guest.conference, by=by)
    guest = Guest.objects.select_for_update(of=("self",)).select_related("person").get(pk=guest.pk)
    if not guest.not_invited:
        raise CannotPrepare([f"{guest.person.short_name} is invited already."])
    detail = {"reason": guest.not_invited}
    guest.not_invited, guest.not_invited_why = "", ""
    guest.save(update_fields=["not_invited", "not_invited_why"])
    let_know_how(guest)
    _record("guest.invited_again", guest, conference, detail=detail, by=by, at=at)
    tell_service(f"{guest.person.short_name} may be invited again.", conference=conference, by=by, at=at)
    return guest


def _news(guest: Guest, changed: list[str]) -> list[str]:
    """What of this is worth a line in the story. Notes and words themselves stay where they were written."""
    name, said = guest.person.short_name, []
    if "met_on" in changed and guest.met_on:
        said.append(f"Met {name}: {_low(MetHow(guest.met_how).label)}.")
    if "coming" in changed and guest.coming:
        said.append(f"{name} {_low(Coming(guest.coming).label)}.")
    if "their_words" in changed and guest.their_words:
        said.append(f"Wrote down what {name} says.")
    if "ready" in changed and guest.ready is not None:
        said.append(f"{name} is ready." if guest.ready else f"{name} is not ready yet.")
    return said or ([f"Wrote more about {name}."] if changed else [])


def _low(label: str) -> str:
    return label[0].lower() + label[1:]


def _record(
    event: str, guest: Guest, conference: Conference, *, detail: dict[str, Any] | None = None, by: User, at: datetime
) -> None:
    record(event, subject=guest, family_id=conference.family_id, detail=detail, by=by, at=at)
