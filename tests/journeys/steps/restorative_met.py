"""People meet and agree in their own words; weeks later those it is owed to say whether it was kept."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Locator, expect

from alongside.conferences.models import Conference
from alongside.restorative.models import FollowUp, Meeting, Sitting
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.restorative_prepared import opens_the_meeting
from tests.journeys.steps.walking import Walker

HALL = "The Madeup Quiet Room"
RINGS, SORRY = "I ring before I come.", "I say sorry to Fola at her kitchen table."
CHANGED, BROKEN = "We had tea. He told of his mother.", "She came on Sunday and did not ring."
CROSSES_OVER = "We can sit in one room again. Please seat us apart."
OURS = "Tea helped more than words."


def sets_the_day(fran: Walker, meeting: Meeting) -> None:
    opens_the_meeting(fran, meeting).press("Set a day").press("Save the day and place")
    fran.is_refused("Say where people meet.")
    fran.on("Which day do people meet?", timezone.localdate() + timedelta(days=9))
    fran.write("What time does it start?", "2pm").write("Where do they meet?", HALL)
    fran.write("How do people get there?", "The 12 bus stops outside.").press("Save the day and place")
    fran.sees("The day is set.", HALL)


def reads_the_day(nana: Relative, meeting: Meeting, with_whom: str) -> None:
    """Now that both said yes, each reads the other's name."""
    nana.opens(f"/home/putting-right/{meeting.reference}/").sees(HALL, with_whom)
    nana.reads("You meet on the day below. You can stop at any time.", "These people said yes too")


def the_day_comes(meeting: Meeting) -> None:
    """It was set nine days ago, for an hour ago."""
    assert Sitting.objects.filter(meeting=meeting).update(starts_at=timezone.now() - timedelta(hours=1)) == 1


def notes_who_came(fran: Walker, meeting: Meeting, *names: str) -> None:
    opens_the_meeting(fran, meeting).follow("Write down who came").press("Save who came")
    fran.is_refused("Nobody is written down as having come.")
    for name in names:
        fran.pick(name, "Was there")
    fran.press("Save who came").sees("held")


def writes_what_they_agree(fran: Walker, meeting: Meeting, nana: str, grandad: str) -> None:
    """Line by line in their own words, read back, and made once everybody said yes."""
    opens_the_meeting(fran, meeting).press("Write down what they agree").press("Write this line down")
    fran.is_refused("Choose who does it.", "Write what they will do, in their words.", "Choose for whom it is.")
    fran.pick("Who does it?", nana).write("What will they do?", RINGS).tick(grandad)
    fran.write("By when, in their words?", "each time").press("Write this line down").sees(RINGS, "The next line")
    fran.pick("Who does it?", grandad).write("What will they do?", SORRY).tick(nana).press("Write this line down")
    fran.press("Read it back to everybody").sees("Is this what we agreed?", RINGS, SORRY)
    fran.press("Everybody said yes").sees(RINGS, SORRY, "Only those who take part read this")


def reads_what_was_agreed(relative: Relative, meeting: Meeting) -> None:
    relative.opens(f"/home/putting-right/{meeting.reference}/").follow("What we agreed").sees(RINGS, SORRY)
    relative.reads("Only the person it is for says if it happened.")


def weeks_pass(meeting: Meeting, weeks: int) -> None:
    """Since they agreed."""
    asked = FollowUp.objects.filter(agreement__meeting=meeting, weeks=weeks)
    assert asked.update(due_on=timezone.localdate()) == 1


def says_it_was_kept(nana: Relative, meeting: Meeting) -> None:
    """Of what is owed to her, and of nothing else."""
    nana.opens(f"/home/putting-right/{meeting.reference}/agreed/")
    assert nana.page.get_by_role("button", name=nana.words("Did this happen?")).count() == 1
    nana.press("Did this happen?").sees(SORRY)
    nana.press("Save").is_told("Choose an answer.")
    nana.chooses("Did this happen?", "Yes").press("Save").reads("You said: %(mark)s", mark=nana.words("Yes"))


def says_how_it_is(nana: Relative, meeting: Meeting) -> None:
    nana.opens(f"/home/putting-right/{meeting.reference}/").follow("How is it now?")
    nana.chooses("How is it now?", "Better").writes("What has changed?", CHANGED).press("Send my answer")
    nana.reads("You have told us. You can change it.")


def notes_that_it_was_not_kept(fran: Walker, meeting: Meeting, nana: str, grandad: str) -> None:
    """He says it, of what is owed to him; the facilitator writes his words down."""
    opens_the_meeting(fran, meeting).sees("After 2 weeks", "Better").take(link_about(fran, f"{grandad}, line 1"))
    fran.sees(RINGS).choose("Was it kept?", "No").write("What do they say?", BROKEN).press("Write it down")
    fran.take(link_about(fran, f"{grandad}, after 2 weeks")).choose("How is it now?", "The same")
    fran.choose("Do they want to talk with you?", "No").press("Write it down").sees("The same")
    expect(link_about(fran, f"{nana}, line 2")).to_contain_text("Read what they said")


def link_about(fran: Walker, what: str) -> Locator:
    """Several links of the page say the same; what each is about stands in it, for who listens."""
    return fran.page.get_by_role("link").filter(has_text=what).first


def each_reads_what_was_said_of_it(nana: Relative, meeting: Meeting) -> None:
    nana.opens(f"/home/putting-right/{meeting.reference}/agreed/").sees(BROKEN)


def ends_it(fran: Walker, meeting: Meeting) -> None:
    """With the words that the two of them want known, and nothing else of it."""
    opens_the_meeting(fran, meeting).follow("End it, or do not go on").press("End it").is_refused("Say why it is over.")
    fran.choose("Why is it over?", "What people wanted from it is done")
    fran.write("What do you want to remember of it?", OURS)
    fran.write("What do the people want the coordinator to know?", CROSSES_OVER).press("End it").sees("Over")


def the_conference_goes_on(grace: Walker, conference: Conference) -> None:
    """She is told, reads their words and nothing else of it, and sets a day."""
    grace.my_work().sees("What the family’s conference waited for is over.")
    grace.page.goto(f"/conferences/{conference.reference}/")
    grace.look().sees("What this meeting waited for is over since", CROSSES_OVER)
    grace.sees_not("Before a day can be set", "is mended first").follow("Set a day and place")


def it_is_over_at_home(nana: Relative, meeting: Meeting) -> None:
    nana.opens(f"/home/putting-right/{meeting.reference}/")
    nana.reads("This is over.", "You can still read what you agreed.").sees_not(OURS, CROSSES_OVER)
