"""One page: month by month, version by version, what people said, and “you said, we changed”."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.public.models import PageReply
from alongside.public.states import Useful
from alongside.public.tests.editors import FAMILIES_READ, OWN, a_version, an_editor
from alongside.public.tests.votes import a_vote, votes

pytestmark = pytest.mark.django_db
PAGE = f"/edit/usefulness/{FAMILIES_READ}/"


def test_a_page_there_is_not_is_not_found() -> None:
    assert signed_in(an_editor()).get("/edit/usefulness/no-such-page/").status_code == 404


def test_from_what_people_said_one_tap_leads_to_writing_the_page_again() -> None:
    editor = an_editor()
    assert f'href="/edit/pages/{FAMILIES_READ}/en-gb/"' in page_of(editor, PAGE)
    assert "Write this page again" not in page_of(editor, "/edit/usefulness/help/")  # no page of words


def test_before_anybody_answered_it_says_so() -> None:
    page = page_of(an_editor(), PAGE)
    for sentence in ("Nobody has answered yet.", "Nobody has said why yet.", "Nothing is answered yet."):
        assert sentence in page


def test_version_by_version_a_change_is_seen() -> None:
    votes(yes=3, no=7, page=FAMILIES_READ)
    version = a_version()
    votes(yes=8, no=2, page=FAMILIES_READ, version=version.number)
    page = page_of(an_editor(), PAGE)
    assert page.index("Version 1, since") < page.index("The words we came with")
    assert page.index("8 of 10 (80%)") < page.index("3 of 10 (30%)")


def test_a_page_of_the_services_own_is_asked_about_too() -> None:
    a_version(OWN, blocks=[{"kind": "text", "heading": "", "words": "We dig."}])
    a_vote(page=OWN)
    assert "Too few to say: 1 answered" in page_of(an_editor(), f"/edit/usefulness/{OWN}/")


def test_month_by_month_the_newest_first() -> None:
    now = timezone.now()
    votes(no=1, page=FAMILIES_READ, at=now - timedelta(days=70))
    votes(yes=1, page=FAMILIES_READ, at=now)
    page = page_of(an_editor(), PAGE)
    month = timezone.localdate(now).strftime("%b %Y")
    before = timezone.localdate(now - timedelta(days=70)).strftime("%b %Y")
    assert page.index(month) < page.index(before)


def test_what_people_said_is_shown_with_its_marks_newest_first() -> None:
    a_vote(Useful.NO, page=FAMILIES_READ, words="Too long.", at=timezone.now() - timedelta(days=2))
    a_vote(Useful.WRONG, page=FAMILIES_READ, words="Folake is not <i>there</i>.")
    page = page_of(an_editor(), PAGE)
    assert page.index("[…] is not &lt;i&gt;there&lt;/i&gt;.") < page.index("Too long.")
    assert "1 word struck out" in page


def test_what_was_said_long_ago_is_on_the_next_page() -> None:
    for number in range(27):
        a_vote(page=FAMILIES_READ, words="good " * (number + 1))
    editor = signed_in(an_editor())
    assert "?said=2" in editor.get(PAGE).content.decode()
    for odd in ("2", "-1", "99999", "x", "\x00"):
        assert editor.get(PAGE, {"said": odd}).status_code == 200


def test_you_said_we_changed_stands_beneath_the_page_until_it_is_taken_away() -> None:
    editor = signed_in(an_editor())
    assert editor.post(PAGE, {"you_said": "It was too long.", "we_changed": "It is half as long."}).status_code == 302
    reply = PageReply.objects.get()
    for address in (f"/about/{FAMILIES_READ}/", f"/ar/about/{FAMILIES_READ}/"):
        assert "It is half as long." in Client().get(address).content.decode()
    assert "It is half as long." not in Client().get("/privacy/").content.decode()
    editor.post(f"/edit/usefulness/answers/{reply.pk}/end/")
    caches["of_this_process"].clear()
    assert "It is half as long." not in Client().get(f"/about/{FAMILIES_READ}/").content.decode()


@pytest.mark.parametrize("typed", ["", "x" * 100_000, "a\x00b"])
def test_an_answer_that_cannot_stand_there_comes_back(typed: str) -> None:
    page = signed_in(an_editor()).post(PAGE, {"you_said": typed, "we_changed": "Kept words"}).content.decode()
    assert "There is a problem" in page
    assert "Kept words" in page
    assert not PageReply.objects.exists()
