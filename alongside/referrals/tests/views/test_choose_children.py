"""Which children, and the names that were not yet given."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.tests.factories import a_family, children_of
from alongside.partners.tests.factories import a_service_manager
from alongside.people.tests.factories import a_child, a_child_without_a_name
from alongside.referrals.tests.factories import a_referral
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role, seen_on

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_write_the_request(client: Client) -> None:
    referral = a_referral(answered=False)
    opens_only_to(client, referral.referrer, "choose_children", referral.reference)
    refuses_role(client, a_service_manager(), "choose_children", referral.reference)


def test_it_asks_for_a_name_only_where_there_is_none(client: Client) -> None:
    nameless = a_child_without_a_name("CH0042")
    referral = a_referral(answered=False, family=a_family(children=[a_child("Ayo"), nameless]))
    client.force_login(referral.referrer)
    path = reverse("choose_children", args=[referral.reference])
    page = client.get(path).content.decode()
    assert page.count("First name of this child") == 1
    everyone = [child.pk for child in children_of(referral.family)]
    typed = {"children": everyone, f"given_names_{nameless.pk}": "Ẹniọlá", f"family_name_{nameless.pk}": ""}
    onward = client.post(path, typed)
    nameless.refresh_from_db()
    assert nameless.full_name == "Ẹniọlá"
    assert onward.headers["Location"].startswith(path)


def test_a_child_of_another_family_can_not_be_posted_in(client: Client) -> None:
    referral, other = a_referral(answered=False), a_child("Kola")
    client.force_login(referral.referrer)
    page = client.post(reverse("choose_children", args=[referral.reference]), {"children": [other.pk]})
    assert "Choose one of the answers on this page." in page.content.decode()
    assert not referral.children.filter(child=other).exists()


def test_one_person_on_the_page_does_not_undo_the_others_choice_unseen(client: Client) -> None:
    referral = a_referral(answered=False)
    client.force_login(referral.referrer)
    path = reverse("choose_children", args=[referral.reference])
    seen = seen_on(client, path)
    ayo, tem = children_of(referral.family)
    client.post(path, {"children": [ayo.pk]})
    page = client.post(path, {"children": [tem.pk], "seen": seen}).content.decode()
    assert "Somebody else saved this page while you were writing." in page
    assert [row.child for row in referral.children.all()] == [ayo]
