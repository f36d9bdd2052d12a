"""The restorative questions we come with: for each of those who were in it, in plain words and in a child's words.

What is asked follows the sets that UK services publish; the wording is our own, and each service's to change:
- Brighton & Hove City Council, restorative practice: what happened, thoughts then, thoughts since, how it affected you
  and others, the hardest thing, who else was affected, what needs to happen next.
  https://www.brighton-hove.gov.uk/community-safety-partnership/anti-social-behaviour-asb-and-hate-incidents/restorative-practice
- A UK "restorative chat" handout: the same, and what will be done to put it right, and differently next time.
  https://vdocuments.site/viewwhat-is-your-favorite-shape-color-movie-song-season-actor-birthday-party.html
- CRC Consulting Services, restorative chat: the person harmed is asked what they need.
  https://crcconsultingservices.net/resources/restorative-chat/
The child's sets are ours, and not yet tried with children: to be checked by each service.
No database, no clock.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from django.utils.translation import gettext_lazy as _

from alongside.foundation.languages import Said
from alongside.restorative.states import Audience, ReaderAge

FIRST_SETS: dict[tuple[Audience, ReaderAge], tuple[Said, ...]] = {
    (Audience.HARMED, ReaderAge.ADULT): (
        _("What happened?"),
        _("What did you think when it happened?"),
        _("What have you thought about since?"),
        _("How has it changed things for you?"),
        _("What has been hardest for you?"),
        _("Who else has been hurt by it?"),
        _("What do you need now?"),
    ),
    (Audience.HARMED, ReaderAge.CHILD): (
        _("What happened?"),
        _("How did you feel when it happened?"),
        _("How do you feel about it now?"),
        _("What was the worst bit for you?"),
        _("Who else feels sad or upset about it?"),
        _("What would help you feel better?"),
    ),
    (Audience.RESPONSIBLE, ReaderAge.ADULT): (
        _("What happened?"),
        _("What were you thinking at the time?"),
        _("What have you thought about since?"),
        _("Who has been hurt by it, and how?"),
        _("What has been hardest for you?"),
        _("What can you do to put things right?"),
        _("What will you do differently next time?"),
    ),
    (Audience.RESPONSIBLE, ReaderAge.CHILD): (
        _("What happened?"),
        _("What was in your head when it happened?"),
        _("How do you feel about it now?"),
        _("Who got hurt or upset?"),
        _("What has been hard for you?"),
        _("What can you do to make it better?"),
        _("What could you do next time?"),
    ),
    (Audience.EVERYONE, ReaderAge.ADULT): (
        _("What happened, as you saw it?"),
        _("What did you think at the time?"),
        _("What do you think about it now?"),
        _("Who has been hurt by it, and how?"),
        _("What has been hardest for you?"),
        _("What needs to happen next?"),
    ),
    (Audience.EVERYONE, ReaderAge.CHILD): (
        _("What did you see or hear?"),
        _("How did you feel?"),
        _("How do you feel now?"),
        _("Who got hurt or upset?"),
        _("What was the hardest bit?"),
        _("What should happen next?"),
    ),
}

# A card is read across a room.
LONGEST = 160
MOST = 20

NOTHING_ASKED = "Write at least one question."
TOO_MANY = f"Keep it to {MOST} questions. Fewer are better heard."
SAME_AS_BEFORE = "Nothing is different from the questions that are asked now."


def as_questions(text: str) -> list[str]:
    """One question a line; empty lines are left out."""
    return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]


def blockers_to_choosing(questions: Sequence[str], *, now: Sequence[str]) -> list[str]:
    """Why these cannot be the questions: none, too many, one too long for a card, the same one twice, no change."""
    if not questions:
        return [NOTHING_ASKED]
    blockers = [TOO_MANY] if len(questions) > MOST else []
    blockers += [
        f"Make question {number} shorter: {LONGEST} letters fit on a card."
        for number, question in enumerate(questions, 1)
        if len(question) > LONGEST
    ]
    said = {question.casefold() for question in questions}
    if len(said) < len(questions):
        blockers.append("The same question is there twice.")
    if list(questions) == list(now):
        blockers.append(SAME_AS_BEFORE)
    return blockers


def compared(before: Sequence[str], now: Sequence[str]) -> list[tuple[str, str]]:
    """Each question with what became of it: "same", "removed" or "added"."""
    found: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [("same", question) for question in now[c:d]]
        else:
            found += [("removed", question) for question in before[a:b]]
            found += [("added", question) for question in now[c:d]]
    return found


CARD_TITLES: dict[Audience, Said] = {
    Audience.HARMED: _("Questions for you"),
    Audience.RESPONSIBLE: _("Questions for you"),
    Audience.EVERYONE: _("Questions for everyone"),
}


def card_title(audience: Audience) -> Said:
    """What stands above the cards: never that somebody was harmed, or who did it."""
    return CARD_TITLES[audience]
