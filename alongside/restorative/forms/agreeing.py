"""Questions while people agree, and later: each line, who reads it, whether it was kept, and how it is."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from alongside.foundation.fields import Choice, Choices, Day, Line, Pick, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.restorative.models import Party
from alongside.restorative.states import AgreementReaders, HowItIs, Kept


class WriteLine(HouseForm):
    """Who does what, for whom, by when."""

    who = Pick(label="Who does it?", coerce=int, required_words="Choose who does it.")
    words = Words(
        label="What will they do?",
        hint="Exactly as they say it: “I ring before I come.”",
        rows=3,
        required_words="Write what they will do, in their words.",
        looked_at=False,
    )
    owed_to = Choices(
        label="For whom?",
        hint="They are asked later whether it was kept, and nobody else is.",
        coerce=int,
        required_words="Choose for whom it is.",
    )
    by_when = Line(label="By when, in their words?", hint="For example: every Sunday.", required=False)
    by_on = Day(label="By which day?", hint="Only if there is a last day.", required=False)

    def __init__(self, *args: Any, people: Sequence[Party], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {party.pk: party for party in people}
        names = [(party.pk, party.name) for party in people]
        cast(Pick, self.fields["who"]).choices = names
        cast(Choices, self.fields["owed_to"]).choices = names
        by_on = cast(Day, self.fields["by_on"])
        by_on.earliest, by_on.too_early = today, "That day has passed."

    def said(self) -> dict[str, Any]:
        """The answers, with people in place of their numbers."""
        answers = dict(self.cleaned_data)
        answers["who"] = self.people[answers["who"]]
        answers["owed_to"] = [self.people[number] for number in answers["owed_to"]]
        return answers


class MakeAgreement(HouseForm):
    """Who may read it."""

    readers = Choice(
        label="Who may read this?",
        hint="Ask everybody. Unless all of them want more, it stays among them.",
        choices=AgreementReaders.choices,
        initial=AgreementReaders.US,
    )
    everyone_wants = Choices(
        label="If the people who work with the family read it too",
        choices=[("yes", "I asked each of them, and everybody wants that")],
        required=False,
        say_optional=False,
    )


class NoteKept(HouseForm):
    """What somebody says of something that was owed to them."""

    was_kept = Choice(label="Was it kept?", choices=[one for one in Kept.choices if one[0]])
    words = Words(label="What do they say?", hint="In their words.", rows=3, required=False, looked_at=False)


class NoteFollowUp(HouseForm):
    """How it is some weeks later: the same few questions for each."""

    how = Choice(label="How is it now?", choices=HowItIs.choices)
    changed = Words(label="What has changed?", hint="In their words.", rows=3, required=False, looked_at=False)
    still = Words(label="What is still hard?", hint="In their words.", rows=3, required=False, looked_at=False)
    wants_to_talk = YesNo(label="Do they want to talk with you?")
