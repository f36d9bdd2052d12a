"""What an editor is asked of a page: its title, when it is to be published, and of a page of the service's own."""

import datetime
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from alongside.foundation.blockers import Cannot
from alongside.foundation.fields import Choice, Day, Line, TimeOfDay, Words, YesNo, not_on_the_clock
from alongside.foundation.forms import HouseForm
from alongside.public.rules.blocks import LONGEST_LEAD, LONGEST_TITLE
from alongside.public.states import Reads


class Refusable(HouseForm):
    """A form that says what an action refused, above all its questions."""

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)


class WritePage(Refusable):
    """The title and the words right below it."""

    title = Line(label="Title", max_length=LONGEST_TITLE, required_words="Write a title.")
    lead = Words(
        label="Words below the title",
        hint="One to three short sentences. Search engines and shared links show them too.",
        for_families=True,
        max_length=LONGEST_LEAD,
        rows=3,
        required=False,
    )


class NewPage(Refusable):
    """A page of the service's own. Its address is made from its title."""

    title = Line(
        label="Title", hint="Its address is made from it: /about/your-title/.", max_length=LONGEST_TITLE,
        required_words="Write a title.",
    )  # fmt: skip
    reads = Choice(
        label="Who reads it?",
        choices=Reads.choices,
        coerce=Reads,
        hints={Reads.FAMILIES: "Short words and short sentences, and in every language you can."},
        required_words="Choose who reads it.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned["slug"] = slugify(cleaned.get("title") or "")[:60].strip("-")
        if cleaned.get("title") and not cleaned["slug"]:
            self.add_error("title", "Use some letters from a to z, so that the page can have an address.")
        return cleaned


class PublishPage(Refusable):
    """Now, or from a day and time on."""

    NOW, LATER = "now", "later"
    when = Choice(
        label="When?",
        choices=[(NOW, "Now"), (LATER, "On a day and at a time")],
        required_words="Choose when to publish it.",
    )
    on = Day(label="Which day?", required=False, say_optional=False)
    from_time = TimeOfDay(
        label="At what time?", hint="In London, like 9am or 2:30pm.", required=False, say_optional=False
    )
    same_as_english = YesNo(
        label="Does it say what the English page says today?",
        hint="If not, readers are told that the English page is newer.",
    )
    note = Line(label="What did you change, and why?", hint="For the history. Readers do not see it.", required=False)

    def __init__(self, *args: Any, is_english: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_english:
            del self.fields["same_as_english"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("when") == self.LATER:
            for name, words in (("on", "Enter a date, like 27 3 2026."), ("from_time", "Enter a time, like 2pm.")):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, words)
            if cleaned.get("on") and cleaned.get("from_time"):
                for reason in not_on_the_clock(datetime.datetime.combine(cleaned["on"], cleaned["from_time"])):
                    self.add_error("from_time", reason)
        return cleaned

    @property
    def shown_from(self) -> datetime.datetime | None:
        """The moment it is to be shown from; none for now."""
        if self.cleaned_data["when"] == self.NOW:
            return None
        typed = datetime.datetime.combine(self.cleaned_data["on"], self.cleaned_data["from_time"])
        return timezone.make_aware(typed)
