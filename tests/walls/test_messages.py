"""A message has its family as a number only: it stands behind the family's wall and goes with it all the same."""

import pytest
from django.db import transaction
from django.utils import timezone

from alongside.access.identity import beyond_the_walls, say_who
from alongside.access.states import Sight
from alongside.desk.queries.disposing import what_goes
from alongside.desk.queries.records import collect
from alongside.families.models import Family
from alongside.families.tests.factories import a_family, a_relative, mother_of
from alongside.messages.actions import write_message
from alongside.messages.models import Message
from alongside.messages.queries import messages_of
from alongside.messages.states import Channel, MessageKind
from alongside.messages.tests.factories import SECRET_LINK, a_message
from alongside.people.models import Person
from alongside.people.tests.factories import a_person
from alongside.referrals.tests.factories import an_ask

pytestmark = pytest.mark.django_db


def to_the_mother_of(family: Family) -> Message:
    return a_message(family_id=family.pk, person=mother_of(family), by=family.added_by)


def test_a_familys_messages_are_seen_by_who_opens_the_family_and_nobody_else() -> None:
    family, other = a_family(), a_family()
    message = to_the_mother_of(family)
    with transaction.atomic():
        say_who(family.added_by.pk)
        assert list(messages_of(family.pk)) == [message]
        say_who(other.added_by.pk)
        assert list(messages_of(family.pk)) == []


def test_looking_past_the_walls_to_write_one_ends_no_other_look() -> None:
    """Whoever tells workers of something done at home is looking past the walls already when a message is written."""
    mother = mother_of(a_family())
    with transaction.atomic():
        say_who(None)
        with beyond_the_walls(Sight.DUPLICATES):
            assert Person.objects.filter(pk=mother.pk).exists()
            a_message(person=mother)
            assert Person.objects.filter(pk=mother.pk).exists()
            assert not Message.objects.exists()
        assert not Person.objects.filter(pk=mother.pk).exists()


def test_a_message_goes_with_its_family_and_not_with_another_of_the_same_person() -> None:
    family, other = a_family(), a_family()
    shared = a_relative(family, a_person("Grace")).person
    a_relative(other, shared)
    ours = a_message(family_id=family.pk, person=shared)
    theirs = a_message(family_id=other.pk, person=shared)
    mine = to_the_mother_of(family)
    gone = what_goes(family)
    assert gone.rows["outbox_message"] == [ours.pk, mine.pk]
    assert theirs.pk not in gone.rows["outbox_message"]
    assert shared.pk not in gone.people
    assert mother_of(family).pk in gone.people


def test_somebodys_record_tells_what_was_sent_to_them_and_never_what_opens_a_page() -> None:
    family = a_family()
    to_the_mother_of(family)
    told = [one for one in collect(family, mother_of(family)) if one.kind == "outbox.message"]
    assert told
    words = "\n".join(one.words for one in told)
    assert "An invitation to the family’s own pages" in words
    assert "+447700900123" in words
    assert SECRET_LINK not in words
    assert timezone.localdate() == told[0].on


def test_what_was_sent_to_who_asked_for_help_goes_with_the_family_that_began_with_it() -> None:
    family, asked, other = a_family(), an_ask(), an_ask()
    asked.became = family
    asked.save(update_fields=["became"])
    theirs = [
        write_message(
            kind=MessageKind.HELP, channel=Channel.TEXT, to="07700 900123", words="There is an answer for you.",
            asked_id=one.pk, by=None, at=timezone.now(),
        )
        for one in (asked, other)
    ]  # fmt: skip
    gone = what_goes(family)
    assert gone.rows["outbox_message"] == [theirs[0].pk]
    assert gone.rows["referrals_askforhelp"] == [asked.pk]
