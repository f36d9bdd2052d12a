"""Every component on one page, with made-up content, for whoever builds the next page."""

import datetime
from typing import Any

from django.contrib.messages import SUCCESS
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.fields import (
    Choice,
    Choices,
    Day,
    Email,
    Line,
    Password,
    Pick,
    TimeOfDay,
    Upload,
    Whole,
    Words,
    YesNo,
)
from alongside.foundation.forms import HouseForm, fingerprint
from alongside.foundation.languages import as_language
from alongside.foundation.leaving import Kind, Reader, leaves

LANGUAGES = [("en", "English"), ("yo", "Yoruba"), ("ur", "Urdu"), ("pl", "Polish")]
NEEDS = [("lift", "A lift there and home"), ("food", "Food I can eat"), ("prayer", "A quiet place to pray")]


class EveryQuestion(HouseForm):
    """One question of each kind."""

    name = Line(label="What should we call you?", hint="Any name you like.")
    going_well = Words(label="What is going well?", required_words="Say what is going well.", required=False)
    email = Email(label="Email address", required=False, width="20")
    password = Password(label="Password")
    meeting_on = Day(label="When could the family meet?", hint="For example, 27 3 2026.")
    starts_at = TimeOfDay(label="What time?", hint="For example, 2pm or 10:30am.")
    coming = Choice(
        label="Will Nana Ruth come?",
        choices=[("come", "She will come"), ("words", "She will send words"), ("no", "She will not come")],
        hints={"words": "Somebody she chooses reads them out."},
    )
    needs = Choices(label="What does she need?", choices=NEEDS, required=False)
    interpreter = YesNo(label="Is an interpreter needed?")
    language = Pick(label="Which language?", choices=LANGUAGES)
    children = Whole(label="How many children are coming?", largest=30)
    workbook = Upload(label="Choose a workbook", endings=[".xlsx"], required=False)


class TwoWriters(HouseForm):
    """A form that two people filled at once."""

    hopes = Words(label="What does the family hope for?")


@leaves(Kind.PAGE, to=Reader.PUBLIC)
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component; nothing typed here is kept."""
    return render(request, "foundation/gallery.html", gallery_context(), using="jinja2")


class FamilysQuestions(HouseForm):
    """A few questions as a family meets them."""

    name = Line(label="What should we call you?", hint="Any name you like.")
    coming = Choice(label="Will you come?", choices=[("come", "I will come"), ("words", "I will send my words")])
    needs = Choices(label="What do you need?", choices=NEEDS, required=False)


@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Every part of a family’s page, with made-up people.")
def home_gallery(request: HttpRequest) -> HttpResponse:
    """The parts of family pages as a family sees them, in any of their languages."""
    with as_language(request.GET.get("language", "")):
        form = FamilysQuestions({"needs": ["food"]})
        form.is_valid()
        return home_parts(request, form)


def home_parts(request: HttpRequest, form: FamilysQuestions) -> HttpResponse:
    """The same parts around any answers: a council tries its colours on them, where nothing is wrong."""
    shown = {"form": form, "today": datetime.date(2026, 10, 10)}
    return render(request, "foundation/home_gallery.html", shown, using="jinja2")


def gallery_context() -> dict[str, Any]:
    """The made-up content on show."""
    seen = fingerprint({"hopes": "One house."})
    both = TwoWriters({"hopes": "A rest for Mum.", "seen": seen}, current={"hopes": "The boys wake up in one house."})
    both.is_valid()
    wrong = EveryQuestion({"name": "", "meeting_on-day": "31", "meeting_on-month": "2", "meeting_on-year": "2026"})
    wrong.is_valid()
    filled = EveryQuestion(
        prefix="filled",
        current={
            "name": "Tem",
            "going_well": "Nana Ruth comes every day.\n\nAyo likes school.",
            "meeting_on": datetime.date(2026, 10, 10),
            "starts_at": datetime.time(14, 30),
            "coming": "words",
            "needs": ["lift", "prayer"],
            "interpreter": True,
            "language": "yo",
        },
    )
    return {
        "wrong": wrong,
        "filled": filled,
        "both": both,
        "today": datetime.date(2026, 10, 10),
        "notice": Message(SUCCESS, "Saved. Nana Ruth is coming."),
        "now": datetime.datetime(2026, 10, 10, 9, 20, tzinfo=datetime.UTC),
    }
