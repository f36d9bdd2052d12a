"""Questions on the day: who goes into private family time, and who came."""

from collections.abc import Sequence
from typing import Any

from alongside.conferences.forms.guests import pick_from
from alongside.conferences.models import ChildPreparation, Guest, ServiceGuest
from alongside.conferences.states import Came, PlanWriting
from alongside.foundation.fields import Choice, Choices, Line, Pick
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person


class BeginPrivateTime(HouseForm):
    """Who is in it, and how they write their plan."""

    people = Choices(label="Who is in this private time?", coerce=int, required_words="Choose who is in it.")
    for_whom = Line(
        label="What do you call this private time?",
        hint="Only if there is more than one, for people who are kept apart. For example, Mum’s side.",
        required=False,
    )
    writing = Choice(
        label="How does the family write its plan?",
        choices=PlanWriting.choices,
        hints={
            PlanWriting.OWN_PHONES: "Those named above write together on their own phones. You can lend a device too.",
            PlanWriting.ON_DEVICE: "You get a link that opens once. Nobody from the services can read what they write.",
            PlanWriting.ON_PAPER: "You type only what they present afterwards, and read it back to them.",
        },
    )

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pick_from(self.fields["people"], [(person.pk, person.full_name) for person in people])


class NoteAttendance(HouseForm):
    """Who came, and how: one line for each person."""

    def __init__(
        self,
        *args: Any,
        guests: Sequence[Guest],
        children: Sequence[ChildPreparation],
        service_guests: Sequence[ServiceGuest],
        **kwargs: Any,
    ) -> None:
        self.keys = {
            **{f"guest_{guest.pk}": guest.person.full_name for guest in guests},
            **{f"child_{child.pk}": child.child.full_name for child in children},
            **{f"service_{guest.pk}": guest.name for guest in service_guests},
        }
        kwargs["current"] = {
            **{f"guest_{guest.pk}": guest.came for guest in guests},
            **{f"child_{child.pk}": child.came for child in children},
            **{f"service_{guest.pk}": guest.came for guest in service_guests},
        }
        super().__init__(*args, **kwargs)
        for key, name in self.keys.items():
            self.fields[key] = Pick(
                label=name, choices=Came.choices, first="Not written down", required=False, say_optional=False
            )

    def keys_of(self, prefix: str) -> list[str]:
        """The questions about the family ("guest_"), the children ("child_") or the services ("service_")."""
        return [key for key in self.keys if key.startswith(prefix)]

    def came(self, kind: str) -> dict[int, str]:
        """What was written of each of this kind, by id; an empty text where nothing is known."""
        said = {key: answer for key, answer in self.cleaned_data.items() if key.startswith(f"{kind}_")}
        return {int(key.removeprefix(f"{kind}_")): str(answer) for key, answer in said.items()}
