"""The report written for the family: its eight headings, what is still missing, and what makes it hard to read."""

import re

from alongside.referrals.models import FamilyReport

HEADINGS: dict[str, str] = {
    "why_we_are_here": "Why we are asking you to meet",
    "what_is_good": "What is going well",
    "what_worries_us": "What worries us",
    "what_we_hope": "What we hope for",
    "questions": "What we ask you to think about",
    "what_cannot_change": "What cannot change",
    "help_there_is": "What help there is",
    "if_still_worried": "What happens if we are still worried",
}
# The dead-plain words for what professionals write without thinking. Practitioners' own terms stay.
PLAINER = {
    "contact": "family time",
    "placement": "home",
    "siblings": "brothers and sisters",
    "sibling": "brother or sister",
    "engage": "work with us",
    "engagement": "working together",
    "non-engaging": "what gets in the way",
    "concerns": "worries",
    "utilise": "use",
    "parenting capacity": "what makes being a parent hard just now",
    "presenting": "seeming",
    "significant others": "people who matter",
    "in respect of": "about",
    "regarding": "about",
    "disclosed": "told us",
    "LAC": "looked after",
}
MOST_WORDS_IN_A_SENTENCE = 20


def still_unwritten(report: FamilyReport | None) -> list[str]:
    """The headings with nothing under them."""
    return [heading for name, heading in HEADINGS.items() if report is None or not getattr(report, name).strip()]


def reading_hints(text: str) -> list[str]:
    """What makes some words hard to read for a child of nine, each as a sentence. It is a hint, never a score."""
    hints = [
        f"This sentence has {count} words. Two shorter ones are easier to read: “{_beginning(sentence)}”."
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", text)
        if (count := len(sentence.split())) > MOST_WORDS_IN_A_SENTENCE
    ]
    for word, plainer in PLAINER.items():
        flags = 0 if word.isupper() else re.IGNORECASE
        if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, flags):
            hints.append(f"Instead of “{word}” you could write “{plainer}”.")
    return hints


def _beginning(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:8]).rstrip(".,;:") + " …"
