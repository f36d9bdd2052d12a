"""Coming in to learn, and saying who one is and where one works."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

from alongside.foundation.fields import Choice, Choices, Email, Line, Pick
from alongside.foundation.forms import HouseForm
from alongside.partners.queries import organisation_named
from alongside.partners.queries.places_of_work import blockers_to_saying, names_like, names_offered
from alongside.partners.states import OrganisationKind

NEW = "it is new"


class LearnerDoor(HouseForm):
    """The address a code goes to."""

    email = Email(
        label="Your work email address",
        autocomplete="email",
        required_words="Write your email address, like name@example.org.",
    )


class OwnDevice(HouseForm):
    """Whether somebody else may sit at this device later."""

    own_device = Choices(
        label="How long do you stay in?",
        choices=[("yes", "This is my own phone or computer")],
        hints={"yes": "You stay in for 30 days. Leave it empty where others use it too."},
        required=False,
        say_optional=False,
    )

    @property
    def is_own_device(self) -> bool:
        return bool(self.cleaned_data.get("own_device"))


class LinkPressed(OwnDevice):
    """The one press of a link in a message."""


class LearnerCode(OwnDevice):
    """The code that went there."""

    code = Line(
        label="The code in our email",
        hint="Six figures. It works once, for 15 minutes.",
        max_length=50,
        width="10",
        autocomplete="one-time-code",
        inputmode="numeric",
        required_words="Write the six figures of the code.",
    )
    field_order = ("code", "own_device")


class PersonsName(Line):
    """A name that stands in letters of ours to somebody else: nobody's web address travels in it."""

    def to_python(self, value: object) -> str:
        text = super().to_python(value)
        if "://" in text or "www." in text.lower():
            raise ValidationError("Write a name, without a web address.", code="link")
        return text


class Suggested(Line):
    """One line, with known answers offered while it is typed; `list_id` is the list on the page."""

    def __init__(self, *, list_id: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.list_id = list_id

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        options = super().options(bound, heading=heading)
        return options | {"attributes": {**options["attributes"], "list": self.list_id}}


class WhoIAm(HouseForm):
    """Who somebody is. A place of work we do not know is asked about once more, with names that are like it."""

    name = PersonsName(label="Your name", autocomplete="name", required_words="Write your name.")
    organisation = Suggested(
        label="Where you work",
        hint="The name of your school, council, trust or charity. Names we know come up while you write.",
        list_id="known-organisations",
        required_words="Write where you work.",
    )
    which = Choice(label="Is it one of these?", required=False, say_optional=False)
    kind = Pick(
        label="What kind of organisation is it?",
        choices=OrganisationKind.choices,
        coerce=OrganisationKind,
        empty=None,
        required=False,
        say_optional=False,
    )
    urn = Line(
        label="School number (URN)",
        hint="Six digits, for schools only. Leave it empty if you do not know it.",
        max_length=20,
        width="5",
        inputmode="numeric",
        required=False,
    )
    job_title = Line(label="Your job", hint="For example: teacher, health visitor.", required_words="Write your job.")
    team = Line(label="Your team", required=False)
    line_manager_name = PersonsName(
        label="Your line manager’s name",
        hint="Some courses ask your line manager to agree first.",
        required=False,
    )
    line_manager_email = Email(
        label="Your line manager’s email address",
        hint="They get a copy of what we write to you about such a course. Of any course we tell them if you had a "
        "place and did not come.",
        required=False,
    )

    def __init__(self, *args: Any, own_email: str, is_worker: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own_email = own_email.lower()
        self.is_worker = is_worker
        self.new_name, self.alike = "", list[str]()
        if is_worker:  # an administrator says these
            for name in ("name", "organisation", "which", "kind", "urn", "job_title"):
                del self.fields[name]
        elif self.is_bound:
            self._look_at_place(self.fields["organisation"], self.data.get("organisation"))

    def _look_at_place(self, field: Any, typed: object) -> None:
        try:
            name = str(field.clean(typed))
        except ValidationError:
            return
        if organisation_named(name) is None:
            self.new_name, self.alike = name, names_like(name)
            which: Any = self.fields["which"]
            which.choices = [*((one, one) for one in self.alike), (NEW, f"No: “{name}” is another place")]

    @property
    def known_names(self) -> Sequence[str]:
        """Offered while it is typed."""
        return [] if self.is_worker else names_offered()

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("line_manager_email", "").lower() == self.own_email:
            self.add_error("line_manager_email", "Write your line manager’s address, not your own.")
        if not self.is_worker:
            which, said["which"] = said.get("which"), None
            if not self.new_name:
                said["kind"], said["urn"] = None, ""
            elif self.alike and not which and "which" not in self.errors:
                self.add_error("which", "Choose whether it is one of these places.")
            elif which and which != NEW:
                said["organisation"], said["kind"], said["urn"] = which, None, ""
            else:
                self._look_at_new_place(said)
        return said

    def _look_at_new_place(self, said: dict[str, Any]) -> None:
        if not said.get("kind"):
            if "kind" not in self.errors:
                self.add_error("kind", f"We do not know {self.new_name} yet. Choose what kind of organisation it is.")
        elif "urn" in said:
            for reason in blockers_to_saying(name=self.new_name, kind=said["kind"], urn=said["urn"]):
                self.add_error("urn", reason)

    @property
    def said(self) -> dict[str, Any]:
        """The answers an action takes."""
        return {name: value for name, value in self.cleaned_data.items() if name != "which"}
