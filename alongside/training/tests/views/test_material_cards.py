"""Question cards among the learning materials."""

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.training.actions.materials import Holds, new_version
from alongside.training.tests.factories import a_booking, a_learner, a_material, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db


def test_one_question_a_card_on_the_page_with_its_version() -> None:
    cards = a_material(words="What happened?\n\nWho is <b>hurt</b>?\nماذا حدث؟")
    page = learning(a_booking(a_session(cards.course)).learner).get(f"/training/materials/{cards.pk}/cards/")
    said = page.content.decode()
    assert said.count('<li dir="auto">') == 3
    assert "Who is &lt;b&gt;hurt&lt;/b&gt;?" in said
    assert "Version 1" in said
    assert f"/training/materials/{cards.pk}/cards.pdf" in said


def test_and_as_paper_to_cut() -> None:
    cards = a_material(title="Fünf Fragen: أسئلة", words="What happened?\n" * 9 + "x" * 200)
    answer = learning(a_booking(a_session(cards.course)).learner).get(f"/training/materials/{cards.pk}/cards.pdf")
    assert answer.content.startswith(b"%PDF-")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="Funf-Fragen.pdf"'


def test_nobody_without_a_place_opens_either() -> None:
    cards = a_material(words="What happened?")
    for end in ("cards/", "cards.pdf"):
        assert learning(a_learner()).get(f"/training/materials/{cards.pk}/{end}").status_code == 404


def test_who_arranges_reads_earlier_cards_on_the_page_and_on_paper() -> None:
    cards, trainer = a_material(words="First?"), a_trainer()
    new_version(material=cards, after=1, holds=Holds(words="Second?"), by=trainer, at=timezone.now())
    page = page_of(trainer, f"/training/materials/{cards.pk}/cards/version/1/")
    assert "First?" in page
    assert f"/training/materials/{cards.pk}/cards/version/1.pdf" in page
    assert signed_in(trainer).get(f"/training/materials/{cards.pk}/cards/version/1.pdf").status_code == 200
    assert "Second?" in page_of(trainer, f"/training/materials/{cards.pk}/cards/")
