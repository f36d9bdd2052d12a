"""The questions about a request for somebody's own record."""

from datetime import date
from typing import Any

from alongside.desk.states import AskedBy, Decision, Exemption
from alongside.foundation.blockers import Cannot
from alongside.foundation.fields import Choice, Day, Line, Pick, Words, YesNo
from alongside.foundation.forms import HouseForm

NOT_COME_YET = "This day has not come yet."
MUST_SAY_ID = "Say how you know who they are."


class _Asking(HouseForm):
    """Shows the reasons of a refused action above its questions; days that have happened are not in the future."""

    def __init__(self, *args: Any, today: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, Day) and today is not None:
                field.latest, field.too_late = today, NOT_COME_YET

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)


class NoteRecordRequest(_Asking):
    """Who asked, for whom, when and how."""

    asked_on = Day(
        label="When did they ask?",
        hint="The day it first reached anybody who works here, in any words, spoken or written.",
        required_words="Enter the day they asked.",
    )
    asked_by = Choice(label="Who asks?", choices=AskedBy.choices, coerce=AskedBy, required_words="Choose who asks.")
    who_asked = Line(label="Their name, when somebody asks for them", required=False, say_optional=False)
    how_it_came = Line(
        label="How did it come?",
        hint="For example: said at a visit, by letter, through the school.",
        required_words="Say how it came.",
    )
    identity_checked_how = Line(
        label="How do you know who asks?",
        hint="For example: I have known her since May. Leave it empty when nobody has checked yet.",
        max_length=300,
        required=False,
        say_optional=False,
    )
    may_ask_because = Line(
        label="When somebody asks for them: why may they?",
        hint="The right is the child’s own. A child who understands asks for themselves, or agrees that somebody asks.",
        max_length=300,
        required=False,
        say_optional=False,
    )


class NoteIdentity(_Asking):
    """How we know who they are, once it has been checked."""

    identity_checked_how = Line(label="How do we know who asks?", max_length=300, required_words=MUST_SAY_ID)
    may_ask_because = Line(label="Why may they ask for somebody else?", max_length=300, required=False)


class ExtendRecordRequest(_Asking):
    """More time, with the reason they were told."""

    why = Words(
        label="Why does it take longer?",
        hint="As you told them. Only because it is much work or difficult, not because people are busy.",
        rows=4,
        max_length=2000,
        required_words="Write why it takes longer.",
    )
    told_on = Day(label="When were they told?", required_words="Enter the day they were told.")


class WithdrawRecordRequest(_Asking):
    """How the mistake came about."""

    why = Words(
        label="How did the mistake come about?",
        hint="For example: it was written down for the wrong person. Whoever did ask is answered.",
        rows=3,
        max_length=2000,
        required_words="Write how the mistake came about.",
    )


class DecidePassage(_Asking):
    """What happens with one passage."""

    decision = Choice(
        label="What happens with these words?",
        choices=[(one.value, one.label) for one in (Decision.RELEASED, Decision.MASKED, Decision.REFUSED)],
        required_words="Choose what happens with these words.",
    )
    masks = Words(
        label="Words to cover",
        hint="Each on a line of its own, as they stand above. Every place where they stand is covered.",
        rows=4,
        max_length=5000,
        required=False,
        say_optional=False,
    )
    exemption = Pick(label="The reason in the law", choices=Exemption.choices, required=False, say_optional=False)
    why = Words(
        label="Why, in your own words",
        hint="For whoever checks this later. The person does not read it.",
        rows=3,
        max_length=2000,
        required=False,
        say_optional=False,
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        decision = said.get("decision")
        if decision == Decision.MASKED and not said.get("masks") and "masks" not in self.errors:
            self.add_error("masks", "Write the words to cover, each on a line of its own.")
        if decision in (Decision.MASKED, Decision.REFUSED):
            if not said.get("exemption") and "exemption" not in self.errors:
                self.add_error("exemption", "Choose the reason in the law.")
            if not said.get("why") and "why" not in self.errors:
                self.add_error("why", "Write why, for whoever checks this later.")
        return said

    @property
    def answers(self) -> dict[str, Any]:
        said = self.cleaned_data
        masks = [line.strip() for line in said["masks"].splitlines() if line.strip()]
        return {**said, "masks": masks}


class AnswerHarmQuestion(_Asking):
    """Whether reading it could cause serious harm."""

    could_follow = YesNo(
        label="Could reading this seriously harm anybody’s health, in body or mind?",
        yes="Yes, and those words are covered or left out",
        no="No",
        required_words="Choose yes or no.",
    )
    asked_of = Line(
        label="Who was asked?",
        hint="Somebody who knows them: their social worker, a doctor, a teacher.",
        required_words="Say who was asked.",
    )
    words = Words(
        label="What did they say?", rows=3, max_length=2000, required_words="Write what they said.", looked_at=False
    )


class GiveRecord(_Asking):
    """How it was handed over."""

    given_on = Day(label="When did they get it?", required_words="Enter the day they got it.")
    given_how = Line(
        label="How, and into whose hands?",
        hint="For example: to Zuri herself, at home, with her advocate there.",
        max_length=300,
        required_words="Say how it was given, and to whom.",
    )
