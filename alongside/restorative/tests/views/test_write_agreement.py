"""Writing down what people agree, line by line."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.doors import signed_in
from alongside.restorative.actions.agreeing import drop_agreement
from alongside.restorative.models import Agreement, AgreementItem, Meeting, Party
from alongside.restorative.tests.agreed import a_line, agreed, being_written, does_not_know_where, met, ready
from alongside.restorative.tests.factories import lead_of
from alongside.restorative.tests.people_doors import (
    LONG,
    NUL,
    RTL,
    answered,
    only_for_its_facilitators,
    opened,
    sent_back,
)

pytestmark = pytest.mark.django_db


def sat_together() -> tuple[Meeting, list[Party], Agreement]:
    meeting, parties = ready()
    met(meeting, parties)
    return meeting, parties, being_written(meeting)


def a_line_of(who: Party, to: Party, **more: object) -> dict[str, object]:
    return {"who": who.pk, "words": "I ring first.", "owed_to": [to.pk], "by_when": "every Sunday"} | more


def test_only_its_facilitators_open_it() -> None:
    meeting, _, agreement = sat_together()
    only_for_its_facilitators(meeting, "write_agreement", agreement.number)


@pytest.mark.parametrize("words", ["I ring first.", RTL])
def test_a_line_stands_there_in_their_words(words: str) -> None:
    meeting, (nana, joy), agreement = sat_together()
    answered(meeting, "write_agreement", agreement.number, said=a_line_of(nana, joy, words=words))
    page = opened(meeting, "write_agreement", agreement.number)
    assert words in unescape(page)
    assert "For Grandma · every Sunday" in page
    assert "Take line 1 out" in page


@pytest.mark.parametrize(
    "change",
    [
        {"words": ""},
        {"words": NUL},
        {"words": LONG},
        {"who": ""},
        {"who": "9" * 30},
        {"owed_to": []},
        {"owed_to": ["x"]},
        {"by_when": "x" * 201},
        {"by_on-day": "31", "by_on-month": "2", "by_on-year": "2100"},
        {"by_on-day": "1", "by_on-month": "1", "by_on-year": "2001"},
    ],
)
def test_what_is_wrong_comes_back(change: dict[str, object]) -> None:
    meeting, (nana, joy), agreement = sat_together()
    sent_back(meeting, "write_agreement", agreement.number, said=a_line_of(nana, joy) | change)
    assert not AgreementItem.objects.exists()


def test_a_line_that_tells_what_a_wall_hides_comes_back_with_the_words() -> None:
    meeting, (nana, joy), agreement = sat_together()
    does_not_know_where(nana, joy)
    said = a_line_of(joy, nana, words="Bring it to 7 Secret Lane.")
    page = sent_back(meeting, "write_agreement", agreement.number, said=said)
    assert "Line 1 says “7 Secret Lane”, which Nana may not know" in page
    assert "Bring it to 7 Secret Lane.</textarea>" in page


def test_made_it_is_read_and_not_written() -> None:
    meeting, parties, agreement = sat_together()
    drop_agreement(agreement=agreement, by=lead_of(meeting), at=timezone.now())
    made = agreed(meeting, parties)
    address = reverse("write_agreement", args=[meeting.reference, made.number])
    assert signed_in(lead_of(meeting)).get(address).status_code == 302
    page = sent_back(meeting, "write_agreement", made.number, said=a_line_of(*parties))
    assert "does not change" in page


def test_the_page_asks_the_same_number_of_questions_for_ten_lines() -> None:
    meeting, (nana, joy), agreement = sat_together()
    address, browser = reverse("write_agreement", args=[meeting.reference, 1]), signed_in(lead_of(meeting))

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            browser.get(address)
        return len(found)

    a_line(agreement, nana, joy)
    asked()
    first = asked()
    for number in range(9):
        a_line(agreement, joy, nana, words=f"I listen {number}.")
    assert asked() == first
