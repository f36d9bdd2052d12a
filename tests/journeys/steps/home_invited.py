"""Somebody of the family is invited by text, and comes in: the link, the scanner that was there first, the word."""

from playwright.sync_api import Page

from alongside.foundation.languages import language_of
from alongside.people.models import Person
from tests.journeys.looking import refused
from tests.journeys.steps.post import Post, link_in
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.walking import Walker

NUMBER, WORD = "07700 900103", "purple teapot"


def is_invited_by_text(grace: Walker, person: Person, language: str, post: Post) -> str:
    """The coordinator types the word they chose together; the link comes by text, and says nothing of what it is."""
    name, read = person.short_name, language_of(language)
    grace.follow("Ayo").follow("The family’s own pages").follow(f"Invite {name}")
    grace.press(f"Invite {name}").is_refused("Type the word they chose.")
    grace.choose("How does the invitation reach them?", f"By text to {NUMBER}").write("The word they chose", WORD)
    grace.choose("When they come back, where does their code go?", f"By text to {NUMBER}")
    grace.pick("Which language do they read?", f"{read.english} ({read.name})").press(f"Invite {name}")
    grace.sees(f"The invitation to {name} is on its way.")
    said = post.comes(NUMBER)
    for telling in (WORD, name, "family", "conference", "council", "Ayo"):
        assert telling.casefold() not in said.casefold(), f"The text says “{telling}”."
    return link_in(said)


def a_scanner_was_there_first(page: Page, link: str) -> None:
    """A mail scanner opens every link before anybody reads the message. It uses nothing up and answers nothing."""
    for _ in range(3):
        assert page.request.get(link).status == 200
        assert page.request.head(link).status == 200


def comes_in_with_her_word(nana: Relative, link: str) -> None:
    nana.opens(link).reads("Type the word you chose. Only you know it.")
    nana.press("Come in").is_told("Type your word.")
    nana.writes("Your word", WORD).press("Come in")
    nana.reads("Hello %(name)s", name="Nana")


def opens_the_used_link_elsewhere(other: Relative, link: str) -> None:
    """On another phone the link is used up: it says why, and offers a code or a new one."""
    with refused(other.page, 410):
        other.opens_before_anybody_is_known(link)
    other.reads("This link does not open", "A link opens once. Then it is used up.", "Come in with a code")
    other.press("Ask for a new link").reads("Thank you", "If we know this link, we tell your coordinator today.")


def guesses_three_times(stranger: Relative, link: str) -> None:
    stranger.opens(link)
    for _ in range(2):
        stranger.writes("Your word", "teapot").press("Come in").is_told("This is not the word. Check it and try again.")
    stranger.writes("Your word", "green teapot")
    with refused(stranger.page, 410):
        stranger.press("Come in")
