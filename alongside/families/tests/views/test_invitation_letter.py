"""An invitation on paper."""

import io

import pytest
from django.test import Client
from pypdf import PdfReader

from alongside.families.models import Family
from alongside.families.rules.home import in_groups
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import a_family, mother_of
from alongside.families.tests.invited import WORD, an_invitation
from alongside.partners.tests.factories import a_social_worker
from alongside.people.models import Person

pytestmark = pytest.mark.django_db


def path_of(family: Family, person: Person) -> str:
    return f"/families/{family.reference}/people/{person.pk}/invite/letter/"


@pytest.mark.parametrize("language", ["en-gb", "ur", "pl", "bn"])
def test_it_holds_the_code_and_never_the_word(language: str) -> None:
    family = a_family()
    ruth = mother_of(family)
    made = an_invitation(family, ruth, how="letter", codes=False, language=language)
    sent = {"token": made.token, "code": in_groups(made.short_code)}
    answer = signed_in(family.added_by).post(path_of(family, ruth), sent)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    assert in_groups(made.short_code) in text.replace("\u200b", "").replace(" ", "")
    assert WORD not in text
    assert "Ayo" not in text


def test_only_whoever_holds_the_secret_prints_it() -> None:
    family = a_family()
    ruth = mother_of(family)
    made = an_invitation(family, ruth, codes=False)
    worker = signed_in(family.added_by)
    for sent in (
        {},
        {"token": "guessed", "code": made.short_code},
        {"token": made.token, "code": "x" * 100_000},
        {"token": made.token, "code": "\x00"},
    ):
        assert worker.post(path_of(family, ruth), sent).status_code == 404
    right = {"token": made.token, "code": made.short_code}
    assert worker.post(path_of(family, family.children[0].person), right).status_code == 404
    assert signed_in(a_social_worker()).post(path_of(family, ruth), right).status_code == 404
    assert Client().post(path_of(family, ruth), right).status_code == 302
    assert worker.get(path_of(family, ruth)).status_code == 405
