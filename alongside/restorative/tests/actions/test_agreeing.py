"""Writing down what people agree, in their own words, and making it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.agreeing import (
    begin_agreement,
    drop_agreement,
    make_agreement,
    put_line_back,
    take_out_line,
    write_line,
)
from alongside.restorative.models import Agreement, AgreementItem, Meeting, Owed, Party
from alongside.restorative.queries.agreements import agreement_of, item_of
from alongside.restorative.states import AgreementReaders, MeetingStatus, PartyAnswer
from alongside.restorative.tests.agreed import a_line, a_sitting, agreed, being_written, does_not_know_where, met, ready
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.people import answering

pytestmark = pytest.mark.django_db
NOW = timezone.now()
US = AgreementReaders.US


def sat_together(*names: str) -> tuple[Meeting, list[Party]]:
    meeting, parties = ready(*names)
    met(meeting, parties)
    return again(meeting), parties


def make(agreement: Agreement, readers: AgreementReaders = US, *, everyone_wants: bool = False) -> Agreement:
    return make_agreement(
        agreement=agreement, readers=readers, everyone_wants=everyone_wants, by=lead_of(agreement.meeting), at=NOW
    )


def test_an_agreement_is_in_their_own_words_line_by_line() -> None:
    meeting, (nana, joy) = sat_together()
    agreement = agreed(meeting, [nana, joy])
    lines = [(item.who, item.words, [owed.party for owed in item.owed.all()]) for item in agreement.items.all()]
    assert lines == [(nana, "I ring before I come.", [joy]), (joy, "I say sorry to the children.", [nana])]
    assert agreement.made_by == lead_of(meeting)
    assert agreement.sitting == meeting.sittings.get()
    assert [item.called for item in agreement.items.all()] == ["Nana", "Grandma"]


def test_on_the_day_itself_it_is_written_before_the_register_is() -> None:
    meeting, parties = ready()
    a_sitting(meeting)
    assert agreed(meeting, parties).made_at is not None


def test_nothing_is_agreed_before_people_hear_each_other() -> None:
    with pytest.raises(Cannot, match="still being prepared"):
        being_written(a_meeting())


def test_one_is_written_at_a_time_and_each_has_its_number() -> None:
    meeting, parties = sat_together()
    being_written(meeting)
    with pytest.raises(Cannot, match="being written already"):
        being_written(meeting)
    drop_agreement(agreement=agreement_of(meeting, 1), by=lead_of(meeting), at=NOW)
    assert [agreed(meeting, parties).number for _ in range(3)] == [1, 2, 3]


def test_each_is_asked_how_it_is_after_the_weeks_the_service_chose() -> None:
    meeting, parties = sat_together()
    meeting.family.service.follow_up_weeks = [12, 3, 3]
    meeting.family.service.save()
    agreement = agreed(again(meeting), parties, at=NOW)
    today = timezone.localdate(NOW)
    due = [(one.weeks, one.due_on) for one in agreement.follow_ups.all()]
    assert due == [(3, today + timedelta(weeks=3)), (12, today + timedelta(weeks=12))]


def test_a_line_can_be_changed_and_is_owed_to_others_then() -> None:
    meeting, (nana, joy, sol) = sat_together("Nana Rose", "Grandma Joy", "Grandad Sol")
    agreement = being_written(meeting)
    item = a_line(agreement, nana, joy)
    kept = Owed.objects.get()
    write_line(
        agreement=agreement, item=item, who=nana, words="I ring the day before.", owed_to=[joy, sol],
        by=lead_of(meeting), at=NOW,
    )  # fmt: skip
    assert AgreementItem.objects.get().words == "I ring the day before."
    assert set(Owed.objects.values_list("party", flat=True)) == {joy.pk, sol.pk}
    assert kept in Owed.objects.all()


def test_what_is_taken_out_can_be_put_back_where_it_was_until_it_is_made() -> None:
    meeting, (nana, joy) = sat_together()
    agreement, lead = being_written(meeting), lead_of(meeting)
    first = a_line(agreement, nana, joy)
    second = a_line(agreement, joy, nana, words="I listen.")
    take_out_line(item=first, by=lead, at=NOW)
    assert [one.pk for one in agreement_of(meeting, 1).items.all()] == [second.pk]
    put_line_back(item=item_of(agreement_of(meeting, 1), first.pk, removed=True), by=lead, at=NOW)
    assert [one.pk for one in agreement_of(meeting, 1).items.all()] == [first.pk, second.pk]
    take_out_line(item=first, by=lead, at=NOW)
    with pytest.raises(Cannot, match="taken out already"):
        take_out_line(item=first, by=lead, at=NOW)
    make(agreement_of(meeting, 1))
    assert list(AgreementItem.objects.values_list("pk", flat=True)) == [second.pk]


def test_an_agreement_with_lines_is_not_dropped() -> None:
    meeting, (nana, joy) = sat_together()
    agreement = being_written(meeting)
    a_line(agreement, nana, joy)
    with pytest.raises(Cannot, match="Take its lines out first"):
        drop_agreement(agreement=agreement_of(meeting, 1), by=lead_of(meeting), at=NOW)


def test_made_it_takes_no_other_word() -> None:
    meeting, (nana, joy) = sat_together()
    agreement = agreed(meeting, [nana, joy])
    item = agreement.items.all()[0]
    for act in (
        lambda: a_line(agreement, nana, joy),
        lambda: a_line(agreement, nana, joy, item=item),
        lambda: take_out_line(item=item, by=lead_of(meeting), at=NOW),
        lambda: make(agreement),
        lambda: drop_agreement(agreement=agreement, by=lead_of(meeting), at=NOW),
    ):
        with pytest.raises(Cannot, match="does not change"):
            act()


def test_not_even_the_database_changes_what_was_agreed() -> None:
    meeting, (nana, joy) = sat_together()
    agreement = agreed(meeting, [nana, joy])
    item, owed = agreement.items.all()[0], agreement.items.all()[0].owed.all()[0]
    for change in (
        lambda: AgreementItem.objects.filter(pk=item.pk).update(words="I never come."),
        lambda: AgreementItem.objects.create(agreement=agreement, who=nana, words="And more."),
        lambda: Owed.objects.filter(pk=owed.pk).update(party=nana),
        lambda: Owed.objects.create(item=item, party=nana),
        lambda: Agreement.objects.filter(pk=agreement.pk).update(readers=AgreementReaders.SERVICE),
    ):
        with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
            change()


def test_whether_it_was_kept_can_still_be_said() -> None:
    meeting, (nana, joy) = sat_together()
    owed = agreed(meeting, [nana, joy]).items.all()[0].owed.all()[0]
    assert Owed.objects.filter(pk=owed.pk).update(kept="kept", words="Every time.") == 1


def test_it_stays_among_them_unless_everybody_wanted_otherwise() -> None:
    meeting, (nana, joy) = sat_together()
    agreement = being_written(meeting)
    a_line(agreement, nana, joy)
    with pytest.raises(Cannot, match="only if everybody wants that"):
        make(agreement_of(meeting, 1), AgreementReaders.SERVICE)
    assert make(agreement_of(meeting, 1), AgreementReaders.SERVICE, everyone_wants=True).readers == "service"


def test_an_empty_agreement_is_not_made() -> None:
    meeting, _ = sat_together()
    with pytest.raises(Cannot, match="Nothing is written down yet"):
        make(being_written(meeting))


def test_a_line_of_somebody_who_stopped_meanwhile_is_read_again() -> None:
    meeting, (nana, joy) = sat_together()
    agreement = being_written(meeting)
    a_line(agreement, nana, joy)
    answering(joy, PartyAnswer.STOPPED)
    with pytest.raises(Cannot, match="Line 1 names somebody who does not take part now"):
        make(agreement_of(again(meeting), 1))


def test_somebody_of_another_meeting_agrees_nothing_here() -> None:
    meeting, (nana, _) = sat_together()
    _, (other, _) = sat_together()
    agreement = being_written(meeting)
    with pytest.raises(Cannot, match="of those who take part"):
        a_line(agreement, other, nana)
    with pytest.raises(Cannot, match="of those who take part"):
        a_line(agreement, nana, other)


def test_a_line_that_tells_one_of_its_readers_what_a_wall_hides_is_refused_with_the_words() -> None:
    meeting, (nana, joy) = sat_together()
    does_not_know_where(nana, joy)
    agreement = being_written(meeting)
    a_line(agreement, nana, joy)
    with pytest.raises(Cannot) as refusal:
        a_line(agreement, joy, nana, words="You can bring it to 7 Secret Lane.")
    tells = "Line 2 says “7 Secret Lane”, which Nana may not know: it tells where Grandma lives."
    assert list(refusal.value.reasons) == [f"{tells} Find other words with them."]
    with pytest.raises(Cannot, match="Secret Lane"):
        a_line(agreement, joy, nana, by_when="when the bus comes to Secret Lane")
    assert AgreementItem.objects.count() == 1


def test_a_wall_that_was_set_meanwhile_is_kept_when_it_is_made() -> None:
    meeting, (nana, joy) = sat_together()
    agreement = being_written(meeting)
    a_line(agreement, nana, joy, words="I bring the coat to Secret Lane.")
    does_not_know_where(nana, joy)
    with pytest.raises(Cannot, match="Line 1 says “Secret Lane”"):
        make(agreement_of(meeting, 1))
    assert Agreement.objects.get().made_at is None


def test_only_who_facilitates_it_writes_and_not_once_it_is_over() -> None:
    meeting, _ = sat_together()
    with pytest.raises(Cannot, match="Only those who facilitate"):
        begin_agreement(meeting=meeting, by=lead_of(a_meeting()), at=NOW)
    Meeting.objects.filter(pk=meeting.pk).update(status=MeetingStatus.OVER, over_at=NOW, over_by=lead_of(meeting))
    with pytest.raises(Cannot, match="This is over"):
        begin_agreement(meeting=meeting, by=lead_of(meeting), at=NOW)
