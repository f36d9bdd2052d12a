"""A child of nine at home: three houses, who hears them, how it feels, and the one button for when it is not safe."""

from pathlib import Path

from playwright.sync_api import expect

from alongside.families.models import Family
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.walking import Walker

IN_HOUSES = {
    "Good things": "I like football with Dele.",
    "Worries": "I don’t like the dark.",
    "Hopes and dreams": "I want a dog called Biscuit. 🐶",
}
HIDDEN = "Zebulon"
CHANGED = "Nana leaves a light on now. It is because of what you said."


def moves_the_houses(ayo: Relative) -> None:
    ayo.opens("/home/words/").reads(*IN_HOUSES, "I am not safe now")
    if not ayo.page.get_by_role("button", name=ayo.words("Hopes and dreams")).is_visible():
        ayo.page.locator("summary").filter(has_text=ayo.words("Which house is first?")).click()
    ayo.press("Hopes and dreams")
    first = ayo.page.locator(".al-houses").first.get_by_role("link").first
    expect(first).to_contain_text(ayo.words("Hopes and dreams"))


def puts_words_in_each_and_chooses_who_hears_them(ayo: Relative) -> None:
    """Nobody is chosen before; who is hidden from them is never there. One is kept to themselves."""
    readers = {"Good things": ["Ruth"], "Worries": ["Grace Madeup"], "Hopes and dreams": []}
    for house, words in IN_HOUSES.items():
        ayo.opens("/home/words/").follow(house).writes("Your words", words).press("Put it in")
        ayo.reads("Who can see this?").sees(words).sees_not(HIDDEN)
        expect(ayo.page.locator("input[type=checkbox]:checked")).to_have_count(0)
        for reader in readers[house]:
            ayo.tick(reader)
        ayo.press("Keep this").sees(words)
        ayo.reads("Some people can see this." if readers[house] else "Only you can see this.")


def sends_a_picture_that_is_too_big(ayo: Relative, folder: Path) -> None:
    """The file is refused in a sentence, and no word is lost with it."""
    big = folder / "dog.png"
    big.write_bytes(b"\x89PNG" + bytes(6 * 1024 * 1024))
    ayo.opens("/home/words/").follow("Good things").writes("Your words", "This is my dog")
    ayo.page.get_by_label(ayo.words("A drawing or photo")).set_input_files(big)
    ayo.press("Put it in").is_told("The file must be smaller than %(megabytes)s MB.", megabytes=5)
    ayo.has_typed(ayo.words("Your words"), "This is my dog")


def says_how_it_feels(ayo: Relative) -> None:
    ayo.opens("/home/words/feel/").press("Choose who can see this").is_told("Choose a number first.")
    for question, number in (("How safe do things feel today?", 3), ("How happy do things feel today?", 10)):
        ayo.page.get_by_role("group", name=ayo.words(question)).locator(f"input[value='{number}']").check()
    ayo.press("Choose who can see this").tick("Grace Madeup").sees_not(HIDDEN)
    ayo.press("Keep this").reads("Which house is first?")


def is_not_safe_now(ayo: Relative) -> None:
    """Who will be told is said before the button; only then it is pressed."""
    ayo.follow("I am not safe now").sees("999", "0800 1111", "Grace Madeup")
    ayo.reads(
        "If you press the button, we tell:", "They may ring you, or come. They may tell others, to keep you safe."
    )
    ayo.writes("What is happening?", "He is shouting.").press("Tell them now")
    ayo.reads("We have told them", "Nobody has read it yet. We write here when they do.")


def a_worker_reads_it(grace: Walker) -> None:
    grace.my_work().sees("Ayo")
    grace.take(grace.page.locator("a[href^='/alerts/']").first)
    grace.sees("He is shouting.", "ring 999 first")


def sees_that_it_was_read(ayo: Relative) -> None:
    ayo.press("Look again")
    expect(ayo.page.locator("h1")).to_contain_text("Grace Madeup")
    ayo.reads_not("Nobody has read it yet. We write here when they do.")


def a_worker_tells_what_changed(grace: Walker, family: Family) -> None:
    """She reads what she was let read, and no mark of the rest."""
    grace.page.goto(f"/families/{family.reference}/voice/")
    grace.sees(IN_HOUSES["Worries"], "safe 3", "happy 10")
    grace.sees_not(IN_HOUSES["Good things"], IN_HOUSES["Hopes and dreams"])
    grace.follow("Tell Ayo what changed").write("What changed because of it?", CHANGED).press("Tell them")


def reads_what_changed(ayo: Relative) -> None:
    ayo.opens("/home/words/").reads("What changed because of what you said").sees(IN_HOUSES["Worries"], CHANGED)
    ayo.press("I have read this").sees_not(CHANGED).follow("Worries").sees(CHANGED)


def her_mother_reads_only_what_she_was_let(ruth: Relative) -> None:
    ruth.opens("/home/words/for-me/").sees(IN_HOUSES["Good things"])
    ruth.sees_not(IN_HOUSES["Worries"], IN_HOUSES["Hopes and dreams"])
