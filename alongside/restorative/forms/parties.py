"""Questions about who may take part."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, cast

from alongside.families.queries import Known
from alongside.foundation.fields import Choice, Day, Line, Pick
from alongside.foundation.fields.base import safe_text
from alongside.foundation.forms import HouseForm
from alongside.partners.states import OrganisationKind
from alongside.people.models import Person
from alongside.restorative.models import Party

NEW = "new"
LOOK_FIRST = "Look at who is known already, then say whether it is one of them."
UNKNOWN_IS_FINE: dict[str, Any] = {"required": False, "say_optional": False}


def choose_from(form: HouseForm, name: str, pairs: Iterable[tuple[Any, str]]) -> None:
    """Give a question its answers, known only when the page is asked for; without any, it is not asked."""
    answers = list(pairs)
    if answers:
        cast(Choice | Pick, form.fields[name]).choices = answers
    else:
        del form.fields[name]


class _Beside(HouseForm):
    """Ends with whom they come beside, where somebody is there already."""

    def __init__(self, *args: Any, others: Iterable[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "beside", ((one.pk, one.name) for one in others))


def beside_question() -> Pick:
    return Pick(
        label="Do they come to support somebody?",
        hint="Somebody who comes beside another, because that person wants them there.",
        first="No, they take part for themselves",
        coerce=int,
        empty=None,
        **UNKNOWN_IS_FINE,
    )


class AddParty(_Beside):
    """Somebody of the family."""

    person = Choice(label="Who may take part?", coerce=int, empty=None)
    beside = beside_question()


class _OneOfThese(Choice):
    """Choices known only once the names have been read."""

    def to_python(self, value: object) -> str:
        return safe_text(value)


class AddNewParty(_Beside):
    """Somebody who is not written down with these people yet. `known` finds who may be the same."""

    same_as = _OneOfThese(label="Is it one of these people?", **UNKNOWN_IS_FINE)
    given_names = Line(label="First names", **UNKNOWN_IS_FINE)
    family_name = Line(label="Family name", hint="Leave it empty for somebody with one name.", **UNKNOWN_IS_FINE)
    known_as = Line(label="What they like to be called", hint="If it is another name.", required=False)
    born_on = Day(
        label="Date of birth", hint="For example, 27 3 1987.", required=False, too_late="This day has not come yet."
    )
    relationship = Line(
        label="Who are they?",
        hint="In the family’s own words: neighbour, Dad’s friend. Everybody who works with the family reads this.",
        required_words="Say who they are.",
    )
    beside = beside_question()

    def __init__(self, *args: Any, today: date, find: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(Day, self.fields["born_on"]).latest = today
        self.find = find
        self.alike: Sequence[Known] = ()

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        names = ("given_names", "family_name", "known_as")
        if not any(said.get(name) for name in names) and not any(name in self.errors for name in names):
            self.add_error("given_names", "Write at least one name. One is enough.")
            return said
        asked = f"{said.get('given_names') or said.get('known_as') or ''} {said.get('family_name') or ''}".strip()
        self.alike = self.find(asked, said.get("born_on"))
        same_as = cast(_OneOfThese, self.fields["same_as"])
        same_as.choices = [*((one.person.pk, one.person.full_name) for one in self.alike), (NEW, "No, somebody else")]
        same_as.hints = {str(one.person.pk): f"May be the same because {one.because}." for one in self.alike}
        if self.alike and said.get("same_as") not in {str(answer) for answer, _ in same_as.choices}:
            self.add_error("same_as", LOOK_FIRST)
        return said

    @property
    def known(self) -> Person | None:
        """The known person who was chosen, if one was."""
        chosen = self.cleaned_data.get("same_as")
        return next((one.person for one in self.alike if str(one.person.pk) == chosen), None)

    @property
    def facts(self) -> dict[str, Any]:
        """What to write down of a new person."""
        return {name: self.cleaned_data[name] for name in ("given_names", "family_name", "known_as", "born_on")}


class AddOrganisationParty(_Beside):
    """A school or another organisation, with who speaks for it."""

    organisation = Pick(
        label="Which organisation?", first="One that is not in this list", coerce=int, empty=None, **UNKNOWN_IS_FINE
    )
    name = Line(label="If it is not in the list: its name", **UNKNOWN_IS_FINE)
    kind = Pick(label="If it is not in the list: what is it?", choices=OrganisationKind.choices, **UNKNOWN_IS_FINE)
    speaks = Line(
        label="Who speaks for it?",
        hint="The person who comes, with what they do there: Ms Pretend, head of year.",
        required_words="Write who speaks for it.",
    )
    beside = beside_question()

    def __init__(self, *args: Any, organisations: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "organisation", organisations)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("organisation") or "organisation" in self.errors:
            return said
        if "name" not in self.errors and not said.get("name"):
            self.add_error("name", "Choose an organisation from the list, or write the name of another.")
        if said.get("name") and "kind" not in self.errors and not said.get("kind"):
            self.add_error("kind", "Choose what it is.")
        return said


class ChangeBeside(_Beside):
    """Whom somebody comes beside."""

    beside = beside_question()
