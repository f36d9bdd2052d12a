"""Changing the list of words to be careful with: a line of the council's own, taken off, brought back."""

from datetime import datetime

from django.core.cache import caches
from django.db import IntegrityError, transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners.models import CarefulWord
from alongside.partners.queries.careful_words import KEPT, line_of, own_lines
from alongside.partners.rules.careful_words import blockers_to_line


class CannotChangeList(Cannot):
    """Why the list stays as it is."""


@transaction.atomic
def change_careful_word(*, word: str, rather: str, why: str, by: User, at: datetime) -> CarefulWord:
    """Say what to say rather than this word, and why. In place of the line we came with, if it has one."""
    require(Permission.WORDS_CHOOSE, of=by)
    if blockers := blockers_to_line(word, rather=rather):
        raise CannotChangeList(blockers)
    line = _locked(word)
    changes = {"rather": rather, "why": why, "left_out": False, "changed_at": at, "changed_by": by}
    if line is None:
        line = _added(CarefulWord(word=word, **changes))
    elif (line.rather, line.why, line.left_out) == (rather, why, False):
        raise CannotChangeList("The list says this already.")
    else:
        _change(line, **changes)
    return _told(line, "careful_word.changed", by=by, at=at)


@transaction.atomic
def leave_out_careful_word(*, word: str, by: User, at: datetime) -> CarefulWord:
    """Take a word off the list: it is not marked here any more. It can be brought back."""
    require(Permission.WORDS_CHOOSE, of=by)
    line, known = _locked(word), line_of(word)
    if known is None or known.left_out:
        raise CannotChangeList("This word is not on the list.")
    if line is None:
        line = _added(CarefulWord(word=known.now.word, left_out=True, changed_at=at, changed_by=by))
    else:
        _change(line, left_out=True, changed_at=at, changed_by=by)
    return _told(line, "careful_word.left_out", by=by, at=at)


@transaction.atomic
def bring_back_careful_word(*, word: str, by: User, at: datetime) -> CarefulWord:
    """Put a word that was taken off back on the list, as it was: the council's own line, or what we came with."""
    require(Permission.WORDS_CHOOSE, of=by)
    line, known = _locked(word), line_of(word)
    if line is None or known is None or not line.left_out:
        raise CannotChangeList("This word was not taken off the list.")
    # What we came with is said in words of its own from now on: a line that only leaves a word out has none.
    rather, why = line.rather or known.now.rather, line.why or known.now.why
    _change(line, left_out=False, rather=rather, why=why, changed_at=at, changed_by=by)
    return _told(line, "careful_word.brought_back", by=by, at=at)


def forget_careful_words() -> None:
    """What was just changed counts at once in this process; the others follow within seconds."""
    caches["of_this_process"].delete(KEPT)


def _locked(word: str) -> CarefulWord | None:
    return own_lines(word).select_for_update(of=("self",)).first()


def _added(line: CarefulWord) -> CarefulWord:
    try:
        with transaction.atomic():
            line.save()
    except IntegrityError:
        raise CannotChangeList("Somebody else added this word meanwhile. Look at theirs first.") from None
    return line


def _change(line: CarefulWord, **changes: object) -> None:
    for name, value in changes.items():
        setattr(line, name, value)
    line.save(update_fields=list(changes))


def _told(line: CarefulWord, event: str, *, by: User, at: datetime) -> CarefulWord:
    record(event, subject=line, detail={"word": line.word}, by=by, at=at)
    transaction.on_commit(forget_careful_words)
    return line
