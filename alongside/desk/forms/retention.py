"""The questions about how long records are kept."""

from typing import Any

from alongside.desk.states import Basis
from alongside.foundation.blockers import Cannot
from alongside.foundation.fields import Choice, Day, Line, Whole, Words
from alongside.foundation.forms import HouseForm

LONGEST = 100


class _Asking(HouseForm):
    """A form that shows the reasons of a refused action above its questions."""

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)


class ChangeRetentionRule(_Asking):
    """How long, from when, where that comes from, and who confirmed it."""

    basis = Choice(
        label="From when are the years counted?",
        choices=[
            (Basis.AFTER_CLOSED.value, "From the end of the work"),
            (Basis.BIRTHDAY.value, "From their birth: kept until that birthday"),
            (Basis.EIGHTEEN_AND_QUIET.value, "From their 18th birthday, or the last thing written down, if later"),
        ],
        coerce=Basis,
        required_words="Choose from when the years are counted.",
    )
    years = Whole(label="How many years?", smallest=1, largest=LONGEST, required_words="Enter a number of years.")
    years_after_death = Whole(
        label="How many years from their death, if they died under 18?", smallest=1, largest=LONGEST, required=False
    )
    source = Words(
        label="Where does this come from?",
        hint="The law, or the council’s own table with its date.",
        rows=3,
        max_length=500,
        required_words="Say where this comes from.",
    )
    checked_by = Line(
        label="Who confirmed it?",
        hint="Their name and job. Leave both empty while it is still to be checked.",
        required=False,
    )
    checked_on = Day(label="When did they confirm it?", required=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if bool(said.get("checked_by")) != bool(said.get("checked_on")) and "checked_on" not in self.errors:
            missing = "checked_on" if said.get("checked_by") else "checked_by"
            self.add_error(missing, "Give both who confirmed it and the day, or neither.")
        return said


class WhyHold(_Asking):
    """Why nothing may go, or why it may again."""

    why = Words(label="Why?", rows=4, max_length=2000, required_words="Write why, for whoever asks years from now.")


class PostponeDisposal(_Asking):
    """Putting it off, for a reason."""

    until = Day(label="Until when?", required_words="Enter the day on which somebody looks again.")
    why = Words(label="Why?", rows=3, max_length=2000, required_words="Write why it is kept longer.")
