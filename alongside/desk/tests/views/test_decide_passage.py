"""One passage given, covered or left out."""

import pytest

from alongside.access.tests.doors import page_of, signed_in
from alongside.desk.models import Passage, RecordRequest
from alongside.desk.queries.records import passages_of
from alongside.desk.states import Decision
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, collected, read_through, who_gives

pytestmark = pytest.mark.django_db


def waiting(asked: RecordRequest) -> Passage:
    return passages_of(asked, only="waiting").get(words__contains="Ruth agreed to having")


def path_of(passage: Passage) -> str:
    return f"/records/{passage.request.reference}/read-through/{passage.number}/"


def test_the_door_holds() -> None:
    the_records_door_holds(path_of(waiting(collected(a_record_request()))))


def test_it_is_given_and_the_next_comes() -> None:
    passage = waiting(asked := collected(a_record_request()))
    answer = signed_in(who_gives(asked)).post(path_of(passage), {"decision": "released"})
    assert answer.status_code == 302
    assert "/read-through/" in answer["Location"]
    assert Passage.objects.get(pk=passage.pk).decision == Decision.RELEASED


def test_words_are_covered_for_a_reason() -> None:
    passage = waiting(asked := collected(a_record_request()))
    answers = {"decision": "masked", "masks": "Ruth\n", "exemption": "another_person", "why": "She asked us to."}
    signed_in(who_gives(asked)).post(path_of(passage), answers)
    passage.refresh_from_db()
    assert (passage.decision, passage.masks) == (Decision.MASKED, ["Ruth"])


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"decision": "refused"}, "Choose the reason in the law."),
        ({"decision": "masked", "masks": "Zebedee", "exemption": "other", "why": "x"}, "is not in these words"),
        ({}, "Choose what happens with these words."),
    ],
)
def test_without_a_reason_it_comes_back_with_what_was_typed(answers: dict[str, str], reason: str) -> None:
    passage = waiting(asked := collected(a_record_request()))
    page = signed_in(who_gives(asked)).post(path_of(passage), answers).content.decode()
    assert reason in page
    assert answers.get("masks", "") in page
    assert Passage.objects.get(pk=passage.pk).decision == Decision.WAITING


def test_a_passage_of_another_request_is_not_found() -> None:
    asked = collected(a_record_request())
    other = a_record_request(asked.family, asked.family.children[1].person)
    path = f"/records/{other.reference}/read-through/{waiting(asked).number}/"
    assert signed_in(who_gives(asked)).get(path).status_code == 404


def test_two_reviewers_see_what_the_other_decided() -> None:
    passage = waiting(asked := collected(a_record_request()))
    manager = who_gives(asked)
    seen = page_of(manager, path_of(passage)).split('name="seen" value="')[1].split('"')[0]
    signed_in(who_gives(asked)).post(path_of(passage), {"decision": "refused", "exemption": "other", "why": "Court"})
    answers = {"seen": seen, "decision": "released"}
    page = signed_in(manager).post(path_of(passage), answers).content.decode()
    assert "Somebody else saved this page" in page
    assert Passage.objects.get(pk=passage.pk).decision == Decision.REFUSED
    read_through(asked)
