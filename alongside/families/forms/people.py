"""What we ask about a child or an adult, and whether they are known already."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from alongside.access.models import User
from alongside.families import queries
from alongside.families.states import Side
from alongside.foundation.fields import Choice, Choices, Day, Line, Pick
from alongside.foundation.fields.base import safe_text
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.people.states import Sex

NEW = "new"
LOOK_FIRST = "Look at who is known already, then say whether it is one of them."
ONE_NAME = "Write at least one name. One is enough."
NOT_BOTH = "A child has a date of birth or a day they are expected, not both."
LONGEST_WAIT = timedelta(days=300)


@dataclass(frozen=True)
class Alike:
    """Somebody known who may be the one being written down, in words for a list."""

    key: str
    words: str
    hint: str
    council_id: str = ""
    family_name: str = ""


Find = Callable[[str, date | None, str], Sequence[Alike]]


def looking_for(worker: User, *, today: date) -> Find:
    """Finds those this worker may know of, and says why each may be the same."""

    def find(name: str, born_on: date | None, council_child_id: str) -> list[Alike]:
        known = queries.who_may_be_the_same(
            worker, name=name, born_on=born_on, council_child_id=council_child_id, asking=True
        )
        return [
            Alike(
                key=str(one.person.pk),
                words=said_with_age(one.person, today),
                hint=f"May be the same because {one.because}. {_where(one)}",
                council_id=one.person.council_id,
                family_name=one.families[0].name if one.families else "",
            )
            for one in known
        ]

    return find


def _where(known: queries.Known) -> str:
    families = " and ".join(f"“{family.name}”" for family in known.families)
    return f"Is in {families}." if families else "Is not in a family here yet."


def said_with_age(person: Person, today: date) -> str:
    """ "Ayo Madeup, 9"."""
    if person.is_unborn:
        return f"{person.full_name}, not born yet"
    age = person.age_on(today)
    return person.full_name if age is None else f"{person.full_name}, {age}"


class OneOfThese(Choice):
    """Choices known only once the names have been read."""

    def to_python(self, value: object) -> str:
        return safe_text(value)


class AboutPerson(HouseForm):
    """Somebody's names and birthday: enough to know whether they are here already."""

    given_names = Line(label="First names", required=False, say_optional=False)
    family_name = Line(
        label="Family name", hint="Leave it empty for somebody with one name.", required=False, say_optional=False
    )
    known_as = Line(label="What they like to be called", hint="If it is another name.", required=False)
    born_on = Day(
        label="Date of birth", hint="For example, 27 3 2017.", required=False, too_late="This day has not come yet."
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        born_on = self.fields["born_on"]
        assert isinstance(born_on, Day)
        born_on.latest = today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        names = ("given_names", "family_name", "known_as")
        if not any(cleaned.get(name) for name in names) and not any(name in self.errors for name in names):
            self.no_name(cleaned)
        return cleaned

    def no_name(self, cleaned: dict[str, Any]) -> None:
        """Somebody without a name; said otherwise for a baby not born yet."""
        self.add_error("given_names", ONE_NAME)


class NewPerson(AboutPerson):
    """Somebody to be written down, unless they are one of those already known who are like them."""

    same_as = OneOfThese(label="Is it one of these people?", required=False, say_optional=False)

    def __init__(self, *args: Any, find: Find, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.find = find
        self.alike: Sequence[Alike] = ()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.alike = self.find(_asked_name(cleaned), cleaned.get("born_on"), cleaned.get("council_child_id", ""))
        same_as = self.fields["same_as"]
        assert isinstance(same_as, OneOfThese)
        same_as.choices = [*((one.key, one.words) for one in self.alike), (NEW, "No, this is somebody else")]
        same_as.hints = {one.key: one.hint for one in self.alike}
        chosen = cleaned.get("same_as", "")
        if self.alike and chosen not in {key for key, _ in same_as.choices}:
            self.add_error("same_as", LOOK_FIRST)
        if chosen == NEW and any(
            one.council_id and one.council_id == cleaned.get("council_child_id") for one in self.alike
        ):
            self.add_error("council_child_id", "Another child has this council ID. Check the number.")
        return cleaned

    @property
    def is_known(self) -> Alike | None:
        """The known person who was chosen, if one was."""
        return next((one for one in self.alike if one.key == self.cleaned_data.get("same_as")), None)

    @property
    def facts(self) -> dict[str, Any]:
        """What to write down of a new person."""
        asked = ("given_names", "family_name", "known_as", "born_on", "expected_on", "sex", "council_child_id")
        return {name: self.cleaned_data[name] for name in asked if name in self.cleaned_data}


class NewChild(NewPerson):
    """A child to be written down, born or still expected."""

    expected_on = Day(
        label="Not born yet? When is the baby expected?",
        hint="Leave the date of birth empty.",
        required=False,
        say_optional=False,
    )
    sex = Pick(label="Sex", choices=[choice for choice in Sex.choices if choice[0]], first="Not known", required=False)
    council_child_id = Line(
        label="Council child ID",
        hint="The child’s number in the council’s own system.",
        max_length=60,
        width="20",
        required=False,
        spellcheck=False,
    )
    field_order = [
        "given_names",
        "family_name",
        "known_as",
        "born_on",
        "expected_on",
        "sex",
        "council_child_id",
        "same_as",
    ]

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        expected_on = self.fields["expected_on"]
        assert isinstance(expected_on, Day)
        expected_on.earliest, expected_on.latest = today - timedelta(days=42), today + LONGEST_WAIT

    def no_name(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("expected_on"):
            cleaned["given_names"] = "Baby"
        else:
            super().no_name(cleaned)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("born_on") and cleaned.get("expected_on"):
            self.add_error("expected_on", NOT_BOTH)
        return cleaned

    @property
    def is_empty(self) -> bool:
        """Nothing was written in this block."""
        return not any(str(value).strip() for name, value in self.data.items() if name.startswith(f"{self.prefix}-"))


class NewRelative(NewPerson):
    """A relative or friend, what they are to the children, and for whom they hold parental responsibility."""

    relationship = Line(
        label="What are they to the children?", hint="In the family’s own words: Nana, Mum’s friend, Uncle Dele."
    )
    side = Pick(
        label="Whose side are they on?",
        choices=[choice for choice in Side.choices if choice[0]],
        first="Not said",
        required=False,
    )
    responsible_for = Choices(
        label="Do they hold parental responsibility for any of the children?",
        hint="Tick each child. Leave all empty if they do not, or if you do not know.",
        required=False,
        say_optional=False,
    )
    field_order = [
        "given_names",
        "family_name",
        "known_as",
        "born_on",
        "relationship",
        "side",
        "responsible_for",
        "same_as",
    ]

    def __init__(self, *args: Any, children: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        responsible_for = self.fields["responsible_for"]
        assert isinstance(responsible_for, Choices)
        responsible_for.choices, responsible_for.coerce = children, int


def _asked_name(cleaned: dict[str, Any]) -> str:
    first = cleaned.get("given_names") or cleaned.get("known_as") or ""
    return f"{first} {cleaned.get('family_name') or ''}".strip()
