"""What somebody is asked about putting something right: whether they take part, their words, and how it is now."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields import Choice, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.restorative.queries.at_home import TakesPartToo
from alongside.restorative.states import CarriedKind, Form, HowItIs, Kept, PartyAnswer

# In their own words, as they would say it.
MY_ANSWERS = {
    PartyAnswer.YES: _("Yes, I want to take part"),
    PartyAnswer.ASKED: _("I am still thinking"),
    PartyAnswer.NO: _("No, I do not want to"),
    PartyAnswer.STOPPED: _("I want to stop"),
}
HOW_WE_MEET = {
    Form.TOGETHER: _("You all sit in one room."),
    Form.VIDEO: _("You meet by video."),
    Form.SHUTTLE: _("You sit in two rooms. One of us goes between you."),
    Form.CARRIED: _("You do not have to meet. We take your words from one to the other."),
    Form.LETTERS: _("You do not have to meet. You write letters."),
}
KINDS = {CarriedKind.LETTER: _("A letter"), CarriedKind.MESSAGE: _("A few words")}
WAS_KEPT = {
    Kept.KEPT: _("Yes"),
    Kept.PARTLY: _("A part of it"),
    Kept.NOT_YET: _("Not yet"),
    Kept.NOT_KEPT: _("No"),
}
HOW_IT_IS = {HowItIs.BETTER: _("Better"), HowItIs.SAME: _("The same"), HowItIs.WORSE: _("Worse")}
# The refusals of restorative/rules/at_home.py that somebody may meet here, so that they are put into their language.
REFUSALS = (
    _("This is over."),
    _("There is nothing to answer."),
    _("You cannot say yes now. You can later."),
    _("Write your words first."),
    _("These words cannot be sent now."),
    _("These words were passed on already."),
    _("It is not time for this yet."),
)
AS_THEY_LIKE: dict[str, Any] = {"required": False, "say_optional": False}


def in_their_language(reasons: Iterable[str]) -> list[str]:
    return [gettext(reason) for reason in reasons]


class MyAnswerToIt(HouseForm):
    """Yes, thinking, no; or stop, for who said yes."""

    answer = Choice(
        label=_("Do you want to take part?"),
        hint=_("You do not have to say why."),
        choices=list(MY_ANSWERS.items()),
        hints={PartyAnswer.NO: _("That is all right."), PartyAnswer.ASKED: _("Take the time you need.")},
    )

    def __init__(self, *args: Any, said: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        left_out = PartyAnswer.NO if said == PartyAnswer.YES else PartyAnswer.STOPPED
        answer = self.fields["answer"]
        assert isinstance(answer, Choice)
        answer.choices = [(one, words) for one, words in answer.choices if one != left_out]


class WhatIHopeAndFear(HouseForm):
    """All of it for the facilitators, and none of it needed."""

    hopes = Words(label=_("What do you hope for?"), rows=4, **AS_THEY_LIKE)
    fears = Words(label=_("What worries you?"), rows=4, **AS_THEY_LIKE)
    beside = Words(
        label=_("Who should be there with you?"),
        hint=_("A friend, or somebody you trust."),
        max_length=2000,
        rows=2,
        **AS_THEY_LIKE,
    )
    not_said = Words(label=_("What should nobody say?"), rows=3, **AS_THEY_LIKE)
    needs = Words(
        label=_("What do you need?"), hint=_("A lift, breaks, your own language."), max_length=2000, rows=2,
        **AS_THEY_LIKE,
    )  # fmt: skip


class WordsForSomebody(HouseForm):
    """A letter or a few words for another who takes part."""

    to = Choice(label=_("Who is it for?"))
    kind = Choice(label=_("What is it?"), choices=list(KINDS.items()))
    words = Words(
        label=_("What do you want to say?"),
        hint=_("We keep every word as you write it."),
        rows=8,
        required_words=_("Write your words first."),
    )
    now = YesNo(
        label=_("May we pass it on now?"), yes=_("Yes, pass it on"), no=_("No, wait until I say so"), inline=False
    )

    def __init__(self, *args: Any, others: Iterable[TakesPartToo], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to = self.fields["to"]
        assert isinstance(to, Choice)
        to.choices = [(one.key, one.name) for one in others]


class WasItKept(HouseForm):
    """Asked of whom something is owed to."""

    happened = Choice(label=_("Did this happen?"), choices=list(WAS_KEPT.items()))
    words = Words(label=_("Say more, if you want to"), rows=3, **AS_THEY_LIKE)


class HowIsItNow(HouseForm):
    """The same few questions each time."""

    how = Choice(label=_("How is it now?"), choices=list(HOW_IT_IS.items()))
    what_changed = Words(label=_("What has changed?"), rows=3, **AS_THEY_LIKE)
    still = Words(label=_("What is still hard?"), rows=3, **AS_THEY_LIKE)
    wants_to_talk = YesNo(
        label=_("Do you want to talk to somebody?"),
        yes=_("Yes, I want to talk to somebody"),
        no=_("No, not now"),
        required=False,
        say_optional=False,
        inline=False,
    )
