"""Starting a request and answering its pages; every answer is saved as given."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import take_part, tell
from alongside.families.models import Family
from alongside.families.states import Part
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.people.actions import change_person
from alongside.people.models import Person
from alongside.referrals import queries, rules
from alongside.referrals.actions.holding import held_by_referrer
from alongside.referrals.models import Referral, ReferralChild
from alongside.referrals.rules import Page, and_list
from alongside.referrals.states import ReferralStatus

CHILD_FIELDS = (
    "lives_with",
    "side_lived_with",
    "school",
    "legal_status",
    "pre_proceedings_on",
    "proceedings_on",
    "order_on",
)


class CannotStartReferral(Cannot):
    """Why a request cannot be started."""


class CannotAnswerPage(Cannot):
    """Why an answer cannot be saved any more."""


@transaction.atomic
def start_referral(*, family: Family, children: Iterable[Person], by: User, at: datetime) -> Referral:
    """Begin to ask for a conference for some of a family's children. Whoever begins is the referrer."""
    require(Permission.REFERRAL_WRITE, of=by)
    Family.objects.select_for_update().get(pk=family.pk)  # so that two referrers do not begin at the same moment
    chosen = list(children)
    _only_this_familys(family, chosen)
    if blockers := rules.blockers_to_starting(chosen, queries.asked_for_already(family)):
        raise CannotStartReferral(blockers)
    referral = Referral.objects.create(
        reference=new_reference("R"), family=family, service=family.service, referrer=by, started_at=at
    )
    for child in chosen:
        ReferralChild.objects.create(referral=referral, child=child)
    take_part(family=family, worker=by, part=Part.REFERRER, from_on=localdate(at), by=by, at=at)
    record("referral.started", subject=referral, by=by, at=at)
    names = and_list([child.short_name for child in chosen])
    tell(f"Began to ask for a {family.service.meeting_name} for {names}.", family=family, by=by, at=at)
    return referral


@transaction.atomic
def answer_page(
    *, referral: Referral, page: Page, answers: Mapping[str, Any], finished: bool = True, by: User, at: datetime
) -> Referral:
    """Save one page just as it was given. `finished` notes it as answered: "nothing to say" is an answer too."""
    referral = _open_for_writing(referral, by, page.key)
    changed = [name for name in page.fields if name in answers and getattr(referral, name) != answers[name]]
    for name in changed:
        setattr(referral, name, answers[name])
    _note_answered(referral, page.key, finished)
    referral.save(update_fields=[*changed, "answered"])
    record("referral.page_answered", subject=referral, detail={"page": page.key, "changed": changed}, by=by, at=at)
    if changed:
        _tell_of_change(referral, page.title, by, at)
    return referral


@transaction.atomic
def choose_children(
    *,
    referral: Referral,
    children: Iterable[Person],
    names: Mapping[int, tuple[str, str]],
    finished: bool = True,
    by: User,
    at: datetime,
) -> Referral:
    """Say which children the meeting is for, and the names of those whose name was not yet given."""
    referral = _open_for_writing(referral, by)
    chosen = list(children)
    _only_this_familys(referral.family, chosen)
    _name_the_nameless(chosen, names, by, at)
    before = set(referral.children.values_list("child", flat=True))
    referral.children.exclude(child__in=chosen).delete()
    for child in chosen:
        ReferralChild.objects.get_or_create(referral=referral, child=child)
    _note_answered(referral, "children", finished)
    referral.save(update_fields=["answered"])
    record("referral.children_chosen", subject=referral, detail={"children": [c.pk for c in chosen]}, by=by, at=at)
    if before != {child.pk for child in chosen}:
        _tell_of_change(referral, "The children it is for", by, at)
    return referral


@transaction.atomic
def answer_child(
    *, row: ReferralChild, answers: Mapping[str, Any], finished: bool = True, by: User, at: datetime
) -> ReferralChild:
    """Save what is said about one child."""
    referral = _open_for_writing(row.referral, by)
    row = ReferralChild.objects.select_for_update(of=("self",)).select_related("child").get(pk=row.pk)
    changed = [name for name in CHILD_FIELDS if name in answers and getattr(row, name) != answers[name]]
    for name in changed:
        setattr(row, name, answers[name])
    row.save(update_fields=changed or None)
    _note_answered(referral, rules.child_key(row.child_id), finished)
    referral.save(update_fields=["answered"])
    record(
        "referral.child_answered", subject=row, family_id=referral.family_id, detail={"changed": changed}, by=by, at=at
    )
    if changed:
        _tell_of_change(referral, f"About {row.child.short_name}", by, at)
    return row


def _name_the_nameless(children: list[Person], names: Mapping[int, tuple[str, str]], by: User, at: datetime) -> None:
    for child in children:
        given, family_name = names.get(child.pk, ("", ""))
        if not child.has_a_name and (given or family_name):
            change_person(person=child, changes={"given_names": given, "family_name": family_name}, by=by, at=at)


def _open_for_writing(referral: Referral, by: User, key: str = "") -> Referral:
    referral = held_by_referrer(referral, by=by)
    if blockers := rules.blockers_to_changing(referral, key):
        raise CannotAnswerPage(blockers)
    return referral


def _only_this_familys(family: Family, children: list[Person]) -> None:
    known = set(family.members.filter(is_child=True).values_list("person", flat=True))
    if any(child.pk not in known for child in children):
        raise CannotStartReferral(["One of these children is not in this family."])


def _note_answered(referral: Referral, key: str, finished: bool) -> None:
    if finished and key not in referral.answered:
        referral.answered = [*referral.answered, key]


def _tell_of_change(referral: Referral, title: str, by: User, at: datetime) -> None:
    if referral.status in (ReferralStatus.SENT, ReferralStatus.ACCEPTED):
        tell(f"Changed “{title}” in the request after it was sent.", family=referral.family, by=by, at=at)
