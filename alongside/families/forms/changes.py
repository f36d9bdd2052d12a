"""Putting right what is known of somebody: the person, their bonds to the children, a name that was missing."""

from collections.abc import Callable
from typing import Any

from alongside.families.forms.people import NOT_BOTH, AboutPerson
from alongside.families.states import Side
from alongside.foundation.fields import Choices, Day, Line, Pick, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.people.states import BondKind, Sex


class ChangePerson(AboutPerson):
    """Everything about somebody that may need to be put right."""

    other_names = Line(label="Other names they have had", max_length=400, required=False)
    expected_on = Day(label="Not born yet? When is the baby expected?", required=False, say_optional=False)
    sex = Pick(label="Sex", choices=[choice for choice in Sex.choices if choice[0]], first="Not known", required=False)
    first_language = Line(label="First language", max_length=60, required=False, width="20")
    needs_interpreter = YesNo(label="Do they need an interpreter?", required=False)
    disability = Words(
        label="Disability, or anything that helps them take part",
        hint="As they would say it.",
        max_length=500,
        rows=3,
        required=False,
    )
    ethnicity = Line(label="Ethnicity, as they say it", max_length=100, required=False)
    religion = Line(label="Religion or belief", max_length=100, required=False)
    council_child_id = Line(label="Council child ID", max_length=60, width="20", required=False, spellcheck=False)
    relationship = Line(label="What are they to the children?", required=False)
    side = Pick(
        label="Whose side are they on?",
        choices=[choice for choice in Side.choices if choice[0]],
        first="Not said",
        required=False,
    )

    def __init__(self, *args: Any, is_child: bool, is_anothers_id: Callable[[str], bool], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_anothers_id = is_anothers_id
        for name in ("relationship", "side") if is_child else ("expected_on", "council_child_id"):
            del self.fields[name]

    def no_name(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("expected_on"):
            cleaned["given_names"] = "Baby"
        elif not cleaned.get("council_child_id"):
            super().no_name(cleaned)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("born_on") and cleaned.get("expected_on"):
            self.add_error("expected_on", NOT_BOTH)
        if (council_id := cleaned.get("council_child_id")) and self.is_anothers_id(council_id):
            self.add_error("council_child_id", "Another child has this council ID. Check the number.")
        return cleaned

    def called(self, person: Person) -> str:
        """What they are called after the change."""
        names = self.cleaned_data
        return str(names["known_as"] or names["given_names"] or names["family_name"] or person.full_name)

    @property
    def about_member(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("relationship", "side") if name in self.cleaned_data}

    @property
    def about_person(self) -> dict[str, Any]:
        facts = {name: value for name, value in self.cleaned_data.items() if name not in ("relationship", "side")}
        return facts | {"needs_interpreter": bool(facts.get("needs_interpreter"))}


class Bonds(HouseForm):
    """What one person is to each of the children."""

    def __init__(self, *args: Any, person: str, children: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for pk, name in children:
            self.fields[f"bond_{pk}"] = Pick(
                label=f"What is {person} to {name}?",
                choices=BondKind.choices,
                first="Not said",
                required=False,
                say_optional=False,
            )
        self.fields["responsible_for"] = Choices(
            label=f"For whom does {person} hold parental responsibility?",
            hint="Tick each child. If somebody no longer holds it, take the tick away: the years before are kept.",
            choices=children,
            coerce=int,
            required=False,
            say_optional=False,
        )
        self.fields["how"] = Line(
            label="How do they hold it?",
            hint="For example: mother, named on the birth certificate, child arrangements order.",
            required=False,
        )

    def kind_to(self, child: int) -> BondKind | None:
        """What they are to this child; nothing when it is not said."""
        kind = self.cleaned_data[f"bond_{child}"]
        return BondKind(kind) if kind else None


class NameChildren(HouseForm):
    """Names for children who came with the council's ID only."""

    def __init__(self, *args: Any, children: list[tuple[int, str, int | None]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.numbers = [pk for pk, _, _ in children]
        for pk, council_id, age in children:
            whom = f"council ID {council_id}" + ("" if age is None else f", {age} years old")
            self.fields[f"given_names_{pk}"] = Line(
                label="First names", hint=f"The child with {whom}.", required=False, say_optional=False
            )
            self.fields[f"family_name_{pk}"] = Line(label="Family name", required=False, say_optional=False)
            self.fields[f"known_as_{pk}"] = Line(label="What they like to be called", required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.numbers and not self.errors and not self.names:
            self.add_error(f"given_names_{self.numbers[0]}", "Write at least one name, or go back.")
        return cleaned

    @property
    def names(self) -> dict[int, dict[str, str]]:
        """What was written, by child; a child with nothing written is left out."""
        found = {
            pk: {name: self.cleaned_data.get(f"{name}_{pk}", "") for name in ("given_names", "family_name", "known_as")}
            for pk in self.numbers
        }
        return {pk: names for pk, names in found.items() if any(names.values())}
