"""One page in one language as its editors see it: begun, written, previewed, thrown away."""

import pytest

from alongside.access.tests.doors import page_of, signed_in
from alongside.public.models import PageDraft, PageVersion
from alongside.public.tests.editors import FAMILIES_READ, OWN, a_draft, a_version, an_editor

pytestmark = pytest.mark.django_db
HERE = f"/edit/pages/{FAMILIES_READ}/en-gb/"
TWO = [{"kind": "text", "heading": "One", "words": "**First** words"}, {"kind": "notice", "words": "Second words"}]


def seen_on(page: str) -> str:
    return page.split('name="seen" value="')[1].split('"')[0]


def test_a_page_nobody_writes_is_shown_with_the_way_to_begin() -> None:
    editor = an_editor()
    assert "Change this page" in page_of(editor, HERE)
    assert signed_in(editor).post(HERE + "begin/")["Location"] == HERE
    assert PageDraft.objects.get().changed_by == editor
    said = page_of(editor, HERE)
    assert "Add to the end of the page" in said
    assert "Throw this draft away" in said


def test_who_begins_second_is_told_and_goes_on_from_the_first() -> None:
    a_draft(by=an_editor("Priya Madeup"))
    answer = signed_in(an_editor()).post(HERE + "begin/", follow=True)
    assert "Priya Madeup is writing this page already." in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/edit/pages/no-such-page/en-gb/", f"/edit/pages/{FAMILIES_READ}/xx/", HERE + "preview/"]
)
def test_what_there_is_not_is_not_found(path: str) -> None:
    assert signed_in(an_editor()).get(path).status_code == 404


def test_a_page_of_our_own_waits_for_english_before_other_languages() -> None:
    a_draft(OWN)
    assert "once it is published in English" in page_of(an_editor(), f"/edit/pages/{OWN}/pl/")


def test_each_piece_has_its_ways_and_what_stands_in_the_way_is_said() -> None:
    a_draft(blocks=[*TWO, {"kind": "text", "words": ""}])
    said = page_of(an_editor(), HERE)
    assert said.count('name="way" value="up"') == said.count('name="way" value="down"') == 2
    assert "Piece 3 has no words." in said
    assert f'href="{HERE}publish/"' not in said


def test_the_title_and_the_words_below_it_are_written() -> None:
    a_draft()
    answer = signed_in(an_editor()).post(HERE + "title/", {"title": "Mended  ", "lead": "O’Madeup & co"})
    assert answer["Location"] == HERE
    draft = PageDraft.objects.get()
    assert (draft.title, draft.lead) == ("Mended", "O’Madeup & co")


def test_what_is_too_long_comes_back_whole() -> None:
    a_draft()
    typed = "long " * 20_000
    said = signed_in(an_editor()).post(HERE + "title/", {"title": "Kept", "lead": typed}).content.decode()
    assert "There is a problem" in said
    assert typed.strip() in said
    assert 'href="#id_lead"' in said


def test_the_second_of_two_editors_is_told_and_sees_both() -> None:
    a_draft(title="Before")
    first, second = an_editor(), an_editor()
    seen = seen_on(page_of(second, HERE + "title/"))
    signed_in(first).post(HERE + "title/", {"title": "Theirs", "lead": "", "seen": seen})
    said = signed_in(second).post(HERE + "title/", {"title": "Mine", "lead": "", "seen": seen}).content.decode()
    assert "Somebody else saved this page while you were writing" in said
    assert "Theirs" in said
    assert "Mine" in said
    assert PageDraft.objects.get().title == "Theirs"


def test_the_preview_is_the_page_as_people_will_see_it_and_says_that_nobody_does_yet() -> None:
    a_draft(title="Soon", blocks=TWO)
    said = page_of(an_editor(), HERE + "preview/")
    assert "Preview: nobody else sees this." in said
    assert "<strong>First</strong> words" in said
    assert "al-body--public" in said


def test_the_preview_of_an_arabic_page_runs_from_right_to_left() -> None:
    a_draft(language="ar", title="عنوان")
    said = page_of(an_editor(), f"/edit/pages/{FAMILIES_READ}/ar/preview/")
    assert '<html lang="ar" dir="rtl"' in said


def test_the_front_door_is_previewed_as_the_front_door() -> None:
    a_draft("front", title="Come in, all of you")
    said = page_of(an_editor(), "/edit/pages/front/en-gb/preview/")
    assert "Preview: nobody else sees this." in said
    assert "al-hero" in said
    assert "Come in, all of you" in said


def test_a_draft_is_thrown_away_only_when_somebody_says_so() -> None:
    a_draft()
    editor = an_editor()
    assert "The draft cannot be had back." in page_of(editor, HERE + "throw-away/")
    assert PageDraft.objects.exists()
    signed_in(editor).post(HERE + "throw-away/")
    assert not PageDraft.objects.exists()
    assert not PageVersion.objects.exists()


def test_a_draft_that_was_overtaken_says_so() -> None:
    a_version()
    a_draft()
    PageDraft.objects.update(begun_from=0)
    assert "A newer version was published after this draft was begun." in page_of(an_editor(), HERE)
