"""The copy: only what may be read, never while anything waits."""

from io import BytesIO

import pytest
from django.utils import timezone
from pypdf import PdfReader

from alongside.access.tests.doors import signed_in
from alongside.audit.models import AuditEvent
from alongside.desk.actions import records
from alongside.desk.models import Passage, RecordRequest
from alongside.desk.queries.records import passages_of
from alongside.desk.states import Decision
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, collected, read_through, who_gives
from alongside.families.actions import tell
from alongside.families.tests.factories import a_family

pytestmark = pytest.mark.django_db


def text_of(asked: RecordRequest) -> str:
    answer = signed_in(who_gives(asked)).get(f"/records/{asked.reference}/record.pdf")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)


def decided(asked: RecordRequest, words: str, decision: str, **more: object) -> None:
    passage = Passage.objects.get(request=asked, words=words)
    records.decide_passage(
        passage=passage, decision=decision, exemption="another_person", why="Hers", by=who_gives(asked),
        at=timezone.now(), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def test_the_door_holds() -> None:
    path = f"/records/{collected(a_record_request()).reference}/record.pdf"
    the_records_door_holds(path)


def test_nothing_leaves_while_a_passage_waits() -> None:
    asked = collected(a_record_request())
    answer = signed_in(who_gives(asked)).get(f"/records/{asked.reference}/record.pdf", follow=True)
    assert answer["Content-Type"].startswith("text/html")
    assert "to be read by somebody" in answer.content.decode()
    assert not AuditEvent.objects.filter(event="record_request.copy_made").exists()


def test_it_holds_what_was_given_and_nothing_of_what_was_covered_or_left_out() -> None:
    family = a_family()
    for words in ("Ayo built a raft.", "Ruth hid the marmalade.", "Tem whispered about quicksilver."):
        tell(words, family=family, by=family.added_by, at=timezone.now())
    asked = collected(a_record_request(family))
    decided(asked, "Ruth hid the marmalade.", Decision.MASKED, masks=["marmalade"])
    decided(asked, "Tem whispered about quicksilver.", Decision.REFUSED)
    text = text_of(read_through(asked))
    assert "Ayo built a raft." in text
    assert "Ruth hid the [words covered: about another person]." in " ".join(text.split())
    assert "marmalade" not in text
    assert "quicksilver" not in text
    assert "Some words are about another person" in text
    assert "ico.org.uk" in text


def test_what_a_wall_hides_leaves_no_mark() -> None:
    asked = collected(a_record_request())
    before = passages_of(asked).count()
    Passage.objects.create(
        request=asked, chapter="9_story", number=before + 1, title="The story", words="Fola is in Brampton.",
        source_kind="families.storyline", walled=True, set_aside=["Names Fola"],
    )  # fmt: skip
    with_wall = text_of(read_through(asked))
    Passage.objects.filter(walled=True).delete()
    assert with_wall == text_of(asked)
    assert "lawyer" not in with_wall
    assert "In your copy" not in with_wall
