"""Telling everyone invited: each alone, in words that say nothing, once for a day and place."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.conferences.actions import CannotTellEveryone, do_not_invite, tell_everyone_invited
from alongside.conferences.models import Conference
from alongside.conferences.states import NotInvitedWhy
from alongside.conferences.tests.factories import a_conference, again, arranged, coordinator_at, guest_named
from alongside.families.actions import make_home_key
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.messages.states import MessageKind

pytestmark = pytest.mark.django_db
ADDRESS = "https://alongside.example/home/meeting/"


def with_ways_in(*names: str, language: str = "en-gb") -> Conference:
    conference = arranged(a_conference(relatives=2), starts_at=timezone.now() + timedelta(days=3), at=timezone.now())
    for name in names:
        make_home_key(
            family=conference.family, person=guest_named(conference, name).person, word="purple teapot",
            language=language, codes_by="email", codes_to=f"{name.lower()}@example.org",
            by=coordinator_at(conference), at=timezone.now(),
        )  # fmt: skip
    return again(conference)


def _tell(conference: Conference) -> list[Message]:
    by = coordinator_at(conference)
    return list(tell_everyone_invited(conference=conference, address=ADDRESS, by=by, at=timezone.now()))


def test_each_is_written_to_alone_and_nobody_is_named() -> None:
    conference = with_ways_in("Nana", "Dele")
    sent = _tell(conference)
    assert sorted(one.to for one in sent) == ["dele@example.org", "nana@example.org"]
    for one in sent:
        assert one.kind == MessageKind.MEETING
        assert words_of(one) == f"There is something new on your family’s page.\n{ADDRESS}"
        for name in ("Nana", "Dele", "Ruth", "Ayo", "Madeup"):
            assert name not in words_of(one) + one.subject
    assert guest_named(conference, "Nana").told_at is not None
    assert guest_named(conference, "Ruth").told_at is None


def test_pressed_again_for_the_same_day_nobody_is_written_to_twice() -> None:
    conference = with_ways_in("Nana")
    _tell(conference)
    _tell(conference)
    assert Message.objects.count() == 1
    arranged(conference, starts_at=timezone.now() + timedelta(days=5), at=timezone.now())
    _tell(again(conference))
    assert Message.objects.count() == 2


def test_who_is_not_invited_is_not_told() -> None:
    conference = with_ways_in("Nana", "Dele")
    do_not_invite(
        guest=guest_named(conference, "Dele"), reason=NotInvitedWhy.ORDER, why="An order.",
        by=coordinator_at(conference), at=timezone.now(),
    )  # fmt: skip
    assert [one.to for one in _tell(conference)] == ["nana@example.org"]


def test_without_a_day_or_anybody_to_tell_it_says_why_not() -> None:
    with pytest.raises(CannotTellEveryone, match="Set the day and place first"):
        _tell(a_conference())
    with pytest.raises(CannotTellEveryone, match="Invite them first"):
        _tell(with_ways_in())
