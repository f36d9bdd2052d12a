"""When its time has come, what was said in a restorative meeting goes; an agreement shared with others stays."""

from datetime import timedelta
from random import Random

import pytest
from django.utils import timezone

from alongside.desk.actions.disposing import dispose_of
from alongside.desk.actions.retention import agree_to_disposal, find_due_for_disposal
from alongside.desk.models import DueForDisposal
from alongside.desk.queries.retention import kept_until
from alongside.desk.states import Clock
from alongside.desk.tests.actions.test_disposing import everything_in_the_database
from alongside.desk.tests.owner import as_the_owner
from alongside.families.models import Family
from alongside.partners.tests.factories import a_service_manager
from alongside.restorative.models import Agreement, AgreementItem, Meeting, Party
from tests.walls.restorative_drawn import Room, put_up
from tests.walls.restorative_people import a_base

LATER = timedelta(days=4 * 366)


def a_room(number: int, *, stands_alone: bool = False) -> Room:
    """A drawn meeting, over now."""
    room = put_up(a_base(), Random(number))  # noqa: S311 (the same meeting every time)
    Family.objects.filter(pk=room.family.pk).update(restricted=False, restricted_why="", stands_alone=stands_alone)
    Meeting.objects.update(status="over", over_at=timezone.now(), over_by=room.base.workers["lead"])
    room.family.refresh_from_db()
    return room


def disposed(family: Family, clock: Clock) -> None:
    first, second = a_service_manager(family.service), a_service_manager(family.service)
    at = timezone.now() + LATER
    due = next(one for one in find_due_for_disposal(by=first, at=at) if one.clock == clock)
    for by in (first, second):
        agree_to_disposal(due=due, by=by, at=at)
    with as_the_owner():
        dispose_of(due=due, at=at)


def marks_left(room: Room) -> set[str]:
    with as_the_owner():
        words = " ".join(text for _, text in everything_in_the_database())
    return {mark for mark in room.marks if mark in words}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", range(4))
def test_with_the_services_own_file_the_room_goes_and_what_was_shared_stays(number: int) -> None:
    room = a_room(number)
    room.family.referrals.update(ended_at=timezone.now(), ended_by=room.family.added_by)
    shared = Agreement.objects.filter(readers="service").exclude(made_at=None)
    stays = {
        text for item in AgreementItem.objects.filter(agreement__in=shared)
        for text in (item.words, item.by_when, item.who.speaks, *item.owed.values_list("words", flat=True),
                     *item.owed.values_list("party__speaks", flat=True))
    }  # fmt: skip
    was_shared = shared.exists()
    disposed(room.family, Clock.SERVICE_FILE)
    in_agreements = {mark for mark in room.marks if any(mark in text for text in stays)}
    assert marks_left(room) == in_agreements | room.everyday
    assert Meeting.objects.exists() == was_shared
    assert Party.objects.exists() == was_shared
    # It is not found again.
    manager = a_service_manager(room.family.service)
    again = find_due_for_disposal(by=manager, at=timezone.now() + LATER)
    assert Clock.SERVICE_FILE not in {one.clock for one in again}


@pytest.mark.django_db(transaction=True)
def test_where_no_child_is_at_the_centre_there_is_one_clock_and_everything_goes() -> None:
    room = a_room(7, stands_alone=True)
    room.family.referrals.update(ended_at=timezone.now(), ended_by=room.family.added_by)
    assert [kept.clock for kept in kept_until(room.family)] == [Clock.STANDING_ALONE]
    disposed(room.family, Clock.STANDING_ALONE)
    assert not Family.objects.filter(pk=room.family.pk).exists()
    assert marks_left(room) == room.nobodys
    assert not DueForDisposal.objects.exists()


@pytest.mark.django_db
def test_while_a_restorative_meeting_goes_on_no_clock_runs() -> None:
    room = put_up(a_base(), Random(3))  # noqa: S311
    room.family.referrals.update(ended_at=timezone.now(), ended_by=room.family.added_by)
    assert all(kept.longest.until is None for kept in kept_until(room.family))
