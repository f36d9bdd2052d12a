"""A new password: hard to guess, and every other sign-in ends."""

import pytest

from alongside.access.tests.doors import signed_in, sure_it_is
from alongside.access.tests.factories import PASSWORD, a_worker
from alongside.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def test_a_changed_password_keeps_this_browser_and_ends_the_others() -> None:
    worker = a_worker()
    here, elsewhere = sure_it_is(worker), signed_in(worker)
    answers = {"password": PASSWORD, "new": "amber heron thistle"}
    assert "Your password is changed." in here.post("/my-sign-in/password/", answers, follow=True).content.decode()
    assert here.get("/my-sign-in/").status_code == 200
    assert elsewhere.get("/my-sign-in/").status_code == 302
    assert AuditEvent.objects.filter(event="worker.password_changed", subject_id=worker.pk).count() == 1


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"password": "wrong", "new": "amber heron thistle"}, "This is not your password."),
        ({"password": PASSWORD, "new": "short"}, "Use 12 characters or more."),
        ({"password": PASSWORD, "new": "\x00" * 20}, "cannot be saved"),
        ({"password": "", "new": ""}, "Enter a new password."),
    ],
)
def test_a_password_that_will_not_do_changes_nothing(answers: dict[str, str], why: str) -> None:
    worker = a_worker()
    page = sure_it_is(worker).post("/my-sign-in/password/", answers)
    assert why in page.content.decode()
    assert "amber" not in page.content.decode()
    worker.refresh_from_db()
    assert worker.check_password(PASSWORD)
