"""Who may open what, and that a list never carries the files themselves."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.models import User
from alongside.training.actions.materials import Holds, new_version, withdraw_material
from alongside.training.models import Booking, Material, SessionTrainer
from alongside.training.queries.materials import get_version_to_open, materials_of, what_opens
from alongside.training.rules.material_files import as_taken
from alongside.training.states import BookingStatus, MaterialKind, ReadWhen, SessionStatus
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    a_material,
    a_session,
    a_trainer,
    who_came,
)

pytestmark = pytest.mark.django_db


def opened(material: Material, by: User, number: int = 0, *, arranges: bool = False) -> bytes:
    kind = MaterialKind(material.kind)
    version = get_version_to_open(by, material.pk, number, arranges=arranges, kind=kind, at=timezone.now())
    return bytes(version.content or b"")


def renewed(material: Material, words: bytes) -> None:
    holds = Holds(file=as_taken("reading.txt", words))
    last = material.versions.count()
    new_version(material=material, after=last, holds=holds, by=a_trainer(), at=timezone.now())


def test_a_list_asks_two_questions_and_reads_no_file_however_much_there_is() -> None:
    course = a_course()
    asked = []
    for _ in range(2):
        for _ in range(3):
            renewed(a_material(course), b"Another.")
        with CaptureQueriesContext(
            connection,
        ) as questions:
            shown = materials_of(course)
            assert [one.newest.said for one in shown] == ["TXT, 1 kB"] * len(shown)
        asked.append(len(questions))
        assert not any('"content"' in query["sql"].replace('octet_length("training_materialversion"."content")', "")
                       for query in questions.captured_queries)  # fmt: skip
    assert asked == [2, 2]


def test_newest_first_and_in_the_order_of_the_course() -> None:
    course = a_course()
    first, second = a_material(course, title="A"), a_material(course, title="B")
    renewed(first, b"Two.")
    assert [(one.material, one.newest.number, len(one.earlier)) for one in materials_of(course)] == [
        (first, 2, 1),
        (second, 1, 0),
    ]


def test_a_learner_gets_the_newest_version_and_no_other() -> None:
    material = a_material()
    learner = a_booking(a_session(material.course)).learner
    renewed(material, b"The second.")
    assert opened(material, learner) == b"The second."
    for number in (1, 2, 3):
        with pytest.raises(Http404):
            opened(material, learner, number)


def test_who_arranges_opens_every_version_and_what_was_taken_out() -> None:
    material, trainer = a_material(), a_trainer()
    renewed(material, b"The second.")
    withdraw_material(material=material, by=trainer, at=timezone.now())
    assert [opened(material, trainer, number, arranges=True) for number in (0, 1, 2)] == [
        b"The second.", b"Made up.", b"The second."
    ]  # fmt: skip


@pytest.mark.parametrize("ended", [one for one in BookingStatus if one != BookingStatus.BOOKED])
def test_only_a_booked_place_opens_anything(ended: BookingStatus) -> None:
    material = a_material()
    booking = a_booking(a_session(material.course))
    assert opened(material, booking.learner)
    over, held = ended in ENDED, ended in ("agreeing", "offered")
    now = timezone.now()
    said = {"ended_at": now if over else None, "held_until": now + timedelta(days=1) if held else None}
    Booking.objects.filter(pk=booking.pk).update(status=ended, **said)
    with pytest.raises(Http404):
        opened(material, booking.learner)


ENDED = {
    BookingStatus.NOT_AGREED,
    BookingStatus.NOT_CHOSEN,
    BookingStatus.OFFER_ENDED,
    BookingStatus.CANCELLED,
    BookingStatus.PASSED_ON,
    BookingStatus.CALLED_OFF,
}


def test_a_place_in_another_course_opens_nothing() -> None:
    material = a_material()
    for learner in (a_booking().learner, a_learner()):
        with pytest.raises(Http404):
            opened(material, learner)


def test_what_comes_after_opens_for_who_came_once_it_is_over() -> None:
    material = a_material(read_when=ReadWhen.AFTER)
    came = who_came(material.course)
    not_yet = a_booking(a_session(material.course)).learner
    assert opened(material, came.learner)
    with pytest.raises(Http404):
        opened(material, not_yet)
    came.attendance.update(came="no")
    with pytest.raises(Http404):
        opened(material, came.learner)


def test_a_register_that_was_closed_early_ends_a_session_too() -> None:
    booking = who_came()
    booking.session.days.update(ends_at=timezone.now() + timedelta(hours=1))
    places = Booking.objects.filter(pk=booking.pk)
    assert what_opens(places, timezone.now()) == {ReadWhen.BEFORE}
    booking.session.status = SessionStatus.OVER
    booking.session.save()
    assert what_opens(places, timezone.now()) == set(ReadWhen)


def test_who_holds_a_session_opens_all_of_its_course_and_of_no_other() -> None:
    material, other = a_material(read_when=ReadWhen.AFTER), a_material(read_when=ReadWhen.AFTER)
    holds = SessionTrainer.objects.create(session=a_session(material.course), worker=a_learner()).worker
    assert opened(material, holds)
    with pytest.raises(Http404):
        opened(other, holds)
    with pytest.raises(Http404):
        opened(material, holds, 1)
    withdraw_material(material=material, by=a_trainer(), at=timezone.now())
    with pytest.raises(Http404):
        opened(material, holds)


def test_a_file_is_not_opened_as_cards_nor_cards_as_a_file() -> None:
    cards: Any = a_material(words="What?")
    with pytest.raises(Http404):
        get_version_to_open(a_trainer(), cards.pk, arranges=True, kind=MaterialKind.FILE, at=timezone.now())
