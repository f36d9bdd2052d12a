"""A page speaks its reader's language, and says honestly how far its words are."""

import datetime

import pytest
from django.conf import settings
from django.test import RequestFactory

from alongside.foundation import languages
from alongside.foundation.components import clock, day, moment, page, short_day
from alongside.foundation.languages import LANGUAGES, as_language, current, language_of, number, standing

SUMMER = datetime.datetime(2026, 10, 10, 9, 20, tzinfo=datetime.UTC)
NEARLY_MIDNIGHT = datetime.datetime(2026, 6, 30, 23, 30, tzinfo=datetime.UTC)


def test_every_language_but_english_has_a_catalogue() -> None:
    assert [one.code for one in LANGUAGES if not languages.catalogue_of(one.code).exists()] == [settings.LANGUAGE_CODE]


def test_a_language_we_do_not_have_is_english() -> None:
    assert language_of("xx").is_english
    assert language_of(None).is_english
    assert language_of("UR").code == "ur"
    with as_language("xx"):
        assert current().is_english


@pytest.mark.parametrize(("code", "lang", "direction"), [("ur", "ur", "rtl"), ("pl", "pl", "ltr"), ("fa", "fa", "rtl")])
def test_a_page_says_its_language_and_which_way_it_runs(
    code: str, lang: str, direction: str, rf: RequestFactory
) -> None:
    request = rf.get("/")
    request.session = {}  # type: ignore[assignment]
    with as_language(code):
        said = page(request)
    assert (said["lang"], said["dir"]) == (lang, direction)
    assert "lang" not in page(request)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ar", ("السبت، 10 أكتوبر 2026", "10 أكتوبر", "10:20 ص", "10 أكتوبر 2026، 10:20 ص")),
        ("pl", ("sobota, 10 października 2026", "10 paź", "10:20", "10 października 2026 10:20")),
        ("bn", ("শনিবার, ১০ অক্টোবর, ২০২৬", "১০ অক্টো", "১০:২০ AM", "১০ অক্টোবর, ২০২৬ ১০:২০ AM")),
        ("ro", ("sâmbătă, 10 octombrie 2026", "10 oct.", "10:20", "10 octombrie 2026, 10:20")),
        ("fa", ("شنبه ۱۰ اکتبر ۲۰۲۶", "۱۰ اکتبر", "۱۰:۲۰", "۱۰ اکتبر ۲۰۲۶، ساعت ۱۰:۲۰")),
        ("en-gb", ("Saturday 10 October 2026", "10 Oct", "10:20am", "10 October 2026 at 10:20am")),
    ],
)
def test_dates_are_written_as_in_the_readers_language(code: str, said: tuple[str, ...]) -> None:
    with as_language(code):
        assert (day(SUMMER), short_day(SUMMER), clock(SUMMER), moment(SUMMER)) == said


@pytest.mark.parametrize("code", ["en-gb", "ar", "pl", "ur", "bn", "ro", "fa"])
def test_the_day_is_londons_in_every_language(code: str) -> None:
    with as_language(code):
        assert day(NEARLY_MIDNIGHT) == day(datetime.date(2026, 7, 1))
        assert clock(NEARLY_MIDNIGHT) == clock(datetime.time(0, 30))


def test_numbers_are_in_the_readers_digits() -> None:
    with as_language("fa"):
        assert number(2026) == "۲۰۲۶"
    with as_language("ur"):
        assert number(12) == "12"
    assert number(12) == "12"


def test_every_language_says_how_far_its_words_are() -> None:
    told = {one.language.code: one for one in standing()}
    assert set(told) == {"ar", "pl", "ur", "bn", "ro", "fa"}
    assert all(one.missing >= 0 and one.says for one in told.values())


def test_a_string_counts_as_translated_only_with_all_its_forms() -> None:
    assert languages.is_translated(("jedna", "dwie"))
    assert not languages.is_translated(("jedna", ""))
    assert not languages.is_translated("")
