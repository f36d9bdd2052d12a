"""Which words of a plan an interpreter puts into another language."""

from dataclasses import dataclass

from alongside.plans import rules
from alongside.plans.models import Plan, Translation

# The words around the plan on paper. Left empty, they stay in English.
LABELS = {
    "label ours": "What we do",
    "label services": "What the services do",
    "label asked": "What we have asked for",
    "label if_then": "If things get hard",
    "label help": "How to get help",
    "label hopes": "In our words",
    "label made": "Made by our family on {day}.",
    "label review": "We look at it again on {day}.",
    "label watcher": "{name} watches over the plan.",
    "label checks": "{name} checks",
    "label copy_for": "A copy for {name}",
    "label asked_of": "Asked of {name}",
    "label decide_by": "Answer by {day}",
    "label translated_by": "Put into this language by {name}.",
    "label page": "Page {page} of {total}",
    "label kept": "What is not on this copy, and why",
    "title": "The name of the plan",
    "danger": "If someone is in danger, ring 999.",
}


@dataclass(frozen=True)
class ToTranslate:
    """One text of the plan, by the key its translation is kept under."""

    key: str
    heading: str
    original: str


def texts_to_translate(plan: Plan) -> list[ToTranslate]:
    """Every text of the plan in the order of the page."""
    texts = [ToTranslate("hopes", "What we want", plan.hopes)]
    for promise in plan.promises.all():
        texts.append(ToTranslate(f"promise {promise.number} what", f"Promise {promise.number}", promise.what))
        texts.append(ToTranslate(f"promise {promise.number} when", f"Promise {promise.number}: when", promise.when))
    for back_up in plan.back_ups.all():
        name = f"If things get hard {back_up.number}"
        texts.append(ToTranslate(f"back_up {back_up.number} if", f"{name}: if", rules.if_words(back_up)))
        texts.append(ToTranslate(f"back_up {back_up.number} then", f"{name}: then", back_up.then_words))
    texts += [
        ToTranslate(f"support {s.number}", f"Help asked for {s.number}", s.what) for s in plan.support_asked.all()
    ]
    return [text for text in texts if text.original.strip()]


def translations_of(plan: Plan) -> list[Translation]:
    """Every language this version of the plan is in."""
    return list(Translation.objects.filter(plan=plan).order_by("language"))


def get_translation(plan: Plan, language_code: str) -> Translation | None:
    """This version of the plan in one language, if an interpreter has put it there."""
    return Translation.objects.filter(plan=plan, language_code=language_code).first()
