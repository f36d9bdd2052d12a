"""Letting somebody read a line of the story, from the family's page."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.families.actions import tell
from alongside.families.models import Released, StoryLine
from alongside.families.states import Book
from alongside.families.tests.factories import a_family, a_relative, a_wall, mother_of
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db


def _line(words: str = "Ruth rang.", **more: object) -> tuple[StoryLine, str]:
    family = a_family()
    line = tell(words, family=family, by=family.added_by, at=timezone.now(), **more)  # type: ignore[arg-type]
    return line, reverse("release_line", args=[family.reference, line.pk])


def test_from_the_story_to_somebody_s_home_and_back() -> None:
    line, address = _line()
    browser, ruth = signed_in(line.family.added_by), mother_of(line.family)
    assert address in browser.get(reverse("family", args=[line.family.reference])).content.decode()
    assert browser.post(address, {"people": [ruth.pk]}).status_code == 302
    released = Released.objects.get(person=ruth, line=line, ended_at=None)
    assert f"Stop showing it to {ruth.short_name}" in browser.get(address).content.decode()
    browser.post(address, {"end": released.pk})
    assert not Released.objects.filter(ended_at=None).exists()


def test_where_one_of_them_may_not_know_nobody_reads_it_and_the_words_are_shown() -> None:
    line, address = _line("Ruth is at Larkspur Refuge.")
    dele, ruth = a_relative(line.family, given_names="Dele").person, mother_of(line.family)
    a_wall(line.family, ruth, dele, telling_words="Larkspur Refuge")
    answer = signed_in(line.family.added_by).post(address, {"people": [ruth.pk, dele.pk]})
    assert "would tell Dele what is kept from them" in answer.content.decode()
    assert not Released.objects.exists()


def test_somebody_s_own_words_are_warned_of() -> None:
    line, _ = _line()
    said = tell("I am afraid.", family=line.family, spoken_by=mother_of(line.family), by=line.family.added_by,
                at=timezone.now())  # fmt: skip
    page = signed_in(line.family.added_by).get(reverse("release_line", args=[line.family.reference, said.pk]))
    assert "own words. Ask" in page.content.decode()


@pytest.mark.parametrize("sent", [{}, {"people": ["999999"]}, {"people": ["x\x00"]}, {"people": ["9" * 100_000]}])
def test_choosing_nobody_or_nonsense_comes_back(sent: dict[str, list[str]]) -> None:
    line, address = _line()
    answer = signed_in(line.family.added_by).post(address, sent)
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()


def test_strangers_and_lines_that_are_not_theirs() -> None:
    line, address = _line()
    assert Client().get(address).status_code == 302
    assert signed_in(a_social_worker()).get(address).status_code == 404
    ours = tell("Ours.", family=line.family, book=Book.CONFERENCING, by=None, at=timezone.now())
    page = reverse("release_line", args=[line.family.reference, ours.pk])
    assert signed_in(line.family.added_by).get(page).status_code == 404
    released = signed_in(line.family.added_by).post(address, {"end": "12345"})
    assert released.status_code == 404
