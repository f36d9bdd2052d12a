"""What somebody does for their meeting: by themselves, or written down for them by the coordinator."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.conferences.actions import (
    CannotAnswerMeeting,
    ask_for_what_i_need,
    choose_who_may_know,
    do_not_invite,
    invite_again,
    say_whether_i_come,
    send_my_words,
    take_back_what_i_need,
)
from alongside.conferences.models import LetsKnow, Need
from alongside.conferences.states import Coming, MayKnow, NeedKind, NotInvitedWhy
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named, prepared
from alongside.families.models import Notice
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db
NOW = timezone.now


def test_a_coordinator_writes_it_down_for_somebody_and_it_is_marked_so() -> None:
    conference = a_conference(relatives=2)
    by = coordinator_at(conference)
    guest = say_whether_i_come(guest=guest_named(conference, "Dele"), coming=Coming.REMOTE, by=by, at=NOW())
    assert guest.coming_noted_by == by
    assert not Notice.objects.exists()


def test_a_worker_who_does_not_prepare_meetings_may_not() -> None:
    conference = a_conference(relatives=2)
    with pytest.raises(NotAllowed):
        say_whether_i_come(guest=guest_named(conference, "Dele"), coming=Coming.COMES, by=a_social_worker(), at=NOW())


def test_who_is_not_invited_cannot_answer() -> None:
    conference = a_conference(relatives=2)
    dele, by = guest_named(conference, "Dele"), coordinator_at(conference)
    do_not_invite(guest=dele, reason=NotInvitedWhy.BAIL, why="Bail.", by=by, at=NOW())
    with pytest.raises(CannotAnswerMeeting):
        say_whether_i_come(guest=dele, coming=Coming.COMES, by=None, at=NOW())
    with pytest.raises(CannotAnswerMeeting):
        ask_for_what_i_need(conference=conference, person=dele.person, kind=NeedKind.FOOD, by=None, at=NOW())


def test_what_may_be_known_follows_who_is_invited_and_who_comes() -> None:
    conference = a_conference(relatives=2)
    by, dele = coordinator_at(conference), guest_named(conference, "Dele")
    choose_who_may_know(guest=dele, may_know=MayKnow.EVERYONE, by=None, at=NOW())
    assert LetsKnow.objects.get(person=dele.person).how == Coming.COMES
    prepared(dele, coming=Coming.NOT_COMING)
    assert LetsKnow.objects.get(person=dele.person).how == ""
    prepared(guest_named(conference, "Dele"), coming=Coming.REMOTE)
    assert LetsKnow.objects.get(person=dele.person).how == Coming.REMOTE
    do_not_invite(guest=dele, reason=NotInvitedWhy.ORDER, why="An order.", by=by, at=NOW())
    assert LetsKnow.objects.get(person=dele.person).how == ""
    invite_again(guest=dele, by=by, at=NOW())
    assert LetsKnow.objects.get(person=dele.person).how == Coming.REMOTE
    choose_who_may_know(guest=dele, may_know=MayKnow.COORDINATOR, by=None, at=NOW())
    assert not LetsKnow.objects.exists()


def test_people_of_another_family_cannot_be_named() -> None:
    conference, other = a_conference(relatives=2), a_conference()
    nana = guest_named(other, "Nana").person
    with pytest.raises(CannotAnswerMeeting, match="from the list"):
        choose_who_may_know(
            guest=guest_named(conference, "Dele"), may_know=MayKnow.NAMED, people=[nana], by=None, at=NOW()
        )


def test_the_coordinator_hears_again_the_next_day() -> None:
    conference = a_conference(relatives=2)
    dele = guest_named(conference, "Dele")
    for days, coming, heard in (
        (0, Coming.COMES, 1),
        (0, Coming.REMOTE, 1),
        (1, Coming.REMOTE, 1),
        (1, Coming.COMES, 2),
    ):
        say_whether_i_come(guest=dele, coming=coming, by=None, at=NOW() + timedelta(days=days))
        assert Notice.objects.count() == heard
    say_whether_i_come(guest=guest_named(conference, "Nana"), coming=Coming.COMES, by=None, at=NOW())
    assert Notice.objects.count() == 3


def test_words_taken_back_are_gone_and_a_worker_may_write_them_down_again() -> None:
    conference = a_conference(relatives=2)
    by, dele = coordinator_at(conference), guest_named(conference, "Dele")
    send_my_words(place=dele, words="Mine", by=None, at=NOW())
    with pytest.raises(CannotAnswerMeeting, match="at home"):
        send_my_words(place=guest_named(conference, "Dele"), words="Yours", by=by, at=NOW())
    send_my_words(place=guest_named(conference, "Dele"), words="", by=None, at=NOW())
    send_my_words(place=guest_named(conference, "Dele"), words="By phone", by=by, at=NOW())
    assert guest_named(conference, "Dele").words_noted_by == by


def test_a_need_taken_back_is_gone_once() -> None:
    conference = a_conference(relatives=2)
    dele = guest_named(conference, "Dele").person
    need = ask_for_what_i_need(conference=conference, person=dele, kind=NeedKind.PRAYER, by=None, at=NOW())
    take_back_what_i_need(need=need, person=dele, by=None, at=NOW())
    assert not Need.objects.filter(person=dele).exists()
