"""Exact words never change; they can be taken back, and then nothing of them is seen again."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.http import Http404
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.foundation import sealing
from alongside.voice import actions, queries
from alongside.voice.models import MayRead, Said, SaidKey
from alongside.voice.states import Place, ReaderKind
from alongside.voice.tests.factories import (
    WORDS,
    a_drawing,
    a_family_with_grace,
    a_feeling,
    ayo_of,
    nana_of,
    said,
)

pytestmark = pytest.mark.django_db


def test_words_are_kept_as_they_were_said_and_nobody_may_read_them() -> None:
    family, grace = a_family_with_grace()
    words = "  I don't   like him\n\n😀 “no”  "
    thing = said(family, words=words)

    thing.refresh_from_db()
    assert thing.words == words
    assert queries.heard_of(grace, family) == []
    assert queries.let_me_hear(family, nana_of(family)) == []


@pytest.mark.parametrize(
    "change",
    [
        "update voice_said set words = 'He said it is fine'",
        "update voice_said set words = words || '.'",
        "update voice_said set person_id = (select max(id) from people_person)",
        "update voice_said set noted_by_id = null, place = 'hopes'",
        "update voice_said set with_whom = 'Grace'",
        "delete from voice_said",
        "update voice_feeling set safe = 10",
        "delete from voice_feeling",
    ],
)
def test_the_database_refuses_to_change_a_word(change: str) -> None:
    family, _ = a_family_with_grace()
    said(family, kinds=(ReaderKind.WORKERS,))
    a_feeling(family)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert Said.objects.get().words == WORDS


def test_a_drawing_is_sealed_with_a_key_of_its_own() -> None:
    family, _ = a_family_with_grace()
    drawing = a_drawing()
    thing = said(family, words="", media=drawing)
    thing.refresh_from_db()
    assert thing.sealed_media is not None
    assert drawing.content not in bytes(thing.sealed_media)
    assert queries.media_of(thing) == drawing.content
    with pytest.raises(sealing.CannotOpen):
        sealing.unseal_bytes(bytes(thing.sealed_media), wrapped_key=sealing.new_wrapped_key())


def test_what_is_taken_back_is_gone_from_everybodys_pages() -> None:
    family, grace = a_family_with_grace()
    thing = said(family, words="", media=a_drawing(), people=(nana_of(family),), kinds=(ReaderKind.COORDINATOR,))

    gone = actions.take_back(said=thing, by=None, at=timezone.now())

    assert not SaidKey.objects.exists()
    assert not MayRead.objects.exists()
    assert queries.heard_of(grace, family) == []
    assert queries.let_me_hear(family, nana_of(family)) == []
    assert queries.my_things(family, ayo_of(family))[Place.WORRIES] == []
    with pytest.raises(Http404):
        queries.media_of(gone)
    with pytest.raises(actions.CannotTakeBack):
        actions.take_back(said=gone, by=None, at=timezone.now())


def test_no_line_of_who_did_what_holds_a_word_of_it() -> None:
    family, _ = a_family_with_grace()
    said(family, words="Sekretplace", kinds=(ReaderKind.WORKERS,))
    lines = list(AuditEvent.objects.filter(event__startswith="said."))
    assert lines
    assert not any("Sekretplace" in str(line.detail) for line in lines)


def test_nothing_is_not_kept() -> None:
    family, _ = a_family_with_grace()
    with pytest.raises(actions.CannotSay):
        said(family, words=" \n ")
    with pytest.raises(actions.CannotSay):
        actions.say_how_it_feels(
            family=family, person=ayo_of(family), safe=None, happy=None, healthy=None, by=None, at=timezone.now()
        )


def test_nothing_is_said_for_somebody_of_another_family() -> None:
    family, _ = a_family_with_grace()
    other, _ = a_family_with_grace()
    with pytest.raises(actions.CannotSay):
        said(family, ayo_of(other))


def test_a_house_has_room_for_so_many_things(monkeypatch: pytest.MonkeyPatch) -> None:
    family, _ = a_family_with_grace()
    monkeypatch.setattr("alongside.voice.rules.saying.MOST_THINGS", 1)
    said(family)
    with pytest.raises(actions.CannotSay):
        said(family)
