"""Telling somebody what changed."""

import pytest
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.voice.models import WhatChanged
from alongside.voice.states import ReaderKind
from alongside.voice.tests.factories import a_family_with_grace, said

pytestmark = pytest.mark.django_db


def test_a_worker_tells_what_changed_because_of_what_they_may_read() -> None:
    family, grace = a_family_with_grace()
    thing = said(family, kinds=(ReaderKind.COORDINATOR,))
    address = reverse("tell_what_changed", args=[family.reference, thing.pk])
    assert signed_in(family.added_by).get(address).status_code == 404
    assert "Write what changed." in signed_in(grace).post(address, {"words": ""}).content.decode()
    signed_in(grace).post(address, {"words": "Nana comes on Monday."})
    assert WhatChanged.objects.get().told_by == grace


def test_words_of_another_family_are_not_found_here() -> None:
    family, grace = a_family_with_grace()
    other, _ = a_family_with_grace()
    thing = said(other, kinds=(ReaderKind.WORKERS,))
    address = reverse("tell_what_changed", args=[family.reference, thing.pk])
    assert signed_in(grace).get(address).status_code == 404
