"""Questions about a place: asking for it, giving it back, passing it on, agreeing to it, choosing who has one."""

from collections.abc import Sequence
from typing import Any, cast

from alongside.foundation.fields import Choice, Choices, Email, Line, Pick, YesNo
from alongside.foundation.forms import HouseForm
from alongside.training.forms.coming_in import PersonsName
from alongside.training.models import Booking

MANAGER = "Your line manager’s name"
MANAGER_EMAIL = "Your line manager’s email address"
ANOTHER_ADDRESS = "Write your line manager’s address here, not your own."


class BookPlace(HouseForm):
    """What you need to take part, and who agrees."""

    needs = Line(
        label="What do you need to take part?",
        hint="For example: step-free access, a hearing loop, large print. Write about yourself only, and name nobody.",
        required=False,
        max_length=500,
    )
    manager_name = PersonsName(label=MANAGER, required_words="Write your line manager’s name.")
    manager_email = Email(
        label=MANAGER_EMAIL,
        hint="We ask them whether you can come, and send them a copy of what we write to you about it.",
    )

    def __init__(self, *args: Any, manager_agrees: bool, own_email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own_email = own_email.lower()
        if not manager_agrees:
            del self.fields["manager_name"], self.fields["manager_email"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if self.own_email and str(said.get("manager_email", "")).lower() == self.own_email:
            self.add_error("manager_email", ANOTHER_ADDRESS)
        return said


class GivePlace(HouseForm):
    """Somebody else's place, booked for them."""

    name = Line(label="Their name", required_words="Write their name.")
    email = Email(label="Their email address", hint="The one they use at work. What we write goes there.")
    organisation = Pick(label="Where do they work?", coerce=int)
    job_title = Line(label="What is their job?", required=False)
    needs = Line(label="What do they need to take part?", hint="Name nobody.", required=False, max_length=500)
    manager_name = Line(label="Their line manager’s name", required_words="Write their line manager’s name.")
    manager_email = Email(label="Their line manager’s email address", hint="We ask them to agree.")

    def __init__(self, *args: Any, organisations: Sequence[Any], manager_agrees: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(Pick, self.fields["organisation"]).choices = [(one.pk, one.name) for one in organisations]
        if not manager_agrees:
            del self.fields["manager_name"], self.fields["manager_email"]


class CancelPlace(HouseForm):
    """Why, in a word."""

    why = Line(
        label="Why?",
        hint="A word is enough, for example: ill. Name nobody. Whoever arranges training reads it.",
        required=False,
        max_length=100,
    )


class PassPlaceOn(HouseForm):
    """To whom."""

    name = PersonsName(label="Your colleague’s name", required_words="Write your colleague’s name.")
    email = Email(label="Their email address at work", hint="We write to them at once.")


class PassPlaceOnFor(PassPlaceOn):
    """To whom, as whoever arranges training is told."""

    name = PersonsName(label="Name of the colleague who comes instead", required_words="Write the colleague’s name.")


class AgreePlace(HouseForm):
    """A line manager's answer."""

    agrees = YesNo(label="Do you agree that they come?", yes="Yes, I agree", no="No, not this time")
    name = Line(label="Your name", required_words="Write your name.")
    why = Line(
        label="If not, why?",
        hint="They can read this. One line is enough; name nobody else.",
        required=False,
        max_length=300,
    )


class LetOffCharge(HouseForm):
    """Why nobody has to pay."""

    why = Line(
        label="Why is it let off?",
        hint="For example: ill, and their manager wrote to us.",
        required_words="Say why it is let off.",
        max_length=300,
    )


WAIT, TOLD_NO = "wait", "no"


class ChoosePlaces(HouseForm):
    """Who has a place. Everybody is on the page, so that nobody is turned away whom nobody looked at."""

    chosen = Choices(label="Who has a place?", coerce=int, required=False, say_optional=False)
    others = Choice(
        label="And the others?",
        choices=(
            (WAIT, "They go on the waiting list, in the order they asked"),
            (TOLD_NO, "They are told: not this time"),
        ),
        required_words="Say what becomes of the others.",
    )

    def __init__(self, *args: Any, wanted: Sequence[Booking], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(Choices, self.fields["chosen"]).choices = [(one.pk, _line(one)) for one in wanted]

    def looked_at(self) -> set[int]:
        """The numbers of those who stood on the page that was sent."""
        return {int(one) for one in str(self.data.get("shown") or "").split() if one.isdecimal() and len(one) < 12}


def _line(booking: Booking) -> str:
    kind = booking.organisation.get_kind_display()
    line = f"{booking.learner.name}, {booking.organisation} ({kind.lower()})"
    if booking.session.course.manager_agrees and booking.agreed_at is None:
        line += " – their manager has not agreed yet"
    return line
