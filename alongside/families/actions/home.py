"""Ways in to the family's own pages: making them, letting a relative in, telling the workers what they did there."""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from alongside.access.guards import require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.families.actions.notices import put_on_their_page, write_to_them
from alongside.families.models import Family, HomeKey, HomePass, Notice
from alongside.families.queries.home import IDLE, LONGEST_VISIT, coordinators_of
from alongside.families.rules.home import as_chosen_word
from alongside.families.states import PassEnd, PassKind
from alongside.foundation.languages import language_of
from alongside.foundation.sealing import new_token, token_hash
from alongside.people.models import Person


@transaction.atomic
def make_home_key(
    *,
    family: Family,
    person: Person,
    word: str,
    language: str = "en-gb",
    codes_by: str = "",
    codes_to: str = "",
    by: User,
    at: datetime,
) -> HomeKey:
    """Give one relative a way in of their own. An older one of theirs ends."""
    require(Permission.HOME_INVITE, of=by)
    for old in HomeKey.objects.select_for_update().filter(family=family, person=person, ended_at=None):
        old.ended_at, old.ended_by, old.ended_why = at, by, PassEnd.REPLACED
        old.save(update_fields=["ended_at", "ended_by", "ended_why"])
    key = HomeKey.objects.create(
        family=family,
        person=person,
        word_hash=make_password(as_chosen_word(word)) if word else "",
        language=language,
        codes_by=codes_by,
        codes_to=codes_to,
        made_at=at,
        made_by=by,
    )
    record("home_key.made", subject=key, person=person.pk, by=by, at=at)
    return key


@transaction.atomic
def let_in(*, key: HomeKey, at: datetime) -> str:
    """The relative has shown who they are: the secret for the browser they are at, of which we keep only the hash."""
    secret = new_token()
    HomePass.objects.create(
        family=key.family,
        person=key.person,
        kind=PassKind.DEVICE,
        secret_hash=token_hash(secret),
        made_at=at,
        expires_at=at + IDLE,
        used_at=at,
    )
    key.last_in_at = at
    key.save(update_fields=["last_in_at"])
    record("home.come_in", subject=key, person=key.person_id, by=None, at=at)
    return secret


def stay_in(*, home_pass: HomePass, at: datetime) -> None:
    """They are still there: the visit goes on, but never longer than a day's. Written at most once a minute."""
    until = min(at + IDLE, home_pass.made_at + LONGEST_VISIT)
    if (until - home_pass.expires_at).total_seconds() > 60:
        home_pass.expires_at, home_pass.used_at = until, at
        home_pass.save(update_fields=["expires_at", "used_at"])


@transaction.atomic
def go_out(*, home_pass: HomePass, at: datetime) -> HomePass:
    """They leave for good on this device: coming back needs a code."""
    record("home.gone_out", subject=home_pass, person=home_pass.person_id, by=None, at=at)
    home_pass.ended_at, home_pass.ended_why = at, PassEnd.LEFT
    home_pass.save(update_fields=["ended_at", "ended_why"])
    return home_pass


@transaction.atomic
def choose_language(*, key: HomeKey, language: str, at: datetime) -> HomeKey:
    """The language in which they read, on every device; English for one we do not have."""
    key.language = language_of(language).code
    key.save(update_fields=["language"])
    record("home_key.language_chosen", subject=key, person=key.person_id, by=None, at=at)
    return key


def tell_coordinator(words: str, *, family: Family, link: tuple[str, str] = ("", ""), at: datetime) -> list[Notice]:
    """What a relative did at home, on top of the coordinator's work; in the transaction of the thing it tells of."""
    workers = coordinators_of(family)
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        told = put_on_their_page(words, family=family, workers=workers, link=link, at=at)
    write_to_them(workers, at=at)
    return told
