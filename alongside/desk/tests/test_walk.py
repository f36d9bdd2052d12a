"""From signing in to a family's page, on foot."""

import pytest
from django.test import Client

from alongside.access.tests.doors import come_in
from alongside.access.tests.factories import an_app
from alongside.families.models import Family
from alongside.partners.tests.factories import a_service, a_social_worker


@pytest.mark.django_db
def test_from_signing_in_to_the_family_page(client: Client) -> None:
    a_service()
    sam = a_social_worker(name="Sam Madeup")
    page = client.get(come_in(client, an_app(sam))["Location"])
    assert page.request["PATH_INFO"] == "/my-work/"
    assert "Nothing waits for you today." in page.content.decode()

    page = client.post("/families/find/", {"name": "Ayo Madeup"})
    assert "Nobody like that is known to you" in page.content.decode()

    page = client.post("/families/begin/", {"child-0-given_names": "Ayo", "child-0-family_name": "Madeup"})
    assert 'value="Ayo"' in page.content.decode()

    answers = {"child-0-given_names": "Ayo", "child-0-family_name": "Madeup", "blocks": "1", "begin": "yes"}
    service = str(a_service().pk)
    done = client.post("/families/begin/", answers | {"part": "social_worker", "service": service}, follow=True)
    family = Family.objects.get()
    assert done.redirect_chain[-1][0] == f"/families/{family.reference}/"
    text = done.content.decode()
    assert "Ayo and their family" in text
    assert "Add the people who matter" in text
    assert "You can see this family because you are their social worker since" in text
