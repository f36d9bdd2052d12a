"""My list of conversations: mine alone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_social_worker
from alongside.restorative.actions.conversations import note_conversation
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/conversations/"


def test_strangers_sign_in_and_editors_are_told_no() -> None:
    a_stranger_signs_in_first(WHERE)
    a_role_is_told_no(WHERE)


def test_an_empty_list_says_so() -> None:
    assert "You have noted no conversation yet." in page_of(a_social_worker(), WHERE)


def test_the_page_asks_no_more_of_the_database_with_more_in_it() -> None:
    worker, counts = a_family().added_by, []
    browser = signed_in(worker)
    browser.get(WHERE)
    for _ in range(2):
        for number in range(2):
            today = timezone.localdate()
            family = a_family(worker=worker)
            note_conversation(
                who=f"A {number}", agreed="B", happened_on=today, family=family, by=worker, at=timezone.now()
            )
        with CaptureQueriesContext(
            connection,
        ) as asked:
            browser.get(WHERE)
        counts.append(len(asked))
    assert counts[0] == counts[1]
