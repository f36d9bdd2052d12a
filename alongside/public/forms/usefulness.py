"""“Is this page useful?”: one tap, and a sentence by whoever wants to; what editors answer."""

from django.utils.translation import gettext_lazy as _

from alongside.foundation.blockers import Cannot
from alongside.foundation.fields import Line, Words
from alongside.foundation.forms import HouseForm
from alongside.public.rules.usefulness import MOST_WORDS


class SayWhy(HouseForm):
    """One sentence. What could tell of somebody is struck out of it before it is kept."""

    words = Words(
        label=_("Do you want to say why?"),
        hint=_("Please do not write names or numbers. We take them out."),
        required_words=_("Write a sentence first."),
        max_length=MOST_WORDS,
        rows=3,
        say_optional=False,
    )

    def refuse(self, refusal: Cannot) -> None:
        """A sentence cannot be put to this answer any more."""
        for reason in refusal.reasons:
            self.add_error("words", reason)


class YouSaid(HouseForm):
    """What stands beneath a page for everyone: what people said, and what was changed."""

    you_said = Line(
        label="You said",
        hint="In a few plain words, for everyone to read. Name nobody.",
        max_length=300,
        required_words="Write what people said.",
    )
    we_changed = Line(
        label="We changed",
        max_length=300,
        required_words="Write what you changed.",
    )
