"""What children and families say, and how it was: their own words, a drawing, a recording, how it feels."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields import Choice, Choices, Line, Upload, Words
from alongside.foundation.forms import HouseForm
from alongside.voice.queries.media import LONGEST_WORDS, CannotTakeMedia, Media, as_drawing, as_recording
from alongside.voice.states import Place, ReadBy, ThreeSteps

SHORT = 2000
FEELINGS = ("safe", "happy", "healthy")
QUESTIONS = {
    "heard": _("Did people listen to you?"),
    "understood": _("Did you understand what happened?"),
    "driving": _("Did your family decide?"),
    "tell_a_friend": _("Would you tell a friend to do this?"),
}


class SaySomething(HouseForm):
    """One thing: words, a drawing or a recording; words can go with either."""

    words = Words(label=_("Your words"), rows=4, max_length=LONGEST_WORDS, required=False, say_optional=False)
    drawing = Upload(
        label=_("A drawing or photo"),
        endings=[".jpg", ".jpeg", ".png", ".webp"],
        required=False,
        say_optional=False,
    )
    recording = Upload(
        label=_("Your voice"),
        endings=[".webm", ".ogg", ".oga", ".mp3", ".m4a", ".mp4", ".wav"],
        required=False,
        say_optional=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What a file is called says nothing of what is in it: it is looked at instead.
        self.accepts = {name: self._upload(name).endings for name in ("drawing", "recording")}
        for name in self.accepts:
            self._upload(name).endings = []

    def _upload(self, name: str) -> Upload:
        field = self.fields[name]
        assert isinstance(field, Upload)
        return field

    def clean_drawing(self) -> Media | None:
        return self._media("drawing", as_drawing)

    def clean_recording(self) -> Media | None:
        return self._media("recording", as_recording)

    def _media(self, name: str, read: Callable[[bytes], Media]) -> Media | None:
        file = self.cleaned_data.get(name)
        if not file:
            return None
        try:
            return read(file.read())
        except CannotTakeMedia as problem:
            raise ValidationError(problem.why, code="media") from problem

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("drawing") and said.get("recording"):
            self.add_error("recording", _("Send a drawing or your voice. Then send the other."))
        if not self.errors and not any((said.get("words", "").strip(), said.get("drawing"), said.get("recording"))):
            self.add_error("words", _("Write some words first. Or send a drawing or your voice."))
        return said

    @property
    def drawn_or_spoken(self) -> Media | None:
        return self.cleaned_data.get("drawing") or self.cleaned_data.get("recording")


class SayTogether(SaySomething):
    """The same, with a grown-up beside them: who, and in which house."""

    with_whom = Line(
        label=_("Who is with you?"), max_length=200, required=True, required_words=_("Write who is with you.")
    )
    place = Choice(
        label=_("Which house?"),
        choices=[(p.value, p.label) for p in Place if p != Place.FOR_THE_MEETING],
        required_words=_("Choose a house."),
    )
    field_order = ("with_whom", "place", "words", "drawing", "recording")


class HowItFeels(HouseForm):
    """Three questions from 0 to 10; each may be left out."""

    safe = Choice(label=_("How safe do things feel today?"), choices=[(n, n) for n in range(11)], required=False)
    happy = Choice(label=_("How happy do things feel today?"), choices=[(n, n) for n in range(11)], required=False)
    healthy = Choice(label=_("How healthy do you feel today?"), choices=[(n, n) for n in range(11)], required=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and not any(said.get(name) for name in FEELINGS):
            self.add_error("safe", _("Choose a number first."))
        return said

    def number(self, name: str) -> int | None:
        return int(said) if (said := self.cleaned_data.get(name)) else None


class WhoCanSee(HouseForm):
    """The people and workers who may read one thing. Nobody has to be chosen."""

    readers = Choices(label=_("Who can see this?"), required=False, say_optional=False)

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["readers"]
        assert isinstance(field, Choices)
        field.choices = choices


class ReadingOut(HouseForm):
    """Who reads their words out; and whether their advocate stays."""

    by_whom = Choice(
        label=_("Who reads your words out?"), choices=ReadBy.choices, required_words=_("Choose who reads them out.")
    )
    name = Line(label=_("Who?"), max_length=200, required=False, say_optional=False)
    advocate_stays = Choice(
        label=_("Does your advocate stay in private family time?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        required=False,
        say_optional=False,
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("by_whom") == ReadBy.SOMEBODY and not said.get("name", "").strip():
            self.add_error("name", _("Write their name."))
        return said

    def stays(self) -> bool | None:
        return {"yes": True, "no": False}.get(self.cleaned_data.get("advocate_stays", ""))


class NotSafe(HouseForm):
    """A few words, if they want to write any."""

    words = Words(
        label=_("What is happening?"),
        hint=_("You do not have to write. You can just press the button."),
        rows=2,
        max_length=SHORT,
        required=False,
        say_optional=False,
    )


class HowWasIt(HouseForm):
    """Four questions in three steps, and words of their own."""

    heard = Choice(label=QUESTIONS["heard"], choices=ThreeSteps.choices, required=False, say_optional=False)
    understood = Choice(label=QUESTIONS["understood"], choices=ThreeSteps.choices, required=False, say_optional=False)
    driving = Choice(label=QUESTIONS["driving"], choices=ThreeSteps.choices, required=False, say_optional=False)
    tell_a_friend = Choice(
        label=QUESTIONS["tell_a_friend"], choices=ThreeSteps.choices, required=False, say_optional=False
    )
    words = Words(label=_("In your own words"), rows=3, required=False, say_optional=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and not any(str(said.get(name) or "").strip() for name in (*QUESTIONS, "words")):
            self.add_error("heard", _("Choose an answer. Or write something."))
        return said


def answers_of(form: HowWasIt) -> Mapping[str, str]:
    return {name: form.cleaned_data.get(name) or "" for name in (*QUESTIONS, "words")}
