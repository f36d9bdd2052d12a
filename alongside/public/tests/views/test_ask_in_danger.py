"""A child in danger: passed on within the request, kept nowhere; where it was not, the page says so with every word."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import connection

from alongside.access.tests.factories import an_administrator
from alongside.audit.models import AuditEvent
from alongside.messages.tests.smtp_stub import MailStub, smtp_stub
from alongside.partners.models import OurOwn
from alongside.public.tests.asking import a_phone

pytestmark = pytest.mark.django_db
DOOR = "front.door@council.example"
TYPED = {"happening": "Xylophone. He locked Bo in.", "where": "Quagmire Street, the back.", "reach": "Zyzzyva, 5pm"}
WORDS = ("Xylophone", "Quagmire", "Zyzzyva")
# Every column of every table there is, but those of the two tables only the owner reads.
COLUMNS = """
select c.oid::regclass::text, quote_ident(a.attname), a.atttypid = 'bytea'::regtype
from pg_class c join pg_attribute a on a.attrelid = c.oid
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and a.attnum > 0 and not a.attisdropped and has_table_privilege(c.oid, 'select')
"""


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.MESSAGES_FOLDER, settings.DEMO = tmp_path / "outbox", True  # outside the sample city no file is a door
    return tmp_path / "outbox"


def the_councils_door(to: str = DOOR) -> None:
    at = "2026-11-01T00:00Z"
    OurOwn.objects.create(
        name="Madeup City", safeguarding_email=to, made_at=at, taken_up_at=at, taken_up_by=an_administrator()
    )


def columns_with(words: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        columns = cursor.fetchall()
        assert len(columns) > 500
        found = []
        for table, column, is_bytes in columns:
            text = f"encode({column}, 'escape')" if is_bytes else f"{column}::text"
            cursor.execute(f"select count(*) from {table} where {text} ilike %s", [f"%{words}%"])  # noqa: S608
            if cursor.fetchone()[0]:
                found.append(f"{table}.{column}")
        return found


def test_it_goes_to_the_councils_door_at_once_with_every_word(folder: Path) -> None:
    the_councils_door()
    answer = a_phone().post("/ar/ask/danger/", TYPED)
    (mail,) = folder.iterdir()
    said = mail.read_text()
    receipt = next(word for word in said.split() if word.startswith("D-"))
    for words in (f"To: {DOOR}", *TYPED.values(), "Language of the page: Arabic"):
        assert words in said
    page = a_phone().get(answer["Location"]).content.decode()
    assert answer["Location"].startswith("/ar/ask/danger/")
    assert receipt.strip("().") in page


def test_nothing_in_any_table_holds_the_words(folder: Path) -> None:
    the_councils_door()
    a_phone().post("/ask/danger/", TYPED)
    assert folder.exists()
    assert columns_with(DOOR) == ["partners_ourown.safeguarding_email"]  # the search finds what is there
    assert {word: found for word in WORDS if (found := columns_with(word))} == {}


def test_only_a_line_with_the_receipt_stays(folder: Path) -> None:
    the_councils_door()
    a_phone().post("/ask/danger/", TYPED)
    line = AuditEvent.objects.get(event="danger.passed_on")
    assert list(line.detail) == ["receipt"]
    assert line.detail["receipt"] in next(folder.iterdir()).read_text()


def test_without_an_address_the_page_says_so_with_every_word() -> None:
    page = a_phone().post("/ask/danger/", TYPED)
    said = page.content.decode()
    assert page.status_code == 200
    assert "NOT passed on" in said
    assert all(words in said for words in TYPED.values())
    assert 'href="tel:999"' in said
    assert {word: found for word in WORDS if (found := columns_with(word))} == {}


@pytest.mark.parametrize("step", ["RCPT", "DATA", "."])
def test_where_the_mail_server_fails_the_page_says_so_with_every_word(settings: LazySettings, step: str) -> None:
    the_councils_door()
    with smtp_stub() as stub:
        by_a_mail_server(settings, stub)
        stub.answers[step] = "451 Not now"
        page = a_phone().post("/ask/danger/", TYPED)
        said = page.content.decode()
        assert "NOT passed on" in said
        assert all(words in said for words in TYPED.values())
        assert AuditEvent.objects.filter(event="danger.not_passed_on").exists()
        del stub.answers[step]
        assert a_phone().post("/ask/danger/", TYPED).status_code == 302  # and the second try goes
        assert len(stub.mails) == 1


def by_a_mail_server(settings: LazySettings, stub: MailStub) -> None:
    settings.SEND_EMAILS_BY, settings.MESSAGES_FROM_ADDRESS = "smtp", "hello@alongside.example"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", stub.port, False
    settings.MESSAGES_TIMEOUT = settings.EMAIL_TIMEOUT = 0.5


def test_two_taps_are_passed_on_once_and_other_words_again(folder: Path) -> None:
    the_councils_door()
    phone = a_phone()
    receipts = [phone.post("/ask/danger/", TYPED)["Location"] for _ in range(2)]
    assert receipts[0] == receipts[1]
    assert len(list(folder.iterdir())) == 1
    assert phone.post("/ask/danger/", TYPED | {"where": "In the park now"})["Location"] != receipts[0]
    assert len(list(folder.iterdir())) == 2


def test_where_one_network_sends_more_than_people_do_it_is_asked_to_ring(settings: LazySettings) -> None:
    the_councils_door()
    settings.DANGER_MOST_FROM_ONE_PLACE = 1
    phone = a_phone()
    phone.post("/ask/danger/", TYPED)
    said = phone.post("/ask/danger/", {"happening": "Another child"}).content.decode()
    assert "NOT passed on" in said
    assert "Another child" in said


@pytest.mark.parametrize("words", [b"", b"%00Xylophone", b"Xylophone" * 10_000])
def test_what_cannot_be_passed_on_comes_back(words: bytes) -> None:
    the_councils_door()
    page = a_phone().post("/ask/danger/", b"happening=" + words, content_type="application/x-www-form-urlencoded")
    assert page.status_code == 200
    assert "govuk-error-summary" in page.content.decode()
    assert ("Xylophone" in page.content.decode()) is bool(words)


def test_where_the_council_gave_no_address_no_place_to_write_is_offered() -> None:
    page = a_phone().get("/ask/danger/").content.decode()
    assert "<textarea" not in page
    assert "You cannot write to the council here. Please ring." in page


def test_where_emails_go_into_a_folder_nothing_is_called_passed_on(settings: LazySettings, folder: Path) -> None:
    settings.DEMO = False
    the_councils_door()
    assert "<textarea" not in a_phone().get("/ask/danger/").content.decode()
    assert "Or write" not in a_phone().get("/ask/").content.decode()
    said = a_phone().post("/ask/danger/", TYPED).content.decode()
    assert "NOT passed on" in said
    assert all(words in said for words in TYPED.values())
    assert not folder.exists()


def test_the_numbers_stand_before_the_words() -> None:
    the_councils_door()
    page = a_phone().get("/ask/danger/").content.decode()
    assert page.index("tel:999") < page.index("<textarea")
