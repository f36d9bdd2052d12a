"""The page of one person: what its facilitators read, and nobody else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.families.states import Hidden
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import a_wall, mother_of
from alongside.families.tests.invited import NUMBER, PHONE, a_way
from alongside.people.models import Person
from alongside.restorative.actions.at_home import say_their_words
from alongside.restorative.models import Meeting, Party
from alongside.restorative.states import FacilitatorPart, PartyAnswer, Role
from alongside.restorative.tests.factories import a_facilitator, a_meeting, lead_of, named
from alongside.restorative.tests.people import a_party, a_school, found
from alongside.restorative.tests.people_doors import RTL, only_for_its_facilitators, opened

pytestmark = pytest.mark.django_db
WORDS = {"hopes": "To see Ayo.", "fears": "That he shouts.", "beside": "Dele", "not_said": "Summer.", "needs": RTL}


def words_noted(party: Party, *, at_home: bool = False) -> None:
    by = None if at_home else lead_of(party.meeting)
    say_their_words(party=party, **WORDS, by=by, at=timezone.now())


def page_of(party: Party) -> str:
    return opened(party.meeting, "restorative_party", party.pk)


def test_only_its_facilitators_open_it() -> None:
    meeting = a_meeting()
    only_for_its_facilitators(meeting, "restorative_party", a_party(meeting).pk)


def test_somebody_of_another_meeting_is_not_found() -> None:
    mine, other = a_meeting(), a_party(a_meeting())
    path = reverse("restorative_party", args=[mine.reference, other.pk])
    assert signed_in(lead_of(mine)).get(path).status_code == 404


def test_what_they_said_stands_there_with_who_wrote_it_down() -> None:
    party = a_party(a_meeting(), answer=PartyAnswer.ASKED)
    words_noted(party)
    page = page_of(party)
    for words in WORDS.values():
        assert words in page
    assert f'Written down by <bdi class="al-name">{lead_of(party.meeting).name}</bdi>' in page
    assert "Write down what" in page


def test_what_they_wrote_at_home_nobody_else_changes() -> None:
    party = a_party(a_meeting(), answer=PartyAnswer.ASKED)
    words_noted(party, at_home=True)
    page = page_of(party)
    assert "Written at home" in page
    assert reverse("note_their_words", args=[party.meeting.reference, party.pk]) not in page


def test_how_they_were_found_stands_there() -> None:
    party = a_party(a_meeting())
    found(party, role=Role.HARMED, safe=False, safe_why="He rings\nat night.", note=RTL)
    page = page_of(party)
    for words in ("Was harmed", "He rings", "Not yet", RTL):
        assert words in page
    assert reverse("question_cards", args=["harmed", "adult", "en-gb"]) in page


def test_it_says_which_way_is_safe_and_shows_no_number() -> None:
    meeting = a_meeting()
    ruth = mother_of(meeting.family)
    way = a_way(ruth, safe=False)
    way.when_safe = "Never in the evening."
    way.save()
    page = page_of(a_party(meeting, ruth))
    assert "Not safe: never use it" in page
    assert "Never in the evening." in page
    assert PHONE not in page
    assert NUMBER not in page
    assert reverse("family_member", args=[meeting.family.reference, ruth.pk]) in page
    assert reverse("invite_home", args=[meeting.family.reference, ruth.pk]) in page


def test_a_wall_around_them_is_a_warning() -> None:
    meeting = a_meeting()
    party = a_party(meeting, mother_of(meeting.family))
    assert "Walls around or against" not in page_of(party)
    a_wall(meeting.family, mother_of(meeting.family), None, Hidden.ADDRESS)
    assert 'Walls around or against <bdi class="al-name">Ruth</bdi>' in page_of(party)


def test_a_school_is_written_down_for_and_invited_nowhere() -> None:
    page = page_of(a_school(a_meeting()))
    assert "There are no pages at home for an organisation." in page
    assert "Invite" not in page


def test_who_was_not_asked_can_be_taken_off_and_who_was_can_not() -> None:
    meeting = a_meeting()
    assert "Take off the list" in page_of(a_party(meeting, "Rose"))
    assert "Take off the list" not in page_of(a_party(meeting, "Sade", PartyAnswer.ASKED))


def test_nobody_is_said_to_have_failed_and_no_reason_is_asked() -> None:
    page = page_of(a_party(a_meeting(), answer=PartyAnswer.STOPPED))
    assert "Stopped taking part" in page
    for word in ("refus", "failed", "declin", "reason"):
        assert word not in page.lower()


def test_a_name_may_be_long_single_or_not_given() -> None:
    meeting = a_meeting(sensitive=True)
    for name in ("Wolfeschlegelsteinhausenbergerdorff" * 3, RTL):
        assert name.split(" ")[0] in page_of(a_party(meeting, name))
    child = Person.objects.create(council_child_id="CH0001", added_at=timezone.now())
    meeting.family.members.create(person=child, is_child=True, added_at=timezone.now())
    assert "Name not yet given" in page_of(a_party(meeting, child))


def meeting_page(meeting: Meeting, worker: object = None) -> str:
    browser = signed_in(worker or lead_of(meeting))  # type: ignore[arg-type]
    return browser.get(reverse("restorative_meeting", args=[meeting.reference])).content.decode()


def test_on_the_page_of_the_meeting_who_does_not_take_part_stands_apart() -> None:
    meeting = a_meeting()
    a_party(meeting, "Rose", PartyAnswer.YES)
    assert "Not taking part" not in meeting_page(meeting)
    a_party(meeting, "Sade", PartyAnswer.NO)
    page = meeting_page(meeting)
    assert page.index("Rose") < page.index("Not taking part") < page.index("Sade")
    assert "Nobody has met Rose yet." in page
    assert "Sade" not in page[: page.index("Not taking part")]


def test_the_supervisor_sees_who_and_nothing_of_what_they_said_or_how_they_were_found() -> None:
    meeting = a_meeting()
    supervisor = named(meeting, FacilitatorPart.SUPERVISOR, a_facilitator(meeting.family.service))
    party = a_party(meeting, "Rose", PartyAnswer.YES)
    words_noted(party)
    found(party, note="Likes tea.")
    page = meeting_page(meeting, supervisor)
    assert "Rose" in page
    assert "Wants to take part" in page
    for hidden in ("Met on", "Likes tea", "To see Ayo", "Nobody has met", "Before people can meet", "/people/"):
        assert hidden not in page


def test_who_asked_sees_nobody() -> None:
    meeting = a_meeting()
    a_party(meeting, "Rose", PartyAnswer.YES)
    a_party(meeting, "Sade", PartyAnswer.NO)
    page = meeting_page(meeting, meeting.asked_by)
    assert "Rose" not in page
    assert "Sade" not in page


def test_many_people_cost_the_page_no_more_questions_than_one() -> None:
    meeting = a_meeting()
    browser, path = signed_in(lead_of(meeting)), reverse("restorative_meeting", args=[meeting.reference])
    first = a_party(meeting, "Rose", PartyAnswer.YES)
    found(first)
    browser.get(path)
    with CaptureQueriesContext(connection) as one:
        browser.get(path)
    for name in ("Sade", "Dele", "Joy", "Kemi"):
        found(a_party(meeting, name, PartyAnswer.YES, beside=first))
    a_school(meeting, PartyAnswer.NO)
    with CaptureQueriesContext(connection) as many:
        browser.get(path)
    assert len(many) == len(one)
