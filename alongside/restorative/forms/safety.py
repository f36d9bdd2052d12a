"""Questions about whether a restorative meeting is safe, and what the supervisor says to it."""

from typing import Any

from alongside.foundation.fields import Choice, Words
from alongside.foundation.forms import HouseForm
from alongside.restorative.rules.safety import ANSWER_WORDS, NEVER_SIMPLY_SAFE, QUESTIONS, is_sensitive
from alongside.restorative.states import SafeToGoOn

# What is still to be said, by the question's key; "not known" is an answer too.
STILL_TO_SAY = {
    "abuse": "Say whether one has hurt, controlled or frightened another.",
    "afraid": "Say whether anybody is afraid.",
    "order": "Say whether there is a court order, bail condition or police matter.",
    "sexual": "Say whether there was sexual harm.",
    "hate": "Say whether it was because of who somebody is.",
    "power": "Say whether one of them depends on another.",
    "child": "Say whether a child is one of them, or could be harmed.",
    "not_well": "Say whether anybody is in crisis or not well.",
}


class LookWhetherSafe(HouseForm):
    """The questions one by one, then what the facilitator thinks, and why."""

    safe = Choice(
        label="Is it safe to go on?",
        choices=SafeToGoOn.choices,
        hints={
            SafeToGoOn.YES: "Only where every answer above is no.",
            SafeToGoOn.WITH_CARE: "Nobody is asked before the supervisor agrees and a second facilitator is there.",
            SafeToGoOn.NO: "Nobody is asked. You can look again at any time, or end it.",
        },
        required_words="Say whether it is safe to go on.",
    )
    why = Words(
        label="Why do you think so?",
        hint="What you know and from whom, and what would make it safer. "
        "Only those who facilitate and supervise read this.",
        rows=5,
        required_words="Say why, in a few words.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = {
            question.key: Choice(
                label=question.words,
                choices=list(ANSWER_WORDS.items()),
                inline=True,
                required_words=STILL_TO_SAY[question.key],
            )
            for question in QUESTIONS
        }
        self.fields = {**asked, **self.fields}

    @property
    def answers(self) -> dict[str, str]:
        return {question.key: self.cleaned_data[question.key] for question in QUESTIONS}

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        every = all(question.key in said for question in QUESTIONS)
        if every and said.get("safe") == SafeToGoOn.YES and is_sensitive(said):
            self.add_error("safe", NEVER_SIMPLY_SAFE + " Choose one of the other two answers.")
        return said


class AgreeToGoOn(HouseForm):
    """What the supervisor says."""

    says = Choice(
        label="What do you say?",
        choices=(("agree", "I agree: people can be asked"), ("not_yet", "Not yet: something must happen first")),
        required_words="Say whether you agree.",
    )
    words = Words(
        label="What should they take care of, or what must happen first?",
        hint="If you agree, it may stay empty. Those who facilitate read this, and nobody else.",
        rows=4,
        required=False,
        say_optional=False,
    )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("says") == "not_yet" and "words" in said and not said["words"].strip():
            self.add_error("words", "Say what must happen first.")
        return said
