"""Looking at the plan again."""

from typing import Any

from alongside.families.states import Status
from alongside.foundation.fields import Choice, Choices, Day, Line, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.plans.models import Promise
from alongside.plans.states import CameTo, ReviewOutcome


class BeginReview(HouseForm):
    """When the review is."""

    held_on = Day(label="Which day is the review?")
    who_came = Words(label="Who came?", required=False, rows=2)


class WriteReview(HouseForm):
    """What each promise came to and how each child is. What is not said yet can stay empty until the end."""

    how_it_is_going = Words(
        label="How is it going?", hint="In the family’s words.", required=False, rows=4, looked_at=False
    )
    who_came = Words(label="Who came?", required=False, rows=2)

    def __init__(self, *args: Any, promises: list[Promise], children: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.promises, self.children = promises, children
        for promise in promises:
            key = f"promise-{promise.pk}"
            self.fields[key] = Choice(
                label="What did it come to?", choices=CameTo.choices, required=False, say_optional=False, inline=True
            )
            self.fields[f"{key}-said_by"] = Line(label="Who says so?", required=False, say_optional=False)
            self.fields[f"{key}-words"] = Words(label="In their words", required=False, rows=2, looked_at=False)
        for child in children:
            key = f"child-{child.pk}"
            self.fields[f"{key}-lives_with"] = Line(
                label=f"Who does {child.short_name} live with?", required=False, say_optional=False
            )
            self.fields[f"{key}-status"] = Pick(
                label=f"{child.short_name}’s status", choices=Status.choices, required=False, say_optional=False
            )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        for promise in self.promises:
            key = f"promise-{promise.pk}"
            if said.get(key) and not said.get(f"{key}-said_by"):
                self.add_error(f"{key}-said_by", "Say who says so.")
            if said.get(f"{key}-said_by") and not said.get(key):
                self.add_error(key, "Say what it came to.")
        for child in self.children:
            key = f"child-{child.pk}"
            if said.get(f"{key}-status") and not said.get(f"{key}-lives_with"):
                self.add_error(f"{key}-lives_with", f"Say who {child.short_name} lives with.")
            if said.get(f"{key}-lives_with") and not said.get(f"{key}-status"):
                self.add_error(f"{key}-status", f"Choose {child.short_name}’s status.")
        return said


class FinishReview(HouseForm):
    """What happens now."""

    outcome = Choice(label="What happens now?", choices=ReviewOutcome.choices)
    goes_on = Choices(label="Which promises go on?", required=False, say_optional=False)
    review_on = Day(
        label="When do we look at it again?", hint="Only if we make the plan again.", required=False, say_optional=False
    )

    def __init__(self, *args: Any, promises: list[Promise], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        goes_on = self.fields["goes_on"]
        assert isinstance(goes_on, Choices)
        goes_on.choices = [(str(p.pk), f"{p.who}: {p.what}" if len(p.what) < 200 else p.what[:200]) for p in promises]
