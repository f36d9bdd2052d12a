"""The family's own plan."""

from alongside.plans.models.answer import Answer, AskedReply, FamilyReply, SupportDecision
from alongside.plans.models.kept_from import KeptFrom
from alongside.plans.models.mark import Mark
from alongside.plans.models.paper import PlanCopy, Translation
from alongside.plans.models.plan import BackUp, Plan, Promise, SupportAsked
from alongside.plans.models.review import ChildAtReview, Finding, Review
from alongside.plans.models.said_afterwards import ReviewCall, SaidAfterwards
from alongside.plans.models.working_plan import WorkingPlan, WorkingPlanKey

__all__ = [
    "Answer",
    "AskedReply",
    "BackUp",
    "ChildAtReview",
    "FamilyReply",
    "Finding",
    "KeptFrom",
    "Mark",
    "Plan",
    "PlanCopy",
    "Promise",
    "Review",
    "ReviewCall",
    "SaidAfterwards",
    "SupportAsked",
    "SupportDecision",
    "Translation",
    "WorkingPlan",
    "WorkingPlanKey",
]
