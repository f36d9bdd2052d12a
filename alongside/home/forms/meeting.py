"""What somebody of the family is asked about their meeting, about what is written, and when they need help again."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.conferences.states import Coming, MayKnow, NeedKind
from alongside.foundation.fields import Choice, Choices, Line, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person

# In their own words, as they would say it.
MY_ANSWERS = {
    Coming.COMES: _("I will come"),
    Coming.REMOTE: _("I will join by phone or video"),
    Coming.WORDS: _("I will send my words"),
    Coming.NOT_COMING: _("I will not come"),
}
MAY_KNOW = {
    MayKnow.EVERYONE: _("Everyone who is invited"),
    MayKnow.NAMED: _("Only the people I choose"),
    MayKnow.COORDINATOR: _("Only my coordinator"),
}
MY_NEEDS = {
    NeedKind.INTERPRETER: _("Someone who speaks my language"),
    NeedKind.TRAVEL: _("Help to get there"),
    NeedKind.CHILDCARE: _("Someone to look after my children"),
    NeedKind.FOOD: _("Food I can eat"),
    NeedKind.PRAYER: _("A time or place to pray"),
    NeedKind.ACCESS: _("Help to see, hear, read or get in"),
    NeedKind.APART: _("To feel safe"),
    NeedKind.REMOTE_SEAT: _("A phone or screen to join from"),
    NeedKind.ADVOCATE: _("Someone to speak up for me"),
    NeedKind.OTHER: _("Something else"),
}
WRONG, MY_SIDE = "wrong", "my_side"


class ComingOrNot(HouseForm):
    """Come, come by phone, send words, or not come."""

    coming = Choice(
        label=_("Will you come?"),
        choices=list(MY_ANSWERS.items()),
        hints={Coming.NOT_COMING: _("That is all right. You can change your mind.")},
    )


class WantToCome(HouseForm):
    """A child says whether they want to come."""

    wants = YesNo(label=_("Do you want to come?"), yes=_("Yes, I want to come"), no=_("No, I do not want to come"))


class WhoMayKnow(HouseForm):
    """Whom they let know that they come."""

    may_know = Choice(label=_("Who may know that you come?"), choices=list(MAY_KNOW.items()))
    people = Choices(label=_("The people I choose"), coerce=int, required=False, say_optional=False)

    def __init__(self, *args: Any, others: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = self.fields["people"]
        assert isinstance(people, Choices)
        people.choices = [(one.pk, one.short_name) for one in others]
        if not people.choices:
            del self.fields["people"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("may_know") == MayKnow.NAMED and "people" not in self.errors and not said.get("people"):
            self.add_error("people" if "people" in self.fields else "may_know", _("Choose at least one person."))
        return said


class WhatINeed(HouseForm):
    """One thing they need."""

    kind = Choice(label=_("What do you need?"), choices=list(MY_NEEDS.items()))
    detail = Line(label=_("Tell us more, if you like"), max_length=300, required=False, say_optional=False)


class MyWordsForTheMeeting(HouseForm):
    """What they want said."""

    words = Words(
        label=_("What do you want to say?"),
        hint=_("We keep every word as you write it."),
        rows=8,
        required=False,
        say_optional=False,
    )


class ThisIsWrong(HouseForm):
    """What is wrong about it, or how they see it."""

    kind = Choice(
        label=_("What do you want to tell us?"),
        choices=[(WRONG, _("This is wrong")), (MY_SIDE, _("I see it my own way"))],
    )
    my_side = Words(label=_("Tell it in your own words"), rows=6, required_words=_("Write what you want to tell us."))


class AskAgain(HouseForm):
    """Words are welcome and not needed."""

    words = Words(label=_("Do you want to tell us why?"), rows=4, required=False)
