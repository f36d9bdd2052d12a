"""What somebody of the family does for their meeting, themselves at home or by a worker who writes it down for them.

With `by` the worker who noted it; with nobody in it, they pressed it at home. The coordinator hears of somebody's
answers at most once a day: what changed stands on the page of the meeting.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.conferences import queries, rules
from alongside.conferences.actions.refusals import CannotPrepare
from alongside.conferences.models import ChildPreparation, Conference, Guest, LetsKnow, Need
from alongside.conferences.states import Coming, MayKnow, NeedKind
from alongside.families.actions import tell, tell_coordinator
from alongside.families.states import Book, Voice
from alongside.people.models import Person

NEWS = "Somebody of the family answered about the meeting. Open the meeting to read it."
SAID: dict[str, str] = {
    Coming.COMES: "{who} will come.",
    Coming.REMOTE: "{who} will join by phone or video.",
    Coming.WORDS: "{who} will send words.",
    Coming.NOT_COMING: "{who} will not come.",
}


class CannotAnswerMeeting(CannotPrepare):
    """Why somebody of the family cannot answer."""


@transaction.atomic
def say_whether_i_come(*, guest: Guest, coming: Coming, by: User | None, at: datetime) -> Guest:
    """Come, come by phone or video, send words, or not come. It can be changed until the meeting begins."""
    guest, conference = _guest(guest, by=by)
    first_today = _heard_nothing_yet(conference, guest.person, at)
    is_news = guest.coming != coming or _said_otherwise(guest.coming_said_at, guest.coming_noted_by_id, by)
    if is_news:
        guest.coming, guest.coming_said_at, guest.coming_noted_by = coming, at, by
        guest.save(update_fields=["coming", "coming_said_at", "coming_noted_by"])
    let_know_how(guest)
    detail = {"coming": coming.value}
    _record("guest.answered", guest, conference, guest.person, detail=detail, by=by, at=at)
    if is_news:
        _tell(SAID[coming], conference, guest.person, first_today=first_today, by=by, at=at)
    return guest


@transaction.atomic
def say_i_want_to_come(
    *, preparation: ChildPreparation, wants: bool, by: User | None, at: datetime
) -> ChildPreparation:
    """A child says whether they want to come. How they take part is decided with them, by the grown-ups."""
    preparation, conference = _child(preparation, by=by)
    first_today = _heard_nothing_yet(conference, preparation.child, at)
    before = (preparation.coming_said_at, preparation.coming_noted_by_id)
    is_news = preparation.wants_to_come != wants or _said_otherwise(*before, by)
    if is_news:
        preparation.wants_to_come, preparation.coming_said_at, preparation.coming_noted_by = wants, at, by
        preparation.save(update_fields=["wants_to_come", "coming_said_at", "coming_noted_by"])
    detail = {"wants": wants}
    _record("child.answered", preparation, conference, preparation.child, detail=detail, by=by, at=at)
    if is_news:
        words = "{who} wants to come." if wants else "{who} does not want to come."
        _tell(words, conference, preparation.child, first_today=first_today, by=by, at=at)
    return preparation


@transaction.atomic
def choose_who_may_know(
    *, guest: Guest, may_know: MayKnow, people: Collection[Person] = (), by: User | None, at: datetime
) -> Guest:
    """Whom somebody lets know that they come: everyone invited, only some, or the coordinator alone."""
    guest, conference = _guest(guest, by=by)
    others = [one.pk for one in queries.who_may_be_named(conference.family, guest.person)]
    if blockers := rules.blockers_to_choosing_who_knows(may_know, people=[one.pk for one in people], others=others):
        raise CannotAnswerMeeting(blockers)
    guest.may_know = may_know
    guest.save(update_fields=["may_know"])
    whom: list[Person | None] = [None] if may_know == MayKnow.EVERYONE else []
    whom += people if may_know == MayKnow.NAMED else []
    LetsKnow.objects.filter(conference=conference, person=guest.person).delete()
    rows = [LetsKnow(conference=conference, person=guest.person, whom=one) for one in whom]
    LetsKnow.objects.bulk_create(rows)
    let_know_how(guest)
    _record("guest.chose_who_knows", guest, conference, guest.person, detail={"who": may_know.value}, by=by, at=at)
    return guest


def let_know_how(guest: Guest) -> None:
    """What those they let know read follows what they said last. For actions that change whether somebody comes."""
    how = rules.how_others_know(guest.coming, not_invited=guest.not_invited)
    LetsKnow.objects.filter(conference=guest.conference_id, person=guest.person_id).update(how=how)


def note_who_said_it(
    place: Guest | ChildPreparation, changed: Collection[str], *, by: User, at: datetime
) -> tuple[str, ...]:
    """A worker wrote down for them whether they come, or their words: which fields to save besides."""
    fields: list[str] = []
    if "coming" in changed or "wants_to_come" in changed:
        place.coming_said_at, place.coming_noted_by = at, by
        fields += ["coming_said_at", "coming_noted_by"]
    if "their_words" in changed:
        place.words_said_at, place.words_noted_by = (at, by) if place.their_words else (None, None)
        fields += ["words_said_at", "words_noted_by"]
    return tuple(fields)


@transaction.atomic
def send_my_words(
    *, place: Guest | ChildPreparation, words: str, by: User | None, at: datetime
) -> Guest | ChildPreparation:
    """What somebody wants said at the meeting, kept exactly as they wrote it."""
    place, conference = _guest(place, by=by) if isinstance(place, Guest) else _child(place, by=by)
    person = place.person if isinstance(place, Guest) else place.child
    if by is not None and (
        blockers := rules.blockers_to_changing_words(are_their_own=place.words_are_their_own, who=person.short_name)
    ):
        raise CannotAnswerMeeting(blockers)
    first_today = _heard_nothing_yet(conference, person, at)
    is_news = place.their_words != words
    if is_news:
        place.their_words = words
        place.words_said_at, place.words_noted_by = (at, by) if words else (None, None)
        place.save(update_fields=["their_words", "words_said_at", "words_noted_by"])
    _record("words.sent", place, conference, person, by=by, at=at)
    if is_news:
        said = "{who} wrote what they want to say." if words else "{who} took their words back."
        _tell(said, conference, person, first_today=first_today, by=by, at=at)
    return place


@transaction.atomic
def ask_for_what_i_need(
    *, conference: Conference, person: Person, kind: NeedKind, detail: str = "", by: User | None, at: datetime
) -> Need:
    """Something they need so that they can take part. It waits in the coordinator's list until it is arranged."""
    conference = _open_to(conference, person, by=by)
    first_today = _heard_nothing_yet(conference, person, at)
    asked = {"conference": conference, "person": person, "kind": kind, "detail": detail}
    if same := Need.objects.filter(**asked).first():
        return same  # pressed twice
    need = Need.objects.create(**asked, noted_at=at, noted_by=by)
    _record("need.noted", need, conference, person, detail={"kind": kind.value}, by=by, at=at)
    words = f"{{who}} needs: {kind.label[0].lower()}{kind.label[1:]}."
    _tell(words, conference, person, first_today=first_today, by=by, at=at)
    return need


@transaction.atomic
def take_back_what_i_need(*, need: Need, person: Person, by: User | None, at: datetime) -> None:
    """They no longer need it."""
    conference = _open_to(need.conference, person, by=by)
    first_today = _heard_nothing_yet(conference, person, at)
    _record("need.dropped", need, conference, person, detail={"kind": need.kind}, by=by, at=at)
    label = NeedKind(need.kind).label
    words = f"{{who}} no longer needs: {label[0].lower()}{label[1:]}."
    Need.objects.filter(pk=need.pk, conference=conference, person=person).delete()
    _tell(words, conference, person, first_today=first_today, by=by, at=at)


def _said_otherwise(said_at: datetime | None, noted_by: int | None, by: User | None) -> bool:
    """It has not been said yet, or was written down by somebody else."""
    return said_at is None or noted_by != (by.pk if by else None)


def _guest(guest: Guest, *, by: User | None) -> tuple[Guest, Conference]:
    conference = _open_to(guest.conference, guest.person, by=by)
    held = Guest.objects.select_for_update(of=("self",)).select_related("person").get(pk=guest.pk)
    return held, conference


def _child(preparation: ChildPreparation, *, by: User | None) -> tuple[ChildPreparation, Conference]:
    conference = _open_to(preparation.conference, preparation.child, by=by)
    rows = ChildPreparation.objects.select_for_update(of=("self",)).select_related("child")
    return rows.get(pk=preparation.pk), conference


def _open_to(conference: Conference, person: Person, *, by: User | None) -> Conference:
    """The meeting, locked; refused where it has begun, or this person is not asked to it."""
    if by is not None:
        require(Permission.CONFERENCE_PREPARE, of=by)
    held = Conference.objects.select_for_update(of=("self",)).select_related("family__service").get(pk=conference.pk)
    asked = held.guests.filter(person=person, not_invited="").exists() or held.children.filter(child=person).exists()
    if blockers := rules.blockers_to_answering(held.status, invited=asked):
        raise CannotAnswerMeeting(blockers)
    return held


def _heard_nothing_yet(conference: Conference, person: Person, at: datetime) -> bool:
    return not queries.said_something_on(conference, person, on=localdate(at))


def _tell(
    words: str, conference: Conference, person: Person, *, first_today: bool, by: User | None, at: datetime
) -> None:
    """Into the conferencing service's own book; on top of the coordinator's work once a day."""
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        tell(
            words.replace("{who}", person.short_name), family=conference.family, book=Book.CONFERENCING,
            who=person.short_name if by is None else "", voice=Voice.FAMILY if by is None else Voice.SERVICE,
            link=("conference", conference.reference, "Prepare"), by=by, at=at,
        )  # fmt: skip
    if by is None and first_today:
        tell_coordinator(NEWS, family=conference.family, link=("conference", conference.reference), at=at)


def _record(
    event: str,
    subject: Guest | ChildPreparation | Need,
    conference: Conference,
    person: Person,
    *,
    detail: dict[str, Any] | None = None,
    by: User | None,
    at: datetime,
) -> None:
    record(event, subject=subject, family_id=conference.family_id, detail=detail, by=by, person=person.pk, at=at)
