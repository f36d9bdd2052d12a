"""What somebody who looks for help may say. Nothing of it has to be said, and none of it is kept."""

from typing import Any, cast

from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields import HouseField, Line, Pick, Whole
from alongside.foundation.forms import HouseForm
from alongside.public.rules.listing_words import language_names
from alongside.public.rules.needs import NEEDS
from alongside.public.rules.searching import Search

OLDEST_CHILD = 25


class HelpNearYou(HouseForm):
    """A search: words or a kind of help, where, for a child how old, in which language."""

    words = Line(
        label=_("What do you need?"),
        hint=_("A word or two, like “food” or “debt”."),
        max_length=100,
        required=False,
        say_optional=False,
    )
    need = Pick(label=_("Or choose a kind of help"), first=_("Any kind"), required=False, say_optional=False)
    place = Line(
        label=_("Where are you?"),
        hint=_("A town, or a postcode."),
        max_length=60,
        required=False,
        say_optional=False,
        width="20",
    )
    age = Whole(label=_("How old is the child?"), largest=OLDEST_CHILD, width="3", required=False, say_optional=False)
    language = Pick(label=_("In which language?"), first=_("Any language"), required=False, say_optional=False)

    def __init__(self, *args: Any, spoken: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["need"].choices = [(need.key, need.name) for need in NEEDS]  # type: ignore[attr-defined]
        self.fields["language"].choices = language_names(spoken)  # type: ignore[attr-defined]

    def search(self) -> Search:
        """What was said, once it is well-formed."""
        return Search(**self.cleaned_data)

    def looked_for(self) -> list[str]:
        """The same as a person would read it."""
        said = [(cast(HouseField, field), self.cleaned_data[name]) for name, field in self.fields.items()]
        return [shown for field, value in said if (shown := field.shown(value))]


def what_was_typed(asked: Any) -> dict[str, str]:
    """Of an address, the parts that are a search: to stand in the address of the next page."""
    return {name: asked[name][:200] for name in HelpNearYou.base_fields if asked.get(name)}
