"""How far the preparation of a meeting has come, in numbers."""

from dataclasses import dataclass

from alongside.conferences.models import Conference, Guest
from alongside.conferences.rules import COMES
from alongside.conferences.states import Coming


@dataclass(frozen=True)
class Counts:
    """5 of 9 people met; 4 coming, 1 sending words, 4 to ask. Nobody kept away for safety is counted."""

    people: int
    met: int
    coming: int
    sending_words: int
    not_coming: int
    to_ask: int

    @property
    def sentence(self) -> str:
        parts = [
            (self.coming, "coming"),
            (self.sending_words, "sending words"),
            (self.not_coming, "not coming"),
            (self.to_ask, "to ask"),
        ]
        return " · ".join(f"{count} {words}" for count, words in parts if count)


def preparation_counts(conference: Conference) -> Counts:
    return counts_of(list(Guest.objects.filter(conference=conference, not_invited="")))


def counts_of(invited: list[Guest]) -> Counts:
    return Counts(
        people=len(invited),
        met=sum(guest.met_on is not None for guest in invited),
        coming=sum(guest.coming in COMES for guest in invited),
        sending_words=sum(guest.coming == Coming.WORDS for guest in invited),
        not_coming=sum(guest.coming == Coming.NOT_COMING for guest in invited),
        to_ask=sum(not guest.coming for guest in invited),
    )
