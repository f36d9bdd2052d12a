"""What is asked of a session: its days, where it is, who holds it, and who has which places."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError

from alongside.foundation.fields import Choice, Choices, Day, Line, Pick, TimeOfDay, Whole, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.partners.states import OrganisationKind
from alongside.training.rules.sessions import MOST_DAYS, SessionPlan, Span, mistakes_in_days, mistakes_in_hours, span_on
from alongside.training.states import PlacesGiven

NOT_A_LINK = "Write the whole link, like https://example.org/meeting."
OF_A_DAY = ("on", "from", "until")
MOST_PLACES = 1_000


class Link(Line):
    """The address of a page somewhere else, over a sealed line."""

    input_type = "url"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 500, "spellcheck": False, **kwargs})

    def to_python(self, value: object) -> str:
        text = super().to_python(value)
        try:
            parts = urlsplit(text)
            whole = parts.scheme == "https" and bool(parts.hostname)
        except ValueError:
            whole = False
        if text and (not whole or any(letter.isspace() or not letter.isprintable() for letter in text)):
            raise ValidationError(NOT_A_LINK, code="link")
        return text


class SessionForm(HouseForm):
    """A session. It has as many days as there are rows; a row left empty is no day."""

    place = Line(label="What is the place called?", hint="Leave it empty where people join online.", required=False)
    address = Line(label="Its address", max_length=300, required=False)
    getting_in = Words(
        label="Getting in",
        hint="Steps, parking, a hearing loop, where to ring the bell. Anyone may read it.",
        max_length=500,
        rows=3,
        required=False,
    )
    online_link = Link(label="The link to join online", hint="Only people with a place see it.", required=False)
    joining_words = Words(
        label="What people need to know before they come",
        hint="Only people with a place read it: what to bring, when to come, what is for lunch.",
        max_length=5_000,
        rows=4,
        required=False,
    )
    trainers = Choices(label="Who holds it?", coerce=int, required=False, say_optional=False)
    also_held_by = Words(
        label="Does somebody else hold it too?",
        hint="Their email addresses, one a line. They need an account with us, as a worker or to learn.",
        max_length=1_000,
        rows=2,
        required=False,
        looked_at=False,
    )
    capacity = Whole(label="How many places are there?", smallest=1, largest=MOST_PLACES)
    places_given = Choice(
        label="How are places given?",
        choices=PlacesGiven.choices,
        coerce=PlacesGiven,
        hints={
            PlacesGiven.FIRST_COME: "Then people wait in line, and the next in line is offered what becomes free.",
            PlacesGiven.CHOSEN: "Newcastle chooses so that people of many services learn together.",
        },
    )
    chosen_on = Day(label="On which day are places chosen?", hint="Only where they are chosen.", required=False)
    walk_ins = YesNo(label="May people come who have not booked?", hint="On the day, where there is room.")
    only_for_id = Pick(
        label="Is it for one organisation alone?",
        hint="Then it stands on no public list; only its own people can book.",
        coerce=int,
        empty=None,
        first="No, anyone may book",
        required=False,
        say_optional=False,
    )

    def __init__(
        self,
        *args: Any,
        rows: int,
        people: list[tuple[int, str]],
        organisations: list[tuple[int, str]],
        known: list[Span],
        at: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rows, self.known, self.at = rows, known, at
        self.also: set[int] = set()
        trainers, only_for = self.fields["trainers"], self.fields["only_for_id"]
        assert isinstance(trainers, Choices)
        assert isinstance(only_for, Pick)
        trainers.choices, only_for.choices = people, organisations
        if not people:
            del self.fields["trainers"]
        days = {name: one for row in range(rows) for name, one in _row(row, several=rows > 1).items()}
        shares = {f"share_{kind}": _share(str(words)) for kind, words in OrganisationKind.choices}
        self.fields = {**days, **self.fields, **shares}

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        spans = [(row, span) for row in range(self.rows) if (span := self._span(row)) is not None]
        for number, reason in mistakes_in_days([span for _, span in spans], known=self.known, at=self.at):
            self.add_error(f"day_{spans[number][0]}_on", reason)
        said["days"] = [span for _, span in spans]
        if (
            said.get("places_given") == PlacesGiven.CHOSEN
            and not said.get("chosen_on")
            and "chosen_on" not in self.errors
        ):
            self.add_error("chosen_on", "Say on which day places are chosen.")
        return said

    def _span(self, row: int) -> Span | None:
        names = {part: f"day_{row}_{part}" for part in OF_A_DAY}
        on, begins, until = (self.cleaned_data.get(name) for name in names.values())
        if any(name in self.errors for name in names.values()):
            return None
        if on is None and begins is None and until is None:
            return None
        asked = {"on": "Enter the day.", "from": "Enter when it begins.", "until": "Enter when it ends."}
        missing = [part for part, typed in zip(OF_A_DAY, (on, begins, until), strict=True) if typed is None]
        for part in missing:
            self.add_error(names[part], asked[part])
        if missing:
            return None
        if reasons := mistakes_in_hours(on, begins, until):
            self.add_error(names["until"] if until <= begins else names["from"], reasons[0])
            return None
        return span_on(on, begins, until)

    def addresses(self) -> list[str]:
        """Who else holds it, by e-mail address."""
        return [line.strip() for line in self.cleaned_data.get("also_held_by", "").splitlines() if line.strip()]

    def plan(self, also: set[int]) -> SessionPlan:
        """All that is said, with those who hold it besides."""
        said = self.cleaned_data
        plain = (
            "days", "capacity", "place", "address", "getting_in", "online_link", "joining_words", "places_given",
            "chosen_on", "walk_ins", "only_for_id",
        )  # fmt: skip
        return SessionPlan(
            trainers=sorted({*said.get("trainers", []), *also}),
            shares={kind: said[f"share_{kind}"] for kind in OrganisationKind.values if said.get(f"share_{kind}")},
            **{name: said[name] for name in plain},
        )


def _row(row: int, *, several: bool) -> Mapping[str, Any]:
    which = f"Day {row + 1}" if several else "Which day is it?"
    of = f" on day {row + 1}" if several else ""
    return {
        f"day_{row}_on": Day(label=which, required=False, say_optional=False),
        f"day_{row}_from": TimeOfDay(label=f"It begins{of}", required=False, say_optional=False),
        f"day_{row}_until": TimeOfDay(label=f"It ends{of}", required=False, say_optional=False),
    }


def _share(kind: str) -> Whole:
    return Whole(label=kind, required=False, say_optional=False, largest=MOST_PLACES, width="3")


def rows_wanted(data: Mapping[str, Any] | None, *, saved: int, one_more: bool = False) -> int:
    """How many days the page asks for: those that are saved or were on the page, and one more where it was asked for."""
    on_page = [row for row in range(MOST_DAYS) if data and any(name.startswith(f"day_{row}_") for name in data)]
    return min(MOST_DAYS, max([saved, 1, *(row + 1 for row in on_page)]) + (1 if one_more else 0))


class CopySession(HouseForm):
    """The first day of the copy."""

    first_on = Day(label="On which day does the copy begin?", hint="Later days follow after as many days as now.")


class CallOffSession(HouseForm):
    """Why it is not held."""

    why = Line(
        label="Why is it called off?",
        hint="Everybody with a place, or in line for one, reads this. Name nobody.",
        max_length=300,
        required_words="Say why it is called off.",
    )
