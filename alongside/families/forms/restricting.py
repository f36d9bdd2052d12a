"""Why who may open a family is narrowed, and why that ends."""

from alongside.families.forms.asking import Asking
from alongside.foundation.fields import Words


class RestrictFamily(Asking):
    """Why only named people may open it."""

    why = Words(
        label="Why may only named people open it?",
        hint="For example: a worker of ours is related to them. Those who can open it may read this.",
        rows=3,
        max_length=2000,
        required_words="Write why only named people may open it.",
    )


class LiftRestriction(Asking):
    """Why the restriction may end."""

    why = Words(label="Why can it end?", rows=3, max_length=2000, required_words="Write why the restriction can end.")
