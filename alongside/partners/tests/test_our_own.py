"""How the council shows itself: tried by one, taken up for all, and had back again."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.foundation.languages import ENGLISH
from alongside.partners.actions import CannotTakeUpLook, CannotTryLook, take_up_look, try_look
from alongside.partners.models import OurOwn
from alongside.partners.queries import look_being_tried, look_shown, looks_taken_up, our_own
from alongside.partners.tests.factories import a_logo, a_look, a_look_tried, a_social_worker, an_editor

pytestmark = pytest.mark.django_db
NOW = timezone.now


def test_what_is_tried_is_shown_to_nobody_until_it_is_taken_up() -> None:
    editor = an_editor()
    tried = a_look_tried(by=editor, name="Madeup City", family_colour="#5b3a78")
    assert our_own().name == ""
    assert look_being_tried(editor) == tried
    assert look_being_tried(an_editor()) is None
    shown = take_up_look(look=tried, instead_of="", by=editor, at=NOW())
    assert (shown, look_shown()) == (tried, tried)
    assert look_being_tried(editor) is None
    lines = AuditEvent.objects.filter(event__startswith="our_own.").order_by("pk")
    assert [line.event for line in lines] == ["our_own.tried", "our_own.taken_up"]


def test_an_earlier_look_comes_back_as_a_row_of_its_own_and_nothing_is_written_over() -> None:
    first = a_look(name="Madeup City")
    a_look(name="Another name")
    second = look_shown()
    assert second
    again = take_up_look(look=first, instead_of=str(second.pk), by=an_editor(), at=NOW())
    assert [look.name for look in looks_taken_up()] == ["Madeup City", "Another name", "Madeup City"]
    assert again.pk not in (first.pk, second.pk)


def test_a_look_that_is_shown_is_not_taken_up_twice() -> None:
    shown = a_look(name="Madeup City")
    with pytest.raises(CannotTakeUpLook, match="already"):
        take_up_look(look=shown, instead_of=str(shown.pk), by=an_editor(), at=NOW())


def test_who_did_not_see_what_somebody_else_took_up_meanwhile_is_told() -> None:
    tried = a_look_tried(name="Mine")
    a_look(name="Theirs")
    with pytest.raises(CannotTakeUpLook, match="meanwhile"):
        take_up_look(look=tried, instead_of="", by=an_editor(), at=NOW())
    assert our_own().name == "Theirs"


def test_a_colour_nobody_could_read_is_never_kept() -> None:
    with pytest.raises(CannotTryLook, match=r"it needs 4\.5:1"):
        a_look_tried(family_colour="#f08a24")
    assert not OurOwn.objects.exists()


def test_a_logo_says_in_words_what_it_shows() -> None:
    logo = a_logo()
    with pytest.raises(CannotTryLook, match="what the logo says"):
        a_look_tried(logo=logo)
    kept = a_look(logo=logo, logo_alt="Madeup City Council")
    assert bytes(kept.logo or b"") == logo.content
    assert a_look(name="Another name").logo_mark == logo.mark
    without = try_look(like=a_look(name="Third"), changes={}, logo=None, without_logo=True, by=an_editor(), at=NOW())
    assert (without.logo, without.logo_mark) == (None, "")


def test_english_is_always_offered() -> None:
    assert a_look_tried(languages=["pl", "ar"]).languages == [ENGLISH, "pl", "ar"]
    assert a_look_tried(languages=[]).languages == [ENGLISH]


def test_a_social_worker_changes_nothing_of_it() -> None:
    with pytest.raises(NotAllowed):
        a_look_tried(by=a_social_worker(), name="Mine")
    with pytest.raises(NotAllowed):
        take_up_look(look=a_look_tried(name="Ours"), instead_of="", by=a_social_worker(), at=NOW())
