"""The words of what we write about a place: what it is, when in London, where, and one thing to do next."""

from dataclasses import replace

from alongside.training.rules.letters.about import About, Facts
from alongside.training.rules.letters.lines import facts_of, joining_of
from alongside.training.rules.letters.words import WORDS, Said
from alongside.training.states import Letter

__all__ = ["ABOUT_A_PLACE", "About", "Facts", "blockers_to_sending_again", "letter_words"]

# Every letter but those that are about no place: a code, and an answer to who asked for a session.
ABOUT_A_PLACE = frozenset(WORDS)
NO_LINK = "Go to our training pages. Your work email address lets you in."
MANAGERS_NO_LINK = "Please tell whoever arranges the training whether you agree."


def letter_words(letter: Letter, about: About, *, link: str = "", calendar: str = "", to_manager: bool = False) -> str:
    """What the letter says. `link` is the one thing to do next, whole; empty where we have no address to give.

    A line manager's copy has no link at all, and not how to come in online: it would let somebody else in.
    """
    said = WORDS[letter]
    if letter == Letter.ASKS_MANAGER:
        return _joined([f"Hello {about.manager}," if about.manager else "Hello,", *_body(said, about)]) + _next(
            said, about, link or MANAGERS_NO_LINK
        )
    if to_manager:
        if letter == Letter.CANCELLED:  # such as an illness: said to whoever arranges training, and to nobody else
            about = replace(about, why="")
        return _joined([f"A copy of what we wrote to {about.name}.", *_body(said, about)])
    parts = [f"Hello {about.name},", *_body(said, about)]
    if said.joins and about.joins_now:
        parts.append(joining_of(about))
    words = _joined(parts) + _next(said, about, link or NO_LINK)
    if calendar and said.facts != Facts.NONE:
        words += f"\n\nIn your calendar: {calendar}"
    return words


def blockers_to_sending_again(letter: Letter, *, has_place: bool) -> list[str]:
    """Why a letter that did not arrive is right no longer: how to join is for who has a place."""
    tells_of_it = letter == Letter.REMINDER or (letter in WORDS and WORDS[letter].joins)
    return ["They have no place in this session any more."] if tells_of_it and not has_place else []


def _body(said: Said, about: About) -> list[str]:
    """What is so, and when and where."""
    more = [line(about) if callable(line) else line for line in said.more]
    return [said.opening(about), *more, facts_of(about, said.facts)]


def _next(said: Said, about: About, where: str) -> str:
    then = said.then(about) if callable(said.then) else said.then
    return f"\n\n{then}\n{where}"


def _joined(parts: list[str]) -> str:
    return "\n\n".join(part for part in parts if part)
