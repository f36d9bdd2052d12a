"""Inviting one of the family to its own pages, and closing their way in."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import check_password
from django.db import transaction

from alongside.access.guards import require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.families.actions.home import make_home_key, tell_coordinator
from alongside.families.models import Family, FamilyMember, HomeKey, HomePass
from alongside.families.queries.home_door import keys_at
from alongside.families.queries.inviting import Place, places_of, words_known_in
from alongside.families.rules import home as rules
from alongside.families.rules.home_words import invitation_words
from alongside.families.states import CodesBy, InvitedHow, PassEnd, PassKind
from alongside.foundation.blockers import Cannot
from alongside.foundation.sealing import new_token, token_hash
from alongside.messages.actions import write_message
from alongside.messages.states import Channel, MessageKind
from alongside.people.models import Person


class CannotInvite(Cannot):
    """Why somebody cannot be invited, or not so."""


class CannotCloseWayIn(Cannot):
    """Why a way in cannot be closed."""


@dataclass(frozen=True)
class Invited:
    """What was made. The secret and the short code are known here and now, and never again."""

    home_pass: HomePass
    token: str
    short_code: str


CHANNELS = {InvitedHow.TEXT: Channel.TEXT, InvitedHow.EMAIL: Channel.EMAIL}


@transaction.atomic
def invite_home(
    *,
    family: Family,
    person: Person,
    how: InvitedHow,
    word: str,
    language: str,
    send_to: str = "",
    codes_by: str = "",
    codes_to: str = "",
    door: str,
    by: User,
    at: datetime,
) -> Invited:
    """Invite one relative. What they had before ends. `door` is the whole address a link begins with."""
    require(Permission.HOME_INVITE, of=by)
    Family.objects.select_for_update().get(pk=family.pk)  # two at once: the second's is the one that opens
    member = FamilyMember.objects.filter(family=family, person=person).first()
    blockers = rules.blockers_to_inviting(
        is_member=member is not None, has_died=person.died_on is not None, is_unborn=person.expected_on is not None
    )
    blockers += _blockers_to_ways(person, how, send_to, codes_by, codes_to)
    blockers += rules.blockers_to_word(word, words_known_in(family, at=at))
    blockers = blockers or _blockers_to_sharing(word, person, codes_to)
    if blockers:
        raise CannotInvite(blockers)
    _end_passes(family, person, why=PassEnd.REPLACED, at=at)
    key = make_home_key(
        family=family, person=person, word=word, language=language, codes_by=codes_by, codes_to=codes_to, by=by, at=at
    )
    invited = _make_invitation(key, how, by=by, at=at)
    if how in CHANNELS:
        write_message(
            kind=MessageKind.INVITATION,
            channel=CHANNELS[how],
            to=send_to,
            words=invitation_words(link=f"{door}{invited.token}/", language=language),
            language=language,
            person=person,
            family_id=family.pk,
            not_after=invited.home_pass.expires_at,
            by=by,
            at=at,
        )
    record("home.invited", subject=invited.home_pass, person=person.pk, detail={"how": str(how)}, by=by, at=at)
    return invited


def _blockers_to_ways(person: Person, how: InvitedHow, send_to: str, codes_by: str, codes_to: str) -> list[str]:
    asked = [(CodesBy(CHANNELS[how].value), send_to)] if how in CHANNELS else []
    asked += [(CodesBy(codes_by), codes_to)] if codes_by or codes_to else []
    places = {(place.kind, place.value): place for place in places_of(person)} if asked else {}
    found: list[str] = []
    for kind, value in asked:
        place: Place | None = places.get((kind, value))
        found += rules.blockers_to_way(is_theirs=place is not None, safe=place is not None and place.safe)
    return list(dict.fromkeys(found))


def _blockers_to_sharing(word: str, person: Person, codes_to: str) -> list[str]:
    """Where several share a phone the word says who comes: no two have the same. Who the others are is not said."""
    with beyond_the_walls(Sight.HOME_DOOR):
        others = [key.word_hash for key in keys_at(codes_to).exclude(person=person)]
    chosen = rules.as_chosen_word(word)
    return [rules.TAKEN] if any(check_password(chosen, kept) for kept in others) else []


def _make_invitation(key: HomeKey, how: InvitedHow, *, by: User, at: datetime) -> Invited:
    token = new_token()
    short_code = "".join(secrets.choice(rules.CODE_LETTERS) for _ in range(rules.CODE_LENGTH))
    on_paper = how not in CHANNELS
    made = HomePass.objects.create(
        family=key.family,
        person=key.person,
        kind=PassKind.INVITATION,
        secret_hash=token_hash(token),
        short_hash=token_hash(short_code) if on_paper else "",
        how=how,
        made_at=at,
        made_by=by,
        expires_at=at + rules.INVITATION_LASTS,
    )
    return Invited(made, token, short_code if on_paper else "")


def _end_passes(family: Family, person: Person, *, why: PassEnd, at: datetime) -> None:
    """Whatever lets them in now lets them in no longer, on every device."""
    for one in HomePass.objects.select_for_update().filter(family=family, person=person, ended_at=None):
        one.ended_at, one.ended_why = at, why
        one.save(update_fields=["ended_at", "ended_why"])


def end_way_in(*, key: HomeKey, why: PassEnd, by: User | None, at: datetime) -> HomeKey:
    """The key and everything that lets them in ends together; whoever calls it says to the audit what happened."""
    key.ended_at, key.ended_by, key.ended_why, key.code_hash = at, by, why, ""
    key.save(update_fields=["ended_at", "ended_by", "ended_why", "code_hash"])
    _end_passes(key.family, key.person, why=why, at=at)
    return key


@transaction.atomic
def close_way_in(*, family: Family, person: Person, by: User, at: datetime) -> HomeKey:
    """The service closes somebody's way in: every device of theirs is out at once."""
    require(Permission.HOME_INVITE, of=by)
    key = HomeKey.objects.select_for_update().filter(family=family, person=person, ended_at=None).first()
    if key is None:
        raise CannotCloseWayIn(rules.NO_WAY_IN)
    end_way_in(key=key, why=PassEnd.WITHDRAWN, by=by, at=at)
    record("home.closed", subject=key, person=person.pk, by=by, at=at)
    return key


@transaction.atomic
def close_my_way_in(*, key: HomeKey, at: datetime) -> HomeKey:
    """They close it themselves: no device of theirs and no code opens it again. Their coordinator is told."""
    with beyond_the_walls(Sight.HOME_DOOR):  # with the pass that is ended, they would not see the rest to end it
        end_way_in(key=key, why=PassEnd.ASKED, by=None, at=at)
    record("home.closed", subject=key, person=key.person_id, by=None, at=at)
    words = f"{key.person.short_name} closed their way in to the family’s own pages."
    tell_coordinator(words, family=key.family, link=("ways_in", key.family.reference), at=at)
    return key
