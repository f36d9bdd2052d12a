"""The report written for the family: its eight headings, what is still missing, and what makes it hard to read."""

import re

from django.utils.translation import gettext_noop as N_  # noqa: N812 (Babel looks for this name)

from alongside.referrals.models import FamilyReport

# Marked for the words of family pages, where they are read in the reader’s language.
HEADINGS: dict[str, str] = {
    "why_we_are_here": N_("Why we are asking you to meet"),
    "what_is_good": N_("What is going well"),
    "what_worries_us": N_("What worries us"),
    "what_we_hope": N_("What we hope for"),
    "questions": N_("What we ask you to think about"),
    "what_cannot_change": N_("What cannot change"),
    "help_there_is": N_("What help there is"),
    "if_still_worried": N_("What happens if we are still worried"),
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
