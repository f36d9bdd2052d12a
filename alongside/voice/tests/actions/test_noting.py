"""Writing down for somebody what they said."""

import pytest
from django.utils import timezone

from alongside.families.states import Hidden
from alongside.families.tests.factories import a_wall
from alongside.voice import actions
from alongside.voice.models import MayRead, Said
from alongside.voice.states import Place, ReaderKind
from alongside.voice.tests.factories import WORDS, a_family_with_grace, ayo_of, nana_of

pytestmark = pytest.mark.django_db


def test_the_words_say_who_wrote_them_down_and_who_reads_them() -> None:
    family, grace = a_family_with_grace()
    thing = actions.note_words(
        family=family, person=ayo_of(family), place=Place.HOPES, words=WORDS, with_whom="", people=[],
        kinds=[ReaderKind.MEETING], by=grace, at=timezone.now(),
    )  # fmt: skip
    assert (thing.words, thing.noted_by) == (WORDS, grace)
    assert MayRead.objects.get().chosen_by == grace


def test_a_reader_behind_a_wall_leaves_nothing_half_written() -> None:
    family, grace = a_family_with_grace()
    a_wall(family, ayo_of(family), nana_of(family), Hidden.EXISTENCE)
    with pytest.raises(actions.CannotChoose):
        actions.note_words(
            family=family, person=ayo_of(family), place=Place.HOPES, words=WORDS, with_whom="",
            people=[nana_of(family).pk], kinds=[], by=grace, at=timezone.now(),
        )  # fmt: skip
    assert not Said.objects.exists()
