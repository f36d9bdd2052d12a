"""Inviting somebody, page by page."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.models import Family, HomePass
from alongside.families.queries import home_key_of
from alongside.families.states import Hidden
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, a_wall, children_of, mother_of
from alongside.families.tests.invited import WORD, a_way
from alongside.messages.models import Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def family() -> Family:
    return a_family()


def path_of(family: Family, person_id: int | None = None) -> str:
    return f"/families/{family.reference}/people/{person_id or mother_of(family).pk}/invite/"


def answers(**more: str) -> dict[str, str]:
    return {"how": "handed", "codes": "nowhere", "word": WORD, "language": "en-gb", **more}


def test_the_door_holds(family: Family) -> None:
    the_door_holds(path_of(family))


def test_a_text_is_sent_and_the_list_says_so(family: Family) -> None:
    way = f"way-{a_way(mother_of(family)).pk}"
    answer = signed_in(family.added_by).post(path_of(family), answers(how=way, codes=way, language="ur"))
    assert answer["Location"] == f"/families/{family.reference}/home/"
    assert "By text on" in page_of(family.added_by, answer["Location"])
    assert Message.objects.get(kind="invitation").language == "ur"
    key = home_key_of(family, mother_of(family))
    assert key
    assert (key.codes_by, key.language) == ("text", "ur")


def test_what_is_handed_over_is_shown_once(family: Family) -> None:
    answer = signed_in(family.added_by).post(path_of(family), answers())
    page = answer.content.decode()
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert 'class="al-square"' in page
    assert "For Ruth" in page
    assert WORD not in page
    code = page.split('class="al-code"><strong>')[1][:11]
    opened = Client().post("/home/key/", {"code": code.lower()})
    assert Client().post(opened["Location"], {"word": WORD})["Location"] == "/home/"
    assert code not in page_of(family.added_by, path_of(family))


def test_an_unsafe_number_stands_there_with_its_reason_and_is_refused(family: Family) -> None:
    way = f"way-{a_way(mother_of(family), safe=False).pk}"
    assert "Not safe: never use it" in page_of(family.added_by, path_of(family))
    for asked in (answers(how=way), answers(codes=way)):
        page = signed_in(family.added_by).post(path_of(family), asked).content.decode()
        assert "marked as not safe, so nothing is sent there" in page
    assert not HomePass.objects.exists()


def test_somebody_elses_number_is_not_there_to_choose(family: Family) -> None:
    way = f"way-{a_way(children_of(family)[0]).pk}"
    page = signed_in(family.added_by).post(path_of(family), answers(how=way)).content.decode()
    assert "Choose one of the answers on this page." in page
    assert not HomePass.objects.exists()


def test_a_withheld_number_shows_only_its_end(family: Family) -> None:
    ruth = mother_of(family)
    a_way(ruth)
    a_wall(family, ruth, None, Hidden.PHONE)
    page = page_of(family.added_by, path_of(family))
    assert "By text to …123" in page
    assert "7700900123" not in page


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"word": "Ruth"}, "Somebody in the family could guess this word."),
        ({"word": ""}, "Type the word they chose."),
        ({"word": "x" * 100_000}, "Use 60 characters or fewer."),
        ({"word": "tea\x00pot"}, "This text has a character that cannot be saved."),
        ({"how": ""}, "Choose how it reaches them."),
        ({"how": "pigeon"}, "Choose one of the answers on this page."),
        ({"codes": ""}, "Choose where their codes go."),
        ({"language": "xx"}, "Choose one of the answers on this page."),
        ({"language": ""}, "Choose a language."),
    ],
)
def test_a_mistake_is_said_and_nothing_is_lost(family: Family, asked: dict[str, str], says: str) -> None:
    answer = signed_in(family.added_by).post(path_of(family), answers(**asked))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "There is a problem" in page
    assert says in page
    if "word" not in asked:
        assert WORD in page
    assert not HomePass.objects.exists()


def test_a_childs_page_says_to_talk_about_it(family: Family) -> None:
    assert "who agreed" in page_of(family.added_by, path_of(family, children_of(family)[0].pk))


def test_who_has_died_is_not_invited(family: Family) -> None:
    ruth = mother_of(family)
    ruth.died_on = timezone.localdate()
    ruth.save()
    assert "They have died" in page_of(family.added_by, path_of(family))
