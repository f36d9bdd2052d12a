"""What somebody who takes part says: by themselves, or written down for them by a facilitator."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.models import Notice, StoryLine
from alongside.families.tests.factories import a_relative
from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.at_home import (
    answer_follow_up,
    carry_words,
    let_words_go,
    say_answer,
    say_kept,
    say_their_words,
    take_back_carried,
)
from alongside.restorative.models import (
    Agreement,
    AgreementItem,
    Carried,
    FollowUp,
    Meeting,
    Owed,
    Party,
    Readiness,
    TheirWords,
)
from alongside.restorative.states import CarriedKind, HowItIs, Kept, MeetingStatus, PartyAnswer
from alongside.restorative.tests.factories import a_meeting, lead_of

pytestmark = pytest.mark.django_db
NOW = timezone.now
ALL = ("hopes", "fears", "beside", "not_said", "needs")


def a_place(meeting: Meeting, name: str, answer: PartyAnswer = PartyAnswer.ASKED) -> Party:
    person = a_relative(meeting.family, given_names=name, family_name="Exampleton").person
    return Party.objects.create(meeting=meeting, person=person, answer=answer, added_at=NOW())


def again(party: Party) -> Party:
    return Party.objects.select_related("meeting").get(pk=party.pk)


def arranged(meeting: Meeting) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(status=MeetingStatus.ARRANGED)


def agreed(meeting: Meeting, who: Party, owed_to: Party) -> Owed:
    agreement = Agreement.objects.create(meeting=meeting, begun_at=NOW())
    item = AgreementItem.objects.create(agreement=agreement, who=who, words="I will ring on Sundays.")
    owed = Owed.objects.create(item=item, party=owed_to)
    Agreement.objects.filter(pk=agreement.pk).update(made_at=NOW(), made_by=lead_of(meeting))
    return owed


def test_the_facilitators_hear_once_a_day_that_somebody_answered_and_not_who() -> None:
    meeting = a_meeting()
    nana, dele = a_place(meeting, "Nana"), a_place(meeting, "Dele")
    say_answer(party=nana, answer=PartyAnswer.YES, by=None, at=NOW())
    say_answer(party=dele, answer=PartyAnswer.NO, by=None, at=NOW())
    notice = Notice.objects.get(worker=lead_of(meeting), link_reference=meeting.reference, words__contains="answered")
    assert notice.words == "Somebody answered. Open the restorative meeting to read it."
    say_answer(party=dele, answer=PartyAnswer.NO, by=None, at=NOW() + timedelta(days=1))
    assert Notice.objects.filter(worker=lead_of(meeting), words=notice.words).count() == 2


def test_what_cannot_wait_is_told_again_where_the_first_was_read() -> None:
    meeting = a_meeting()
    nana = a_place(meeting, "Nana")
    say_answer(party=nana, answer=PartyAnswer.YES, by=None, at=NOW())
    told = Notice.objects.filter(worker=lead_of(meeting), words__contains="answered")
    told.update(read_at=NOW())
    say_answer(party=nana, answer=PartyAnswer.STOPPED, by=None, at=NOW())
    say_answer(party=nana, answer=PartyAnswer.STOPPED, by=None, at=NOW())
    assert told.count() == 2


def test_nothing_of_an_answer_goes_into_the_story_and_no_line_says_which_it_was() -> None:
    meeting = a_meeting()
    before = StoryLine.objects.count()
    say_answer(party=a_place(meeting, "Nana"), answer=PartyAnswer.NO, by=None, at=NOW())
    assert StoryLine.objects.count() == before
    line = AuditEvent.objects.filter(event="restorative.answered").latest("pk")
    assert set(line.detail) == {"person"}


@pytest.mark.parametrize("status", [one for one in MeetingStatus if one != MeetingStatus.OVER])
def test_anybody_may_stop_until_it_is_over(status: MeetingStatus) -> None:
    meeting = a_meeting()
    nana = a_place(meeting, "Nana", PartyAnswer.YES)
    Meeting.objects.filter(pk=meeting.pk).update(status=status)
    assert say_answer(party=nana, answer=PartyAnswer.STOPPED, by=None, at=NOW()).answer == PartyAnswer.STOPPED


def test_what_is_over_takes_no_answer() -> None:
    meeting = a_meeting()
    nana = a_place(meeting, "Nana", PartyAnswer.YES)
    Meeting.objects.filter(pk=meeting.pk).update(status="over", over_at=NOW(), over_by=lead_of(meeting))
    with pytest.raises(Cannot, match="over"):
        say_answer(party=nana, answer=PartyAnswer.STOPPED, by=None, at=NOW())


def test_who_stops_is_not_met_without() -> None:
    meeting = a_meeting()
    nana, dele = a_place(meeting, "Nana", PartyAnswer.YES), a_place(meeting, "Dele")
    arranged(meeting)
    say_answer(party=dele, answer=PartyAnswer.NO, by=None, at=NOW())
    assert again(nana).meeting.status == MeetingStatus.ARRANGED
    say_answer(party=nana, answer=PartyAnswer.STOPPED, by=None, at=NOW())
    assert again(nana).meeting.status == MeetingStatus.PREPARING


def test_that_a_day_does_not_stand_any_more_is_told_again_where_the_first_was_read() -> None:
    meeting = a_meeting()
    nana, dele = a_place(meeting, "Nana", PartyAnswer.YES), a_place(meeting, "Dele")
    arranged(meeting)
    say_answer(party=dele, answer=PartyAnswer.ASKED, by=None, at=NOW())
    told = Notice.objects.filter(worker=lead_of(meeting), words__contains="answered")
    told.update(read_at=NOW())
    say_answer(party=nana, answer=PartyAnswer.ASKED, by=None, at=NOW())
    assert again(nana).meeting.status == MeetingStatus.PREPARING
    assert told.filter(read_at=None).count() == 1


def test_who_changes_their_mind_is_looked_at_again() -> None:
    meeting = a_meeting()
    nana = a_place(meeting, "Nana", PartyAnswer.STOPPED)
    Readiness.objects.create(
        party=nana, ready=True, safe=True, note="Met twice.", changed_at=NOW(), changed_by=lead_of(meeting)
    )
    say_answer(party=nana, answer=PartyAnswer.YES, by=None, at=NOW())
    found = Readiness.objects.get(party=nana)
    assert (found.ready, found.safe, found.note) == (None, None, "Met twice.")


def test_a_worker_writes_down_that_somebody_stops_and_changes_no_other_answer_of_theirs() -> None:
    meeting = a_meeting()
    nana, lead = a_place(meeting, "Nana"), lead_of(meeting)
    say_answer(party=nana, answer=PartyAnswer.YES, by=None, at=NOW())
    stopped = say_answer(party=nana, answer=PartyAnswer.STOPPED, by=lead, at=NOW())
    assert stopped.answer_noted_by == lead
    say_answer(party=nana, answer=PartyAnswer.NO, by=None, at=NOW())
    with pytest.raises(Cannot, match="themselves"):
        say_answer(party=nana, answer=PartyAnswer.YES, by=lead, at=NOW())


def test_nobody_is_asked_by_a_worker_before_it_is_safe_nor_says_yes_then() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    nana = a_place(meeting, "Nana", PartyAnswer.NOT_ASKED)
    with pytest.raises(Cannot, match="safe"):
        say_answer(party=nana, answer=PartyAnswer.ASKED, by=lead_of(meeting), at=NOW())
    with pytest.raises(Cannot, match="nothing to answer"):
        say_answer(party=nana, answer=PartyAnswer.YES, by=None, at=NOW())
    Party.objects.filter(pk=nana.pk).update(answer=PartyAnswer.ASKED)
    with pytest.raises(Cannot, match="later"):
        say_answer(party=nana, answer=PartyAnswer.YES, by=None, at=NOW())


def test_who_was_asked_has_said_nothing_yet() -> None:
    meeting = a_meeting()
    nana = a_place(meeting, "Nana", PartyAnswer.NOT_ASKED)
    asked = say_answer(party=nana, answer=PartyAnswer.ASKED, by=lead_of(meeting), at=NOW())
    assert (asked.answer, asked.answered_at) == (PartyAnswer.ASKED, None)
    assert not Notice.objects.filter(words__contains="answered").exists()


def test_a_worker_who_does_not_facilitate_it_writes_nothing_down() -> None:
    meeting, other = a_meeting(), a_meeting()
    with pytest.raises(Cannot):
        say_answer(party=a_place(meeting, "Nana"), answer=PartyAnswer.NO, by=lead_of(other), at=NOW())


def test_words_of_their_own_no_worker_changes_until_they_are_taken_back() -> None:
    meeting = a_meeting()
    nana, lead = a_place(meeting, "Nana"), lead_of(meeting)
    nothing = dict.fromkeys(ALL, "")
    with pytest.raises(Cannot, match="Write"):
        say_their_words(party=nana, **nothing, by=None, at=NOW())
    say_their_words(party=nana, **nothing | {"hopes": "Sunday dinner again"}, by=None, at=NOW())
    with pytest.raises(Cannot, match="themselves"):
        say_their_words(party=nana, **nothing | {"hopes": "No"}, by=lead, at=NOW())
    say_their_words(party=nana, **nothing, by=None, at=NOW())
    say_their_words(party=nana, **nothing | {"fears": "Shouting"}, by=lead, at=NOW())
    words = TheirWords.objects.get(party=nana)
    assert (words.hopes, words.fears, words.noted_by) == ("", "Shouting", lead)


def test_words_are_carried_only_to_who_takes_part_and_held_or_taken_back_until_then() -> None:
    meeting = a_meeting()
    nana, dele = a_place(meeting, "Nana", PartyAnswer.YES), a_place(meeting, "Dele")
    letter = {"kind": CarriedKind.LETTER, "words": "I miss you.", "may_pass_on": True, "by": None, "at": NOW()}
    with pytest.raises(Cannot, match="cannot be sent now"):
        carry_words(said_by=nana, to=dele, **letter)  # type: ignore[arg-type]
    Party.objects.filter(pk=dele.pk).update(answer=PartyAnswer.YES)
    carried = carry_words(said_by=nana, to=dele, **letter)  # type: ignore[arg-type]
    assert not let_words_go(carried=carried, may_pass_on=False, by=None, at=NOW()).may_pass_on
    with pytest.raises(Cannot, match="themselves"):
        let_words_go(carried=carried, may_pass_on=True, by=lead_of(meeting), at=NOW())
    Carried.objects.filter(pk=carried.pk).update(may_pass_on=True, passed_on_at=NOW(), passed_on_by=lead_of(meeting))
    with pytest.raises(Cannot, match="passed on already"):
        take_back_carried(carried=carried, by=None, at=NOW())
    Carried.objects.filter(pk=carried.pk).update(passed_on_at=None, passed_on_by=None)
    take_back_carried(carried=carried, by=None, at=NOW())
    assert not Carried.objects.exists()


def test_words_go_to_nobody_of_another_meeting_nor_to_oneself() -> None:
    nana, other = a_place(a_meeting(), "Nana", PartyAnswer.YES), a_place(a_meeting(), "Dele", PartyAnswer.YES)
    for to in (other, nana):
        with pytest.raises(Cannot, match="cannot be sent now"):
            carry_words(
                said_by=nana, to=to, kind=CarriedKind.MESSAGE, words="Hello", may_pass_on=True, by=None, at=NOW()
            )


def test_what_was_kept_is_theirs_to_say_and_to_take_back() -> None:
    meeting = a_meeting()
    nana, dele = a_place(meeting, "Nana", PartyAnswer.YES), a_place(meeting, "Dele", PartyAnswer.YES)
    owed = agreed(meeting, dele, owed_to=nana)
    say_kept(owed=owed, kept=Kept.PARTLY, words="Twice", by=None, at=NOW())
    with pytest.raises(Cannot, match="themselves"):
        say_kept(owed=owed, kept=Kept.KEPT, words="", by=lead_of(meeting), at=NOW())
    say_kept(owed=owed, kept=Kept.NOT_SAID, words="left over", by=None, at=NOW())
    owed.refresh_from_db()
    assert (owed.kept, owed.words, owed.said_at) == ("", "", None)
    noted = say_kept(owed=owed, kept=Kept.KEPT, words="By phone", by=lead_of(meeting), at=NOW())
    assert noted.noted_by == lead_of(meeting)


def test_how_it_is_later_is_said_once_it_is_time_and_stays_theirs() -> None:
    meeting = a_meeting()
    nana, dele = a_place(meeting, "Nana", PartyAnswer.YES), a_place(meeting, "Dele", PartyAnswer.YES)
    agreement = agreed(meeting, dele, owed_to=nana).item.agreement
    due = timezone.localdate() + timedelta(days=14)
    follow_up = FollowUp.objects.create(agreement=agreement, weeks=2, due_on=due)
    said = {"changed": "We talk", "still": "", "wants_to_talk": False}
    with pytest.raises(Cannot, match="not time"):
        answer_follow_up(follow_up=follow_up, party=nana, how=HowItIs.BETTER, **said, by=None, at=NOW())  # type: ignore[arg-type]
    then = NOW() + timedelta(days=15)
    for how in (HowItIs.BETTER, HowItIs.SAME):
        said_now = answer_follow_up(follow_up=follow_up, party=nana, how=how, **said, by=None, at=then)  # type: ignore[arg-type]
    assert said_now.how == HowItIs.SAME
    with pytest.raises(Cannot, match="themselves"):
        answer_follow_up(follow_up=follow_up, party=nana, how=how, **said, by=lead_of(meeting), at=then)  # type: ignore[arg-type]
    Party.objects.filter(pk=nana.pk).update(answer=PartyAnswer.STOPPED)
    with pytest.raises(Cannot, match="takes part"):
        answer_follow_up(follow_up=follow_up, party=nana, how=how, **said, by=None, at=then)  # type: ignore[arg-type]
