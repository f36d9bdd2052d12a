"""A pause or a trouble is over."""

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.public.actions.outages import tell_outage
from alongside.public.models import Outage
from alongside.public.tests.editors import an_editor

pytestmark = pytest.mark.django_db


def test_it_is_over_when_somebody_who_may_says_so() -> None:
    now = timezone.now()
    outage = tell_outage(words="Texts are slow.", from_at=now, until_at=None, by=an_editor(), at=now)
    address = f"/edit/outages/{outage.pk}/end/"
    assert Client().post(address).status_code == 302
    assert signed_in(a_social_worker()).post(address).status_code == 403
    signed_in(an_editor()).get(address)
    assert Outage.objects.get().until_at is None
    assert signed_in(a_service_manager()).post(address)["Location"] == "/edit/outages/"
    caches["of_this_process"].clear()
    assert "Texts are slow." not in Client().get("/").content.decode()
    assert signed_in(an_editor()).post(address).status_code == 409
    assert signed_in(an_editor()).post("/edit/outages/999999/end/").status_code == 404
