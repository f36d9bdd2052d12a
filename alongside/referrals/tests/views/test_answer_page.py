"""One short page: whatever is typed is saved as given, or comes back with a sentence and nothing lost."""

import html
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from alongside.access.tests.doors import come_in
from alongside.access.tests.factories import an_app
from alongside.families.states import Answer
from alongside.families.tests.factories import agrees, children_of
from alongside.foundation.fields import Line, Words
from alongside.foundation.fields.base import CANNOT_BE_SAVED
from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.forms import FORMS
from alongside.referrals.models import Referral
from alongside.referrals.rules import BY_KEY, PAGES
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role, seen_on

pytestmark = pytest.mark.django_db

ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=300)


def path_of(referral: Referral, page: str) -> str:
    return reverse("answer_page", args=[referral.reference, page])


def save(client: Client, referral: Referral, page: str, **typed: str) -> Any:
    client.force_login(referral.referrer)
    return client.post(path_of(referral, page), typed)


def test_it_opens_only_to_those_who_write_the_request(client: Client) -> None:
    referral = a_referral(answered=False)
    opens_only_to(client, referral.referrer, "answer_page", referral.reference, "safety")
    refuses_role(client, a_service_manager(), "answer_page", referral.reference, "safety")


@pytest.mark.parametrize("page", [page.key for page in PAGES if page.key != "children"])
def test_every_page_can_be_read_and_saved_empty(client: Client, page: str) -> None:
    referral = a_referral(answered=False)
    client.force_login(referral.referrer)
    assert client.get(path_of(referral, page)).status_code == 200
    assert client.post(path_of(referral, page), {}).status_code == 302


def test_a_page_that_is_not_one_of_ours_is_not_found(client: Client) -> None:
    assert save(client, a_referral(answered=False), "nonsense").status_code == 404


def test_save_and_go_on_leads_to_the_next_page_and_later_leads_back(client: Client) -> None:
    referral = a_referral(answered=False)
    on = save(client, referral, "worries", worries="Nights")
    assert on.headers["Location"] == path_of(referral, "questions")
    later = save(client, referral, "questions", questions_for_family="Who?", later="yes")
    assert later.headers["Location"] == reverse("referral", args=[referral.reference])
    assert again(referral).answered == ["worries"]


def test_the_last_page_leads_to_the_report(client: Client) -> None:
    referral = a_referral(answered=False)
    on = save(client, referral, "about_you", referrer_phone="0191 498 0000")
    assert on.headers["Location"] == reverse("write_report", args=[referral.reference])


def test_what_can_not_be_kept_is_refused_with_a_sentence_and_everything_typed_comes_back(client: Client) -> None:
    referral = a_referral(answered=False)
    answer = save(client, referral, "worries", worries="x" * 100_000, background="Keep me", by_when="a\x00b")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Use 20,000 characters or fewer. You have used 100,000." in page
    assert str(CANNOT_BE_SAVED) in page
    assert "Keep me" in page
    assert "x" * 100_000 in page
    assert "<title>Error: " in page
    assert again(referral).background == ""


def test_two_workers_on_one_page_both_see_both(client: Client) -> None:
    referral = a_referral(answered=False)
    client.force_login(referral.referrer)
    opened = seen_on(client, path_of(referral, "going_well"))
    save(client, referral, "going_well", going_well="Theirs: Ayo sings")
    answer = save(client, referral, "going_well", going_well="Mine: Tem draws", seen=opened)
    page = answer.content.decode()
    assert "Theirs: Ayo sings" in page
    assert "Mine: Tem draws" in page
    assert again(referral).going_well == "Theirs: Ayo sings"
    found = re.search(r'name="seen" value="([^"]*)"', page)
    assert found is not None
    save(client, referral, "going_well", going_well="Both: Ayo sings, Tem draws", seen=found[1])
    assert again(referral).going_well == "Both: Ayo sings, Tem draws"


def test_words_survive_a_sign_in_that_ran_out(client: Client) -> None:
    referral = a_referral(answered=False)
    come_in(client, an_app(referral.referrer))
    del client.cookies["sessionid"]
    out = client.post(path_of(referral, "worries"), {"worries": "Long words nobody wants to lose"})
    wanted = parse_qs(urlsplit(out.headers["Location"]).query)["next"][0]
    back = come_in(client, referral.referrer, next=wanted)
    page = client.get(back.headers["Location"]).content.decode()
    assert "Long words nobody wants to lose" in page
    assert again(referral).worries == ""


def test_a_request_already_decided_shows_its_answers_without_a_button(client: Client) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    client.force_login(referral.referrer)
    page = client.get(path_of(referral, "worries")).content.decode()
    assert "This request no longer changes: it has been accepted." in page
    assert "Save and go on" not in page
    refused = client.post(path_of(referral, "worries"), {"worries": "Too late"}).content.decode()
    assert "This request no longer changes: it has been accepted." in refused
    assert "Too late" in refused


def test_what_an_urgent_request_left_for_later_is_answered_once_after_acceptance(client: Client) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED, urgent=True, urgent_why="Tonight.")
    Referral.objects.filter(pk=referral.pk).update(
        answered=[key for key in referral.answered if key != "questions"], questions_for_family=""
    )
    client.force_login(referral.referrer)
    page = client.get(reverse("referral", args=[referral.reference])).content.decode()
    assert "Left for later because it was urgent" in page
    save(client, referral, "questions", questions_for_family="Who can help tonight?")
    assert again(referral).questions_for_family == "Who can help tonight?"
    again_refused = save(client, referral, "questions", questions_for_family="Another")
    assert "This request no longer changes" in again_refused.content.decode()


def test_the_family_page_names_who_has_parental_responsibility(client: Client) -> None:
    referral = a_referral(answered=False)
    client.force_login(referral.referrer)
    page = client.get(path_of(referral, "family")).content.decode()
    assert "Ruth Madeup" in page
    assert "Birth mother" in page


def test_the_agreement_page_says_who_agreed_and_who_was_not_asked_the_children_too(client: Client) -> None:
    referral = a_referral(answered=False)
    agrees(referral.family, children_of(referral.family)[0], answer=Answer.REFUSED)
    client.force_login(referral.referrer)
    page = " ".join(re.sub("<[^>]+>", "", client.get(path_of(referral, "agreement")).content.decode()).split())
    assert "Ruth Madeup: agreed" in page
    assert "Ayo Madeup: said no" in page
    assert "Tem Madeup: not asked yet" in page


class AnyAnswer(TestCase):
    """Whatever anybody types on any page is saved exactly, or refused in words with nothing lost."""

    @given(st.sampled_from([key for key in FORMS if BY_KEY[key].fields]), st.data())
    def test_any_text_is_saved_exactly_or_refused_with_a_sentence(self, key: str, data: st.DataObject) -> None:
        referral = a_referral(answered=False)
        typed = {name: data.draw(ANY_TEXT | st.sampled_from(["yes", "no", ""]), name) for name in BY_KEY[key].fields}
        answer = save(self.client, referral, key, **typed)
        form = FORMS[key](typed)
        if form.is_valid():
            assert answer.status_code == 302
            saved = again(referral)
            assert {name: getattr(saved, name) for name in typed} == form.cleaned_data
        else:
            assert answer.status_code == 200
            page = html.unescape(answer.content.decode())
            assert "There is a problem" in page
            written = [name for name, field in form.fields.items() if isinstance(field, Words | Line)]
            assert all(typed[name] in page for name in written)
            assert again(referral).answered == []
