"""What children and family said, for workers."""

import pytest
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.voice.states import ReaderKind
from alongside.voice.tests.factories import a_family_with_grace, a_feeling, said

pytestmark = pytest.mark.django_db


def test_a_worker_reads_what_they_were_let_read_and_no_mark_of_the_rest() -> None:
    family, grace = a_family_with_grace()
    said(family, words="Kept to myself")
    said(family, words="For Grace", kinds=(ReaderKind.COORDINATOR,))
    said(family, words="For all of them", kinds=(ReaderKind.WORKERS,))
    a_feeling(family, kinds=(ReaderKind.COORDINATOR,))
    address = reverse("family_voice", args=[family.reference])

    hers = signed_in(grace).get(address).content.decode()
    theirs = signed_in(family.added_by).get(address).content.decode()
    assert "For Grace" in hers
    assert "safe 3" in hers
    assert "For all of them" in theirs
    for page in (hers, theirs):
        assert "Kept to myself" not in page
    assert "For Grace" not in theirs
    assert "safe 3" not in theirs


def test_a_stranger_finds_nothing() -> None:
    family, _ = a_family_with_grace()
    address = reverse("family_voice", args=[family.reference])
    assert signed_in(a_social_worker()).get(address).status_code == 404


def test_many_words_ask_no_more_questions(django_assert_max_num_queries: object) -> None:
    family, grace = a_family_with_grace()
    for _ in range(12):
        said(family, kinds=(ReaderKind.WORKERS,))
    browser, address = signed_in(grace), reverse("family_voice", args=[family.reference])
    with django_assert_max_num_queries(60):  # type: ignore[operator]
        browser.get(address)
