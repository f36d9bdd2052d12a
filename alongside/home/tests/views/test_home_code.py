"""A code and a word: who comes in, and what a wrong one does."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.models import Family, HomeKey, Notice
from alongside.families.queries import home_key_of
from alongside.families.tests.factories import a_family, a_relative, mother_of
from alongside.home.tests.at_home import WORD
from alongside.home.tests.invited import NUMBER, PHONE, a_way, an_invitation, asks_for_a_code, last_code
from alongside.home.tests.views.test_invitation import without_secrets
from alongside.messages.models import Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def family() -> Family:
    family = a_family()
    an_invitation(family, mother_of(family))
    return family


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def says(browser: Client, code: str, word: str = WORD) -> tuple[int, str]:
    answer = browser.post("/home/code/", {"code": code, "word": word})
    return answer.status_code, answer.get("Location", "") or answer.content.decode()


def test_the_code_and_the_word_let_them_in_to_the_page_they_came_for(family: Family) -> None:
    browser = Client()
    browser.post("/home/door/?next=/home/more/", {"to": PHONE})
    assert says(browser, last_code()) == (302, "/home/more/")
    assert "Hello Ruth" in browser.get("/home/").content.decode()


@pytest.mark.parametrize("how", ["{0} {1}", " {0}-{1} ", "Code: {0}{1}."])
def test_a_code_is_read_however_it_is_typed(family: Family, how: str) -> None:
    browser = Client()
    code = asks_for_a_code(browser)
    assert says(browser, how.format(code[:3], code[3:]))[0] == 302


def test_a_code_typed_in_arabic_figures_is_the_same_code(family: Family) -> None:
    browser = Client()
    figures = asks_for_a_code(browser).translate({ord("0") + one: chr(0x6F0 + one) for one in range(10)})
    assert says(browser, figures)[0] == 302


def test_a_code_works_once_and_for_ten_minutes(family: Family) -> None:
    first, second = Client(), Client()
    code = asks_for_a_code(first)
    asks = first.cookies["our_door_place"].value
    assert says(first, code)[0] == 302
    second.cookies["our_door_place"] = asks
    assert says(second, code)[0] == 200
    late = Client()
    code = asks_for_a_code(late)
    HomeKey.objects.update(code_expires_at=timezone.now() - timedelta(seconds=1))
    assert says(late, code)[0] == 200


def test_after_three_wrong_codes_the_right_one_opens_nothing_either(family: Family) -> None:
    browser = Client()
    code = asks_for_a_code(browser)
    for _ in range(3):
        assert says(browser, other_than(code))[0] == 200
    assert says(browser, code)[0] == 200
    assert home_key_of(family, mother_of(family)) is not None, "only the code is used up"
    assert not Notice.objects.exists()


def test_a_newer_code_takes_the_place_of_the_older(family: Family) -> None:
    browser = Client()
    older, newer = asks_for_a_code(browser), asks_for_a_code(browser)
    if older != newer:
        assert says(browser, older)[0] == 200
    assert says(browser, newer)[0] == 302


def test_nothing_tells_which_of_the_two_was_wrong_or_whether_the_number_is_known(family: Family) -> None:
    known, unknown = Client(), Client()
    code = asks_for_a_code(known)
    asks_for_a_code(unknown, "07700 900777")
    pages = [
        says(known, code, "green kettle"),
        says(known, other_than(code)),
        says(unknown, "123456"),
    ]
    typed = ("green kettle", WORD, code, other_than(code), "123456")
    assert {status for status, _ in pages} == {200}
    assert len({without(page, typed) for _, page in pages}) == 1


def without(page: str, typed: tuple[str, ...]) -> str:
    page = without_secrets(page)
    for words in typed:
        page = page.replace(f'value="{words}"', "")
    return page


def test_three_wrong_words_close_it_and_the_coordinator_is_told(family: Family) -> None:
    browser = Client()
    for word in ("one word", "two words"):
        assert says(browser, asks_for_a_code(browser), word)[0] == 200
    status, page = says(browser, asks_for_a_code(browser), "three words")
    assert (status, "Your coordinator has been told" in page, "Ruth" in page) == (410, True, False)
    assert home_key_of(family, mother_of(family)) is None
    assert Notice.objects.get(worker=family.added_by).words.startswith("Three wrong words")
    assert asks_for_a_code(Client()) == ""


# ------------------------------------------------------------------------------------------------ one phone for several


@pytest.fixture
def rose(family: Family) -> None:
    """Nana Rose, who has no phone and uses Ruth's."""
    nana = a_relative(family).person
    a_way(nana)
    an_invitation(family, nana, word="green kettle")


@pytest.mark.usefixtures("rose")
def test_who_shares_a_phone_is_known_by_the_word(family: Family) -> None:
    for word, name in ((WORD, "Ruth"), ("green kettle", "Nana Rose")):
        browser = Client()
        assert says(browser, asks_for_a_code(browser), word) == (302, "/home/")
        assert f"Hello {name.split()[0]}" in browser.get("/home/").content.decode()


@pytest.mark.usefixtures("rose")
def test_one_phone_gets_one_message_which_tells_of_nobody(family: Family) -> None:
    asks_for_a_code(Client())
    assert Message.objects.filter(kind="code").count() == 1


@pytest.mark.usefixtures("rose")
def test_a_code_that_one_of_them_used_is_used_up_for_the_others(family: Family) -> None:
    first, second = Client(), Client()
    code = asks_for_a_code(first)
    second.cookies["our_door_place"] = first.cookies["our_door_place"].value
    assert says(first, code)[0] == 302
    assert says(second, code, "green kettle")[0] == 200


def test_people_of_two_families_may_share_a_phone(family: Family) -> None:
    other = a_family()
    an_invitation(other, mother_of(other), word="green kettle")
    browser = Client()
    assert says(browser, asks_for_a_code(browser), "green kettle")[0] == 302
    assert HomeKey.objects.get(last_in_at__isnull=False).family == other


@pytest.mark.usefixtures("rose")
def test_who_shares_a_phone_cannot_guess_anothers_word_between_their_own(family: Family) -> None:
    guesser = Client()
    for guess in ("yellow mug", "red mug"):
        says(guesser, asks_for_a_code(guesser), guess)
        assert says(guesser, asks_for_a_code(guesser), "green kettle")[0] == 302
    status, _ = says(guesser, asks_for_a_code(guesser), "blue mug")
    assert status == 410
    assert home_key_of(family, mother_of(family)) is None


# ------------------------------------------------------------------------------------------------------- hard edges


def test_who_typed_no_number_is_shown_the_door() -> None:
    for cookie in ("", "x", "a.b", "x" * 5000, "\u00e9.\u00e9"):
        browser = Client()
        browser.cookies["our_door_place"] = cookie
        answer = browser.get("/home/code/")
        assert (answer.status_code, answer["Location"]) == (302, "/home/door/")


def test_the_browser_keeps_the_number_sealed(family: Family) -> None:
    browser = Client()
    asks_for_a_code(browser)
    cookie = browser.cookies["our_door_place"]
    assert "7700" not in cookie.value
    assert (cookie["httponly"], cookie["path"], cookie["max-age"]) == (True, "/home/", 600)


@pytest.mark.parametrize(
    ("code", "word"), [("", ""), ("\x00", "\x00"), ("9" * 100_000, "x" * 100_000), ("²³", "🫖"), ("१२३", "ا")]
)
def test_nothing_typed_breaks_the_page(family: Family, code: str, word: str) -> None:
    browser = Client()
    asks_for_a_code(browser)
    assert says(browser, code, word)[0] == 200


def test_the_number_is_written_into_no_address_and_no_page(family: Family) -> None:
    browser = Client()
    asks_for_a_code(browser)
    assert NUMBER not in browser.get("/home/code/").content.decode()
