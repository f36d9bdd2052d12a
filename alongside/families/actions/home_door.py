"""Coming in to the family's own pages: by an invitation, by a code, and what happens when the tries are used up.

Nobody is known yet, so the rows are read beyond the walls, and nothing of them is told but yes or no.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from alongside.access.actions.counting import counted
from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.families.actions.home import let_in, tell_coordinator
from alongside.families.actions.home_counts import ASKS_FOR_A_NEW_ONE, CODES
from alongside.families.actions.inviting import end_way_in
from alongside.families.models import HomeKey, HomePass
from alongside.families.queries.home_door import keys_at, open_key_of, opens, passes_with
from alongside.families.rules.home import CODE_LASTS, LONGEST_WORD, MOST_TRIES, as_chosen_word
from alongside.families.rules.home_words import code_words
from alongside.families.states import CodesBy, PassEnd
from alongside.foundation import sealing
from alongside.messages.actions import write_message
from alongside.messages.states import Channel, MessageKind

__all__ = ["CODE_LASTS", "CameIn", "ask_for_invitation", "come_in_by_code", "come_in_by_invitation", "write_code"]

CHANNELS = {CodesBy.TEXT: Channel.TEXT, CodesBy.EMAIL: Channel.EMAIL}


@dataclass(frozen=True)
class CameIn:
    """What became of one try: a secret for the browser, or nothing; closed, when it was the last."""

    secret: str = ""
    closed: bool = False
    shut: bool = False


@transaction.atomic
def come_in_by_invitation(*, token: str, word: str, at: datetime) -> CameIn:
    """They hold the link and say the word. Three wrong ones close it."""
    with beyond_the_walls(Sight.HOME_DOOR):
        home_pass = passes_with(token).select_for_update(of=("self",)).first()
        key = open_key_of(home_pass) if home_pass and opens(home_pass, at=at) else None
        if home_pass is None or key is None:
            _check(word, [])
            return CameIn(shut=True)
        if not _check(word, [key]):
            return _wrong_word_for(home_pass, key, at=at)
        home_pass.ended_at, home_pass.ended_why, home_pass.used_at = at, PassEnd.USED, at
        home_pass.save(update_fields=["ended_at", "ended_why", "used_at"])
        return CameIn(secret=_in(key, at=at))


def _wrong_word_for(home_pass: HomePass, key: HomeKey, *, at: datetime) -> CameIn:
    home_pass.tries += 1
    home_pass.save(update_fields=["tries"])
    if home_pass.tries < MOST_TRIES:
        record("home.refused", subject=home_pass, outcome=Outcome.REFUSED, person=key.person_id, by=None, at=at)
        return CameIn()
    _close(key, at=at)
    return CameIn(closed=True)


def _close(key: HomeKey, *, at: datetime) -> None:
    end_way_in(key=key, why=PassEnd.TRIES, by=None, at=at)
    record("home.closed_after_tries", subject=key, outcome=Outcome.REFUSED, person=key.person_id, by=None, at=at)
    _tell(key, "Three wrong words were tried at {name}’s way in, so it is closed. Ring them, then invite again.", at=at)


def _tell(key: HomeKey, words: str, *, at: datetime) -> None:
    """On top of the workers' own work, who know all the family: the name tells them nothing new."""
    tell_coordinator(
        words.format(name=key.person.short_name), family=key.family, link=("ways_in", key.family.reference), at=at
    )


def _in(key: HomeKey, *, at: datetime) -> str:
    key.word_tries, key.code_hash, key.code_tries = 0, "", 0
    key.save(update_fields=["word_tries", "code_hash", "code_tries"])
    return let_in(key=key, at=at)


def _check(word: str, keys: Iterable[HomeKey]) -> list[HomeKey]:
    """Those whose word this is. Without any, it takes as long, so that the time tells nothing."""
    chosen = as_chosen_word(word[: LONGEST_WORD * 4])
    keys = list(keys)
    if not keys:
        make_password(chosen)
    return [key for key in keys if check_password(chosen, key.word_hash)]


@transaction.atomic
def ask_for_invitation(*, token: str, at: datetime) -> bool:
    """Whoever holds a link that is shut asks for a new one: the coordinator is told, once a day at most."""
    with beyond_the_walls(Sight.HOME_DOOR):
        home_pass = passes_with(token).first()
        if home_pass is None or not counted("asked", str(home_pass.pk), ASKS_FOR_A_NEW_ONE, at=at):
            return False
        key = HomeKey.objects.filter(family=home_pass.family_id, person=home_pass.person_id).select_related(
            "family__service", "person"
        )
        if (latest := key.last()) is None:
            return False
        record("home.asked_for_invitation", subject=home_pass, person=home_pass.person_id, by=None, at=at)
        _tell(latest, "Somebody with {name}’s old link asks for a new one. Ring them first, then invite them.", at=at)
        return True


# ------------------------------------------------------------------------------------------------ a code each time


@transaction.atomic
def write_code(*, to: str, at: datetime) -> bool:
    """Send a code to this number or address, where somebody's codes go there. Says only whether it is too often.

    Too often is counted of whatever was typed, so that it tells nothing either.
    """
    if not counted("code", to, CODES, at=at):
        return False
    code = f"{secrets.randbelow(10**6):06}"
    with beyond_the_walls(Sight.HOME_DOOR):
        keys = list(keys_at(to).select_for_update(of=("self",)))
        for key in keys:
            key.code_hash, key.code_expires_at, key.code_tries = code_mark(key, code), at + CODE_LASTS, 0
            key.save(update_fields=["code_hash", "code_expires_at", "code_tries"])
            record("home.code_written", subject=key, person=key.person_id, by=None, at=at)
    if not keys:
        sealing.seal(code, wrapped_key=sealing.new_wrapped_key())  # takes as long as writing one
        return True
    _send_code(keys[0], code, at=at)
    return True


def _send_code(key: HomeKey, code: str, *, at: datetime) -> None:
    """One message, whoever shares the phone: the same code, and the word says who it is."""
    write_message(
        kind=MessageKind.CODE,
        channel=CHANNELS[CodesBy(key.codes_by)],
        to=key.codes_to,
        words=code_words(code=code, language=key.language),
        language=key.language,
        person=key.person,
        family_id=key.family_id,
        not_after=at + CODE_LASTS,
        by=None,
        at=at,
    )


def code_mark(key: HomeKey, code: str) -> str:
    """What is kept of a code: six figures are soon guessed, but not without the house's own secret."""
    return salted_hmac(f"home code {key.pk}", code, algorithm="sha256").hexdigest()


@transaction.atomic
def come_in_by_code(*, to: str, code: str, word: str, at: datetime) -> CameIn:
    """The code we sent there, and the word, which says who of them it is. Nothing tells which of both was wrong."""
    figures = "".join(letter for letter in code[:50] if letter.isdecimal())
    with beyond_the_walls(Sight.HOME_DOOR):
        waiting = keys_at(to).exclude(code_hash="").filter(code_expires_at__gt=at, code_tries__lt=MOST_TRIES)
        keys = list(waiting.select_for_update(of=("self",)))
        right = [key for key in keys if constant_time_compare(key.code_hash, code_mark(key, _plain(figures)))]
        whose = _check(word, right)
        if not whose:
            return CameIn(closed=_wrong_code(keys, right, at=at))
        for key in right:  # a code is used once, whoever used it
            key.code_hash = ""
            key.save(update_fields=["code_hash"])
        return CameIn(secret=_in(max(whose, key=lambda key: key.pk), at=at))


def _plain(figures: str) -> str:
    """Figures as we wrote them, in whatever digits they were typed."""
    return "".join(str(int(figure)) for figure in figures)


def _wrong_code(keys: list[HomeKey], right: list[HomeKey], *, at: datetime) -> bool:
    """A wrong code uses up the code. A right code with a wrong word counts against everybody who shares the phone.

    Nobody's right word takes back another's wrong ones: else one who shares a phone could go on guessing.
    """
    for key in keys:
        key.code_tries += 1
        key.word_tries += key in right
        key.save(update_fields=["code_tries", "word_tries"])
        record("home.refused", subject=key, outcome=Outcome.REFUSED, person=key.person_id, by=None, at=at)
    shut = [key for key in right if key.word_tries >= MOST_TRIES]
    for key in shut:
        _close(key, at=at)
    return bool(shut)
