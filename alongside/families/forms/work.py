"""Who works with a family, what somebody agreed to, where a child stands, and words for the story."""

from datetime import date
from typing import Any, Self

from alongside.families.forms.asking import Asking
from alongside.families.states import Answer, Book, Part, Status
from alongside.foundation.fields import Choice, Day, Line, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.partners.models import Practitioner
from alongside.partners.states import Engagement

MOST_WORKERS = 20
NOT_COME_YET = "This day has not come yet."


class _UpToToday(Asking):
    """A form about what has happened already."""

    happened: tuple[str, ...] = ()

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.happened:
            field = self.fields[name]
            assert isinstance(field, Day)
            field.latest, field.too_late = today, NOT_COME_YET


class FindWorker(HouseForm):
    """A worker by name."""

    who = Line(label="Name of the worker", hint="Part of the name is enough.", required_words="Write a worker’s name.")


class InvolveWorker(Asking):
    """Somebody's part with the family, from when to when. Who is not employed here has a last day."""

    until_a_day: dict[int, Practitioner]
    worker = Choice(label="Who works with this family?", coerce=int, required_words="Choose a worker.")
    part = Pick(label="What is their part?", required_words="Choose their part.")
    from_on = Day(label="From", required_words="Enter the day from which they work with the family.")
    until_on = Day(
        label="Until",
        hint="Leave it empty when you do not know. After this day nothing opens for them.",
        required=False,
    )

    def offer(self, found: list[Practitioner], parts: list[Part]) -> Self:
        """Whom to choose from, and which parts this worker may give."""
        self.until_a_day = {one.worker_id: one for one in found if one.engagement != Engagement.EMPLOYED}
        worker, part = self.fields["worker"], self.fields["part"]
        assert isinstance(worker, Choice)
        assert isinstance(part, Pick)
        worker.choices = [(one.worker_id, one.worker.name) for one in found]
        worker.hints = {str(one.worker_id): f"{one.job_title}, {one.organisation}" for one in found}
        part.choices = [(one.value, one.label) for one in parts]
        return self

    def clean(self) -> dict[str, Any]:
        """Whoever works by the session, or for another provider, is named until a day: nobody forgets to end it."""
        cleaned = super().clean() or self.cleaned_data
        one = self.until_a_day.get(cleaned.get("worker") or 0)
        if one and "until_on" not in self.errors and not cleaned.get("until_on"):
            words = f"Enter the last day. {one.worker.name} is not employed here, so their part needs one."
            self.add_error("until_on", words)
        return cleaned


class NoteConsent(_UpToToday):
    """One person's answer for one purpose."""

    answer = Choice(
        label="What did they say?",
        choices=[(Answer.AGREED.value, "They agreed"), (Answer.REFUSED.value, "They said no")],
        coerce=Answer,
        required_words="Choose what they said.",
    )
    answered_on = Day(label="When did they say it?", required_words="Enter the day they answered.")
    how = Line(
        label="How were they asked?", hint="For example: at home, by phone, with an interpreter.", required=False
    )
    in_their_words = Words(label="In their own words", rows=3, required=False, looked_at=False)
    happened = ("answered_on",)


class WithdrawConsent(_UpToToday):
    """Agreement taken back."""

    withdrawn_on = Day(label="When did they take it back?", required_words="Enter the day they took it back.")
    words = Words(label="In their own words", hint="They need give no reason.", rows=3, required=False, looked_at=False)
    happened = ("withdrawn_on",)


class NoteStatus(_UpToToday):
    """Where a child stands with the council."""

    status = Choice(
        label="Where do they stand with the council?",
        choices=Status.choices,
        coerce=Status,
        required_words="Choose where they stand.",
    )
    started_on = Day(label="From", required_words="Enter the day this began.")
    ended_on = Day(label="Until", hint="Leave it empty when it still goes on.", required=False)
    detail = Line(label="More about it", hint="For example, the kind of order.", max_length=300, required=False)
    happened = ("started_on",)


class AddToStory(_UpToToday):
    """A line for the story, in plain words."""

    words = Words(
        label="What happened?",
        hint="Write as you would say it to the family: they may read it.",
        required_words="Write what happened.",
        max_length=5000,
        for_families=True,
    )
    happened_on = Day(label="When was it?", required_words="Enter the day it happened.")
    spoken_by = Pick(
        label="Whose words are these?", first="Mine", required=False, say_optional=False, coerce=int, empty=None
    )
    book = Choice(
        label="Who may read this?", choices=Book.choices, coerce=Book, required_words="Choose who may read this."
    )
    happened = ("happened_on",)

    def __init__(self, *args: Any, may_choose_book: bool, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken_by = self.fields["spoken_by"]
        assert isinstance(spoken_by, Pick)
        spoken_by.choices = people
        if not may_choose_book:
            del self.fields["book"]
