"""Putting a drawn family into the database, through the actions a worker's pages call."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.conferences.actions import begin_agreeing, end_private_time
from alongside.conferences.models import Conference, PrivateTime
from alongside.conferences.tests.factories import coordinator_at
from alongside.families.actions import note_dispute
from alongside.families.actions.walls import end_wall
from alongside.families.models import Family
from alongside.families.tests.factories import a_relative, a_wall
from alongside.home.tests.doors import a_link
from alongside.partners.tests.factories import a_service_manager
from alongside.people.actions import add_household, add_way_to_reach, change_person, move_in
from alongside.people.models import Person
from alongside.people.states import WayKind
from alongside.plans import actions, queries
from alongside.plans.models import Plan, Translation
from alongside.plans.tests import factories
from alongside.referrals import rules
from alongside.referrals.actions import write_report
from alongside.referrals.models import FamilyReport, ReferralChild
from tests.walls.relatives import CORE, Drawn


@dataclass
class Base:
    """A family in private time with the device it was lent, and the workers who hand things to it: made once."""

    private_time: PrivateTime
    link: str
    manager: User

    @property
    def conference(self) -> Conference:
        return self.private_time.conference

    @property
    def family(self) -> Family:
        return self.conference.family

    @property
    def coordinator(self) -> User:
        return coordinator_at(self.conference)


def a_base() -> Base:
    private_time = factories.a_private_time_on_a_device()
    return Base(private_time, a_link(private_time), a_service_manager(private_time.conference.family.service))


@dataclass
class Stood:
    """A drawn family as it stands in the database."""

    drawn: Drawn
    base: Base
    family: Family
    people: dict[str, Person]
    device: Client
    plan: Plan | None = None
    translation: Translation | None = None
    report: FamilyReport | None = None


def put_up(drawn: Drawn, base: Base) -> Stood:
    """The people, their homes and the walls; the plan is written once private time is over (`plan_written`)."""
    at, family = timezone.now(), Family.objects.get(pk=base.family.pk)
    people = _people(drawn, family, at)
    stood = Stood(drawn, base, family, people, Client())
    _homes(stood, at)
    for wall in drawn.walls:
        made = a_wall(
            family,
            people[wall.about],
            people[wall.against] if wall.against else None,
            *wall.hides,
            told=wall.told,
            told_words=wall.told_words,
            telling_words=wall.place,
            reason=wall.reason,
        )
        if wall.ended:
            end_wall(wall=made, why="It is safe now.", by=family.added_by, at=at)
    _report(stood, at)
    return stood


def _people(drawn: Drawn, family: Family, at: datetime) -> dict[str, Person]:
    by = family.added_by
    mum, nana = (family.members.get(relationship=CORE[key]).person for key in ("mum", "nana"))
    ayo, tem = (member.person for member in family.children)
    people = {"mum": mum, "nana": nana, "ayo": ayo, "tem": tem}
    for key, one in drawn.people.items():
        names: dict[str, Any] = {"given_names": one.given, "family_name": one.family, "known_as": one.known_as}
        if key in CORE:
            people[key] = change_person(person=people[key], changes=names, by=by, at=at)
        else:
            people[key] = a_relative(family, relationship=one.relationship, **names).person
        if one.reach:
            kind = WayKind.EMAIL if "@" in one.reach else WayKind.CALL
            add_way_to_reach(person=people[key], kind=kind, value=one.reach, by=by, at=at)
        if one.school:
            ReferralChild.objects.filter(child=people[key]).update(school=one.school)
    return people


def _homes(stood: Stood, at: datetime) -> None:
    by = stood.family.added_by
    for number, home in enumerate(stood.drawn.homes):
        living = [key for key, one in stood.drawn.people.items() if one.home == number]
        if living:
            made = add_household(
                name="A home", address=f"{number + 2} {home.street}", postcode=home.postcode, withheld=home.withheld,
                by=by, at=at,
            )  # fmt: skip
            for key in living:
                move_in(person=stood.people[key], household=made, by=by, at=at)


def _report(stood: Stood, at: datetime) -> None:
    referral = stood.base.conference.referral
    answers = dict(zip(rules.HEADINGS, stood.drawn.report, strict=True))
    stood.report = write_report(referral=referral, answers=answers, by=referral.referrer, at=at)
    if stood.drawn.dispute:
        who, says = stood.drawn.dispute
        note_dispute(
            family=stood.family, person=stood.people[who], subject=stood.report, field="what_is_good",
            sentence="It goes well.", my_side=says, by=stood.family.added_by, at=at,
        )  # fmt: skip


def plan_written(stood: Stood) -> Plan:
    """Private time ends, and the family's plan is written down and read back; agreed, where it was drawn so."""
    base, people, at = stood.base, stood.people, timezone.now()
    drawn, by = stood.drawn, base.coordinator
    end_private_time(private_time=base.private_time, by=by, at=at)
    conference = begin_agreeing(conference=base.conference, by=by, at=at)
    plan = actions.start_plan(conference=conference, by=by, at=at)
    more: dict[str, Any] = {"plan": plan, "by": by, "at": at}
    kept = []
    for one in drawn.promises:
        does: dict[str, Any] = {"person": people[one.who]} if one.who else {"service_name": "Madeup Council"}
        checker = people[one.checker] if one.checker else None
        made = actions.add_promise(what=one.words, when="Often", checker=checker, **does, **more)
        kept.append((f"promise-{made.pk}", one.unread_by))
    for one in drawn.back_ups:
        back_up = actions.add_back_up(if_words="It rains", then_words=one.words, **more)
        kept.append((f"back_up-{back_up.pk}", one.unread_by))
    watcher = people[drawn.watcher] if drawn.watcher else None
    review_on = timezone.localdate(at) + timedelta(days=70)
    actions.change_plan(hopes=drawn.hopes, watcher=watcher, nobody_watches_yet=not watcher, review_on=review_on, **more)
    actions.read_back(plan=factories.again(plan), by=by, at=at)
    for key, unread_by in kept:
        if away := [people[reader] for reader in unread_by if reader in people]:
            actions.choose_readers(plan=plan, key=key, kept_from=away, by=by, at=at)
    if drawn.agreed:
        _translated(stood, factories.answer(plan, at=at), at)
    stood.plan = factories.again(plan)
    return stood.plan


def _translated(stood: Stood, plan: Plan, at: datetime) -> None:
    """An interpreter put it into another language, and said somewhere what they should not have."""
    if stood.drawn.translated:
        texts = {text.key: text.original for text in queries.texts_to_translate(plan)}
        stood.translation = actions.note_translation(
            plan=plan, language="Polish", language_code="pl", interpreter="Yusuf Sampleton",
            texts=texts | {"hopes": stood.drawn.translated}, by=stood.base.coordinator, at=at,
        )  # fmt: skip
