"""Adding something to read, print or open."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Course, Material
from alongside.training.tests.factories import a_course, a_trainer

pytestmark = pytest.mark.django_db


def path(course: Course, kind: str) -> str:
    return f"/training/arrange/courses/{course.slug}/materials/add/{kind}/"


def sent(kind: str, course: Course | None = None, **said: Any) -> Any:
    answers = {"title": "To begin with", "read_when": "before", **said}
    return signed_in(a_trainer()).post(path(course or a_course(), kind), answers)


def a_file(name: str = "hand out.pdf", content: bytes = b"%PDF-1.7 made up") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_each_kind_has_its_page_and_there_is_no_other() -> None:
    course = a_course()
    for kind in ("file", "link", "cards"):
        assert "From when on can people read it?" in page_of(a_trainer(), path(course, kind))
    assert signed_in(a_trainer()).get(path(course, "film")).status_code == 404
    assert signed_in(a_social_worker()).get(path(course, "file")).status_code == 403


@pytest.mark.parametrize(
    ("kind", "holds"),
    [("file", {"file": a_file}), ("link", {"link": "https://example.org/a"}), ("cards", {"words": "What?\nWho?"})],
)
def test_it_is_added_and_the_list_shows_it(kind: str, holds: dict[str, Any]) -> None:
    course = a_course()
    said = {name: value() if callable(value) else value for name, value in holds.items()}
    answer = sent(kind, course, **said)
    assert answer["Location"] == f"/training/arrange/courses/{course.slug}/materials/"
    assert "To begin with" in page_of(a_trainer(), answer["Location"])
    assert Material.objects.get().kind == kind


@pytest.mark.parametrize(
    ("kind", "odd", "field"),
    [
        ("file", {"file": a_file("a.html", b"<html>")}, "file"),
        ("file", {"file": a_file("a.pdf", b"<html>")}, "file"),
        ("file", {"file": a_file("a.svg", b"<svg/>")}, "file"),
        ("file", {"file": a_file("a.pdf", b"")}, "file"),
        ("file", {"file": a_file("a.pdf", b"%PDF-" + b"x" * 10 * 1024 * 1024)}, "file"),
        ("file", {}, "file"),
        ("file", {"file": "words"}, "file"),
        ("link", {"link": "javascript:alert(1)"}, "link"),
        ("link", {"link": "http://example.org"}, "link"),
        ("link", {"link": "https://" + "x" * 100_000}, "link"),
        ("cards", {"words": "\x00"}, "words"),
        ("cards", {"words": "x" * 100_000}, "words"),
        ("cards", {"words": " \n "}, "words"),
        ("cards", {"words": "What?", "title": "x" * 200}, "title"),
        ("cards", {"words": "What?", "title": ""}, "title"),
        ("cards", {"words": "What?", "read_when": "never"}, "read_when"),
    ],
)
def test_odd_answers_come_back_with_a_sentence_and_what_was_typed(kind: str, odd: dict[str, Any], field: str) -> None:
    page = sent(kind, **odd).content.decode()
    assert "There is a problem" in page
    assert f'href="#id_{field}' in page
    assert odd.get("title", "To begin with")[:100] in page
    assert not Material.objects.exists()


def test_emoji_and_other_scripts_are_taken() -> None:
    sent("cards", words="أسئلة؟\nWhat’s up? 🌱", title="بطاقات")
    assert Material.objects.get().versions.get().words == "أسئلة؟\nWhat’s up? 🌱"
