"""Questions of the day: signing in, walking in, a mark on the register, how sure somebody feels. No saving."""

from typing import Any, cast

from alongside.foundation.fields import Choice, Email, Line, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.partners.queries import organisation_named
from alongside.partners.states import OrganisationKind
from alongside.training.forms.coming_in import PersonsName
from alongside.training.rules.evaluating import STATEMENTS, SURE
from alongside.training.states import Came, Moment

WHAT_KIND = "Say what kind of organisation it is."


class WallCode(HouseForm):
    """The code that hangs on the wall."""

    code = Line(label="The code on the wall", max_length=20, width="10", required_words="Type the code on the wall.")


class SignInHere(HouseForm):
    """Who somebody is: the address their place was booked with."""

    email = Email(
        label="Your email address",
        hint="The one your place was booked with.",
        autocomplete="email",
        required_words="Write your email address.",
    )


class WalkIn(HouseForm):
    """Somebody without a place, at the door."""

    name = PersonsName(label="Name", autocomplete="name", required_words="Write a name.")
    email = Email(
        label="Email address",
        hint="For the certificate, and to ask how it was.",
        autocomplete="email",
        required_words="Write an email address.",
    )
    organisation = Line(
        label="Where do they work?",
        hint="The school, service or group, by its name.",
        autocomplete="organization",
        required_words="Write where they work.",
    )
    kind = Pick(
        label="What kind of place is that?",
        hint="Only where it is not known here yet.",
        choices=OrganisationKind.choices,
        coerce=OrganisationKind,
        empty=None,
        required=False,
    )

    def __init__(self, *args: Any, themselves: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if themselves:
            self.fields["name"].label, self.fields["email"].label = "Your name", "Your email address"
            self.fields["organisation"].label = "Where do you work?"
        else:  # a trainer's phone would fill in the trainer
            for name in ("name", "email", "organisation"):
                cast(Line, self.fields[name]).autocomplete = "off"

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        place = said.get("organisation")
        if place and not said.get("kind") and "kind" not in self.errors and organisation_named(place) is None:
            self.add_error("kind", WHAT_KIND)
        return said


class MarkRegister(HouseForm):
    """One press on the register: whose place, and what is true of this day."""

    place = Line(label="Place", max_length=12)
    came = Choice(label="Did they come?", choices=Came.choices, coerce=Came)
    stood = Line(label="What stood there", max_length=10, required=False)


class Evaluate(HouseForm):
    """How sure somebody feels of each thing, and what they say besides."""

    def __init__(self, *args: Any, moment: Moment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, words in STATEMENTS.items():
            self.fields[key] = Choice(
                label=words,
                choices=[(str(number), said) for number, said in SURE.items()],
                coerce=int,
                empty=None,
                inline=True,
                required_words=f"Say how sure you feel: “{words}”",
            )
        for name, label in OPEN_WORDS[moment].items():
            hint = "Name no child, no family and no colleague." if name != "to_change" else ""
            self.fields[name] = Words(label=label, hint=hint, max_length=5_000, rows=4, required=False)

    def said(self) -> dict[str, Any]:
        """What was answered, as the action takes it."""
        sure = {key: self.cleaned_data[key] for key in STATEMENTS}
        words = {name: self.cleaned_data[name] for name in self.fields if name not in STATEMENTS}
        return {"sure": sure, **words}


OPEN_WORDS = {
    Moment.BEFORE: {"words": "What do you hope to take away?"},
    Moment.AFTER: {"words": "What helped you?", "to_change": "What should we change?"},
    Moment.LATER: {"differently": "What did you do differently with a family?"},
}


class WithdrawCertificate(HouseForm):
    """Why a certificate does not hold."""

    why = Line(label="Why does it not hold?", max_length=300, required_words="Say why it does not hold.")
