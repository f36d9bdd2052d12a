"""A grandmother asks to read what is written about her: noted, put together, read through, and given on paper."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pypdf import PdfReader

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD
from alongside.families.actions import tell
from alongside.families.models import Family
from alongside.families.tests.factories import a_family, a_relative
from alongside.partners.tests.factories import a_service_manager
from tests.journeys.looking import LOOKS, axe, fits
from tests.journeys.steps.walking import Walker

pytestmark = pytest.mark.parametrize("look", [LOOKS[0], LOOKS[3]], ids=lambda look: look.name, indirect=True)
SitsDown = Callable[[User], Walker]
LINES = (
    "Rosalind brought soup.",
    "Rosalind said that Ruth hid the marmalade.",
    "Rosalind and Tem spoke about quicksilver.",
    "Rosalind sang with Ayo.",
)


@pytest.fixture
def sits_down(new_page: Callable[[], Page]) -> SitsDown:
    """Somebody signs in."""
    return lambda worker: Walker(new_page(), {}).sign_in(worker, PASSWORD)


def given_a_grandmother() -> Family:
    """Rosalind, of whom four lines of the story speak."""
    family = a_family()
    a_relative(family, given_names="Rosalind")
    for words in LINES:
        tell(words, family=family, by=family.added_by, at=timezone.now())
    return family


def notes_that_she_asked(sam: Walker) -> None:
    sam.follow("Ayo, Tem and their family").follow("Rosalind").follow("asks for their record")
    sam.choose("Who asks?", "The person themselves").press("Write it down").is_refused("Say how it came.")
    sam.write("How did it come?", "She said so at a visit").press("Write it down")
    sam.sees("It is written down, and due on")


def puts_it_together(priya: Walker) -> None:
    priya.my_work().sees("Rosalind asked for their record.").follow("Rosalind asked for their record.")
    priya.sees("The record has not been put together.").press("Put the record together")
    priya.sees("The record is put together.", "Before it can be given")


def decides(priya: Walker, words: str, answer: str, *, covers: str = "") -> None:
    """Open the passage with these words and say what happens with it."""
    passage = priya.page.locator("section.al-card").filter(has_text=words).first
    priya.take(passage.get_by_role("link").first)
    priya.choose("What happens with these words?", answer)
    if covers:
        priya.write("Words to cover", covers)
    priya.press("Save, and read the next").is_refused("Choose the reason in the law.", "Write why")
    priya.page.get_by_label("The reason in the law").select_option(value="another_person")
    priya.write("Why, in your own words", "They did not agree to it.").press("Save, and read the next")


def gives_the_rest(priya: Walker) -> None:
    while priya.page.get_by_role("button", name="Give it as it is").count():
        priya.press("Give it as it is")


def says_how_we_know_her(priya: Walker) -> None:
    priya.sees("Nobody has written down how we know who asks.").press("Say how we know who asks")
    priya.write("How do we know who asks?", "Sam has known her for a year").press("Save")


def answers_the_question_of_harm(priya: Walker) -> None:
    priya.press("Answer the question of serious harm")
    priya.choose("Could reading this seriously harm", "No").write("Who was asked?", "Her doctor")
    priya.write("What did they say?", "She will be glad of it.").press("Save")


def the_copy(priya: Walker) -> str:
    """The PDF as the browser gets it."""
    href = priya.page.locator("a", has_text="Make the copy").first.get_attribute("href")
    answer = priya.page.request.get(f"{href}")
    assert answer.headers["content-type"] == "application/pdf"
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(answer.body())).pages).split())


def test_asking_for_my_record(sits_down: SitsDown) -> None:
    family = given_a_grandmother()
    notes_that_she_asked(sits_down(family.added_by))

    priya = sits_down(a_service_manager(family.service))
    puts_it_together(priya)
    priya.press("Read it through").sees("Names Ruth Madeup")
    decides(priya, "hid the marmalade", "Given with some words covered", covers="Ruth hid the marmalade")
    priya.back_to_family()
    decides(priya, "quicksilver", "Left out")
    priya.back_to_family()
    gives_the_rest(priya)
    priya.page.goto(priya.page.url.split("read-through")[0])
    says_how_we_know_her(priya)
    answers_the_question_of_harm(priya)

    said = the_copy(priya)
    assert "Rosalind brought soup." in said
    assert "Rosalind said that [words covered: about another person]." in said
    assert "Rosalind sang with Ayo." in said
    assert "marmalade" not in said
    assert "quicksilver" not in said
    assert "Some words are about another person" in said

    priya.press("They have it").write("How, and into whose hands?", "To Rosalind herself").press("They have it")
    priya.sees("Rosalind has their record.", "The copy they have")
    axe(priya.page)
    fits(priya.page)
