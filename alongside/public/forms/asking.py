"""The questions asked of somebody who asks for help: few, in easy words, most of them theirs to leave out."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields import Choice, HouseField, Line, Words, safe_text
from alongside.foundation.forms import HouseForm
from alongside.referrals.queries.asked_for_help import as_typed, can_answer_at
from alongside.referrals.states import SafeWay, WhoAsks

WHO_ASKS = {
    WhoAsks.YOUNG_PERSON: _("A child or a young person"),
    WhoAsks.PARENT: _("A mum, a dad or a carer"),
    WhoAsks.RELATIVE: _("Somebody else in the family"),
    WhoAsks.FRIEND: _("A friend or a neighbour"),
}
SAFE_WAYS = {
    SafeWay.PHONE: _("Ring me"),
    SafeWay.TEXT: _("Send me a text"),
    SafeWay.EMAIL: _("Send me an email"),
    SafeWay.PAGE: _("Do not write or ring. I come back here and look."),
}
HAS_SOCIAL_WORKER = {"yes": _("Yes"), "no": _("No"), "not_sure": _("I am not sure")}
NOT_REACHED = _("This is no number or email we can write to. Check it and try again.")


class Danger(HouseForm):
    """What goes to the council's own door at once."""

    happening = Words(label=_("What is happening?"), required_words=_("Tell us what is happening."), max_length=20_000)
    where = Words(label=_("Where is the child now?"), required=False, rows=2, max_length=2_000)
    reach = Words(
        label=_("How can they reach you?"),
        hint=_("A number or an email, and when. You can leave this out."),
        required=False,
        rows=2,
        max_length=2_000,
    )


class WhoCanAsk(HouseForm):
    """Whom somebody asks, and whether the child has a social worker, where a service needs to know."""

    service = Choice(label=_("Who do you want to ask?"))
    has_social_worker = Choice(
        label=_("Does the child have a social worker?"),
        hint=_("A social worker is somebody from the council who visits the family."),
        choices=HAS_SOCIAL_WORKER.items(),
    )

    def __init__(self, *args: Any, services: list[tuple[str, str]], asks_social_worker: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.several = len(services) > 1
        self.asks = self.several or asks_social_worker
        _choosing(self.fields["service"]).choices = services
        if not self.several:
            del self.fields["service"]
        if not asks_social_worker:
            del self.fields["has_social_worker"]


def _choosing(field: Any) -> Choice:
    assert isinstance(field, Choice)
    return field


class Happening(HouseForm):
    happening = Words(
        label=_("What is happening?"),
        hint=_("Say it in your own words. A few words are enough."),
        required_words=_("Tell us what is happening."),
        rows=8,
    )


class InTheFamily(HouseForm):
    who_asks = Choice(label=_("Who are you?"), choices=WHO_ASKS.items(), required=False)
    called = Line(
        label=_("What can we call you?"),
        hint=_("Any name will do."),
        required=False,
        max_length=200,
    )
    family = Words(
        label=_("Who is in the family?"),
        hint=_("First names will do. Say how old the children are."),
        required=False,
        rows=4,
    )


class HelpedBefore(HouseForm):
    helped_before = Words(
        label=_("What has helped before?"),
        hint=_("People, places, things you did. Small things too."),
        required=False,
        rows=5,
    )


class SafeToAnswer(HouseForm):
    """How and when it is safe, and who must not know. The number is asked for only where it is needed."""

    safe_way = Choice(label=_("How is it safe to answer you?"), choices=SAFE_WAYS.items())
    reach_at = Line(
        label=_("Your phone number or email"),
        hint=_("Leave this empty if you come back here and look."),
        required=False,
        say_optional=False,
        max_length=254,
        spellcheck=False,
    )
    safe_when = Words(label=_("When is it safe?"), required=False, rows=2, max_length=2_000)
    keep_from = Words(label=_("Who must not know?"), required=False, rows=2, max_length=2_000)
    speaks = Line(
        label=_("What language do you speak?"),
        hint=_("We bring somebody who speaks it."),
        required=False,
        max_length=100,
    )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        way, at = said.get("safe_way"), said.get("reach_at")
        if not way or at is None or way == SafeWay.PAGE:
            return said
        if not at:
            self.add_error("reach_at", _("Type your number or email. Or choose to come back here."))
        elif not can_answer_at(way, at):
            self.add_error("reach_at", NOT_REACHED)
        return said


FORMS: dict[str, type[HouseForm]] = {
    "happening": Happening,
    "family": InTheFamily,
    "helped": HelpedBefore,
    "safe": SafeToAnswer,
}


class MoreWords(HouseForm):
    words = Words(label=_("Say more"), required_words=_("Write what you want to tell us."), rows=4)


class CodeToComeBack(HouseForm):
    code = Line(
        label=_("Your code"),
        hint=_("It has 10 letters and numbers."),
        required_words=_("Type your code."),
        max_length=100,
        spellcheck=False,
        width="20",
    )

    def clean_code(self) -> str:
        return as_typed(str(self.cleaned_data["code"]))


def as_shown(name: str, value: str) -> str:
    """An answer as it is read back: the words of what was chosen."""
    said: dict[str, Any] = {**{str(way): words for way, words in SAFE_WAYS.items()}} if name == "safe_way" else {}
    if name == "who_asks":
        said = {str(who): words for who, words in WHO_ASKS.items()}
    return str(said.get(value, "" if said else value))


def label_of(name: str) -> str:
    """The question, by the name of its field."""
    return next(str(fields[name].label) for fields in map(_fields_of, FORMS.values()) if name in fields)


def typed_in(data: Any) -> list[tuple[str, str]]:
    """Every question of ours in what was sent, with what was typed, to be shown back: nothing is lost."""
    found = []
    kinds: list[type[HouseForm]] = [*FORMS.values(), MoreWords]
    for form in kinds:
        for name, field in _fields_of(form).items():
            if value := _without_what_cannot_be_shown(data.get(name)):
                found.append((str(field.label), as_shown(name, value) or value))
    return found


def _fields_of(form: type[HouseForm]) -> dict[str, HouseField]:
    fields: dict[str, HouseField] = vars(form)["base_fields"]
    return fields


def _without_what_cannot_be_shown(value: object) -> str:
    text = str(value or "").replace("\x00", "")
    return safe_text(text.encode("utf-8", "replace").decode()).strip()
