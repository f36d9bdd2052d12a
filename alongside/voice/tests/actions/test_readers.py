"""Exactly those may read a thing whom its owner chose; never past a wall; also where somebody asks with plain SQL."""

import pytest
from django.db import connection
from django.utils import timezone

from alongside.access.identity import say_relative, say_who
from alongside.families.actions import let_in
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_relative, a_wall, mother_of
from alongside.foundation.sealing import token_hash
from alongside.voice import actions, queries
from alongside.voice.models import MayRead
from alongside.voice.states import Place, ReadBy, ReaderKind
from alongside.voice.tests.factories import (
    a_drawing,
    a_family_with_grace,
    a_feeling,
    a_way_in,
    ayo_of,
    nana_of,
    said,
)

pytestmark = pytest.mark.django_db


def selected(sql: str = "select id from voice_said") -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [row[0] for row in cursor.fetchall()]


def test_exactly_those_chosen_read_it() -> None:
    family, grace = a_family_with_grace()
    nana, mother = nana_of(family), mother_of(family)
    thing = said(family, people=(nana,), kinds=(ReaderKind.COORDINATOR,))

    assert [one.said for one in queries.let_me_hear(family, nana)] == [thing]
    assert queries.let_me_hear(family, mother) == []
    assert [one.said for one in queries.heard_of(grace, family)] == [thing]
    assert queries.heard_of(family.added_by, family) == []

    actions.choose_readers(thing=thing, people=[mother.pk], kinds=[], by=None, at=timezone.now())
    assert queries.let_me_hear(family, nana) == []
    assert len(queries.let_me_hear(family, mother)) == 1
    assert queries.heard_of(grace, family) == []


def test_the_database_shows_a_worker_only_what_they_were_let_read() -> None:
    family, grace = a_family_with_grace()
    nobody = said(family, words="For nobody")
    to_grace = said(family, words="For Grace", kinds=(ReaderKind.COORDINATOR,))
    to_all = said(family, words="For workers", kinds=(ReaderKind.WORKERS,))
    to_nana = said(family, words="For Nana", people=(nana_of(family),))
    mine = said(family, words="She told me", by=grace)

    say_who(grace.pk)
    assert set(selected()) == {to_grace.pk, to_all.pk, mine.pk}
    say_who(family.added_by.pk)
    assert selected() == [to_all.pk]
    assert nobody.pk not in selected()
    assert to_nana.pk not in selected("select said_id from voice_mayread")


def test_the_database_shows_a_relative_only_theirs_and_what_they_were_let_read() -> None:
    family, _ = a_family_with_grace()
    nana, mother, ayo = nana_of(family), mother_of(family), ayo_of(family)
    said(family, words="For nobody")
    to_nana = said(family, words="For Nana", people=(nana,))
    hers = said(family, nana, words="Mine", place=Place.FOR_THE_MEETING)
    drawn = said(family, words="", media=a_drawing())
    secrets = {who: let_in(key=a_way_in(family, who), at=timezone.now()) for who in (nana, mother, ayo)}

    say_who(None)
    say_relative(token_hash(secrets[nana]))
    assert set(selected()) == {to_nana.pk, hers.pk}
    assert selected("select said_id from voice_saidkey") == []
    say_who(None)
    say_relative(token_hash(secrets[mother]))
    assert selected() == []
    say_who(None)
    say_relative(token_hash(secrets[ayo]))
    assert hers.pk not in selected()
    assert selected("select said_id from voice_saidkey") == [drawn.pk]


@pytest.mark.parametrize("who", ["them from me", "me from them"])
def test_somebody_behind_a_wall_can_never_be_chosen(who: str) -> None:
    family, _ = a_family_with_grace()
    ayo, dad = ayo_of(family), a_relative(family, given_names="Femi", relationship="Dad").person
    about, against = (dad, ayo) if who == "them from me" else (ayo, dad)
    a_wall(family, about, against, Hidden.EXISTENCE)
    thing = said(family)

    assert dad.pk not in {one.person.pk for one in queries.may_choose(family, ayo)}
    with pytest.raises(actions.CannotChoose):
        actions.choose_readers(thing=thing, people=[dad.pk], kinds=[], by=None, at=timezone.now())
    assert not MayRead.objects.exists()


def test_a_wall_set_later_stands_above_what_was_chosen() -> None:
    family, _ = a_family_with_grace()
    nana = nana_of(family)
    said(family, people=(nana,))
    assert len(queries.let_me_hear(family, nana)) == 1
    a_wall(family, ayo_of(family), nana, Hidden.EXISTENCE)
    assert queries.let_me_hear(family, nana) == []


def test_words_that_tell_what_a_reader_may_not_know_are_not_there() -> None:
    family, _ = a_family_with_grace()
    nana, dad = nana_of(family), a_relative(family, given_names="Zebulon", relationship="Dad").person
    telling = said(family, words="I saw Zebulon on Sunday", people=(nana,))
    fine = said(family, words="I like the dog", people=(nana,))
    drawing = said(family, words="", media=a_drawing(), people=(nana,))
    assert {one.said for one in queries.let_me_hear(family, nana)} == {telling, fine, drawing}

    a_wall(family, dad, nana, Hidden.EXISTENCE)
    assert [one.said for one in queries.let_me_hear(family, nana)] == [fine]


def test_how_things_felt_is_read_by_those_chosen() -> None:
    family, grace = a_family_with_grace()
    feeling = a_feeling(family, people=(nana_of(family),), kinds=(ReaderKind.COORDINATOR,))
    assert [one.feeling for one in queries.let_me_hear(family, nana_of(family))] == [feeling]
    assert queries.feelings_let_read(grace, family) == [feeling]
    assert queries.feelings_let_read(family.added_by, family) == []


def test_the_coordinator_is_told_once_they_may_read_something() -> None:
    family, grace = a_family_with_grace()
    thing = said(family, people=(nana_of(family),))
    assert not grace.notices.exists()
    actions.choose_readers(thing=thing, people=[], kinds=[ReaderKind.COORDINATOR], by=None, at=timezone.now())
    assert "Ayo" not in grace.notices.get().words


def test_houses_stay_in_the_order_they_were_put() -> None:
    family, _ = a_family_with_grace()
    ayo = ayo_of(family)
    actions.move_house(family=family, person=ayo, place=Place.HOPES, by=None, at=timezone.now())
    actions.move_house(family=family, person=ayo, place=Place.WORRIES, by=None, at=timezone.now())
    assert queries.my_houses(family, ayo) == [Place.WORRIES, Place.HOPES, Place.GOOD_THINGS]
    with pytest.raises(actions.CannotChoose):
        actions.move_house(family=family, person=ayo, place=Place.FOR_THE_MEETING, by=None, at=timezone.now())


def test_who_reads_out_is_as_they_said_last() -> None:
    family, grace = a_family_with_grace()
    ayo = ayo_of(family)
    for by_whom in (ReadBy.COORDINATOR, ReadBy.SOMEBODY):
        actions.say_who_reads_out(
            family=family, person=ayo, by_whom=by_whom, name="Auntie Bim", by=None, at=timezone.now()
        )
    wish = queries.wish_of(family, ayo)
    assert wish is not None
    assert wish.name == "Auntie Bim"
    assert [one.name for one in queries.wishes_in(family)] == ["Auntie Bim"]
    assert grace.notices.count() == 2
