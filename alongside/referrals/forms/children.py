"""The questions about the children: which of them, their names where none was given, and how things stand for each."""

from datetime import date
from typing import Any

from alongside.families.states import Side
from alongside.foundation.fields import Choices, Day, Line, Pick
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.referrals.forms.pages import HALF
from alongside.referrals.models import ReferralChild


class ChooseChildren(HouseForm):
    """Which of the family's children, and a name for each whose name was not yet given."""

    def __init__(
        self, *args: Any, family_children: list[Person], needed: bool = False, ask_names: bool = True, **kwargs: Any
    ) -> None:
        self.family_children = family_children
        super().__init__(*args, **kwargs)
        self.fields["children"] = Choices(
            label="Which children is this for?",
            choices=[(child.pk, child.full_name) for child in family_children],
            coerce=int,
            required=needed,
            required_words="Choose at least one child.",
            say_optional=False,
        )
        for child in family_children:
            if ask_names and not child.has_a_name:
                hint = f"Council ID {child.council_child_id}. The council’s system gave no name."
                self.fields[f"given_names_{child.pk}"] = Line(label="First name of this child", hint=hint, **HALF)
                self.fields[f"family_name_{child.pk}"] = Line(label="Family name of this child", hint=hint, **HALF)

    @property
    def chosen(self) -> list[Person]:
        picked = set(self.cleaned_data["children"])
        return [child for child in self.family_children if child.pk in picked]

    @property
    def names(self) -> dict[int, tuple[str, str]]:
        return {
            child.pk: (
                self.cleaned_data.get(f"given_names_{child.pk}", ""),
                self.cleaned_data.get(f"family_name_{child.pk}", ""),
            )
            for child in self.family_children
        }


class AboutChild(HouseForm):
    """How things stand for one child at the time of asking."""

    lives_with = Line(label="Who do they live with now?", hint="Name everyone, if they have two homes.", **HALF)
    side_lived_with = Pick(
        label="Which side of the family is that?",
        choices=[(side.value, side.label) for side in Side if side.value],
        first="Not said",
        **HALF,
    )
    school = Line(label="School or nursery", **HALF)
    legal_status = Line(
        label="Legal status", hint="For example child in need, child protection plan, section 20, care order.", **HALF
    )
    pre_proceedings_on = Day(label="When did pre-proceedings start?", hint="Leave empty if they have not.", **HALF)
    proceedings_on = Day(label="When did court proceedings start?", hint="Leave empty if they have not.", **HALF)
    order_on = Day(label="When was an order made?", hint="Leave empty if there is none.", **HALF)

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        started, proceedings = answers.get("pre_proceedings_on"), answers.get("proceedings_on")
        if isinstance(started, date) and isinstance(proceedings, date) and proceedings < started:
            self.add_error("proceedings_on", "Court proceedings cannot start before pre-proceedings.")
        return answers


CHILD_FIELDS = tuple(AboutChild.base_fields)


def saved_about(row: ReferralChild) -> dict[str, Any]:
    """What is saved about one child."""
    return {name: getattr(row, name) for name in CHILD_FIELDS}
