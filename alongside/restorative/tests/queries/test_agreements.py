"""What is read of agreements: by whom, how many questions it takes, and what waits."""

from datetime import timedelta

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.models import User
from alongside.restorative.actions.at_home import answer_follow_up
from alongside.restorative.models import FollowUp, Meeting
from alongside.restorative.queries.agreements import (
    agreements_shown,
    copies_of,
    get_shared_agreements_for,
)
from alongside.restorative.queries.carried import carried_of
from alongside.restorative.queries.follow_ups import follow_ups_due
from alongside.restorative.queries.following_up import what_waits_later
from alongside.restorative.queries.sittings import sittings_shown
from alongside.restorative.queries.waiting import waiting_for
from alongside.restorative.states import AgreementReaders, HowItIs, PartyAnswer
from alongside.restorative.tests.agreed import a_sitting, agreed, does_not_know_where, met, ready, words_for
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.people import answering

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def asked_by_the_page(meeting: Meeting) -> int:
    with CaptureQueriesContext(connection) as found:
        for line in sittings_shown(meeting, holds=True).lines:
            _ = [one.party.name for one in line.register]
        for words in carried_of(meeting):
            _ = [words.said_by.name, words.to.name]
        for agreement in agreements_shown(meeting, today=TODAY).lines:
            _ = [(item.who.name, [owed.party.name for owed in item.owed.all()]) for item in agreement.items]
            _ = [who.party.name for each in agreement.follow_ups for who in each.asked]
    return len(found)


def test_the_page_asks_as_much_for_five_people_and_three_agreements_as_for_two_and_one() -> None:
    counts = []
    for names, times in ((("Nana", "Joy"), 1), (("Nana", "Joy", "Sol", "Abe", "Eve"), 3)):
        meeting, parties = ready(*names)
        for _ in range(times):
            met(again(meeting), parties)
            agreed(meeting, parties)
        for other in parties[1:]:
            words_for(parties[0], other)
        counts.append(asked_by_the_page(again(meeting)))
    assert counts[0] == counts[1]


def made(readers: AgreementReaders = AgreementReaders.US) -> Meeting:
    meeting, parties = ready()
    met(meeting, parties)
    agreed(meeting, parties, readers=readers)
    return again(meeting)


def test_those_who_work_with_the_family_read_only_what_everybody_wanted_them_to() -> None:
    for readers, opens in ((AgreementReaders.US, False), (AgreementReaders.SERVICE, True)):
        meeting = made(readers)
        assert may_read(meeting.family.added_by, meeting) is opens
        assert not may_read(lead_of(a_meeting()), meeting)


def may_read(worker: User, meeting: Meeting) -> bool:
    try:
        get_shared_agreements_for(worker, meeting.reference)
    except Http404:
        return False
    return True


def test_a_follow_up_waits_for_its_facilitator_until_everybody_has_answered() -> None:
    meeting = made()
    lead, parties = lead_of(meeting), list(meeting.parties.all())
    day = TODAY + timedelta(weeks=2)
    assert follow_ups_due(lead, on=day - timedelta(days=1)) == []
    assert [one.weeks for one in follow_ups_due(lead, on=day)] == [2]
    assert follow_ups_due(lead_of(a_meeting()), on=day) == []
    for party in parties:
        assert follow_ups_due(lead, on=day)
        answer_follow_up(
            follow_up=FollowUp.objects.get(weeks=2), party=party, how=HowItIs.BETTER, changed="", still="",
            wants_to_talk=False, by=lead, at=timezone.now(),
        )  # fmt: skip
    assert follow_ups_due(lead, on=day) == []


def test_nobody_waits_for_the_answer_of_who_stopped() -> None:
    meeting = made()
    for party in meeting.parties.all():
        answering(party, PartyAnswer.STOPPED)
    assert follow_ups_due(lead_of(meeting), on=TODAY + timedelta(weeks=2)) == []


def test_what_waits_is_said_in_words_to_its_facilitator_alone() -> None:
    meeting, (nana, joy) = ready()
    a_sitting(meeting, starts_at=timezone.now() + timedelta(seconds=1))
    words_for(nana, joy)
    lead = lead_of(meeting)
    tomorrow = TODAY + timedelta(days=1)
    assert [words for _, words in what_waits_later(lead, on=tomorrow)] == [
        "Write down who came to a restorative meeting.",
        "Somebody’s words wait to be passed on.",
    ]
    assert what_waits_later(meeting.family.added_by, on=tomorrow) == []
    assert what_waits_later(lead_of(a_meeting()), on=tomorrow) == []
    agreed(again(meeting), [nana, joy])
    said = [one.words for one in waiting_for(lead, today=TODAY + timedelta(weeks=6))]
    assert said.count("6 weeks after people agreed: ask each how it is.") == 1


def test_the_copy_of_who_stopped_holds_what_is_theirs_alone() -> None:
    meeting, (nana, joy, sol) = ready("Nana Rose", "Grandma Joy", "Grandad Sol")
    met(meeting, [nana, joy, sol])
    agreement = agreed(meeting, [nana, joy, sol])
    answering(sol, PartyAnswer.STOPPED)
    assert {copy.reader: len(copy.items) for copy in copies_of(agreement)} == {nana: 2, joy: 2}
    does_not_know_where(joy, nana)
    assert [copy.without for copy in copies_of(agreement)] == [[], []]
