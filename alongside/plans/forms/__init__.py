"""The questions of every page about plans. Nothing here saves."""

from alongside.plans.forms.answering import AnswerPlan, AskedReplyForm, DecideSupport, FamilyReplyForm, NotAgreed
from alongside.plans.forms.paper import CopyGiven, MakeCopy, TranslatePlan
from alongside.plans.forms.reviews import BeginReview, FinishReview, WriteReview
from alongside.plans.forms.writing import BackUpForm, PromiseForm, SupportForm, WritePlan

__all__ = [
    "AnswerPlan",
    "AskedReplyForm",
    "BackUpForm",
    "BeginReview",
    "CopyGiven",
    "DecideSupport",
    "FamilyReplyForm",
    "FinishReview",
    "MakeCopy",
    "NotAgreed",
    "PromiseForm",
    "SupportForm",
    "TranslatePlan",
    "WritePlan",
    "WriteReview",
]
