"""The family's report is read for what is kept from one of them before it is given to all."""

import pytest
from django.utils import timezone

from alongside.families.models import HeldBack
from alongside.families.states import Hidden
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_relative, a_wall, children_of, mother_of
from alongside.referrals.models import FamilyReport, Referral
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral

pytestmark = pytest.mark.django_db


@pytest.fixture
def referral() -> Referral:
    """Sent, its report written and not given yet; what it says of worries is kept from Dad."""
    referral = a_referral(ReferralStatus.SENT)
    FamilyReport.objects.filter(referral=referral).update(
        shared_at=None, shared_by=None, what_worries_us="Ruth walks along Quill Lane alone."
    )
    dad = a_relative(referral.family, relationship="Dad", given_names="Kunle").person
    a_wall(referral.family, mother_of(referral.family), dad, Hidden.SCHOOL, telling_words="Quill Lane")
    return referral


def path(referral: Referral, page: str = "held/") -> str:
    return f"/referrals/{referral.reference}/report/{page}"


def test_the_door_holds(referral: Referral) -> None:
    the_door_holds(path(referral))


def test_it_is_not_given_while_it_tells(referral: Referral) -> None:
    client = signed_in(referral.referrer)
    reading = path(referral, "as-the-family-reads-it/")
    assert "Do not print it or read it out yet." in page_of(referral.referrer, reading)
    assert client.post(reading)["Location"] == path(referral)
    assert FamilyReport.objects.get(referral=referral).shared_at is None
    page = page_of(referral.referrer, path(referral))
    assert "<mark>Quill Lane</mark>" in page
    assert "What worries us" in page


def test_let_go_with_a_reason_it_is_given(referral: Referral) -> None:
    client = signed_in(referral.referrer)
    client.get(path(referral))
    client.post(path(referral), {"why": "He drives that bus.", "read": HeldBack.objects.get().words_hash})

    client.post(path(referral, "as-the-family-reads-it/"))

    assert FamilyReport.objects.get(referral=referral).shared_at is not None
    assert HeldBack.objects.get().released_by == referral.referrer


def test_with_other_words_it_is_given_without_more_ado(referral: Referral) -> None:
    FamilyReport.objects.filter(referral=referral).update(what_worries_us="The way is long.")
    assert signed_in(referral.referrer).get(path(referral))["Location"] == path(referral, "as-the-family-reads-it/")
    signed_in(referral.referrer).post(path(referral, "as-the-family-reads-it/"))
    assert FamilyReport.objects.get(referral=referral).shared_at is not None


def test_words_that_changed_since_they_were_read_are_read_first(referral: Referral) -> None:
    page = signed_in(referral.referrer).post(path(referral), {"why": "Fine.", "read": "others"}).content.decode()
    assert "These words have changed since you read them." in page


def test_a_report_somebody_had_is_not_held_any_more(referral: Referral) -> None:
    FamilyReport.objects.filter(referral=referral).update(shared_at=timezone.now(), shared_by=referral.referrer)
    assert "Do not print it" not in page_of(referral.referrer, path(referral, "as-the-family-reads-it/"))


def test_what_is_held_does_not_come_out_of_the_printer(referral: Referral) -> None:
    reading = path(referral, "as-the-family-reads-it/")
    assert '<div class="al-not-on-paper">' in page_of(referral.referrer, reading)
    FamilyReport.objects.update(what_worries_us="The way is long.")
    assert "al-not-on-paper" not in page_of(referral.referrer, reading)


def test_a_report_the_family_has_is_not_printed_again_once_it_tells_more_than_it_did(referral: Referral) -> None:
    FamilyReport.objects.filter(referral=referral).update(shared_at=timezone.now(), shared_by=referral.referrer)
    page = page_of(referral.referrer, path(referral, "as-the-family-reads-it/"))
    assert '<div class="al-not-on-paper">' in page
    assert "so it is not printed again" in page


def test_the_name_of_a_child_hidden_from_somebody_holds_the_report(referral: Referral) -> None:
    FamilyReport.objects.update(what_worries_us="The way is long.", what_is_good="All sing.")
    tem = children_of(referral.family)[1]
    a_wall(referral.family, tem, mother_of(referral.family), Hidden.EXISTENCE)
    assert "The names at the top" in page_of(referral.referrer, path(referral))
