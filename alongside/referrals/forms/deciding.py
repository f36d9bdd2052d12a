"""The questions of the service: is it here, what was decided and why, who coordinates."""

from typing import Any

from alongside.access.models import User
from alongside.foundation.fields import Choice, Day, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.referrals.rules import HEADINGS, Proposal
from alongside.referrals.states import ConsentException

ACCEPT, NOT_YET, REDIRECT = "accept", "not_yet", "redirect"
WITH_REASON = "The referrer and the family can read this."


class Decide(HouseForm):
    decision = Choice(
        label="What do you decide?",
        choices=[
            (ACCEPT, "Accept it"),
            (NOT_YET, "Not yet, something is missing"),
            (REDIRECT, "Something else would help better"),
        ],
        hints={
            ACCEPT: "You choose the family’s coordinator next.",
            NOT_YET: "The referrer reads why, changes what is needed and sends it again.",
            REDIRECT: "Say what would help, and where to find it.",
        },
        required_words="Choose what you decide.",
    )
    reason = Words(
        label="Why?", hint=WITH_REASON, required_words="Say why, in words the family can read.", for_families=True
    )


class Acknowledge(HouseForm):
    words = Words(
        label="Is there a wait?",
        hint="In a sentence: the referrer reads it, and the family may.",
        rows=2,
        required=False,
    )


class Baseline(HouseForm):
    met_on = Day(label="When did you meet?", required_words="Enter the day you met.")
    note = Words(
        label="What was agreed?",
        hint="The aim, the questions, the bottom lines, and the help that can be promised.",
        required_words="Write what was agreed.",
    )


class ExplainWhy(HouseForm):
    """One reason in words."""

    reason = Words(
        label="Why?",
        hint=WITH_REASON,
        rows=4,
        required_words="Say why, in words the family can read.",
        for_families=True,
    )


class AskForException(HouseForm):
    exception = Choice(
        label="Which exception?",
        choices=ConsentException.choices,
        required_words="Choose which exception you ask for.",
    )
    why = Words(label="Why does this family need it?", rows=4, required_words="Say why this family needs it.")


class AllowException(HouseForm):
    allow = Choice(
        label="Do you allow it?",
        choices=[("yes", "Yes, the request may go on"), ("no", "No, somebody has to agree first")],
        required_words="Choose whether you allow it.",
    )
    why = Words(label="Why?", hint=WITH_REASON, rows=4, required_words="Say why.")


class AllocateCoordinator(HouseForm):
    coordinator = Choice(label="Who will be the family’s coordinator?", coerce=int, required_words="Choose one person.")
    why = Words(
        label="Why them?",
        hint="What the family asked for, and how this person fits.",
        rows=3,
        required_words="Say why this coordinator.",
    )

    def __init__(self, *args: Any, proposals: list[Proposal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["coordinator"]
        assert isinstance(field, Choice)
        free = [one for one in proposals if one.may_be_chosen]
        field.choices = [(one.practitioner.worker_id, one.practitioner.worker.name) for one in free]
        field.hints = {str(one.practitioner.worker_id): " ".join((*one.reasons, *one.cautions)) for one in free}
        self.free = {one.practitioner.worker_id: one.practitioner.worker for one in free}

    @property
    def chosen(self) -> User:
        return self.free[self.cleaned_data["coordinator"]]


class AskForAnother(HouseForm):
    person = Pick(label="Who asks?", coerce=int, required_words="Choose who asks.")
    words = Words(
        label="What did they say?",
        hint="In their own words. Nobody has to give a reason, so this may stay empty.",
        rows=4,
        required=False,
        say_optional=False,
        looked_at=False,
    )

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        assert isinstance(field, Pick)
        field.choices = [(person.pk, person.full_name) for person in people]


class AnswerAskedForAnother(HouseForm):
    answer = Words(
        label="What do you say to them?",
        hint="The family hears this in your words.",
        rows=4,
        required_words="Write what you say to the family.",
        for_families=True,
    )


_REPORT_HINTS = {
    "why_we_are_here": "What happened that made you ask. No long words.",
    "what_is_good": "Say it first and mean it. Name people.",
    "what_worries_us": "What you saw or heard, not what you think of anybody.",
    "what_we_hope": "How life would be for the children if things went well.",
    "questions": "One on each line.",
    "what_cannot_change": "The bottom lines, and why. If there are none, say so.",
    "help_there_is": "What services can bring.",
    "if_still_worried": "Plainly, so that nobody is taken by surprise.",
}


class WriteReport(HouseForm):
    """The eight headings of the report for the family."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, heading in HEADINGS.items():
            self.fields[name] = Words(
                label=heading, hint=_REPORT_HINTS[name], rows=5, required=False, say_optional=False, for_families=True
            )


class LetReportGo(HouseForm):
    """Why held words may leave as they are."""

    why = Words(
        label="Why may these words leave as they are?",
        hint="For example: it is another Grace. This is kept.",
        rows=3,
        max_length=2000,
        required_words="Write why these words may leave as they are.",
    )
