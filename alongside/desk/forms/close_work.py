"""The questions at the end of a piece of work: why, what was said, and where each child is."""

from collections.abc import Mapping
from typing import Any

from alongside.families.models import ChildStatus
from alongside.families.states import Status
from alongside.foundation.fields import Choice, Line, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.plans.models import ChildAtReview
from alongside.referrals.states import ClosingReason


class CloseWork(HouseForm):
    reason = Choice(
        label="Why does this piece of work end?", choices=ClosingReason.choices, required_words="Choose why it ends."
    )
    words = Words(
        label="How did it end, and how can the family ask again?",
        hint="In a sentence or two. The family and everyone who works with them can read this.",
        for_families=True,
        rows=4,
        required_words="Say how it ended, and how the family can ask again.",
    )

    def __init__(
        self,
        *args: Any,
        children: list[Person],
        lives_with: dict[int, str],
        statuses: Mapping[int, ChildStatus | ChildAtReview],
        **kwargs: Any,
    ) -> None:
        self.children = children
        super().__init__(*args, **kwargs)
        for child in children:
            status = statuses.get(child.pk)
            self.fields[f"lives_with_{child.pk}"] = Line(
                label=f"Who does {child.short_name} live with now?",
                initial=lives_with.get(child.pk, ""),
                required_words=f"Say who {child.short_name} lives with.",
            )
            self.fields[f"status_{child.pk}"] = Pick(
                label=f"Where does {child.short_name} stand with the council now?",
                choices=Status.choices,
                initial=status.status if status else Status.NONE.value,
                required_words=f"Choose where {child.short_name} stands with the council.",
            )

    @property
    def said(self) -> list[tuple[Person, str, Status]]:
        """Each child with who they live with and where they stand."""
        answers = self.cleaned_data
        return [
            (child, answers[f"lives_with_{child.pk}"], Status(answers[f"status_{child.pk}"])) for child in self.children
        ]
