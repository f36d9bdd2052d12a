"""Putting right what is known of an organisation; who looks after its people's learning; bringing two into one."""

from typing import Any

from alongside.foundation.fields import Choices, Email, Line, Pick, Whole
from alongside.foundation.forms import HouseForm
from alongside.partners.models import Organisation
from alongside.partners.queries import organisation_named
from alongside.partners.queries.places_of_work import names_like, names_of_organisations
from alongside.partners.states import OrganisationKind
from alongside.training.forms.coming_in import Suggested


class FindOrganisation(HouseForm):
    """Some letters of its name, or its number."""

    q = Line(label="Name, or school number", required=False, say_optional=False)


class FindPeople(HouseForm):
    """Some letters of who is looked for."""

    q = Line(label="Name, team or job", required=False, say_optional=False)


class ChangeOrganisation(HouseForm):
    """Its name, kind, number and size."""

    name = Line(label="Its name", required_words="Write its name.")
    kind = Pick(label="What kind of organisation is it?", choices=OrganisationKind.choices, coerce=OrganisationKind)
    urn = Line(
        label="School number (URN)",
        hint="Six digits, for schools only. Get Information about Schools lists them.",
        max_length=20,
        width="5",
        inputmode="numeric",
        required=False,
    )
    people_count = Whole(
        label="How many people there work with children and families?",
        hint="As somebody there says. The figures of how many are trained go by it.",
        smallest=1,
        largest=100_000,
        required=False,
    )


class NameManager(HouseForm):
    """By the address they come in with."""

    email = Email(
        label="Their email address",
        hint="The one they come in with. They see who is booked on what, and what people have learned.",
    )


class MergeOrganisation(HouseForm):
    """Which one stays."""

    into = Suggested(
        label="Which one stays?",
        hint="Names we know come up while you write.",
        list_id="known-organisations",
        required_words="Write the name of the one that stays.",
    )
    sure = Choices(
        label="Are they the same?",
        choices=[("yes", "Yes, I looked: both are the same place")],
        required_words="Look whether both are the same place, then say so.",
    )

    def __init__(self, *args: Any, of: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.of = of
        self.alike = names_like(of.name, without=of)

    @property
    def known_names(self) -> list[str]:
        return [name for name in names_of_organisations() if name != self.of.name]

    def clean_into(self) -> Organisation | None:
        """The one of this name."""
        typed = self.cleaned_data["into"]
        known = organisation_named(typed)
        if known is None:
            self.add_error("into", f"There is no organisation called {typed}.")
        elif known.pk == self.of.pk:
            self.add_error("into", "Write the name of another one: this is the one that goes.")
        return known


def asked_for(form: HouseForm) -> str:
    """What is looked for; nothing where it is no text we can look for."""
    return str(form.cleaned_data.get("q", "")) if form.is_valid() else ""
