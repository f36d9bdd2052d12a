"""Questions about who may take part, and how each was found."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, cast

from alongside.families.queries import Known
from alongside.foundation.fields import Choice, Day, Line, Pick, Words, YesNo
from alongside.foundation.fields.base import safe_text
from alongside.foundation.forms import HouseForm
from alongside.partners.states import OrganisationKind
from alongside.people.models import Person
from alongside.restorative.models import Party
from alongside.restorative.states import MetHow, PartyAnswer, Role

NEW = "new"
LOOK_FIRST = "Look at who is known already, then say whether it is one of them."
UNKNOWN_IS_FINE: dict[str, Any] = {"required": False, "say_optional": False}
LONGEST_AGO = timedelta(days=366)


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


class NoteReadiness(HouseForm):
    """How somebody was found. Any of it may still be unknown."""

    role = Choice(
        label="How does {who} stand to what happened, as you understand it?",
        hint="This is for you. It is shown to nobody who takes part.",
        choices=Role.choices,
        **UNKNOWN_IS_FINE,
    )
    met_on = Day(
        label="When did you meet, alone?",
        hint="Leave this empty if you have not met yet.",
        too_late="Choose today or an earlier day.",
        too_early="Choose a day in the last year.",
        **UNKNOWN_IS_FINE,
    )
    met_how = Choice(label="How did you meet?", choices=MetHow.choices, **UNKNOWN_IS_FINE)
    ready = YesNo(
        label="Is {who} ready?",
        hint="They know what will happen, and what they want to say and hear.",
        no="Not yet",
        **UNKNOWN_IS_FINE,
    )
    ready_why = Words(label="What makes you think so?", rows=4, **UNKNOWN_IS_FINE)
    safe = YesNo(label="Is it safe for {who}, and from {who}?", no="Not yet", **UNKNOWN_IS_FINE)
    safe_why = Words(label="What makes you think so, and what keeps it safe?", rows=4, **UNKNOWN_IS_FINE)
    note = Words(label="Anything else", rows=4, **UNKNOWN_IS_FINE)

    def __init__(self, *args: Any, who: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        met_on = cast(Day, self.fields["met_on"])
        met_on.latest, met_on.earliest = today, today - LONGEST_AGO
        for field in self.fields.values():
            field.label = str(field.label).replace("{who}", who)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        met = said.get("met_on") or "met_on" in self.errors
        for name, words, is_missing in (
            ("met_how", "Say how you met.", said.get("met_on") and not said.get("met_how")),
            ("met_on", "Say which day you met.", said.get("met_how") and not met),
            ("ready", "Nobody is found ready before somebody has met them.", said.get("ready") and not met),
            ("safe", "Nobody is found safe before somebody has met them.", said.get("safe") and not met),
            ("ready_why", "Say what they are not ready for yet, or why.", _no_without(said, "ready")),
            ("safe_why", "Say what is not safe yet.", _no_without(said, "safe")),
        ):
            if is_missing and name not in self.errors:
                self.add_error(name, words)
        return said


def _no_without(said: dict[str, Any], name: str) -> bool:
    return said.get(name) is False and not said.get(f"{name}_why")


class NoteAnswer(HouseForm):
    """What somebody said when they were asked."""

    answer = Choice(label="What did {who} say?", choices=PartyAnswer.choices)

    def __init__(self, *args: Any, who: str, answers: Sequence[PartyAnswer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast(Choice, self.fields["answer"])
        field.label = str(field.label).replace("{who}", who)
        field.choices = [(one.value, WORDS[one]) for one in answers]


WORDS = {
    PartyAnswer.ASKED: "Wants to think about it",
    PartyAnswer.YES: "Wants to take part",
    PartyAnswer.NO: "Does not want to",
    PartyAnswer.STOPPED: "Wants to stop",
}


class NoteTheirWords(HouseForm):
    """What somebody hopes and fears, in their own words."""

    hopes = Words(label="What does {who} hope for?", rows=4, **UNKNOWN_IS_FINE)
    fears = Words(label="What does {who} worry about?", rows=4, **UNKNOWN_IS_FINE)
    beside = Words(label="Whom does {who} want beside them?", max_length=2000, rows=2, **UNKNOWN_IS_FINE)
    not_said = Words(label="What must not be said, or not yet?", rows=4, **UNKNOWN_IS_FINE)
    needs = Words(
        label="What does {who} need to take part?",
        hint="An interpreter, breaks, a lift, a place of their choice.",
        max_length=2000,
        rows=2,
        **UNKNOWN_IS_FINE,
    )

    def __init__(self, *args: Any, who: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.label = str(field.label).replace("{who}", who)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not self.errors and not any(said.values()) and not any((self.current or {}).values()):
            self.add_error("hopes", "Write down something they said.")
        return said
