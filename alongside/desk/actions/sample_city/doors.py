"""For whoever tries the sample city: fresh invitations to the cast's own pages. Only in the demo."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from alongside.access.identity import acting_for
from alongside.access.models import User
from alongside.desk.queries.sample_people import sample_word
from alongside.families.actions import CannotInvite, invite_home
from alongside.families.models import FamilyMember
from alongside.families.queries import home_key_of, places_of
from alongside.families.states import InvitedHow
from alongside.foundation.blockers import Cannot
from alongside.foundation.languages import language_of
from alongside.partners.models import Practitioner
from alongside.training.actions.links import link_for
from tests import cast


class CannotOpenSampleDoors(Cannot):
    """Why no way in to the family's own pages is told."""


@dataclass(frozen=True)
class SampleDoor:
    """How to come in as one of the made-up family: a link that works once, and their word."""

    name: str
    relationship: str
    language: str
    link: str
    word: str


@dataclass(frozen=True)
class LearnersDoor:
    """How to come in as one of those who learn: with a code sent to this address, or by this link."""

    name: str
    works: str
    email: str
    link: str


def open_learners_doors(*, at: datetime) -> list[LearnersDoor]:
    """Whom anybody may try to be. Without our own address there is no link, and a code is asked for instead."""
    if not settings.DEMO:
        raise CannotOpenSampleDoors(["Only the demo tells anybody how to come in as somebody."])
    emails = [one.email for one in cast.LEARNERS if one.key in cast.LEARNERS_TO_TRY]
    learners = Practitioner.objects.filter(worker__email__in=emails, worker__is_active=True).order_by("pk")
    return [
        LearnersDoor(
            name=one.worker.name,
            works=f"{one.job_title}, {one.organisation}",
            email=one.worker.email,
            link=link_for(one.worker, to=reverse("my_training"), at=at),
        )
        for one in learners.select_related("worker", "organisation")
    ]


def open_sample_doors(*, door: str, at: datetime) -> list[SampleDoor]:
    """Invite again whom anybody may try to be. `door` is what a link begins with. What let them in before ends."""
    if not settings.DEMO:
        raise CannotOpenSampleDoors(["Only the demo tells anybody how to come in as somebody."])
    coordinator = User.objects.filter(email=cast.WORKERS[0].email, is_active=True).first()
    if coordinator is None:
        return []
    people = {one.key: one for one in cast.FAMILY}
    keys = {one.person: one for one in cast.AT_HOME}
    with acting_for(coordinator):
        found = [_open(people[key], keys[key], door=door, by=coordinator, at=at) for key in cast.TO_TRY]
    return [one for one in found if one is not None]


def _open(somebody: cast.CastPerson, key: cast.CastKey, *, door: str, by: User, at: datetime) -> SampleDoor | None:
    """Nothing where whoever tried the city took this person out of it, or the family is not the coordinator's now."""
    members = FamilyMember.objects.filter(
        person__given_names=somebody.given_names, person__family_name=somebody.family_name
    )
    member = members.select_related("family", "person").order_by("pk").first()
    if member is None:
        return None
    now = home_key_of(member.family, member.person)
    language = now.language if now else key.language
    places = {place.kind.value: place.value for place in places_of(member.person) if place.safe}
    codes_to = places.get(key.codes_by, "")
    word = sample_word(key.person)
    try:
        invited = invite_home(
            family=member.family, person=member.person, how=InvitedHow.HANDED, word=word, language=language,
            codes_by=key.codes_by if codes_to else "", codes_to=codes_to, door=door, by=by, at=at,
        )  # fmt: skip
    except CannotInvite:
        return None
    return SampleDoor(
        name=member.person.short_name,
        relationship=member.relationship or f"Child, {somebody.age}",
        language=language_of(language).english,
        link=f"{door}{invited.token}/",
        word=word,
    )
