"""A worker writes down what somebody said."""

import pytest
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_relative, a_wall
from alongside.voice.models import Said
from alongside.voice.tests.factories import WORDS, a_family_with_grace, ayo_of

pytestmark = pytest.mark.django_db


def test_exact_words_are_kept_with_who_wrote_them_down() -> None:
    family, grace = a_family_with_grace()
    address = reverse("note_words", args=[family.reference, ayo_of(family).pk])
    signed_in(grace).post(address, {"place": "worries", "words": WORDS, "readers": ["coordinator"]})
    thing = Said.objects.get()
    assert (thing.words, thing.noted_by, thing.may_read.count()) == (WORDS, grace, 1)
    page = signed_in(grace).get(reverse("family_voice", args=[family.reference])).content.decode()
    assert "Grace Madeup wrote this down" in page


def test_nobody_hidden_can_be_chosen() -> None:
    family, grace = a_family_with_grace()
    dad = a_relative(family, given_names="Zebulon", relationship="Dad").person
    a_wall(family, dad, ayo_of(family), Hidden.EXISTENCE)
    address = reverse("note_words", args=[family.reference, ayo_of(family).pk])
    browser = signed_in(grace)
    assert "Zebulon" not in browser.get(address).content.decode()
    answer = browser.post(address, {"place": "worries", "words": WORDS, "readers": [f"person-{dad.pk}"]})
    assert answer.status_code == 200
    assert not Said.objects.exists()


def test_nothing_typed_is_lost() -> None:
    family, grace = a_family_with_grace()
    address = reverse("note_words", args=[family.reference, ayo_of(family).pk])
    answer = signed_in(grace).post(address, {"place": "", "words": "I like dogs"})
    assert "I like dogs" in answer.content.decode()
    assert not Said.objects.exists()
