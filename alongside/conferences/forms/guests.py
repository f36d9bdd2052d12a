"""Questions about one person of the family."""

from datetime import date
from typing import Any, cast

from alongside.conferences.states import Coming, MayKnow, MetHow, NeedKind, NotInvitedWhy
from alongside.foundation.fields import Choice, Choices, Day, Line, Pick, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person

STILL_TO_COME = "Choose today or an earlier day."
BEFORE_THE_REQUEST = "Choose a day after the meeting was asked for."


UNKNOWN_IS_FINE: dict[str, Any] = {"required": False, "say_optional": False}


def name_in_questions(form: HouseForm, who: str) -> None:
    """Ask about somebody by name."""
    for field in form.fields.values():
        field.label = str(field.label).replace("{who}", who)
        field.help_text = str(field.help_text).replace("{who}", who)


def happened_between(field: Any, asked_on: date, today: date) -> None:
    """A day in preparation lies between the request and today."""
    day = cast(Day, field)
    day.earliest, day.latest = asked_on, today
    day.too_early, day.too_late = BEFORE_THE_REQUEST, STILL_TO_COME


class AddGuest(HouseForm):
    """Who else of the family to talk to."""

    person = Choice(label="Who will you talk to?", coerce=int)


class PrepareGuest(HouseForm):
    """How somebody was met, and how they take part. Any of it may still be unknown."""

    met_on = Day(label="When did you meet?", hint="Leave this empty if you have not met yet.", **UNKNOWN_IS_FINE)
    met_how = Choice(label="How did you meet?", choices=MetHow.choices, **UNKNOWN_IS_FINE)
    coming = Choice(label="Will {who} come?", choices=[pair for pair in Coming.choices if pair[0]], **UNKNOWN_IS_FINE)
    their_words = Words(
        label="What {who} wants to say, in their own words",
        hint="For somebody who sends their words, or wants them written down. They are kept exactly as you write them.",
        **UNKNOWN_IS_FINE,
        looked_at=False,
    )
    words_read_by = Line(label="Who reads these words out?", hint="{who} chooses.", **UNKNOWN_IS_FINE)
    ready = YesNo(label="Is {who} ready for the meeting?", no="Not yet", **UNKNOWN_IS_FINE)
    not_ready_why = Words(label="If not yet, why?", max_length=2000, rows=3, **UNKNOWN_IS_FINE)
    note = Words(
        label="Notes for the conferencing service",
        hint="The referrer never sees these. Other people in the family do not see them either.",
        **UNKNOWN_IS_FINE,
    )

    def __init__(
        self, *args: Any, person: Person, asked_on: date, today: date, own_words: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        happened_between(self.fields["met_on"], asked_on, today)
        name_in_questions(self, person.short_name)
        if own_words:  # what they wrote at home nobody else changes
            del self.fields["their_words"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("met_on") and "met_how" not in self.errors and not said.get("met_how"):
            self.add_error("met_how", "Say how you met.")
        if said.get("met_how") and "met_on" not in self.errors and not said.get("met_on"):
            self.add_error("met_on", "Say which day you met.")
        if said.get("ready") and "met_on" not in self.errors and not said.get("met_on"):
            self.add_error("ready", "Nobody is ready before somebody has met them.")
        if said.get("ready") is False and "not_ready_why" not in self.errors and not said.get("not_ready_why"):
            self.add_error("not_ready_why", "Say what they are not ready for yet, or why.")
        return said


class DoNotInvite(HouseForm):
    """Keeping somebody away, for safety only."""

    reason = Choice(label="Why would it not be safe?", choices=NotInvitedWhy.choices)
    why = Words(
        label="Say more",
        hint="What the order, condition or worry is, and who told you. Only the conferencing service reads this.",
        max_length=2000,
        rows=4,
        required_words="Say why, in words.",
    )
    sure = YesNo(
        label="Are you sure that this person should not be invited?",
        hint="Their name will not be shown to anyone outside the conferencing service. You can undo this.",
        yes="Yes, do not invite them",
        no="No, go back",
        required_words="Say whether you are sure.",
    )


class NoteNeed(HouseForm):
    """One thing somebody needs."""

    kind = Choice(label="What do they need?", choices=NeedKind.choices)
    detail = Line(
        label="Say more",
        hint="For example the language, how far they travel, or what they eat.",
        max_length=300,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("kind") in (NeedKind.OTHER, NeedKind.APART) and not said.get("detail"):
            self.add_error("detail", "Say what they need.")
        return said


class ArrangeNeed(HouseForm):
    """How it is arranged."""

    arranged = YesNo(label="Is it arranged?", no="Not yet")
    arranged_detail = Line(
        label="What is arranged?",
        hint="If it is arranged: who, when and where. Do not write anyone’s address.",
        max_length=300,
        required=False,
        say_optional=False,
    )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("arranged") and "arranged_detail" not in self.errors and not said.get("arranged_detail"):
            self.add_error("arranged_detail", "Say what is arranged.")
        return said


def pick_from(field: Any, pairs: list[tuple[Any, str]]) -> None:
    """Give a question its answers, which are known only when the page is asked for."""
    cast(Choice | Pick, field).choices = pairs


class GuestMayKnow(HouseForm):
    """Whom they let know that they come, and what they are told where they come apart from the others."""

    may_know = Choice(
        label="Who may know that {who} comes?",
        choices=[pair for pair in MayKnow.choices if pair[0]],
        hint="Until {who} says, only you know.",
        **UNKNOWN_IS_FINE,
    )
    people = Choices(label="If only some: who?", coerce=int, **UNKNOWN_IS_FINE)
    told_instead = Words(
        label="If {who} comes apart from the others: what do you tell {who}?",
        hint="{who} then reads only these words: not the day and place of the meeting, and not who else comes.",
        max_length=2000,
        rows=4,
        **UNKNOWN_IS_FINE,
        for_families=True,
    )

    def __init__(self, *args: Any, person: Person, others: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(Choices, self.fields["people"]).choices = others
        name_in_questions(self, person.short_name)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("may_know") == MayKnow.NAMED and "people" not in self.errors and not said.get("people"):
            self.add_error("people", "Choose at least one person.")
        return said
