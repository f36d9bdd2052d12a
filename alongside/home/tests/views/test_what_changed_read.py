"""They have read what changed."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.factories import mother_of
from alongside.home.tests.at_home import at_home
from alongside.voice import actions
from alongside.voice.models import WhatChanged
from alongside.voice.states import ReaderKind
from alongside.voice.tests.factories import a_family_with_grace, ayo_of, said

pytestmark = pytest.mark.django_db


def test_it_is_read_when_they_press_and_not_by_looking() -> None:
    family, grace = a_family_with_grace()
    thing = said(family, kinds=(ReaderKind.COORDINATOR,))
    told = actions.tell_what_changed(said=thing, words="It changed.", by=grace, at=timezone.now())
    address = reverse("what_changed_read", args=[told.pk])
    browser = at_home(family, ayo_of(family))
    assert browser.get(address).status_code == 405
    at_home(family, mother_of(family)).post(address)
    assert [one.read_at for one in WhatChanged.objects.all()] == [None]
    browser.post(address)
    assert WhatChanged.objects.get().read_at is not None
    assert "It changed." not in browser.get(reverse("my_words")).content.decode()
