"""Naming a champion, and what somebody saw who watched practice."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from alongside.foundation.fields import Choice, Day, Line, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.partners.models import Organisation, Practitioner
from alongside.training.rules.observing import LOOKED_FOR
from alongside.training.states import Seen

TOO_LATE = "Choose today or an earlier day."
THING = "seen_"


class AddChampion(HouseForm):
    """One of those who were found, and since when."""

    who = Choice(label="Who?", coerce=int, required_words="Choose one person.")
    since_on = Day(label="Since when?", too_late=TOO_LATE)

    def __init__(self, *args: Any, found: Iterable[Practitioner], today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"since_on": today}, **kwargs)
        who = self.fields["who"]
        assert isinstance(who, Choice)
        who.choices = [(one.pk, one.worker.name) for one in found]
        who.hints = {
            str(one.pk): ", ".join(filter(None, (one.job_title, one.team, one.organisation.name))) for one in found
        }
        _not_after(self, "since_on", today)


class EndChampion(HouseForm):
    """The last day."""

    until_on = Day(label="Until when?", hint="The last day they are a champion.", too_late=TOO_LATE)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"until_on": today}, **kwargs)
        _not_after(self, "until_on", today)


class NoteObservation(HouseForm):
    """Where, when, what of each thing was seen, and a few words that name nobody."""

    organisation = Pick(label="Which organisation?", coerce=int, required_words="Choose an organisation.")
    setting = Line(
        label="What did you watch?",
        hint="For example a team meeting, or the start of a school day. Name nobody.",
        max_length=200,
        required_words="Write what you watched.",
    )
    on = Day(label="On which day?", too_late=TOO_LATE)

    def __init__(self, *args: Any, organisations: Iterable[Organisation], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        where = self.fields["organisation"]
        assert isinstance(where, Pick)
        where.choices = [(one.pk, one.name) for one in organisations]
        _not_after(self, "on", today)
        for key, words in LOOKED_FOR.items():
            self.fields[THING + key] = Choice(
                label=words,
                choices=Seen.choices,
                coerce=Seen,
                inline=True,
                required_words=f"Choose what you saw: {words}",
            )
        self.fields["words"] = Words(
            label="Anything else you noticed?",
            hint="Name nobody: no colleague, no child and no family.",
            rows=4,
            max_length=3_000,
            required=False,
            looked_at=False,
        )

    @property
    def things(self) -> list[str]:
        return [THING + key for key in LOOKED_FOR]

    def said(self) -> dict[str, Any]:
        """As the action takes it, but for the organisation, which is a number here."""
        given = self.cleaned_data
        seen = {key: given[THING + key] for key in LOOKED_FOR}
        return {"setting": given["setting"], "on": given["on"], "seen": seen, "words": given["words"]}


def _not_after(form: HouseForm, name: str, today: date) -> None:
    field = form.fields[name]
    assert isinstance(field, Day)
    field.latest = today
