"""A worker writes down that somebody says a sentence is wrong."""

from urllib.parse import quote

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.families.actions import tell
from alongside.families.models import Dispute, Family, StoryLine
from alongside.families.states import Book, Status
from alongside.families.tests.doors import the_door_holds
from alongside.families.tests.factories import a_family, children_of, mother_of
from alongside.partners.tests.factories import a_service_manager
from alongside.plans.models import Promise
from alongside.plans.states import PlanStatus
from alongside.plans.tests.factories import a_plan, a_review, coordinator_of
from alongside.referrals.actions import close_referral
from alongside.referrals.states import ClosingReason, ReferralStatus
from alongside.referrals.tests.factories import a_referral

pytestmark = pytest.mark.django_db


def a_line(family: Family, book: Book = Book.SHARED) -> StoryLine:
    return tell("Ayo was late. Ruth laughed.", family=family, book=book, by=family.added_by, at=timezone.now())


def path_of(line: StoryLine, family: Family | None = None) -> str:
    return f"/families/{(family or line.family).reference}/wrong/?about=families.storyline-{line.pk}-words"


def answers(family: Family, **changes: str) -> dict[str, str]:
    return {"person": str(mother_of(family).pk), "sentence": "Ruth laughed.", "my_side": "I cried.", **changes}


def test_the_door_holds() -> None:
    the_door_holds(path_of(a_line(a_family())))


def test_it_stands_beside_the_sentence_on_the_familys_page() -> None:
    family = a_family()
    answer = signed_in(family.added_by).post(path_of(a_line(family)), answers(family))
    assert answer.status_code == 302
    page = page_of(family.added_by, f"/families/{family.reference}/")
    assert "says this is wrong:" in page
    assert "I cried." in page
    assert Dispute.objects.get().sentence == "Ruth laughed."


def test_it_stands_beside_a_promise_of_the_plan() -> None:
    plan = a_plan(PlanStatus.AGREED)
    family, promise = plan.family, Promise.objects.filter(plan=plan)[0]
    path = f"/families/{family.reference}/wrong/?about=plans.promise-{promise.pk}-what"
    signed_in(family.added_by).post(path, answers(family, sentence=promise.what))
    assert "I cried." in page_of(family.added_by, f"/plans/{plan.reference}/")


def test_words_that_do_not_stand_there_come_back_with_what_was_typed() -> None:
    family = a_family()
    page = signed_in(family.added_by).post(path_of(a_line(family)), answers(family, sentence="Ruth danced.")).content
    assert "These words do not stand above." in page.decode()
    assert "I cried." in page.decode()
    assert not Dispute.objects.exists()


@pytest.mark.parametrize(
    "about",
    ["", "x", "families.storyline-1", "access.user-1-name", "families.storyline-1-link_to", "people.person-9-\x00",
     "families.wall-1-reason", "families.storyline-" + "9" * 40 + "-words"],
)  # fmt: skip
def test_anything_else_is_not_found(about: str) -> None:
    family = a_family()
    answer = signed_in(family.added_by).get(f"/families/{family.reference}/wrong/", {"about": about})
    assert answer.status_code == 404


def test_another_familys_line_and_the_services_own_are_not_found() -> None:
    family = a_family()
    other = a_family(children=[], mother=False, worker=family.added_by)
    assert signed_in(family.added_by).get(path_of(a_line(other), family)).status_code == 404
    own = a_line(family, Book.CONFERENCING)
    assert signed_in(family.added_by).get(path_of(own)).status_code == 404


def test_whoever_said_it_comes_back_to_the_page_they_were_on() -> None:
    plan = a_plan(PlanStatus.AGREED)
    family, promise = plan.family, Promise.objects.filter(plan=plan)[0]
    page = page_of(family.added_by, f"/plans/{plan.reference}/")
    about = f"about=plans.promise-{promise.pk}-what"
    link = f"/families/{family.reference}/wrong/?{about}&amp;back=/plans/{plan.reference}/"
    assert f'href="{link}"' in page
    answer = signed_in(family.added_by).post(link.replace("&amp;", "&"), answers(family, sentence=promise.what))
    assert answer["Location"] == f"/plans/{plan.reference}/"


@pytest.mark.parametrize(
    "back",
    ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)", "\x00",
     "/a" * 400, "families/"],
)  # fmt: skip
def test_nobody_is_sent_elsewhere(back: str) -> None:
    family = a_family()
    path = f"{path_of(a_line(family))}&back={quote(back)}"
    assert "elsewhere" not in page_of(family.added_by, path)
    assert signed_in(family.added_by).post(path, answers(family))["Location"] == f"/families/{family.reference}/"


def test_it_stands_beside_what_became_of_a_promise() -> None:
    plan = a_plan(PlanStatus.AGREED)
    finding = a_review(plan).findings.all()[0]
    sentence = finding.words or finding.get_came_to_display()
    field = "words" if finding.words else "came_to"
    path = f"/families/{plan.family.reference}/wrong/?about=plans.finding-{finding.pk}-{field}"
    by = coordinator_of(plan)
    assert path in page_of(by, f"/plans/{plan.reference}/review/")
    signed_in(by).post(path, answers(plan.family, sentence=sentence))
    assert "I cried." in page_of(by, f"/plans/{plan.reference}/review/")


def test_it_stands_beside_why_a_piece_of_work_ended() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    family, page = referral.family, f"/referrals/{referral.reference}/"
    close_referral(
        referral=referral, reason=ClosingReason.NO_CONFERENCE, words="They moved away.",
        children=[(child, "Nana Rose", Status.NONE) for child in children_of(family)],
        by=a_service_manager(), at=timezone.now(),
    )  # fmt: skip
    path = f"/families/{family.reference}/wrong/?about=referrals.referral-{referral.pk}-ended_why"
    assert path in page_of(family.added_by, page)
    signed_in(family.added_by).post(path, answers(family, sentence="They moved away."))
    assert "I cried." in page_of(family.added_by, page)
