"""Answering somebody who asked for help: words, whether a message tells them, who answers, how it was taken up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from alongside.access.models import User
from alongside.foundation.components import LONDON
from alongside.foundation.fields import Choice, Choices, Day, Line, Pick, TimeOfDay, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.referrals.states import HelpHow

NOW, LATER, NOTHING = "now", "later", "nothing"


class AnswerHelp(HouseForm):
    """Words for their page. Whether a message may tell them is asked each time: only the worker can weigh it."""

    words = Words(
        label="Your answer, in easy words",
        hint="It stands on their page. They need their code to read it.",
        rows=8,
        required_words="Write your answer.",
        for_families=True,
    )
    tell = Choice(
        label="Is it safe to send them a message?",
        hint="It says “There is an answer for you.” and where to read it. It never says who you are, or what about.",
        choices=[(NOW, "Yes, send it now"), (LATER, "Yes, but later"), (NOTHING, "No. They will come back and look")],
        required_words="Say whether it is safe to send them a message.",
    )
    send_on = Day(label="If later: on what day?", required=False, say_optional=False)
    send_at = TimeOfDay(label="If later: at what time?", required=False, say_optional=False)
    also = Choices(
        label="Write it on these pages too?",
        hint="They look like the same somebody, who asked more than once. But whoever saw the words, or has the phone, "
        "can send them again. Tick only what you are sure of: your answer can be read there.",
        required=False,
        say_optional=False,
    )

    def offer(self, *, message: bool, also: Sequence[tuple[str, str]], safe_when: str) -> None:
        """Nothing is asked about a message where none is safe. `also`: the others that are like it, none of them
        ticked before a worker does: somebody dangerous may have sent the same words to read what is answered."""
        if not message:
            for name in ("tell", "send_on", "send_at"):
                del self.fields[name]
        elif safe_when:
            self.fields["tell"].label = f"Is it safe to send them a message? They said: “{safe_when}”"
        choices = self.fields["also"]
        assert isinstance(choices, Choices)
        choices.choices = list(also)
        if not also:
            del self.fields["also"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("tell") == LATER:
            for name, words in (("send_on", "Say on what day."), ("send_at", "Say at what time.")):
                if cleaned.get(name) is None and name not in self.errors:
                    self.add_error(name, words)
        return cleaned

    def send_after(self, now: datetime) -> datetime | None:
        """When the message may go; nothing where none goes."""
        said = self.cleaned_data
        if said.get("tell") == LATER:
            return datetime.combine(said["send_on"], said["send_at"], LONDON)
        return now if said.get("tell") == NOW else None


class RangThem(HouseForm):
    """Somebody rang, in the way and at the time that is safe."""

    reached = YesNo(label="Did you speak with them?", required_words="Say whether you spoke with them.")
    agreed = Words(
        label="What did you agree?",
        hint="For you and your colleagues. It does not stand on their page.",
        rows=3,
        required=False,
    )


class TakeUpHelp(HouseForm):
    """What came of it."""

    how = Choice(label="What came of it?", choices=HelpHow.choices, required_words="Say what came of it.")
    how_words = Words(label="Anything to remember", hint="For you and your colleagues.", rows=3, required=False)


class ShareOutHelp(HouseForm):
    """Another worker answers."""

    worker = Pick(label="Who answers?", coerce=int, required_words="Choose who answers.")

    def offer(self, workers: Sequence[User]) -> None:
        choose = self.fields["worker"]
        assert isinstance(choose, Pick)
        choose.choices = [(one.pk, one.name) for one in workers]


class WhoAnswersHelp(HouseForm):
    """Among whom people who ask for help are shared out."""

    answer = Choices(
        label="Who answers people who ask for help?",
        hint="Whoever has the fewest waiting gets the next. With nobody chosen, those who manage the service do.",
        coerce=int,
        required=False,
        say_optional=False,
    )

    def offer(self, workers: Sequence[tuple[int, str]]) -> None:
        choose = self.fields["answer"]
        assert isinstance(choose, Choices)
        choose.choices = list(workers)


class SetHelpAside(HouseForm):
    """It does not wait any more; it is kept."""

    why = Line(label="Why is it set aside?", hint="It is kept, and can be taken up after all.",
               required_words="Say why it is set aside.")  # fmt: skip


class BecomeFamily(HouseForm):
    """Work with a family began with it."""

    family = Pick(label="Which family?", required_words="Choose the family.")
    into_story = YesNo(
        label="Put their words into the family’s story?",
        hint="Only the conferencing service reads them there. Who asked is not named. Think of whom they want it kept "
        "from before you choose.",
        required_words="Choose yes or no.",
    )

    def offer(self, families: Sequence[tuple[str, str]], *, chosen: str) -> None:
        """The families that open to the worker; the one just begun is chosen already."""
        choose = self.fields["family"]
        assert isinstance(choose, Pick)
        choose.choices, choose.initial = list(families), chosen
