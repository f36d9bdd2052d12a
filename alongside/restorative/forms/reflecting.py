"""Where a piece of one's own work was, after what, and a line for oneself; and with whom it is shared."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from alongside.access.models import User
from alongside.foundation.fields import Choice, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.restorative.rules.window import rows_of_cells
from alongside.restorative.states import Work

CELLS = {cell.value: cell for row in rows_of_cells() for cell in row}


class PlaceReflection(HouseForm):
    """Two taps and a button."""

    place = Choice(
        label="How was it?",
        hint="Further up is more challenge. Further to the right is more support.",
        choices=[(value, cell.words) for value, cell in CELLS.items()],
        required_words="Choose a place in the window.",
    )
    work = Pick(label="After what?", choices=Work.choices, coerce=Work, required_words="Choose after what.")
    line = Words(
        label="A line for yourself",
        hint="What would you do again, or otherwise? Do not name a family here.",
        rows=2,
        max_length=500,
        required=False,
        looked_at=False,
    )

    def clean_place(self) -> tuple[int, int]:
        """Support and challenge."""
        cell = CELLS.get(self.cleaned_data["place"])
        if cell is None:
            raise ValidationError("Choose a place in the window.")
        return cell.support, cell.challenge


class ShareReflection(HouseForm):
    """One other who supervises."""

    with_whom = Choice(
        label="With whom?",
        hint="They can read where you placed it, and your line, until you take it back.",
        coerce=int,
        required_words="Choose one person.",
    )

    def __init__(self, *args: Any, people: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["with_whom"]
        assert isinstance(field, Choice)
        field.choices = [(one.pk, one.name) for one in people]
