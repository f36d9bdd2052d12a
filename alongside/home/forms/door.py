"""What is asked at the door: the word they chose, a letter's code, a number or an address, a code we sent."""

from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields import Line
from alongside.foundation.forms import HouseForm


class TheWord(HouseForm):
    """The word they chose with their coordinator."""

    word = Line(
        label=_("Your word"),
        hint=_("The word you chose with your coordinator."),
        max_length=100,
        spellcheck=False,
        required_words=_("Type your word."),
    )


class LetterCode(HouseForm):
    """The short code of a letter."""

    code = Line(
        label=_("The code in your letter"),
        hint=_("It has 10 letters and numbers."),
        max_length=100,
        width="20",
        spellcheck=False,
        required_words=_("Type the code in your letter."),
    )


class ComeIn(HouseForm):
    """Where a code goes."""

    to = Line(
        label=_("Your phone number or email"),
        max_length=200,
        spellcheck=False,
        required_words=_("Type your phone number or email."),
    )


class TheCode(TheWord):
    """The code we sent, and their word."""

    code = Line(
        label=_("Your code"),
        hint=_("We sent you 6 numbers."),
        max_length=100,
        width="10",
        inputmode="numeric",
        autocomplete="one-time-code",
        spellcheck=False,
        required_words=_("Type your code."),
    )
    field_order = ("code", "word")
