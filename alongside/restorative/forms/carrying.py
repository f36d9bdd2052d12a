"""Questions about words that a facilitator carries from one to another."""

from collections.abc import Sequence
from typing import Any, cast

from alongside.foundation.fields import Choice, Pick, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.restorative.models import Party
from alongside.restorative.states import CarriedKind


class CarryWords(HouseForm):
    """Who says it, to whom, and exactly what."""

    said_by = Pick(label="Who says it?", coerce=int, required_words="Choose who says it.")
    to = Pick(label="For whom is it?", coerce=int, required_words="Choose for whom it is.")
    kind = Choice(label="What is it?", choices=CarriedKind.choices, required_words="Choose a letter or a message.")
    words = Words(
        label="Their words",
        hint="Write exactly what they say, and read it back to them.",
        rows=8,
        required_words="Write their words.",
        looked_at=False,
    )
    may_pass_on = YesNo(
        label="May it be passed on now?",
        hint="With no, it waits here until they say so.",
        required_words="Say whether it may be passed on.",
    )

    def __init__(self, *args: Any, says: Sequence[Party], to: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(Pick, self.fields["said_by"]).choices = [(party.pk, party.name) for party in says]
        cast(Pick, self.fields["to"]).choices = [(party.pk, party.name) for party in to]
        self.people = {party.pk: party for party in [*says, *to]}

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("said_by") and said.get("said_by") == said.get("to"):
            self.add_error("to", "Choose somebody else for whom it is.")
        return said

    def party(self, name: str) -> Party:
        return self.people[self.cleaned_data[name]]


class PassOn(HouseForm):
    """Nothing to ask, but why, where some of the words tell."""

    why = Words(
        label="Why may these words go as they are?",
        hint="For example: they know this already. Your name is kept with it.",
        max_length=2000,
        rows=3,
        required_words="Write why these words may go.",
    )

    def __init__(self, *args: Any, is_held: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_held:
            del self.fields["why"]
