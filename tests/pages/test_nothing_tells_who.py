"""What a browser keeps of a page when it is closed says nothing of anybody: titles, addresses, names of files."""

import ast
import io
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pypdf
import pytest
from django.db import transaction
from django.http import HttpResponse, HttpResponseBase
from django.test import Client
from django.urls import get_resolver

from alongside.families.models import Family
from alongside.families.states import Part
from tests.house import plan
from tests.house.test_every_door_is_guarded import doors
from tests.pages.addresses import addresses_of
from tests.pages.test_every_page import as_worker

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
TITLE_OF_TEMPLATE = re.compile(r"\{% block title %\}(.*?)\{% endblock %\}", re.DOTALL)
REFERENCE = re.compile(r"\b[A-Z]{1,3}-[0-9A-Z]{5,}\b")
# What a title may be put together from, and what that is.
FILLED_IN: dict[str, str] = {
    "name": "what the service calls its meeting",
    "meeting": "the same",
    "heading": "words of ours, written in the view: see the test of headings",
    "asked.title": "the heading of a page of the request, written by us",
    '"Check your answers" if sending else "The whole request"': "words of ours",
    '"Will you do this?" if for_myself else "What did they say?"': "words of ours",
    "names[step]": "what a step of asking for help is called, by us",
    "shown.title": "the title of a public page, which says nothing of anybody",
    "page_title": "the same",
    "piece_title": "what is done with a piece of a public page, and of which kind it is",
    "words_in.english": "the name of a language",
    "version.number": "of a public page",
    "place": "of a piece on a public page: a number",
    'count if found.total else _("Nothing found")': "how many places help",
}
UNSPEAKABLE = re.compile(r"abuse|violence|violent|harm|drugs|alcohol|prison", re.IGNORECASE)


def names_of(family: Family) -> set[str]:
    """Every name in the family and of its workers, whole and in parts, and every reference."""
    people = [member.person for member in family.members.select_related("person")]
    whole = {str(name) for person in people for name in (person.full_name, person.short_name)}
    whole |= {str(one.worker) for one in family.involvements.select_related("worker")} | {family.name, family.reference}
    parts = {part for name in whole for part in name.split() if part[:1].isupper() and len(part) > 2}
    return whole | (parts - {"Name", "Baby"})


@cache
def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def told(family: Family, text: str) -> list[str]:
    return [name for name in names_of(family) if _word(name).search(text)] + REFERENCE.findall(text)


def kept_of(answer: HttpResponseBase) -> Iterator[str]:
    """The words a browser puts into its history and its list of downloads."""
    yield answer.get("Content-Disposition", "")
    if not isinstance(answer, HttpResponse):
        return
    if answer.get("Content-Type", "").startswith("text/html"):
        yield from map(unescape, TITLE.findall(answer.content.decode()))
    if answer.get("Content-Type") == "application/pdf":
        yield str(pypdf.PdfReader(io.BytesIO(answer.content)).metadata or "")


def opened(family: Family) -> Iterator[tuple[str, HttpResponseBase]]:
    """Every page and every file of the family, as its coordinator gets it."""
    client = as_worker(family.involvements.get(part=Part.COORDINATOR).worker)
    for address in addresses_of(family):
        with transaction.atomic():
            answer = client.get(address)
            transaction.set_rollback(True)
        yield address, answer


def test_no_title_and_no_name_of_a_file_tells_who(city: None) -> None:
    family = Family.objects.order_by("pk")[0]
    found, files, pages = [], 0, 0
    for address, answer in opened(family):
        kept = list(kept_of(answer))
        pages += answer.status_code == 200
        files += answer.get("Content-Type") == "application/pdf"
        found += [f"{address}: {words} ({told(family, words)})" for words in kept if told(family, words)]
    assert found == []
    assert pages > 30, "hardly a page was opened"
    assert files, "no file was opened"


def test_every_page_says_what_it_is_for_and_no_browser_may_keep_it(city: None) -> None:
    family, faults = Family.objects.order_by("pk")[0], []
    for address, answer in opened(family):
        if answer.status_code not in (302, 405) and not any(kept_of(answer)):
            faults.append(f"{address} has no title")
        if "no-store" not in answer.get("Cache-Control", ""):
            faults.append(f"{address} may be kept: {answer.get('Cache-Control')}")
        if "default-src 'none'" not in answer.get("Content-Security-Policy", ""):
            faults.append(f"{address} may run anything")
    assert faults == []


# Courses and organisations are named there, and no person; no page of this room knows of a family.
OF_TRAINING = ("training/jinja2/training/", "public/jinja2/public/training_", "public/jinja2/public/certificate_")
# A sentence of our own in the reader’s language, with nothing put into it.
PLAIN = re.compile(r'_\("[^"]*"\)')


def test_titles_are_put_together_from_our_own_words() -> None:
    found = [
        f"{plan.place(file)}: {words}"
        for file in plan.templates()
        for title in TITLE_OF_TEMPLATE.findall(file.read_text())
        for words in re.findall(r"\{\{ *(.*?) *\}\}", title)
        if words not in FILLED_IN and not PLAIN.fullmatch(words)
        if not any(room in str(file) for room in OF_TRAINING)
    ]
    assert not found, "These titles may tell a browser’s history of whom the page speaks:\n" + "\n".join(found)


def headings(file: Path) -> Iterator[ast.expr]:
    for found in ast.walk(ast.parse(file.read_text())):
        if isinstance(found, ast.Dict):
            named = zip(found.keys, found.values, strict=True)
            yield from (value for key, value in named if isinstance(key, ast.Constant) and key.value == "heading")


def test_headings_that_become_titles_are_written_by_us() -> None:
    views = [file for file in plan.code() if plan.floor_of(file) == "views"]
    found = [value for file in views for value in headings(file)]
    assert found
    assert [ast.unparse(value) for value in found if not isinstance(value, ast.Constant)] == []


def test_no_title_says_the_worst_out_loud() -> None:
    found = [
        f"{plan.place(file)}: {title}"
        for file in plan.templates()
        for title in TITLE_OF_TEMPLATE.findall(file.read_text())
        if UNSPEAKABLE.search(title)
    ]
    assert found == []


def test_no_address_of_the_familys_own_pages_carries_a_name_or_a_reference() -> None:
    family_pages = [(path, door) for path, door in doors(get_resolver().url_patterns) if path.startswith("/together/")]
    assert len(family_pages) > 4
    assert {name for _, door in family_pages for name in door.pattern.regex.groupindex} <= {"token"}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/together/", "/together/not-a-link/", "/together/shown/", "/together/thrown-away/"])
def test_the_familys_own_pages_are_kept_by_nobody_and_have_a_way_out(path: str) -> None:
    answer = Client().get(path)
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "same-origin"
    assert "data-leave" in answer.content.decode()
