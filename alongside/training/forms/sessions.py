"""What is asked of a session: its days, where it is, who holds it, and who has which places."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, cast
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate, localtime

from alongside.foundation.fields import Choice, Choices, Day, Line, Pick, TimeOfDay, Whole, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.partners.queries import organisations
from alongside.partners.states import OrganisationKind
from alongside.training.models import Session
from alongside.training.queries.arranging import PLAIN, account_of, plan_of, spans_of, those_who_may_hold
from alongside.training.rules.sessions import MOST_DAYS, SessionPlan, Span, mistakes_in_days, mistakes_in_hours, span_on
from alongside.training.states import PlacesGiven

NOT_A_LINK = "Write the whole link, like https://example.org/meeting."
OF_A_DAY = ("on", "from", "until")
MISSING = {"on": "Enter the day.", "from": "Enter when it begins.", "until": "Enter when it ends."}
MOST_PLACES = 1_000
BEGINS_WITH = {"capacity": 20, "places_given": PlacesGiven.FIRST_COME, "walk_ins": True}


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
    capacity = Whole(
        label="How many places are there?",
        smallest=1,
        largest=MOST_PLACES,
        required_words="Write how many places there are.",
    )
    places_given = Choice(
        label="How are places given?",
        choices=PlacesGiven.choices,
        coerce=PlacesGiven,
        hints={
            PlacesGiven.FIRST_COME: "Then people wait in line, and the next in line is offered what becomes free.",
            PlacesGiven.CHOSEN: "Newcastle chooses so that people of many services learn together.",
        },
    )
    chosen_on = Day(
        label="On which day are places chosen?", hint="Only where they are chosen.", required=False, say_optional=False
    )
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
        at: datetime,
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
        typed = {part: self.cleaned_data.get(name) for part, name in names.items()}
        if any(name in self.errors for name in names.values()) or not any(one is not None for one in typed.values()):
            return None
        if missing := [part for part, said in typed.items() if said is None]:
            for part in missing:
                self.add_error(names[part], MISSING[part])
            return None
        on, begins, until = cast(tuple[date, time, time], tuple(typed.values()))
        if reasons := mistakes_in_hours(on, begins, until):
            self.add_error(names["until"] if until <= begins else names["from"], reasons[0])
            return None
        return span_on(on, begins, until)

    def clean_also_held_by(self) -> str:
        """Everybody named has an account."""
        words = str(self.cleaned_data["also_held_by"])
        for address in filter(None, (line.strip() for line in words.splitlines())):
            if (worker := account_of(address)) is None:
                self.add_error("also_held_by", f"Nobody with the address {address} has an open account.")
            else:
                self.also.add(worker.pk)
        return words

    def plan(self) -> SessionPlan:
        """All that is said, with those who hold it besides."""
        said = self.cleaned_data
        return SessionPlan(
            trainers=sorted({*said.get("trainers", []), *self.also}),
            shares={kind: said[f"share_{kind}"] for kind in OrganisationKind.values if said.get(f"share_{kind}")},
            **{name: said[name] for name in ("days", *PLAIN)},
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
    """How many days the page asks for: those saved, those that were on the page, and one more if asked for."""
    on_page = [row for row in range(MOST_DAYS) if data and any(name.startswith(f"day_{row}_") for name in data)]
    return min(MOST_DAYS, max([saved, 1, *(row + 1 for row in on_page)]) + (1 if one_more else 0))


def session_form(
    data: Mapping[str, Any] | None,
    *,
    session: Session | None = None,
    kept: Mapping[str, Any] | None = None,
    one_more: bool = False,
    at: datetime,
) -> SessionForm:
    """The questions of a session, filled with what is saved of it. `one_more` keeps what was typed, with a day more."""
    current = answers_of(session) if session else None
    if data is not None and one_more:
        data, kept = None, data
    known = spans_of(session) if session else []
    return SessionForm(
        data,
        current=current,
        kept=kept,
        initial=None if session else BEGINS_WITH,
        rows=rows_wanted(data or kept, saved=len(known), one_more=one_more),
        people=[(one.pk, one.name) for one in those_who_may_hold()],
        organisations=[(one.pk, one.name) for one in organisations()],
        known=known,
        at=at,
    )


def answers_of(session: Session) -> dict[str, Any]:
    """What is saved of a session, by the questions of its page."""
    plan = plan_of(session)
    said = {name: getattr(plan, name) for name in (*PLAIN, "trainers")}
    for row, one in enumerate(sorted(plan.days)):
        begins, until = localtime(one.starts_at), localtime(one.ends_at)
        said |= {f"day_{row}_on": localdate(begins), f"day_{row}_from": begins.time(), f"day_{row}_until": until.time()}
    return said | {f"share_{kind}": plan.shares.get(kind) for kind in OrganisationKind.values}
