"""Adding to the story; and words that outlive a sign-in."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import come_in
from alongside.access.tests.factories import an_app
from alongside.families.models import StoryLine
from alongside.families.states import Book, Part
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, children_of, works_with
from alongside.foundation.fields.times import day_boxes
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/story/add/")


def test_what_was_added_stands_first_in_the_story() -> None:
    family = a_family()
    ayo = children_of(family)[0]
    typed = {"words": "I want Nana there.", "spoken_by": str(ayo.pk)} | day_boxes("happened_on", timezone.localdate())
    page = signed_in(family.added_by).post(f"/families/{family.reference}/story/add/", typed, follow=True)
    text = page.content.decode()
    assert "“I want Nana there.”" in text
    assert text.index("I want Nana there.") < text.index("Began working with")


def test_only_the_conferencing_service_chooses_a_book() -> None:
    family, grace = a_family(), a_coordinator()
    works_with(family, grace, Part.COORDINATOR)
    path = f"/families/{family.reference}/story/add/"
    assert "The conferencing service only" not in page_of(family.added_by, path)
    assert "The conferencing service only" in page_of(grace, path)
    typed = {"words": "Only ours.", "book": "conferencing"} | day_boxes("happened_on", timezone.localdate())
    signed_in(family.added_by).post(path, typed)
    assert StoryLine.objects.get(words="Only ours.").book == Book.SHARED


def test_tomorrow_has_not_happened() -> None:
    family = a_family()
    typed = {"words": "Soon."} | day_boxes("happened_on", timezone.localdate() + timedelta(days=1))
    page = signed_in(family.added_by).post(f"/families/{family.reference}/story/add/", typed).content.decode()
    assert "This day has not come yet." in page
    assert "Soon." in page


def test_words_typed_after_the_sign_in_ran_out_are_there_again_after_signing_in() -> None:
    family = a_family()
    path = f"/families/{family.reference}/story/add/"
    client = Client()
    come_in(client, an_app(family.added_by))
    client.cookies.pop("sessionid")  # the session ran out; the browser is the same
    words = "Met Ruth.\n\nShe said “yes”, and O’Dele too. 👵🏽 محمد"
    typed = {"words": words} | day_boxes("happened_on", timezone.localdate() - timedelta(days=2))
    to_sign_in = client.post(path, typed)
    assert to_sign_in["Location"].startswith("/sign-in/?next=")
    assert not StoryLine.objects.filter(words__contains="Met Ruth").exists()
    sign_in_page = client.get(to_sign_in["Location"])
    assert "What you typed is kept" in sign_in_page.content.decode()
    wanted = sign_in_page.context["next"] if sign_in_page.context else _next_of(to_sign_in["Location"])
    page = client.get(come_in(client, family.added_by, next=wanted)["Location"]).content.decode()
    assert "She said “yes”, and O’Dele too. 👵🏽 محمد" in page
    before = timezone.localdate() - timedelta(days=2)
    assert f'name="happened_on-day" type="text" value="{before.day}"' in page


def test_words_kept_for_one_worker_open_to_no_other() -> None:
    family, other = a_family(), a_coordinator()
    works_with(family, other, Part.COORDINATOR)
    path = f"/families/{family.reference}/story/add/"
    client = Client()
    come_in(client, an_app(family.added_by))
    client.cookies.pop("sessionid")
    back = _next_of(client.post(path, {"words": "Mine alone."})["Location"])
    assert "Mine alone." in page_of(family.added_by, back)
    assert "Mine alone." not in page_of(other, back)


def _next_of(address: str) -> str:
    from urllib.parse import parse_qs, urlsplit

    return parse_qs(urlsplit(address).query)["next"][0]
