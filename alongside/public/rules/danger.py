"""The email to the council's own door about a child in danger: English, plain, with the words as they were typed."""

from datetime import datetime

from alongside.foundation.components import moment
from alongside.foundation.languages import as_language, language_of


def subject_of(receipt: str) -> str:
    """Of use to whoever opens the council's post, and nothing to anybody who looks over a shoulder."""
    return f"Passed on from our public pages: please read now ({receipt})"


def words_of(*, happening: str, where: str, reach: str, language: str, receipt: str, at: datetime) -> str:
    """What it is, from where and when; then each answer under its question, unchanged."""
    read_in = language_of(language)
    with as_language(""):
        when = moment(at)
    told = [
        "Somebody told us that a child is in danger now. They typed this on our public pages, without an account.",
        f"Receipt: {receipt}",
        f"Typed: {when}, London time",
        f"Language of the page: {read_in.english}",
        "They were told to ring 999. They have this receipt number. We keep no copy of these words.",
        f"WHAT IS HAPPENING\n{happening}",
        f"WHERE THE CHILD IS NOW\n{where or 'They did not say.'}",
        f"HOW TO REACH THEM\n{reach or 'They did not say.'}",
    ]
    return "\n\n".join(told)
