"""Questions about one person who may take part: what they said, and how they were found."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from alongside.foundation.fields import Choice, Day, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.restorative.states import MetHow, PartyAnswer, Role

UNKNOWN_IS_FINE: dict[str, Any] = {"required": False, "say_optional": False}


def name_them(form: HouseForm, who: str) -> None:
    """Ask about somebody by name."""
    for field in form.fields.values():
        field.label = str(field.label).replace("{who}", who)


class NoteReadiness(HouseForm):
    """How somebody was found. Any of it may still be unknown."""

    role = Choice(
        label="How does {who} stand to what happened, as you understand it?",
        hint="This is for you. It is shown to nobody who takes part.",
        choices=Role.choices,
        **UNKNOWN_IS_FINE,
    )
    met_on = Day(
        label="When did you meet, alone?",
        hint="Leave this empty if you have not met yet.",
        too_late="Choose today or an earlier day.",
        **UNKNOWN_IS_FINE,
    )
    met_how = Choice(label="How did you meet?", choices=MetHow.choices, **UNKNOWN_IS_FINE)
    ready = YesNo(
        label="Is {who} ready?",
        hint="They know what will happen, and what they want to say and hear.",
        no="Not yet",
        **UNKNOWN_IS_FINE,
    )
    ready_why = Words(label="What makes you think so?", rows=4, **UNKNOWN_IS_FINE)
    safe = YesNo(label="Is it safe for {who}, and from {who}?", no="Not yet", **UNKNOWN_IS_FINE)
    safe_why = Words(label="What makes you think so, and what keeps it safe?", rows=4, **UNKNOWN_IS_FINE)
    note = Words(label="Anything else", rows=4, **UNKNOWN_IS_FINE)

    def __init__(self, *args: Any, who: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(Day, self.fields["met_on"]).latest = today
        name_them(self, who)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        met = said.get("met_on") or "met_on" in self.errors
        for name, words, is_missing in (
            ("met_how", "Say how you met.", said.get("met_on") and not said.get("met_how")),
            ("met_on", "Say which day you met.", said.get("met_how") and not met),
            ("ready", "Nobody is found ready before somebody has met them.", said.get("ready") and not met),
            ("safe", "Nobody is found safe before somebody has met them.", said.get("safe") and not met),
            ("ready_why", "Say what they are not ready for yet, or why.", _no_without(said, "ready")),
            ("safe_why", "Say what is not safe yet.", _no_without(said, "safe")),
        ):
            if is_missing and name not in self.errors:
                self.add_error(name, words)
        return said


def _no_without(said: dict[str, Any], name: str) -> bool:
    return said.get(name) is False and not said.get(f"{name}_why")


WORDS = {
    PartyAnswer.ASKED: "Wants to think about it",
    PartyAnswer.YES: "Wants to take part",
    PartyAnswer.NO: "Does not want to",
    PartyAnswer.STOPPED: "Wants to stop",
}


class NoteAnswer(HouseForm):
    """What somebody said when they were asked."""

    answer = Choice(label="What did {who} say?", choices=PartyAnswer.choices)

    def __init__(self, *args: Any, who: str, answers: Sequence[PartyAnswer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast(Choice, self.fields["answer"])
        name_them(self, who)
        field.choices = [(one.value, WORDS[one]) for one in answers]


class NoteTheirWords(HouseForm):
    """What somebody hopes and fears, in their own words."""

    hopes = Words(label="What does {who} hope for?", rows=4, looked_at=False, **UNKNOWN_IS_FINE)
    fears = Words(label="What does {who} worry about?", rows=4, looked_at=False, **UNKNOWN_IS_FINE)
    beside = Words(
        label="Whom does {who} want beside them?", max_length=2000, rows=2, looked_at=False, **UNKNOWN_IS_FINE
    )
    not_said = Words(label="What must not be said, or not yet?", rows=4, looked_at=False, **UNKNOWN_IS_FINE)
    needs = Words(
        label="What does {who} need to take part?",
        hint="An interpreter, breaks, a lift, a place of their choice.",
        max_length=2000,
        rows=2,
        looked_at=False,
        **UNKNOWN_IS_FINE,
    )

    def __init__(self, *args: Any, who: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_them(self, who)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not self.errors and not any(said.values()) and not any((self.current or {}).values()):
            self.add_error("hopes", "Write down something they said.")
        return said
