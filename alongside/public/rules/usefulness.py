"""How useful people found a page: what may be said of so few or so many answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from alongside.public.states import Useful

# Below this a share says more about chance than about the page. To be checked with editors.
ENOUGH = 10
MOST_WORDS = 500
# From one network address, answers within so long: a whole library shares one. To be checked.
FROM_ONE_ADDRESS = (100, timedelta(hours=1))


@dataclass(frozen=True)
class Score:
    """So many said yes, no, or that something is wrong."""

    yes: int = 0
    no: int = 0
    wrong: int = 0

    @property
    def answered(self) -> int:
        return self.yes + self.no + self.wrong

    @property
    def is_enough(self) -> bool:
        return self.answered >= ENOUGH

    @property
    def share(self) -> float:
        """The share that said yes; one where nobody answered, so that it is not looked at first."""
        return self.yes / self.answered if self.answered else 1.0

    @property
    def in_words(self) -> str:
        """For editors: 8 of 10 found it useful; of too few nothing is said but how many."""
        if not self.answered:
            return "Nobody has answered yet"
        if not self.is_enough:
            return f"Too few to say: {self.answered} answered"
        return f"{self.yes} of {self.answered} ({round(100 * self.share)}%)"

    def __add__(self, other: "Score") -> "Score":
        return Score(self.yes + other.yes, self.no + other.no, self.wrong + other.wrong)


def score_of(counts: Iterable[tuple[str, int]]) -> Score:
    """From how often each answer was given."""
    found = {answer.value: 0 for answer in Useful}
    for answer, count in counts:
        found[answer] += count
    return Score(found[Useful.YES], found[Useful.NO], found[Useful.WRONG])


@dataclass(frozen=True)
class Standing:
    """One page among the others: its score as its words are now, and of all time."""

    page: str
    title: str
    now: Score
    ever: Score
    waiting: int

    @property
    def weighed(self) -> Score:
        """What it is compared by: the words of now, as soon as enough people said something of them."""
        return self.now if self.now.is_enough else self.ever


def least_useful_first(pages: Iterable[Standing]) -> list[Standing]:
    """Those with enough answers by how useful they are; then the others, the most answered first."""

    def place(page: Standing) -> tuple[bool, float, int, str]:
        score = page.weighed
        return (not score.is_enough, score.share if score.is_enough else 0, -page.ever.answered, page.title)

    return sorted(pages, key=place)


def blockers_to_settling(settled_at: object) -> list[str]:
    """Why what somebody said cannot be settled."""
    return ["Somebody settled this already."] if settled_at else []


def blockers_to_ending_reply(ended_at: object) -> list[str]:
    """Why an answer cannot be taken from its page."""
    return ["This answer has been taken from the page already."] if ended_at else []


def blockers_to_saying_more(*, words: str, said: str, voted_on: date, today: date) -> list[str]:
    """Why a sentence cannot be put to an answer."""
    if said:
        return [_("You told us already. Thank you.")]
    if (today - voted_on).days > 1:
        return [_("This page was open too long.")]
    return [] if words.strip() else [_("Write a sentence first.")]
