"""An invitation opens to one person, once, for a while, and to nobody else."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.families.actions import close_way_in
from alongside.families.models import Family, HomeKey, HomePass, Notice
from alongside.families.queries import home_key_of
from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.at_home import WORD
from alongside.home.tests.invited import an_invitation
from alongside.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def family() -> Family:
    return a_family()


@pytest.fixture
def ruth(family: Family) -> Person:
    return mother_of(family)


def link(token: str) -> str:
    return f"/home/key/{token}/"


def test_the_right_word_lets_them_in(family: Family, ruth: Person) -> None:
    browser, invited = Client(), an_invitation(family, ruth)
    answer = browser.post(link(invited.token), {"word": WORD})
    assert (answer.status_code, answer["Location"]) == (302, "/home/")
    assert "Hello Ruth" in browser.get("/home/").content.decode()


@pytest.mark.parametrize("typed", ["PURPLE  teapot ", "\tPurple Teapot"])
def test_capitals_and_spaces_do_not_matter(family: Family, ruth: Person, typed: str) -> None:
    assert Client().post(link(an_invitation(family, ruth).token), {"word": typed}).status_code == 302


def test_a_mail_scanner_uses_nothing_up(family: Family, ruth: Person) -> None:
    invited = an_invitation(family, ruth)
    before = list(HomePass.objects.values()), list(HomeKey.objects.values())
    scanner = Client()
    for _ in range(5):
        assert scanner.get(link(invited.token)).status_code == 200
        assert scanner.head(link(invited.token)).status_code == 200
    assert (list(HomePass.objects.values()), list(HomeKey.objects.values())) == before
    assert Client().post(link(invited.token), {"word": WORD}).status_code == 302


def test_the_page_names_nobody(family: Family, ruth: Person) -> None:
    page = Client().get(link(an_invitation(family, ruth).token)).content.decode()
    for name in ("Ruth", "Madeup", "Ayo", "Tem", family.reference, family.service.name):
        assert name not in page


def test_it_works_once(family: Family, ruth: Person) -> None:
    invited = an_invitation(family, ruth)
    Client().post(link(invited.token), {"word": WORD})
    stranger = Client()
    assert stranger.get(link(invited.token)).status_code == 410
    again = stranger.post(link(invited.token), {"word": WORD})
    assert again.status_code == 410
    assert "A link opens once" in again.content.decode()
    assert stranger.get("/home/").status_code == 302


def test_who_came_in_with_it_finds_home_by_it_again(family: Family, ruth: Person) -> None:
    invited, browser = an_invitation(family, ruth), Client()
    browser.post(link(invited.token), {"word": WORD})
    again = browser.get(link(invited.token))
    assert (again.status_code, again["Location"]) == (302, "/home/")


def test_it_runs_out(family: Family, ruth: Person) -> None:
    old = an_invitation(family, ruth, at=timezone.now() - timedelta(days=14, minutes=1))
    assert Client().get(link(old.token)).status_code == 410
    assert Client().post(link(old.token), {"word": WORD}).status_code == 410
    last_minute = an_invitation(family, ruth, at=timezone.now() - timedelta(days=13, hours=23))
    assert Client().get(link(last_minute.token)).status_code == 200


def test_a_new_one_ends_the_older(family: Family, ruth: Person) -> None:
    older, newer = an_invitation(family, ruth), an_invitation(family, ruth)
    assert Client().get(link(older.token)).status_code == 410
    assert Client().get(link(newer.token)).status_code == 200


def test_forwarded_to_somebody_else_it_closes_after_three_wrong_words(family: Family, ruth: Person) -> None:
    invited, uncle = an_invitation(family, ruth), Client()
    for guess in ("password", "letmein"):
        answer = uncle.post(link(invited.token), {"word": guess})
        assert answer.status_code == 200
        assert "This is not the word" in answer.content.decode()
    last = uncle.post(link(invited.token), {"word": "teapot"})
    page = last.content.decode()
    assert last.status_code == 410
    assert "Your coordinator has been told" in page
    assert "Ruth" not in page
    assert Client().post(link(invited.token), {"word": WORD}).status_code == 410
    assert home_key_of(family, ruth) is None
    notice = Notice.objects.get(worker=family.added_by)
    assert notice.words.startswith("Three wrong words were tried at Ruth’s way in")
    assert (notice.link_to, notice.link_reference) == ("ways_in", family.reference)


def test_two_wrong_words_and_the_right_one_let_them_in(family: Family, ruth: Person) -> None:
    invited, browser = an_invitation(family, ruth), Client()
    for guess in ("purple teepot", "purple tea pot"):
        browser.post(link(invited.token), {"word": guess})
    assert browser.post(link(invited.token), {"word": WORD}).status_code == 302
    assert not Notice.objects.exists()


def test_one_that_is_shut_looks_like_one_that_never_was(family: Family, ruth: Person) -> None:
    used, closed = an_invitation(family, ruth), None
    close_way_in(family=family, person=ruth, by=family.added_by, at=timezone.now())
    closed = Client().get(link(used.token))
    for token in ("guessed", used.token[:20], "ABCDEFGHJK", "x" * 300):
        unknown = Client().get(link(token))
        assert unknown.status_code == closed.status_code == 410
        assert without_secrets(unknown.content.decode()) == without_secrets(closed.content.decode())
        posted = Client().post(link(token), {"word": WORD})
        assert posted.status_code == 410


def without_secrets(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)


def test_asking_for_a_new_one_tells_the_coordinator_once_a_day(family: Family, ruth: Person) -> None:
    invited = an_invitation(family, ruth)
    Client().post(link(invited.token), {"word": WORD})
    for _ in range(3):
        answer = Client().post(link(invited.token), {"ask": "yes"})
        assert answer.status_code == 200
        assert "Ruth" not in answer.content.decode()
    assert Notice.objects.get().words.startswith("Somebody with Ruth’s old link asks for a new one")


def test_asking_by_a_link_nobody_was_given_gets_the_same_answer(family: Family, ruth: Person) -> None:
    invited = an_invitation(family, ruth)
    Client().post(link(invited.token), {"word": WORD})
    known = Client().post(link(invited.token), {"ask": "yes"}).content.decode()
    assert Client().post(link("guessed"), {"ask": "yes"}).content.decode() == known


def test_a_workers_browser_is_refused(family: Family, ruth: Person) -> None:
    invited = an_invitation(family, ruth)
    worker = signed_in(family.added_by)
    assert worker.get(link(invited.token)).status_code == 403
    assert worker.post(link(invited.token), {"word": WORD}).status_code == 403
    assert Client().get(link(invited.token)).status_code == 200


@pytest.mark.parametrize("word", ["", "\x00", "x" * 100_000, "🫖", "ا" * 90, "'; drop table"])
def test_nothing_typed_breaks_the_page(family: Family, ruth: Person, word: str) -> None:
    invited = an_invitation(family, ruth)
    for token in (invited.token, "guessed"):
        assert Client().post(link(token), {"word": word}).status_code in (200, 410)


@pytest.mark.parametrize("token", ["%00", quote("🫖"), "x" * 5000, "..", quote("’ or 1=1")])
def test_no_address_breaks_the_page(token: str) -> None:
    assert Client().get(f"/home/key/{token}/").status_code in (404, 410)


def test_nobody_can_try_words_without_end_from_one_place(family: Family, ruth: Person) -> None:
    browser = Client()
    answers = [browser.post(link("guessed"), {"word": "again"}).content.decode() for _ in range(61)]
    assert "There were too many tries" not in answers[59]
    assert "There were too many tries" in answers[60]


def test_it_is_in_the_language_they_were_invited_in(family: Family, ruth: Person) -> None:
    invited = an_invitation(family, ruth, language="ur")
    page = Client().get(link(invited.token)).content.decode()
    assert 'lang="ur"' in page
    assert 'dir="rtl"' in page
    assert '<html lang="en"' in Client().get(f"{link(invited.token)}?lang=en-gb").content.decode()
