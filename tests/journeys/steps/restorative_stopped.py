"""Somebody stops midway: at once, without a why, and without anybody being named for it."""

from alongside.conferences.models import Conference
from alongside.restorative.models import Meeting
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.restorative_prepared import opens_the_meeting
from tests.journeys.steps.walking import Walker

HOPE, FEAR = "That we can wave across the street again.", "That it all comes up again at night."
OURS = "It was not the time for it. Both were brave to begin."
TELLING = ("stopped", "Stopped", "Does not want", "did not want", "withdr", "gave up", "refused to")


def address_of(meeting: Meeting) -> str:
    return f"/home/putting-right/{meeting.reference}/"


def writes_what_she_hopes_and_fears(rose: Relative, meeting: Meeting) -> None:
    rose.opens(address_of(meeting)).follow("What I hope, and what worries me")
    rose.writes("What do you hope for?", HOPE).writes("What worries you?", FEAR).press("Send my words")


def both_read_the_day_and_each_other(rose: Relative, joy: Relative, meeting: Meeting) -> None:
    rose.opens(address_of(meeting)).reads("These people said yes too").sees("Joy", "Sample Hall")
    joy.opens(address_of(meeting)).reads("These people said yes too").sees("Rose", "Sample Hall")


def thinks_about_stopping_and_goes_back(rose: Relative, meeting: Meeting) -> None:
    """Looking at it changes nothing."""
    rose.opens(address_of(meeting)).follow("I want to stop")
    rose.reads("Do you want to stop?", "That is all right. You do not have to say why.", "You are out of it at once.")
    assert not rose.page.locator("textarea, input[type=text]").count(), "Nobody is asked why."
    rose.follow("No, go back").reads("Yes, I want to take part")


def stops(rose: Relative, meeting: Meeting) -> None:
    rose.opens(address_of(meeting)).follow("I want to stop").press("Yes, I stop")
    rose.reads("You have stopped. That is all right.", "You do not have to do anything.")
    rose.sees_not("Joy", "Sample Hall")


def learns_only_that_it_does_not_go_on_for_now(joy: Relative, meeting: Meeting) -> None:
    """No day stands, and nobody is named, as before anybody had said yes."""
    joy.opens(address_of(meeting)).reads(
        "No day is set now. We tell you when there is one.", "Yes, I want to take part"
    )
    joy.reads_not("These people said yes too", "You meet on the day below. You can stop at any time.")
    joy.sees_not("Rose", "Sample Hall", *TELLING)
    joy.opens("/home/").sees_not("Rose", *TELLING)


def reads_that_somebody_answered_and_no_more(fran: Walker, meeting: Meeting) -> None:
    """Her notice names nobody; who it was stands on the meeting's page, which asks her not to ask why."""
    fran.my_work().sees("Somebody answered. Open the restorative meeting to read it.").sees_not("Rose", *TELLING)
    opens_the_meeting(fran, meeting).sees("Not taking part", "Nobody is told, and nobody asks why.", "Rose")


def reads_nobodys_name(grace: Walker, meeting: Meeting) -> None:
    """The coordinator: how far it is, on the meeting's page, her work and her list."""
    for address in (f"/restorative/{meeting.reference}/", "/my-work/"):
        grace.page.goto(address)
        grace.look().sees_not("Rose", "Joy", *TELLING)


def ends_it_kindly(fran: Walker, meeting: Meeting) -> None:
    opens_the_meeting(fran, meeting).follow("End it, or do not go on").sees("Nobody has failed, and nobody is named.")
    fran.choose("Why is it over?", "Somebody did not want to go on").press("End it")
    fran.is_refused("Say why, in a few words.").write("What do you want to remember of it?", OURS)
    fran.press("End it").sees("Over")


def the_coordinator_reads_that_it_is_over(grace: Walker, conference: Conference) -> None:
    grace.page.goto(f"/conferences/{conference.reference}/")
    grace.look().sees("What this meeting waited for is over since").sees_not(OURS, HOPE, FEAR, *TELLING)
    grace.sees_not("What the people want you to know of it")


def reads_that_it_is_over(joy: Relative, meeting: Meeting) -> None:
    joy.opens(address_of(meeting)).reads("This is over.").sees_not("Rose", OURS, HOPE, *TELLING)


def still_reads_her_own_words(rose: Relative, meeting: Meeting) -> None:
    rose.opens(address_of(meeting)).reads("This is over.").sees_not("Joy", OURS)
    rose.follow("What I hope, and what worries me").sees(HOPE, FEAR)
