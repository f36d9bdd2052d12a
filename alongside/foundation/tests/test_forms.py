"""A form loses nothing: not to a mistake, not to a sign-out, not to a colleague who saved first."""

import datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from django.http import QueryDict
from django.template import engines

from alongside.foundation.fields import Choice, Choices, Day, Line, Words, YesNo, day_boxes
from alongside.foundation.forms import HouseForm, fingerprint
from alongside.foundation.views.gallery import EveryQuestion


class Hopes(HouseForm):
    hopes = Words(label="What does the family hope for?")
    who = Line(label="Who said so?", required=False)
    meet_on = Day(label="When?", required=False)
    needs = Choices(label="Needs", choices=[("lift", "A lift"), ("food", "Food")], required=False)


SAVED: dict[str, Any] = {"hopes": "One house.", "who": "Mum", "meet_on": None, "needs": ["lift"]}


def posted(seen: str, **answers: Any) -> dict[str, Any]:
    return {"hopes": "One house.", "who": "Mum", "needs": ["lift"], "seen": seen} | answers


def drawn(source: str, **context: Any) -> str:
    imports = (
        '{% from "foundation/_form.html" import errors, both_versions, form_tag, field, fields, save with context %}'
    )
    return str(engines["jinja2"].from_string(imports + source).render(context))


def test_a_form_opens_filled_with_what_is_saved() -> None:
    form = Hopes(current=SAVED)
    assert form["hopes"].value() == "One house."


def test_saving_when_nobody_else_did_is_quiet() -> None:
    form = Hopes(posted(Hopes(current=SAVED).seen, hopes="A rest for Mum."), current=SAVED)
    assert form.is_valid()


def test_the_second_to_save_is_told_and_sees_both() -> None:
    seen = Hopes(current=SAVED).seen
    form = Hopes(posted(seen, hopes="A rest for Mum."), current=SAVED | {"hopes": "Sundays with Dad."})
    assert not form.is_valid()
    [both] = form.two_versions
    assert (both.theirs, both.yours) == ("Sundays with Dad.", "A rest for Mum.")
    page = drawn("{{ errors(form) }}{{ both_versions(form) }}{{ field(form['hopes']) }}", form=form)
    assert "Somebody else saved" in page
    assert "Sundays with Dad." in page
    assert page.count("A rest for Mum.") == 2


def test_saving_again_after_being_told_is_a_choice_we_respect() -> None:
    theirs = SAVED | {"hopes": "Sundays with Dad."}
    told = Hopes(posted(Hopes(current=SAVED).seen, hopes="A rest for Mum."), current=theirs)
    told.is_valid()
    assert Hopes(posted(told.seen, hopes="A rest for Mum."), current=theirs).is_valid()


def test_a_third_version_is_told_of_too() -> None:
    theirs = SAVED | {"hopes": "Sundays with Dad."}
    told = Hopes(posted(Hopes(current=SAVED).seen, hopes="Mine."), current=theirs)
    told.is_valid()
    assert not Hopes(posted(told.seen, hopes="Mine."), current=SAVED | {"hopes": "A third."}).is_valid()


def test_a_mistake_on_the_way_does_not_hide_that_somebody_saved() -> None:
    theirs = SAVED | {"who": "Dad"}
    mistaken = Hopes(posted(Hopes(current=SAVED).seen, hopes=""), current=theirs)
    assert not mistaken.is_valid()
    mended = Hopes(posted(mistaken.seen, hopes="Mine."), current=theirs)
    assert not mended.is_valid()
    assert [version.label for version in mended.two_versions] == ["Who said so?"]


def test_two_people_saving_the_same_answer_are_not_bothered() -> None:
    seen = Hopes(current=SAVED).seen
    assert Hopes(posted(seen, hopes="Same."), current=SAVED | {"hopes": "Same."}).is_valid()


def test_a_changed_day_and_a_changed_list_are_shown_in_words() -> None:
    theirs = SAVED | {"meet_on": datetime.date(2026, 10, 10), "needs": ["food", "lift"]}
    form = Hopes(posted(Hopes(current=SAVED).seen, **day_boxes("meet_on", datetime.date(2026, 10, 11))), current=theirs)
    form.is_valid()
    shown = [(version.theirs, version.yours) for version in form.two_versions]
    assert shown == [("Saturday 10 October 2026", "Sunday 11 October 2026"), ("Food, A lift", "A lift")]


@pytest.mark.parametrize("seen", ["", "nonsense", ":::", "hopes", "hopes:\x00", "x:1 y:2", "🎈:🎈"])
def test_a_spoilt_mark_of_what_was_seen_breaks_nothing(seen: str) -> None:
    assert Hopes(posted(seen), current=SAVED).is_valid()


def test_nothing_and_an_empty_answer_have_the_same_mark() -> None:
    assert fingerprint({"a": None}) == fingerprint({"a": ""}) == fingerprint({"a": []})
    assert fingerprint({"a": "x"}) != fingerprint({"a": "y"})


def test_words_kept_through_a_sign_out_come_back_unchecked() -> None:
    kept = QueryDict("hopes=Half+a+thought&meet_on-day=31&meet_on-month=2&meet_on-year=2026&needs=food")
    form = Hopes(current=SAVED, kept=kept)
    assert not form.is_bound
    assert form["hopes"].value() == "Half a thought"
    assert form["meet_on"].value() == ("31", "2", "2026")
    assert form["needs"].value() == ["food"]
    assert form["who"].value() == "Mum"


class Answers(HTMLParser):
    """What a browser would post back from a page, unchanged."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.answers: dict[str, list[str]] = {}
        self._writing = ""
        self.feed(page)

    def _add(self, name: str | None, value: str | None) -> None:
        if name:
            self.answers.setdefault(name, []).append(value or "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "textarea":
            self._writing = given["name"] or ""
            self._add(self._writing, "")
        elif (tag == "input" and given.get("type") not in ("radio", "checkbox", "file")) or "checked" in given:
            self._add(given.get("name"), given.get("value"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.answers[self._writing][-1] = self.answers[self._writing][-1].removeprefix("\n")
            self._writing = ""

    def handle_data(self, data: str) -> None:
        if self._writing:
            self.answers[self._writing][-1] += data


@pytest.mark.parametrize(
    "text",
    ["One\nTwo\n  Three\n\n\tFour", "\n\nstarts with lines", "<b>&amp;</textarea>", 'O\'Brien "quoted"', "ریحانہ 🏠"],
)
def test_a_page_that_comes_back_holds_exactly_what_was_typed(text: str) -> None:
    form = Hopes(
        {"hopes": text, "who": "O'Brien <3", "meet_on-day": "31", "meet_on-month": "Feb", "meet_on-year": "26"}
    )
    assert not form.is_valid()
    back = Answers(drawn("{% call form_tag(form) %}{{ fields(form) }}{% endcall %}", form=form)).answers
    assert back["hopes"] == [text]
    assert back["who"] == ["O'Brien <3"]
    assert [back[f"meet_on-{part}"] for part in ("day", "month", "year")] == [["31"], ["Feb"], ["26"]]


def test_every_mistake_in_the_summary_leads_to_something_on_the_page() -> None:
    form = EveryQuestion({"meeting_on-day": "31"})
    assert not form.is_valid()
    page = drawn("{{ fields(form) }}", form=form)
    leads = [mistake["href"].removeprefix("#") for mistake in form.mistakes]
    assert len(leads) == len(form.errors) > 5
    assert [lead for lead in leads if f'id="{lead}"' not in page] == []


def test_what_was_typed_is_never_read_as_html() -> None:
    class Naughty(HouseForm):
        pick = Choice(label="<i>label</i>", hint="<i>hint</i>", choices=[("<i>", "<i>answer</i>")])
        yes = YesNo(label="Yes?")

    form = Naughty({"pick": "<script>"})
    form.is_valid()
    assert "<i>" not in drawn("{{ errors(form) }}{{ fields(form) }}", form=form)
