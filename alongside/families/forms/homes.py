"""Where somebody lives, and how to reach them safely."""

from datetime import date
from typing import Any

from alongside.foundation.fields import Choice, Day, Line, Pick, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.people.states import WayKind

ANOTHER_HOME = "new"


class Home(HouseForm):
    """A home somebody lives in: one the family has already, or another."""

    household = Choice(label="Where do they live?", required_words="Choose a home, or “Another home”.")
    name = Line(
        label="What do you call this home?",
        hint="For example: Nana’s flat. Others in the family may see this name, so put no address in it.",
        required=False,
        say_optional=False,
    )
    address = Words(
        label="Address", hint="Shown only on this person’s own page.", rows=3, max_length=500, required=False
    )
    postcode = Line(label="Postcode", max_length=10, width="10", required=False)
    withheld = YesNo(label="Must this address be kept from anybody in the family?", required=False, say_optional=False)
    since_on = Day(label="Since when?", required=False, too_late="This day has not come yet.")
    note = Line(label="When are they there?", hint="For example: weekends, or school nights.", required=False)

    def __init__(self, *args: Any, homes: list[tuple[str, str]], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        household, since_on = self.fields["household"], self.fields["since_on"]
        assert isinstance(household, Choice)
        assert isinstance(since_on, Day)
        household.choices = [*homes, (ANOTHER_HOME, "Another home")]
        since_on.latest = today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("household") == ANOTHER_HOME and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", "Give this home a name, like Nana’s flat.")
        return cleaned

    @property
    def new_home(self) -> dict[str, Any]:
        """What to write down of another home."""
        facts = {name: self.cleaned_data[name] for name in ("name", "address", "postcode")}
        return facts | {"withheld": bool(self.cleaned_data["withheld"])}


class MoveOut(HouseForm):
    """The last day somebody lived in a home."""

    until_on = Day(label="Until when did they live there?", too_late="This day has not come yet.")

    def __init__(self, *args: Any, since_on: date | None, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        until_on = self.fields["until_on"]
        assert isinstance(until_on, Day)
        until_on.latest = today
        if since_on:
            until_on.earliest, until_on.too_early = since_on, "This is before they moved in."


class WayOfReaching(HouseForm):
    """One way to reach somebody, and whether it is safe."""

    kind = Pick(label="How?", choices=WayKind.choices, required_words="Choose how they can be reached.")
    value = Line(label="Number or address", max_length=300, required=False, say_optional=False)
    safe = YesNo(
        label="Is it safe to use?",
        yes="Yes",
        no="No, never use it",
        required_words="Say whether it is safe to use.",
    )
    when_safe = Line(
        label="When is it safe, and what should we say?",
        hint="For example: weekdays before 3, and only to her; say you ring from school.",
        required=False,
    )
    preferred = YesNo(label="Is this the way they like best?", required=False, say_optional=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        needs_value = cleaned.get("kind") not in (None, "", WayKind.IN_PERSON)
        if needs_value and not cleaned.get("value") and "value" not in self.errors:
            self.add_error("value", "Write the number or address.")
        return cleaned

    @property
    def answers(self) -> dict[str, Any]:
        """What to write down of this way."""
        return {**self.cleaned_data, "preferred": bool(self.cleaned_data["preferred"])}
