"""Noting a conversation: who finds the page, what it needs, and that nothing typed is lost."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.models import StoryLine
from alongside.families.states import Part
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family, works_with
from alongside.foundation.fields import day_boxes
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.restorative.models import Conversation
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/conversation/"


def answers(**changed: object) -> dict[str, object]:
    today = day_boxes("happened_on", timezone.localdate())
    return {"who": "Ruth and the school", "agreed": "Ring on Mondays.", "story": "yes", **today, **changed}


def test_strangers_sign_in_and_editors_are_told_no() -> None:
    a_stranger_signs_in_first(WHERE)
    a_role_is_told_no(WHERE)


def test_who_works_with_no_family_notes_it_for_themselves_alone() -> None:
    worker, another = a_social_worker(), a_social_worker()
    assert "Only you can read this." in page_of(worker, WHERE)
    assert signed_in(worker).post(WHERE, answers()).status_code == 302
    mine = page_of(worker, reverse("conversations"))
    assert "Ring on Mondays." in mine
    assert "Noted. Thank you." not in mine, "That was said to the browser that noted it."
    assert "Ring on Mondays." not in page_of(another, reverse("conversations"))


def test_it_is_noted_with_three_answers_and_said_calmly() -> None:
    browser = signed_in(a_social_worker())
    after = browser.post(WHERE, answers(), follow=True).content.decode()
    assert "Noted. Thank you. You can take it back within the hour." in after
    assert "Take it back" in after


def test_come_from_a_familys_page_the_family_is_chosen_and_its_story_ticked() -> None:
    family = a_family()
    page = page_of(family.added_by, f"{WHERE}?family={family.reference}")
    assert f'<option value="{family.pk}" selected' in page
    assert 'value="yes" checked' in page
    assert "Everyone who works with the family reads it." in page


@pytest.mark.parametrize(("ticked", "lines"), [(["yes"], 1), ([], 0)])
def test_it_goes_into_the_story_only_if_ticked(ticked: list[str], lines: int) -> None:
    family = a_family()
    signed_in(family.added_by).post(WHERE, answers(family=family.pk, story=ticked))
    assert StoryLine.objects.filter(family=family, words__contains="Ring on Mondays.").count() == lines
    assert Conversation.objects.get().family == family


def test_another_family_is_not_offered_and_not_taken() -> None:
    other, worker = a_family(), a_family().added_by
    for path in (WHERE, f"{WHERE}?family={other.reference}"):
        assert f'value="{other.pk}"' not in page_of(worker, path)
    assert signed_in(worker).post(WHERE, answers(family=other.pk)).status_code == 200
    assert not Conversation.objects.exists()


def test_a_manager_reaches_a_family_of_the_service_from_its_page() -> None:
    family, manager = a_family(), a_service_manager()
    assert f'value="{family.pk}" selected' in page_of(manager, f"{WHERE}?family={family.reference}")


def test_everyone_who_works_with_the_family_reads_it() -> None:
    family, colleague = a_family(), a_social_worker()
    works_with(family, colleague, Part.SOCIAL_WORKER)
    signed_in(family.added_by).post(WHERE, answers(family=family.pk, story=[]))
    assert "Ring on Mondays." in page_of(colleague, reverse("family_conversations", args=[family.reference]))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"who": ""}, "Write who talked."),
        ({"agreed": "   "}, "Write what was agreed."),
        ({"who": "x" * 301}, "Use 300 characters or fewer."),
        ({"agreed": "x" * 100_000}, "Use 5,000 characters or fewer."),
        ({"agreed": "a\x00b"}, "a character that cannot be saved"),
        ({"happened_on-year": "2999"}, "That day has not come yet."),
        ({"happened_on-day": "31", "happened_on-month": "2"}, "Enter a real date"),
        ({"story": "no such answer"}, "Choose one of the answers on this page."),
        ({"family": "1; drop table"}, "Choose one of the answers on this page."),
    ],
)
def test_what_was_typed_is_kept_where_something_is_wrong(wrong: dict[str, object], said: str) -> None:
    family = a_family()
    answer = signed_in(family.added_by).post(WHERE, answers(who="Zoë’s ‘mum’ 🙂 أمي", agreed="Typed already") | wrong)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert said in page
    assert ("Zoë’s ‘mum’ 🙂 أمي" in page) or "who" in wrong
    assert ("Typed already" in page) or "agreed" in wrong
    assert not Conversation.objects.exists()
