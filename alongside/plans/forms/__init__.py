"""The questions of every page about plans. Nothing here saves."""

from alongside.plans.forms.answering import AnswerPlan, AskedReplyForm, DecideSupport, FamilyReplyForm, NotAgreed
from alongside.plans.forms.paper import ChooseReaders, CopyGiven, LetCopyGo, MakeCopy, TranslatePlan
from alongside.plans.forms.reviews import BeginReview, FinishReview, WriteReview
from alongside.plans.forms.writing import BackUpForm, PromiseForm, SupportForm, WritePlan

__all__ = [
    "AnswerPlan",
    "AskedReplyForm",
    "BackUpForm",
    "BeginReview",
    "ChooseReaders",
    "CopyGiven",
    "DecideSupport",
    "FamilyReplyForm",
    "FinishReview",
    "LetCopyGo",
    "MakeCopy",
    "NotAgreed",
    "PromiseForm",
    "SupportForm",
    "TranslatePlan",
    "WritePlan",
    "WriteReview",
]
