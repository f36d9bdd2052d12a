"""What is read of a page in which language at which moment."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.foundation.languages import ENGLISH
from alongside.public.queries import editing, pages
from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.tests.editors import FAMILIES_READ, OWN, a_draft, a_version

pytestmark = pytest.mark.django_db
PROFESSIONALS_READ = "for-professionals"


def shown(slug: str = FAMILIES_READ, language: str = ENGLISH, in_days: int = 0) -> pages.PageShown:
    found = pages.page_shown(slug, language, timezone.now() + timedelta(days=in_days))
    assert found is not None
    return found


def test_until_something_is_published_people_read_the_words_it_came_with_in_their_language() -> None:
    english, arabic = shown(), shown(language="ar")
    assert (english.number, english.title) == (0, FIRST_TEXTS[FAMILIES_READ].title)
    assert arabic.language.code == "ar"
    assert not arabic.english_is_newer


def test_the_newest_version_whose_moment_has_come_is_read() -> None:
    a_version(title="First")
    a_version(title="Second", in_days=3)
    assert shown().title == "First"
    assert shown(in_days=4).title == "Second"


def test_when_the_english_was_changed_other_languages_say_that_it_is_newer() -> None:
    a_version(title="Mended")
    arabic = shown(language="ar")
    assert (arabic.number, arabic.english_is_newer, arabic.language.code) == (0, True, "ar")
    a_version(language="ar", title="عنوان")
    assert not shown(language="ar").english_is_newer
    a_version(title="Mended again")
    assert shown(language="ar").english_is_newer
    a_version(language="ar", title="عنوان آخر", says_the_same=False)
    assert shown(language="ar").english_is_newer


def test_a_page_of_the_services_own_is_read_in_english_where_there_is_nothing_else() -> None:
    assert pages.page_shown(OWN, ENGLISH, timezone.now()) is None
    a_version(OWN, lead="We grow beans.")
    polish = shown(OWN, "pl")
    assert polish.is_in_english_instead
    assert polish.lead == "We grow beans."
    assert OWN in pages.pages_there_are(timezone.now())


def test_what_professionals_read_is_english_in_every_language() -> None:
    assert shown(PROFESSIONALS_READ, "ur").is_in_english_instead
    a_version(PROFESSIONALS_READ, title="Mended for workers")
    assert shown(PROFESSIONALS_READ, "ur").title == "Mended for workers"


def test_a_page_costs_one_query_and_the_editors_list_two_however_much_there_is() -> None:
    for number in range(3):
        a_version(title=f"Title {number}")
    a_draft(language="pl")
    at = timezone.now()
    with CaptureQueriesContext(
        connection,
    ) as one:
        pages.page_shown(FAMILIES_READ, "pl", at)
    with CaptureQueriesContext(connection) as all_of_them:
        editing.pages_to_edit(at)
    assert (len(one), len(all_of_them)) == (1, 2)


def test_editors_see_how_each_language_stands() -> None:
    a_version()
    a_version(in_days=2)
    draft = a_draft(language="pl")
    page = next(one for one in editing.pages_to_edit(timezone.now()) if one.slug == FAMILIES_READ)
    said = {one.in_language: " · ".join(one.sentences) for one in page.standings}
    assert said["English"].startswith("Version 1, shown since")
    assert "Version 2 will be shown on" in said["English"]
    assert said["Arabic"] == "The words it came with · The English is newer"
    assert f"Being written by {draft.changed_by}" in said["Polish"]
