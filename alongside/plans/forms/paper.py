"""Copies on paper and the plan in another language."""

from collections.abc import Iterable
from typing import Any

from alongside.foundation.fields import Choice, Choices, Day, Line, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.plans.forms.writing import pick_people
from alongside.plans.models import Translation
from alongside.plans.queries import LABELS, ToTranslate
from alongside.plans.states import CopyKind

SERVICES = "services"
# BCP 47 codes of languages English cities ask interpreters for most; "other" has English page settings.
LANGUAGES = (
    ("ar", "Arabic"),
    ("bn", "Bengali"),
    ("bg", "Bulgarian"),
    ("ckb", "Kurdish (Sorani)"),
    ("cs", "Czech"),
    ("es", "Spanish"),
    ("fa", "Farsi or Dari"),
    ("fr", "French"),
    ("gu", "Gujarati"),
    ("hi", "Hindi"),
    ("hu", "Hungarian"),
    ("it", "Italian"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("pa", "Punjabi"),
    ("pl", "Polish"),
    ("ps", "Pashto"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sk", "Slovak"),
    ("so", "Somali"),
    ("sq", "Albanian"),
    ("ta", "Tamil"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("vi", "Vietnamese"),
    ("yo", "Yoruba"),
    ("zh", "Chinese"),
)


class MakeCopy(HouseForm):
    """Who a copy is for, and how it looks."""

    who = Pick(label="Who is it for?", required_words="Choose who the copy is for.")
    kind = Choice(label="How big?", choices=CopyKind.choices, inline=True)
    language = Pick(label="Language", first="English", required=False, say_optional=False)

    def __init__(
        self,
        *args: Any,
        people: Iterable[Person],
        services: Iterable[str],
        translations: Iterable[Translation],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        who, language = self.fields["who"], self.fields["language"]
        assert isinstance(who, Pick)
        assert isinstance(language, Pick)
        who.choices = [*pick_people(people), *((f"name:{name}", name) for name in services)]
        language.choices = [(found.language_code, found.language) for found in translations]
        self.fields["kind"].initial = CopyKind.PLAIN.value


class CopyGiven(HouseForm):
    """How and when a copy reached its reader."""

    given_on = Day(label="When did they get it?")
    given_how = Line(label="How?", hint="For example, by hand, or by post to a safe address.")


class LetCopyGo(HouseForm):
    """Why held words may leave as they are."""

    why = Words(
        label="Why may these words leave as they are?",
        hint="For example: it is another Grace. This is kept.",
        rows=3,
        max_length=2000,
        required_words="Write why these words may leave as they are.",
    )


class ChooseReaders(HouseForm):
    """Whose copies leave a point out."""

    kept_from = Choices(
        label="Leave it out of the copies of",
        hint="Their copy shows no gap. Everyone else reads it.",
        required=False,
        say_optional=False,
    )

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept_from = self.fields["kept_from"]
        assert isinstance(kept_from, Choices)
        kept_from.choices = [*pick_people(people), (SERVICES, "The services")]


class TranslatePlan(HouseForm):
    """The plan's words beside the original, as a named interpreter put them."""

    language = Pick(label="Language", choices=LANGUAGES)
    interpreter = Line(label="The interpreter’s name", hint="It stands on every copy in this language.")

    def __init__(self, *args: Any, texts: list[ToTranslate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.texts = texts
        for number, text in enumerate(texts):
            self.fields[f"text-{number}"] = Words(
                label=text.heading,
                hint=text.original,
                rows=3,
                looked_at=False,
                required_words=f"Write the words for “{text.heading}”.",
            )
        for number, original in enumerate(LABELS.values()):
            self.fields[f"label-{number}"] = Line(label=original, required=False, say_optional=False)

    @property
    def language_name(self) -> str:
        return dict(LANGUAGES).get(str(self.cleaned_data.get("language")), "")

    @property
    def text_fields(self) -> list[Any]:
        return [self[f"text-{number}"] for number in range(len(self.texts))]

    @property
    def label_fields(self) -> list[Any]:
        return [self[f"label-{number}"] for number in range(len(LABELS))]

    def translated(self) -> dict[str, str]:
        """The words by the key they are kept under."""
        said = self.cleaned_data
        words = {text.key: said[f"text-{number}"] for number, text in enumerate(self.texts)}
        return words | {key: said[f"label-{number}"] for number, key in enumerate(LABELS)}

    @staticmethod
    def filled_from(translation: Translation, texts: list[ToTranslate]) -> dict[str, Any]:
        """The saved words in the fields they came from."""
        words = {f"text-{n}": translation.texts.get(text.key, "") for n, text in enumerate(texts)}
        labels = {f"label-{n}": translation.texts.get(key, "") for n, key in enumerate(LABELS)}
        return words | labels | {"language": translation.language_code, "interpreter": translation.interpreter}
