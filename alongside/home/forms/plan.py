"""Questions of the pages of our plan: how a promise goes, a yes afterwards, coming back together, help."""

from collections.abc import Iterable
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields import Choice, Words
from alongside.foundation.forms import HouseForm
from alongside.plans.states import AfterwardsAnswer, AskedAnswer, MarkKind

LONGEST = 5_000


class SayHowItGoes(HouseForm):
    """How one promise is going, and more about it for who wants to say more."""

    mark = Choice(label=_("How is it going?"), choices=MarkKind.choices)
    words = Words(label=_("Say more, if you want to"), required=False, say_optional=False, rows=3, max_length=LONGEST)


class SayYes(HouseForm):
    """Yes, or what they could do instead; and a yes or no to each promise that is asked of them.

    `asked`: of each its number, what their pages call it, and its words.
    """

    answer = Choice(
        label=_("What do you say to our plan?"),
        choices=[
            (AfterwardsAnswer.YES.value, _("Yes, I say yes to this plan")),
            (AfterwardsAnswer.INSTEAD.value, _("I could do something else")),
        ],
    )
    words = Words(
        label=_("Your own words"), hint=_("What could you do?"), required=False, say_optional=False, rows=4,
        max_length=LONGEST,
    )  # fmt: skip

    def __init__(self, *args: Any, asked: Iterable[tuple[int, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = list(asked)
        for _number, key, what in self.asked:
            self.fields[f"promise-{key}"] = Choice(
                label=format_lazy("{}: “{}”", _("Will you do this?"), what),
                choices=[(AskedAnswer.YES.value, _("Yes")), (AskedAnswer.NO.value, _("No"))],
                inline=True,
                required_words=_("Say yes or no."),
            )
        self.order_fields([*(f"promise-{key}" for _number, key, _what in self.asked), "answer", "words"])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("answer") == AfterwardsAnswer.INSTEAD and not said.get("words") and "words" not in self.errors:
            self.add_error("words", _("Say what you could do."))
        return said

    def replies(self) -> dict[int, AskedAnswer]:
        """What was answered, by promise."""
        return {number: AskedAnswer(self.cleaned_data[f"promise-{key}"]) for number, key, _what in self.asked}


class AskAboutThePlan(HouseForm):
    """Why, for who wants to say it."""

    why = Words(label=_("Say why, if you want to"), required=False, say_optional=False, rows=4, max_length=LONGEST)
