"""Questions of the family's own pages, one file for each set."""

from alongside.home.forms.door import ComeIn, LetterCode, TheCode, TheWord
from alongside.home.forms.words import (
    QUESTIONS,
    HowItFeels,
    HowWasIt,
    NotSafe,
    ReadingOut,
    SaySomething,
    SayTogether,
    WhoCanSee,
    answers_of,
)
from alongside.home.forms.working_plan import PARTS, Code, OurWorkingPlan

__all__ = [
    "PARTS",
    "QUESTIONS",
    "Code",
    "ComeIn",
    "HowItFeels",
    "HowWasIt",
    "LetterCode",
    "NotSafe",
    "OurWorkingPlan",
    "ReadingOut",
    "SaySomething",
    "SayTogether",
    "TheCode",
    "TheWord",
    "WhoCanSee",
    "answers_of",
]
