"""Who of a family can come in to its own pages, and how somebody could be invited. Read by their workers."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from alongside.families.models import Family, FamilyMember, HomeKey, HomePass
from alongside.families.queries.home_door import where_codes_go
from alongside.families.queries.walls import known_of
from alongside.families.rules import home as rules
from alongside.families.states import CodesBy, PassEnd, PassKind
from alongside.foundation.sealing import token_hash
from alongside.people.models import Person, WayToReach
from alongside.people.states import WayKind

# A call and a text go to the same phone.
BY_TEXT = (WayKind.TEXT, WayKind.CALL)


@dataclass(frozen=True)
class WayIn:
    """How far one of the family is: not invited, invited and waited for, come in, or closed."""

    member: FamilyMember
    key: HomeKey | None
    invitation: HomePass | None
    closed: HomeKey | None
    blockers: tuple[str, ...]
    at: datetime

    @property
    def person(self) -> Person:
        return self.member.person

    @property
    def waits(self) -> bool:
        """An invitation has gone and was not answered yet."""
        return self.key is not None and self.invitation is not None and self.invitation.expires_at > self.at

    @property
    def ran_out(self) -> bool:
        """It was not answered in time, and they have not come in by another."""
        return self.key is not None and self.key.last_in_at is None and not self.waits

    @property
    def closed_by_tries(self) -> bool:
        return self.closed is not None and self.closed.ended_why == PassEnd.TRIES


def ways_in(family: Family, *, at: datetime) -> list[WayIn]:
    """Everybody of the family, in the order in which they were written down."""
    keys = {key.person_id: key for key in HomeKey.objects.filter(family=family, ended_at=None)}
    closed = {key.person_id: key for key in HomeKey.objects.filter(family=family).exclude(ended_at=None)}
    waiting = HomePass.objects.filter(family=family, kind=PassKind.INVITATION, ended_at=None)
    invitations = {one.person_id: one for one in waiting}
    return [
        WayIn(
            member=member,
            key=keys.get(member.person_id),
            invitation=invitations.get(member.person_id),
            closed=None if member.person_id in keys else closed.get(member.person_id),
            blockers=tuple(blockers_to_inviting(member)),
            at=at,
        )
        for member in family.members.select_related("person")
    ]


def way_in_of(member: FamilyMember, *, at: datetime) -> WayIn:
    """The same, of one of them."""
    return next(one for one in ways_in(member.family, at=at) if one.member.pk == member.pk)


def blockers_to_inviting(member: FamilyMember) -> list[str]:
    person = member.person
    return rules.blockers_to_inviting(
        is_member=True, has_died=person.died_on is not None, is_unborn=person.expected_on is not None
    )


@dataclass(frozen=True)
class Place:
    """One number or address of theirs: how something could go there, and why it may not."""

    number: int
    kind: CodesBy
    value: str
    written: str
    safe: bool
    when_safe: str

    @property
    def key(self) -> str:
        """What a page calls it, without saying the number."""
        return f"way-{self.number}"


def places_of(person: Person) -> list[Place]:
    """Their own numbers and addresses to which a text or an email can go.

    What is written of texts to a number decides; what is written of calls only where nothing is written of texts.
    """
    ways = WayToReach.objects.filter(person=person, kind__in=(*BY_TEXT, WayKind.EMAIL)).order_by("-preferred", "pk")
    found: dict[str, Place] = {}
    for way in sorted(ways, key=lambda one: one.kind == WayKind.CALL):
        kind = CodesBy.EMAIL if way.kind == WayKind.EMAIL else CodesBy.TEXT
        place = Place(way.pk, kind, where_codes_go(way.value), way.value, way.safe, way.when_safe)
        if not place.value or (kind == CodesBy.EMAIL) != ("@" in place.value):
            continue
        if place.value not in found or (way.kind != WayKind.CALL and not way.safe):
            found[place.value] = place
    return list(found.values())


def words_known_in(family: Family, *, at: datetime) -> set[str]:
    """What the family knows of each other, against which a chosen word is held."""
    known = known_of(family, on=timezone.localdate(at))
    birthdays = [day for day in family.members.values_list("person__born_on", flat=True) if day]
    return rules.words_that_are_known(known, birthdays)


@dataclass(frozen=True)
class Handed:
    """An invitation that is still open, whose secret whoever made it still holds."""

    home_pass: HomePass
    key: HomeKey


def handed_invitation_of(member: FamilyMember, *, token: str, code: str, at: datetime) -> Handed | None:
    """The invitation of this person that this secret and this code belong to."""
    found = HomePass.objects.filter(
        family=member.family,
        person=member.person,
        kind=PassKind.INVITATION,
        secret_hash=token_hash(token),
        short_hash=token_hash(code),
        ended_at=None,
        expires_at__gt=at,
    ).first()
    key = HomeKey.objects.filter(family=member.family, person=member.person, ended_at=None).first()
    return Handed(found, key) if found and key else None
