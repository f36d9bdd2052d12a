"""An editor mends the least useful page and sees its score move; readers are told what changed."""

from collections.abc import Callable

from playwright.sync_api import expect

from alongside.access.tests.factories import PASSWORD
from alongside.public.models import PageVote
from alongside.public.tests.editors import FAMILIES_READ, an_editor
from alongside.public.tests.votes import votes
from tests.journeys.looking import Look
from tests.journeys.steps.front_door import BARE_PHONE, DESK, PHONE, Anyone, OpenPage, a_worker_at
from tests.journeys.steps.walking import Walker

PAGE, TITLE, OTHER = f"/about/{FAMILIES_READ}/", "How we work with families", "For parents"
TELLS, KEPT = "My aunt Folake on 07700 900123 could not read all of it.", "could not read all of it."
OLD, NEW = "There are four ways to act when times are hard.", "We ask you first. Then we help."
NOTE = "Too long for tired people"
Reads = Callable[[Look, str], Anyone]


def test_an_editor_mends_the_least_useful_page_and_sees_its_score_move(open_page: OpenPage) -> None:
    seen: dict[str, list[str]] = {}

    def somebody(look: Look, address: str = PAGE) -> Anyone:
        return Anyone(open_page(look), seen).opens(address)

    people_say_what_they_think(somebody)
    ed = a_worker_at(open_page(DESK), seen).say_who(an_editor(name="Ed Wordsmythe"), PASSWORD)
    ed.sees("My work")
    she_finds_the_least_useful_page(ed)
    she_writes_it_again(ed)
    people_like_it_better(somebody)
    she_sees_its_score_move(ed)
    she_answers_everyone(ed, somebody)
    she_goes_back_and_forward_again(ed, somebody)


def people_say_what_they_think(somebody: Reads) -> None:
    """Ten of one page, some of them here; ten of another."""
    for look in (PHONE, BARE_PHONE):
        told = somebody(look, PAGE).sees(OLD)
        here = told.page.url
        told.says("No", TELLS).reads("This is what we kept:", "We took words out where you see […].")
        told.sees(KEPT).sees_not("Folake", "07700", "900123").goes_back_to(here)
    somebody(BARE_PHONE, PAGE).says("No")
    somebody(PHONE, PAGE).says("Something is wrong with this page", "The words are too long.")
    somebody(PHONE, PAGE).says("Yes")
    somebody(BARE_PHONE, "/about/for-parents/").says("Yes")
    votes(page=FAMILIES_READ, yes=1, no=4)
    votes(page="for-parents", yes=5, no=4)
    assert not any("Folake" in vote.words or "900123" in vote.words for vote in PageVote.objects.all())


def she_finds_the_least_useful_page(ed: Walker) -> None:
    """It stands first, with its share and with what people said."""
    ed.follow("Public pages").follow("Which pages are useful?")
    first, second = rows(ed)[:2]
    assert (first[0], first[1], first[4]) == (TITLE, "2 of 10 (20%)", "3")
    assert (second[0], second[1]) == (OTHER, "6 of 10 (60%)")
    ed.follow(TITLE).sees(KEPT, "The words are too long.", "words struck out").sees_not("Folake", "900123")
    ed.press("Settle").sees("Settled by Ed Wordsmythe")


def she_writes_it_again(ed: Walker) -> None:
    """Nothing changes for readers before it is published."""
    ed.follow("Write this page again").press("Change this page")
    ed.follow("Change piece 1, With you").write("Words", "").press("Save").is_refused("This piece")
    ed.write("Words", NEW).press("Save").sees(NEW)
    ed.press("Preview").sees("Preview: nobody else sees this.", NEW).sees_not(OLD).follow("Go on writing")
    ed.press("Publish").press("Publish").is_refused("Choose when to publish it.")
    ed.choose("When?", "Now").write("What did you change, and why?", NOTE).press("Publish")
    ed.sees("Version 1 is what people read now.")


def people_like_it_better(somebody: Reads) -> None:
    for look in (PHONE, BARE_PHONE):
        somebody(look, PAGE).sees(NEW).sees_not(OLD).says("Yes")
    votes(page=FAMILIES_READ, version=1, yes=7, no=1)


def she_sees_its_score_move(ed: Walker) -> None:
    """The other page is the least useful now; her own words are told apart from those before."""
    ed.follow("Public pages").follow("Which pages are useful?")
    assert [(row[0], row[1]) for row in rows(ed)[:2]] == [(OTHER, "6 of 10 (60%)"), (TITLE, "9 of 10 (90%)")]
    ed.follow(TITLE)
    now, before = rows(ed)[:2]
    assert now[1].startswith("Version 1, since")
    assert (now[2], before[1:]) == ("9 of 10 (90%)", ["The words we came with", "2 of 10 (20%)"])


def she_answers_everyone(ed: Walker, somebody: Reads) -> None:
    ed.write("You said", "It was too long.").press("Put it on the page").is_refused("Write what you changed.")
    ed.has_typed("You said", "It was too long.").write("We changed", "It is half as long.")
    ed.press("Put it on the page").sees("It stands beneath the page now, for everyone to read.")
    for look in (PHONE, BARE_PHONE):
        under = somebody(look, PAGE).page.locator("#useful")
        expect(under).to_contain_text("You said: It was too long.")
        expect(under).to_contain_text("We changed: It is half as long.")


def she_goes_back_and_forward_again(ed: Walker, somebody: Reads) -> None:
    ed.follow("Write this page again").follow("History").sees("Version 1", NOTE, "The words it came with")
    ed.follow("What changed")
    expect(ed.page.locator("del").filter(has_text=OLD)).to_be_visible()
    expect(ed.page.locator("ins").filter(has_text="ask you")).to_be_visible()
    ed.follow("Back to the history").press("Go back to these").sees("Version 2")
    somebody(BARE_PHONE, PAGE).sees(OLD).sees_not(NEW)
    ed.press("Go back to version 1").sees("Version 3", "People read this")
    somebody(PHONE, PAGE).sees(NEW).sees_not(OLD)


def rows(ed: Walker) -> list[list[str]]:
    """The cells of the first table of the page, row by row."""
    table = ed.page.locator("table").first.locator("tbody tr")
    return [row.locator("th, td").all_inner_texts() for row in table.all()]
