"""Questions when a restorative meeting is over."""

from typing import Any

from alongside.foundation.fields import Choice, Words
from alongside.foundation.forms import HouseForm
from alongside.restorative.rules.ending import blockers_to_ending
from alongside.restorative.states import EndedHow, MeetingStatus


class EndRestorative(HouseForm):
    """Why it is over; and, where a conference waits for it, what the people want known."""

    how = Choice(label="Why is it over?", choices=EndedHow.choices, required_words="Say why it is over.")
    words = Words(
        label="What do you want to remember of it?",
        hint="Say why, unless what people wanted is done. Only those who facilitate and supervise read this.",
        rows=4,
        required=False,
        say_optional=False,
    )
    for_coordinator = Words(
        label="What do the people want the coordinator to know?",
        hint="In words they agreed on with you. It may stay empty.",
        max_length=2000,
        rows=4,
        required=False,
    )

    def __init__(self, *args: Any, conference_waits: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not conference_waits:
            del self.fields["for_coordinator"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if "how" in said and "words" in said:
            for reason in blockers_to_ending(MeetingStatus.MET, how=said["how"], words=said["words"]):
                self.add_error("words", reason)
        return said
