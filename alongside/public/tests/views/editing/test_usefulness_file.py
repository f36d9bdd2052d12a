"""Every answer in a file that no spreadsheet works out."""

import csv
from io import StringIO

import pytest

from alongside.access.tests.doors import signed_in
from alongside.public.tests.editors import an_editor
from alongside.public.tests.votes import a_vote

pytestmark = pytest.mark.django_db


def test_it_holds_every_answer_and_no_formula_and_no_secret() -> None:
    a_vote()
    vote = a_vote(words="=cost() is “wrong”,\nsays Folake")
    file = signed_in(an_editor()).get("/edit/usefulness/answers.csv")
    assert file["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in file["Content-Disposition"]
    text = file.content.decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text)))
    assert rows[0][0] == "Page"
    assert [row[5] for row in rows[1:]] == ["", "'=cost() is “wrong”, says […]"]
    assert vote.mark not in text
    assert "Folake" not in text
