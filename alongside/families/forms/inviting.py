"""Inviting somebody to the family's own pages: how it reaches them, their word, their language, where codes go."""

from typing import Any

from django.core.exceptions import ValidationError

from alongside.families.queries import Place
from alongside.families.rules.home import LONGEST_WORD, NOT_SAFE
from alongside.families.states import CodesBy, InvitedHow
from alongside.foundation.fields import Choice, Line, Pick
from alongside.foundation.forms import HouseForm
from alongside.foundation.languages import ENGLISH, LANGUAGES

NOWHERE = "nowhere"
ON_PAPER = [
    (InvitedHow.LETTER.value, "By letter, with a short code"),
    (InvitedHow.HANDED.value, "Handed over: they open it now, beside me, or I give them the code"),
]


class InviteHome(HouseForm):
    """Unsafe ways stand in the list with their reason, so that nobody wonders where they are; they are refused."""

    how = Choice(label="How does the invitation reach them?", required_words="Choose how it reaches them.")
    word = Line(
        label="The word they chose",
        hint="Choose it together and type it once. Nobody can read it again. No name, birthday, address, school or "
        "number that somebody in the family knows.",
        max_length=LONGEST_WORD,
        spellcheck=False,
        required_words="Type the word they chose.",
    )
    codes = Choice(
        label="When they come back, where does their code go?",
        hint="They type it together with their word.",
        required_words="Choose where their codes go.",
    )
    language = Pick(label="Which language do they read?", required_words="Choose a language.")

    def __init__(self, *args: Any, places: list[Place], hidden: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {place.key: place for place in places}
        how, codes, language = self.fields["how"], self.fields["codes"], self.fields["language"]
        assert isinstance(how, Choice)
        assert isinstance(codes, Choice)
        assert isinstance(language, Pick)
        said = [(place.key, _said(place, hidden=hidden)) for place in places]
        how.choices = [*said, *ON_PAPER]
        how.hints = codes.hints = {place.key: _hint(place) for place in places}
        codes.choices = [*said, (NOWHERE, "Nowhere: each time they need a new invitation, or their own passkey")]
        language.choices = [(one.code, f"{one.english} ({one.name})") for one in LANGUAGES]
        language.initial = self.initial.get("language") or ENGLISH

    def clean_how(self) -> str:
        return self._safe(self.cleaned_data["how"])

    def clean_codes(self) -> str:
        return self._safe(self.cleaned_data["codes"])

    def _safe(self, key: str) -> str:
        if key in self.places and not self.places[key].safe:
            raise ValidationError(NOT_SAFE, code="unsafe")
        return key

    @property
    def answers(self) -> dict[str, Any]:
        """What `invite_home` asks for."""
        said = self.cleaned_data
        to, codes = self.places.get(said["how"]), self.places.get(said["codes"])
        if to is None:
            how = InvitedHow(said["how"])
        else:
            how = InvitedHow.EMAIL if to.kind == CodesBy.EMAIL else InvitedHow.TEXT
        return {
            "how": how,
            "send_to": to.value if to else "",
            "codes_by": codes.kind if codes else "",
            "codes_to": codes.value if codes else "",
            "word": said["word"],
            "language": said["language"],
        }


def _said(place: Place, *, hidden: bool) -> str:
    """Where somebody's numbers are withheld, only the end of one."""
    value = f"…{place.value[-3:]}" if hidden else place.written
    return f"By email to {value}" if place.kind == CodesBy.EMAIL else f"By text to {value}"


def _hint(place: Place) -> str:
    return place.when_safe if place.safe else "Not safe: never use it"
