"""The pieces of a page, each with its form: nothing typed is lost, nobody overwrites another unseen."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.access.tests.doors import page_of, signed_in
from alongside.public.models import PageDraft, Picture
from alongside.public.tests.editors import FAMILIES_READ, a_draft, a_photo, an_editor

pytestmark = pytest.mark.django_db
HERE = f"/edit/pages/{FAMILIES_READ}/en-gb/"
STEPS = {
    "kind": "steps",
    "heading": "How",
    "steps": [{"heading": "One", "words": "a"}, {"heading": "Two", "words": "b"}],
}


def typed_steps(*steps: tuple[str, str], **more: str) -> dict[str, str]:
    typed = {"heading": "How", "rows": str(len(steps))}
    for number, (heading, words) in enumerate(steps):
        typed |= {f"steps-{number}-heading": heading, f"steps-{number}-words": words}
    return typed | more


def pieces() -> list[dict[str, Any]]:
    return list(PageDraft.objects.get().blocks)


def key_of(block: dict[str, Any]) -> str:
    return str(a_draft(blocks=[block]).blocks[0]["key"])


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("text", {"heading": "Why", "words": "Some *words*"}, {"heading": "Why", "words": "Some *words*"}),
        ("notice", {"words": "Ring 999"}, {"words": "Ring 999"}),
        ("steps", typed_steps(("One", "a"), ("", "")), {"heading": "How", "steps": [{"heading": "One", "words": "a"}]}),
        (
            "questions",
            {"rows": "1", "questions-0-question": "Who?", "questions-0-words": "You"},
            {"heading": "", "questions": [{"question": "Who?", "words": "You"}]},
        ),
        (
            "links",
            {"rows": "1", "links-0-heading": "A", "links-0-words": "", "links-0-to": "/about/for-parents/"},
            {"heading": "", "links": [{"heading": "A", "words": "", "to": "/about/for-parents/"}]},
        ),
        (
            "figures",
            {"heading": "", "caption": "Meetings", "table": "Year | Held\n2025 | 3"},
            {"heading": "", "caption": "Meetings", "head": ["Year", "Held"], "rows": [["2025", "3"]]},
        ),
        (
            "sources",
            {"rows": "1", "sources-0-words": "Madeup 2020", "sources-0-to": "https://a.example/"},
            {"heading": "", "sources": [{"words": "Madeup 2020", "to": "https://a.example/"}]},
        ),
        (
            "dates",
            {
                "rows": "1", "dates-0-on-day": "20", "dates-0-on-month": "1", "dates-0-on-year": "2027",
                "dates-0-from": "9.30am", "dates-0-until": "", "dates-0-what": "A day",
            },
            {
                "heading": "",
                "dates": [{"on": "2027-01-20", "from": "09:30", "until": "", "what": "A day", "where": "", "to": ""}],
            },
        ),
    ],
)  # fmt: skip
def test_a_piece_of_each_kind_is_added_and_opens_again_as_it_was_typed(
    kind: str, typed: dict[str, str], kept: dict[str, Any]
) -> None:
    a_draft(blocks=[])
    editor = an_editor()
    assert signed_in(editor).post(f"{HERE}add/{kind}/", typed)["Location"] == HERE
    (piece,) = pieces()
    key = piece.pop("key")
    assert piece == {"kind": kind, **kept}
    page = page_of(editor, f"{HERE}pieces/{key}/")
    seen = page.split('name="seen" value="')[1].split('"')[0]
    signed_in(editor).post(f"{HERE}pieces/{key}/", {**typed, "seen": seen})
    assert pieces() == [{"key": key, "kind": kind, **kept}]


def test_a_picture_comes_in_and_stays_when_no_other_is_chosen() -> None:
    a_draft(blocks=[])
    editor = an_editor()
    photo = SimpleUploadedFile("tea.jpg", a_photo())
    signed_in(editor).post(f"{HERE}add/picture/", {"file": photo, "alt": "Two cups", "caption": ""})
    (piece,) = pieces()
    assert piece["picture"] == Picture.objects.get().mark
    signed_in(editor).post(f"{HERE}pieces/{piece['key']}/", {"alt": "Two cups of tea", "caption": "Madeup Hall"})
    assert pieces() == [{**piece, "alt": "Two cups of tea", "caption": "Madeup Hall"}]


@pytest.mark.parametrize(
    ("kind", "typed", "why", "where"),
    [
        ("text", {"heading": "Kept heading", "words": ""}, "This piece has no words.", "words"),
        ("text", {"heading": "Kept heading", "words": "a\x00"}, "cannot be saved", "words"),
        ("text", {"heading": "Kept heading", "words": "x" * 100_000}, "Use 10,000 characters or fewer", "words"),
        ("text", {"heading": "Kept heading", "words": "[a](javascript:b)"}, "leads nowhere we can send", "words"),
        ("links", {"heading": "Kept heading", "rows": "1", "links-0-heading": "A"}, "leads nowhere:", "links-0-to"),
        (
            "links",
            {"heading": "Kept heading", "rows": "1", "links-0-heading": "A", "links-0-to": "http://a.example"},
            "begins with https://",
            "links-0-to",
        ),
        ("steps", {"heading": "Kept heading", "rows": "2"}, "Write at least one step.", "steps-0-heading"),
        (
            "dates",
            {"heading": "Kept heading", "rows": "1", "dates-0-what": "A", "dates-0-on-day": "31",
             "dates-0-on-month": "2", "dates-0-on-year": "2027"},
            "Enter a real date",
            "dates-0-on-day",
        ),
        (
            "dates",
            {"heading": "Kept heading", "rows": "1", "dates-0-what": "A", "dates-0-on-day": "1",
             "dates-0-on-month": "2", "dates-0-on-year": "2027", "dates-0-from": "2pm", "dates-0-until": "1pm"},
            "It ends before it begins.",
            "dates-0-until",
        ),
        ("steps", {"heading": "Kept heading", "rows": "²"}, "Write at least one step.", "steps-0-heading"),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_comes_back_with_all_that_was_typed(
    kind: str, typed: dict[str, str], why: str, where: str
) -> None:
    a_draft(blocks=[])
    said = signed_in(an_editor()).post(f"{HERE}add/{kind}/", typed).content.decode()
    assert why in said
    assert f'href="#id_{where}"' in said
    assert f'id="id_{where}"' in said
    assert "Kept heading" in said
    assert pieces() == []


def test_what_is_no_picture_is_refused_with_a_sentence() -> None:
    a_draft(blocks=[])
    file = SimpleUploadedFile("tea.jpg", b"<script>")
    said = signed_in(an_editor()).post(f"{HERE}add/picture/", {"file": file, "alt": "Two cups"}).content.decode()
    assert "This is not a picture we can open." in said
    assert "Two cups" in said
    assert pieces() == []


def test_add_another_gives_empty_boxes_and_keeps_what_was_typed() -> None:
    key = key_of(STEPS)
    typed = typed_steps(("One", "a"), ("Two", "typed and not saved"), more="yes")
    said = signed_in(an_editor()).post(f"{HERE}pieces/{key}/", typed).content.decode()
    assert "typed and not saved" in said
    assert 'name="steps-3-heading"' in said
    assert pieces()[0]["steps"][1]["words"] == "b"


def test_a_step_is_put_before_another() -> None:
    key = key_of(STEPS)
    typed = typed_steps(("One", "a"), ("Two", "b"), up="1")
    said = signed_in(an_editor()).post(f"{HERE}pieces/{key}/", typed).content.decode()
    assert said.index('value="Two"') < said.index('value="One"')


def test_the_second_of_two_editors_of_a_piece_is_told_and_sees_both() -> None:
    key = key_of(STEPS)
    first, second = an_editor(), an_editor()
    address = f"{HERE}pieces/{key}/"
    seen = page_of(second, address).split('name="seen" value="')[1].split('"')[0]
    signed_in(first).post(address, typed_steps(("One", "a"), ("Two", "b"), ("Three", "c"), seen=seen))
    mine = typed_steps(("One", "a"), ("Two", "b"), ("Another", "d"), seen=seen)
    said = signed_in(second).post(address, mine).content.decode()
    assert "Somebody else saved this page while you were writing" in said
    assert "Three" in said
    assert "Another" in said
    assert pieces()[0]["steps"][2]["heading"] == "Three"


def test_pieces_are_moved_and_removed_after_asking() -> None:
    one, two = (block["key"] for block in a_draft(blocks=[STEPS, {"kind": "notice", "words": "Second"}]).blocks)
    editor = an_editor()
    signed_in(editor).post(f"{HERE}pieces/{two}/move/", {"way": "up"})
    assert [block["key"] for block in pieces()] == [two, one]
    assert "Remove piece 2?" in page_of(editor, f"{HERE}pieces/{one}/remove/")
    signed_in(editor).post(f"{HERE}pieces/{one}/remove/")
    assert [block["key"] for block in pieces()] == [two]
    answer = signed_in(editor).post(f"{HERE}pieces/{two}/move/", {"way": "up"}, follow=True)
    assert "This piece is the first of the page already." in answer.content.decode()


@pytest.mark.parametrize("path", ["add/song/", "pieces/gone/", "pieces/gone/remove/"])
def test_what_there_is_not_is_not_found(path: str) -> None:
    a_draft()
    assert signed_in(an_editor()).get(HERE + path).status_code == 404
