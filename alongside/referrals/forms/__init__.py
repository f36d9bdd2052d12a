"""Shape and wording of the questions; nothing here saves."""

from alongside.referrals.forms.asking_again import TakeUp
from alongside.referrals.forms.children import AboutChild, ChooseChildren, saved_about
from alongside.referrals.forms.deciding import (
    ACCEPT,
    NOT_YET,
    REDIRECT,
    Acknowledge,
    AllocateCoordinator,
    AllowException,
    AnswerAskedForAnother,
    AskForAnother,
    AskForException,
    Baseline,
    Decide,
    ExplainWhy,
    LetReportGo,
    WriteReport,
)
from alongside.referrals.forms.pages import FORMS, read_back, saved_answers

__all__ = [
    "ACCEPT",
    "FORMS",
    "NOT_YET",
    "REDIRECT",
    "AboutChild",
    "Acknowledge",
    "AllocateCoordinator",
    "AllowException",
    "AnswerAskedForAnother",
    "AskForAnother",
    "AskForException",
    "Baseline",
    "ChooseChildren",
    "Decide",
    "ExplainWhy",
    "LetReportGo",
    "TakeUp",
    "WriteReport",
    "read_back",
    "saved_about",
    "saved_answers",
]
