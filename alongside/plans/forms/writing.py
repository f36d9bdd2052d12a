"""Writing down what the family presents."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from alongside.access.models import User
from alongside.foundation.fields import Choices, Day, Line, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person

NOBODY_YET = "nobody"


def pick_people(people: Iterable[Person]) -> list[tuple[str, str]]:
    """People of the family for a list to choose from."""
    return [(str(person.pk), person.full_name) for person in people]


def pick_workers(workers: Iterable[User]) -> list[tuple[str, str]]:
    """Workers for a list to choose from."""
    return [(str(worker.pk), worker.name) for worker in workers]


class WritePlan(HouseForm):
    """Hopes, who watches over the plan, and when it is looked at again."""

    hopes = Words(
        label="What we want, in the family’s own words",
        hint="Write exactly what they say. Nothing else belongs here.",
        required=False,
        say_optional=False,
        rows=4,
        looked_at=False,
    )
    watcher = Pick(
        label="Who watches over the plan?",
        hint="Somebody in the family whom the family chooses.",
        first="Not said yet",
        required=False,
        say_optional=False,
    )
    watcher_how = Words(label="How they will do it", required=False, rows=2, looked_at=False)
    review_on = Day(label="When do we look at it again?", required=False, say_optional=False)
    review_where = Line(label="Where", max_length=300, required=False)

    def __init__(
        self, *args: Any, people: Iterable[Person], review_hint: str = "", met_on: date | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        watcher = self.fields["watcher"]
        assert isinstance(watcher, Pick)
        watcher.choices = [*pick_people(people), (NOBODY_YET, "Nobody yet")]
        review_on = self.fields["review_on"]
        assert isinstance(review_on, Day)
        review_on.help_text = review_hint
        if met_on:
            review_on.earliest, review_on.too_early = met_on, "This day is before the family met."


class PromiseForm(HouseForm):
    """One promise: what, who, when, and who checks."""

    what = Words(
        label="What will be done?",
        hint="In the family’s words.",
        rows=3,
        required_words="Write the promise.",
        looked_at=False,
    )
    person = Pick(label="Who in the family does it?", first="Nobody in the family", required=False, say_optional=False)
    service_name = Line(
        label="Or which service?",
        hint="For example, the school or Children’s Services.",
        required=False,
        say_optional=False,
    )
    worker = Pick(label="Which worker of that service?", first="Not one worker", required=False)
    when = Line(label="When?", hint="As the family says it, like “every school day”.", required=False)
    by_on = Day(label="By which day?", hint="Only if there is a last day.", required=False)
    checker = Pick(label="Who in the family checks?", first="Nobody in the family", required=False)
    checker_name = Line(label="Or who else checks?", required=False)
    asked = Choices(
        label="Were they there?",
        choices=[("yes", "They were not there, so they are asked")],
        required=False,
        say_optional=False,
    )

    def __init__(
        self, *args: Any, people: list[Person], workers: list[User], may_say_asked: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name in ("person", "checker"):
            field = self.fields[name]
            assert isinstance(field, Pick)
            field.choices = pick_people(people)
        worker = self.fields["worker"]
        assert isinstance(worker, Pick)
        worker.choices = pick_workers(workers)
        if not may_say_asked:
            del self.fields["asked"]

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        person, service = answers.get("person"), answers.get("service_name")
        if not person and not service and "service_name" not in self.errors:
            self.add_error("person", "Choose who does this, or name a service below.")
        if person and service:
            self.add_error("service_name", "Choose somebody in the family or a service, not both.")
        if answers.get("worker") and not service and not person:
            self.add_error("service_name", "Name the service this worker is from.")
        return answers


class BackUpForm(HouseForm):
    """If … then …"""

    if_words = Words(label="If this happens", hint="For example, “if Mum is too tired”.", rows=2, looked_at=False)
    then_words = Words(label="then we do this", rows=2, looked_at=False)


class SupportForm(HouseForm):
    """Help the family asks for."""

    what = Words(label="What help does the family ask for?", hint="In the family’s words.", rows=3, looked_at=False)
    from_whom = Line(label="From whom?", hint="The service or person they ask.")
    decider = Pick(label="Who decides?", required_words="Choose who decides.")
    decide_by_on = Day(label="By when do they decide?")

    def __init__(self, *args: Any, deciders: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        decider = self.fields["decider"]
        assert isinstance(decider, Pick)
        decider.choices = pick_workers(deciders)
