"""What is asked of a course, and of the terms it is offered on; each number says where it starts from."""

import re
from typing import Any

from django.core.exceptions import ValidationError

from alongside.foundation.fields import Choice, Choices, Line, Pick, Whole, Words, YesNo, safe_text
from alongside.foundation.forms import HouseForm
from alongside.partners.states import OrganisationKind
from alongside.training.models import Course
from alongside.training.queries import courses as queries
from alongside.training.rules import courses as rules
from alongside.training.states import Level

NOT_DAYS = (
    f"Write the days as numbers from 1 to {rules.LONGEST_REMINDER}, like 14, 5 and 1. {rules.MOST_REMINDERS} at most."
)
NOT_MONEY = "Write an amount in pounds, like 50 or 12.50."
DEAREST = 10_000
PLAIN = (
    "title", "level", "summary", "words", "who_for", "length", "manager_agrees", "self_led", "reminder_days",
    "refresher_months", "late_after_minutes", "too_late_after_minutes", "offered",
)  # fmt: skip
BEGINS_WITH = {
    "reminder_days": [14, 5, 1],
    "late_after_minutes": 10,
    "too_late_after_minutes": 30,
    "manager_agrees": False,
    "self_led": False,
    "offered": True,
}
MARKDOWN = "A line that begins with a - is one of a list. **Two stars** make words strong. [words](address) is a link."


class Days(Line):
    """A few numbers of days in one line, "14, 5 and 1": a list with the longest first, each once."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 60, "width": "10", **kwargs})

    def prepare_value(self, value: Any) -> Any:
        return rules.in_words(value) if isinstance(value, list) else value

    def to_python(self, value: object) -> Any:
        if isinstance(value, list):
            return value
        words = [one for one in re.split(r"[\s,;&]+|\band\b", super().to_python(value)) if one]
        if not all(one.isascii() and one.isdecimal() and 0 < int(one[:4]) <= rules.LONGEST_REMINDER for one in words):
            raise ValidationError(NOT_DAYS, code="days")
        days = sorted({int(one) for one in words}, reverse=True)
        if len(days) > rules.MOST_REMINDERS or any(one > rules.LONGEST_REMINDER for one in days):
            raise ValidationError(NOT_DAYS, code="days")
        return days

    def shown(self, value: object) -> str:
        return str(self.prepare_value(value))


class Pounds(Line):
    """An amount as people write it, £50 or 12.50; the answer is in pence, and nothing written is nought."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 20, "width": "5", "required": False, "say_optional": False, **kwargs})

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, int) or isinstance(value, bool):
            return value
        return f"{value // 100}.{value % 100:02}" if value % 100 else str(value // 100)

    def to_python(self, value: object) -> Any:
        if isinstance(value, int):
            return value
        text = safe_text(value).strip().removeprefix("£").replace(",", "").strip()
        if not text:
            return 0
        found = re.fullmatch(r"(\d{1,6})(?:\.(\d{2}))?", text, re.ASCII)
        if not found or int(found[1]) > DEAREST:
            raise ValidationError(NOT_MONEY, code="money")
        return int(found[1]) * 100 + int(found[2] or 0)

    def options(self, bound: Any, *, heading: bool = False) -> dict[str, Any]:
        return super().options(bound, heading=heading) | {"prefix": {"text": "£"}, "inputmode": "decimal"}

    def shown(self, value: object) -> str:
        return f"£{self.prepare_value(value)}"


class CourseForm(HouseForm):
    """A course, as practitioners read of it and as its sessions go by it."""

    title = Line(label="What is it called?", max_length=150, required_words="Write what the course is called.")
    level = Choice(
        label="Which level is it?",
        choices=Level.choices,
        hint="The first three are named as in Leeds.",
        required_words="Choose the level.",
    )
    summary = Line(
        label="What is it, in a sentence?", hint="It stands on the list of training.", max_length=300,
        required_words="Write a sentence about the course.",
    )  # fmt: skip
    words = Words(label="What happens in it?", hint=MARKDOWN, max_length=10_000, rows=8, required=False)
    who_for = Line(
        label="Who is it for?",
        hint="For example: anyone in the city who works with families.",
        max_length=300,
        required=False,
    )
    length = Line(
        label="How long is it?", hint="As people say it: half a day, two days.", max_length=100, width="20",
        required=False,
    )  # fmt: skip
    first = Choices(
        label="What do people come to first?",
        hint="They can book this course once they have done these.",
        coerce=int,
        required=False,
    )
    terms = Pick(label="On which terms?", coerce=int, required_words="Choose the terms.")
    manager_agrees = YesNo(
        label="Does a line manager agree first?",
        hint="They are written to, and get a copy of what is written to the learner. Newcastle’s safeguarding boards "
        "ask for it (booking rules, 2017).",
    )
    self_led = YesNo(label="Do people read it by themselves?", hint="Then it has pages and questions, and no sessions.")
    reminder_days = Days(
        label="How many days before are people reminded?",
        hint="Starts as 14, 5 and 1. Northamptonshire reminds two weeks before and says how to join five days before; "
        "the day before is ours. To be checked.",
        required=False,
        say_optional=False,
    )
    refresher_months = Whole(
        label="After how many months is it time to refresh it?",
        hint="Leave it empty where nobody has to.",
        smallest=1,
        largest=120,
        required=False,
    )
    late_after_minutes = Whole(
        label="After how many minutes is somebody late?",
        hint="Starts as 10. To be checked.",
        largest=240,
        required_words="Write after how many minutes somebody is late.",
    )
    too_late_after_minutes = Whole(
        label="After how many minutes is it too late to count?",
        hint="Starts as 30. To be checked.",
        largest=480,
        required_words="Write after how many minutes it is too late to count.",
    )
    offered = YesNo(label="Is it offered now?", hint="With no, it is on no list; its sessions stay.")

    def __init__(self, *args: Any, others: list[tuple[int, str]], terms: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first, on_terms = self.fields["first"], self.fields["terms"]
        assert isinstance(first, Choices)
        assert isinstance(on_terms, Pick)
        first.choices, on_terms.choices = others, terms
        if not others:
            del self.fields["first"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        late, too_late = said.get("late_after_minutes"), said.get("too_late_after_minutes")
        if late is not None and too_late is not None:
            for reason in rules.blockers_to_minutes(late_after=late, too_late_after=too_late):
                self.add_error("too_late_after_minutes", reason)
        for reason in rules.blockers_to_refreshing(said.get("refresher_months"), self_led=bool(said.get("self_led"))):
            self.add_error("refresher_months", reason)
        return said

    def said(self) -> dict[str, Any]:
        """What is said of the course, by field."""
        plain = {name: self.cleaned_data[name] for name in PLAIN}
        return plain | {"terms": queries.get_terms(self.cleaned_data["terms"])}

    def comes_first(self) -> list[Course]:
        """What people come to before it."""
        return queries.courses_numbered(self.cleaned_data.get("first", []))


def course_form(data: Any, *, course: Course | None = None, **more: Any) -> CourseForm:
    """The questions of a course, with the other courses and all terms to choose from."""
    others = [(pk, title) for pk, title in queries.titles().items() if course is None or pk != course.pk]
    terms = [(one.pk, one.name) for one in queries.terms()]
    return CourseForm(data, others=others, terms=terms, **more)


def answers_of(course: Course) -> dict[str, Any]:
    """What is saved of a course, by the questions of its page."""
    first = sorted(one.pk for one in course.prerequisites.all())
    return {name: getattr(course, name) for name in PLAIN} | {"terms": course.terms_id, "first": first}


class TermsForm(HouseForm):
    """What somebody agrees to who takes a place."""

    name = Line(
        label="A name for these terms", hint="Only those who arrange training read it.", max_length=100,
        required_words="Write a name for these terms.",
    )  # fmt: skip
    words = Words(
        label="Anything else people agree to",
        hint="For example: cameras on, nothing is recorded (Croydon). The numbers below are put into words for them.",
        max_length=10_000,
        rows=4,
        required=False,
    )
    cancel_working_days = Whole(
        label="How many working days before must somebody cancel?",
        hint="Starts as 3, as in Wirral and Northamptonshire; Greenwich says two days. To be checked.",
        largest=60,
        required_words="Write how many working days before somebody must cancel.",
    )
    agree_working_days = Whole(
        label="How many working days does a line manager have to answer?",
        hint="The place is kept for so long. Starts as 5. We found no council that publishes one: to be checked.",
        smallest=1,
        largest=30,
        required_words="Write how many working days a line manager has to answer.",
    )
    hours_to_answer = Whole(
        label="How many hours does somebody on the waiting list have to take a place?",
        hint="Starts as 48. We found no council that publishes one: to be checked.",
        smallest=1,
        largest=336,
        required_words="Write how many hours somebody has to take a place.",
    )
    charge_place = Pounds(
        label="What does a place cost?",
        hint="Starts as nothing: Newcastle’s sessions for practitioners of every agency are free.",
    )
    charge_late = Pounds(
        label="What does it cost to cancel too late?",
        hint="Starts as nothing. Teeswide asks for £50, Greenwich for £80 or £40. To be checked.",
    )
    charge_no_show = Pounds(
        label="What does it cost not to come?",
        hint="Starts as nothing. Wirral asks for £50 for half a day and £90 for a day. To be checked.",
    )
    free_for = Choices(
        label="Who pays nothing?",
        hint="In Newcastle (2017) members of the boards, charities and early-years providers paid nothing.",
        choices=OrganisationKind.choices,
        required=False,
    )
