"""What was written is published: now, or on a day and at a time in London."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.foundation.fields import day_boxes
from alongside.public.forms.pages import PublishPage
from alongside.public.models import PageDraft, PageVersion
from alongside.public.tests.editors import FAMILIES_READ, a_draft, an_editor

pytestmark = pytest.mark.django_db
HERE = f"/edit/pages/{FAMILIES_READ}/en-gb/"
PUBLISH = HERE + "publish/"


def test_published_now_it_is_what_people_read() -> None:
    a_draft(title="Mended today")
    editor = an_editor()
    assert 'name="same_as_english"' not in page_of(editor, PUBLISH)
    signed_in(editor).post(PUBLISH, {"when": "now", "note": "Shorter"})
    version = PageVersion.objects.get()
    assert (version.note, version.published_by) == ("Shorter", editor)
    assert "Mended today" in Client().get(f"/about/{FAMILIES_READ}/").content.decode()


def test_published_for_a_day_it_waits_until_then_in_london() -> None:
    a_draft(title="In summer")
    day = timezone.localdate() + timedelta(days=200)
    typed = {"when": "later", "from_time": "9am", **day_boxes("on", day)}
    answer = signed_in(an_editor()).post(PUBLISH, typed, follow=True).content.decode()
    assert "Version 1 will be shown on" in answer
    shown_from = timezone.localtime(PageVersion.objects.get().shown_from)
    assert (shown_from.day, shown_from.month, shown_from.hour) == (day.day, day.month, 9)
    assert "In summer" not in Client().get(f"/about/{FAMILIES_READ}/").content.decode()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({}, "Choose when to publish it."),
        ({"when": "later"}, "Enter a date, like 27 3 2026."),
        (
            {"when": "later", "on-day": "1", "on-month": "1", "on-year": "2020", "from_time": "9am"},
            "That moment has passed.",
        ),
        ({"when": "later", "on-day": "1", "on-month": "1", "on-year": "2099", "from_time": "9am"}, "within a year"),
        ({"when": "later", "on-day": "31", "on-month": "2", "on-year": "2027", "from_time": "25"}, "Enter a real date"),
        ({"when": "now", "note": "x" * 300}, "Use 200 characters or fewer"),
        ({"when": "now", "as_of": "2020-01-01T00:00:00+00:00"}, "changed these words after you opened this page"),
    ],
)
def test_a_moment_that_cannot_be_comes_back_with_a_sentence(typed: dict[str, str], why: str) -> None:
    a_draft()
    said = signed_in(an_editor()).post(PUBLISH, typed).content.decode()
    assert why in said
    assert "There is a problem" in said
    assert PageDraft.objects.exists()


@pytest.mark.parametrize(
    ("day", "at", "why"),
    [
        (date(2027, 3, 28), "1:30am", "this time is left out"),
        (date(2026, 10, 25), "1:30am", "this time comes twice"),
        (date(2027, 3, 28), "12:59am", ""),
        (date(2027, 3, 28), "2am", ""),
        (date(2026, 10, 25), "2am", ""),
        (date(2027, 7, 1), "1:30am", ""),
    ],
)
def test_a_time_that_the_clock_does_not_show_once_is_not_guessed(day: date, at: str, why: str) -> None:
    form = PublishPage({"when": "later", "from_time": at, **day_boxes("on", day)}, is_english=True)
    assert form.is_valid() is not bool(why)
    assert why in str(form.errors.get("from_time", ""))


@pytest.mark.parametrize("as_of", ["", "yesterday", "2026-13-45T99:99", "2026-01-01T00:00:00", "\x00"])
def test_a_mark_of_what_was_read_that_is_none_does_no_harm(as_of: str) -> None:
    a_draft()
    assert signed_in(an_editor()).post(PUBLISH, {"when": "now", "as_of": as_of}).status_code == 302


def test_other_languages_are_asked_whether_they_say_what_the_english_says() -> None:
    a_draft(language="ar")
    publish = f"/edit/pages/{FAMILIES_READ}/ar/publish/"
    assert "Choose yes or no." in signed_in(an_editor()).post(publish, {"when": "now"}).content.decode()
    signed_in(an_editor()).post(publish, {"when": "now", "same_as_english": "yes"})
    assert PageVersion.objects.get().made_from == 0


def test_where_nothing_is_being_written_there_is_nothing_to_publish() -> None:
    assert signed_in(an_editor()).get(PUBLISH).status_code == 404
