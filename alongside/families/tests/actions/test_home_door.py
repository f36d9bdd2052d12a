"""What happens at the door behind the pages: what is written down, who is told, what is counted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.actions import (
    ask_for_invitation,
    come_in_by_code,
    come_in_by_invitation,
    let_in,
    write_code,
)
from alongside.families.actions.home_door import code_mark
from alongside.families.models import Family, HomeKey, HomePass, Involvement, Notice
from alongside.families.queries import home_key_of, relative_of
from alongside.families.tests.factories import a_family, mother_of
from alongside.families.tests.invited import NUMBER, WORD, an_invitation
from alongside.messages.models import Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def family() -> Family:
    return a_family()


def test_coming_in_is_written_down_with_who_it_was_and_no_worker(family: Family) -> None:
    made = an_invitation(family, mother_of(family))
    came = come_in_by_invitation(token=made.token, word=WORD, at=timezone.now())
    line = AuditEvent.objects.get(event="home.come_in")
    assert (line.actor_id, line.detail["person"], line.family_id) == (None, mother_of(family).pk, family.pk)
    relative = relative_of(came.secret, at=timezone.now())
    assert relative
    assert relative.person == mother_of(family)


def test_no_wrong_word_is_written_down_only_that_there_was_one(family: Family) -> None:
    made = an_invitation(family, mother_of(family))
    come_in_by_invitation(token=made.token, word="my bank password", at=timezone.now())
    assert AuditEvent.objects.filter(event="home.refused").count() == 1
    assert "bank" not in str(list(AuditEvent.objects.values()))


def test_three_wrong_words_end_everything_that_lets_them_in(family: Family) -> None:
    made = an_invitation(family, mother_of(family))
    key = home_key_of(family, mother_of(family))
    assert key
    secret = let_in(key=key, at=timezone.now())
    came = [come_in_by_invitation(token=made.token, word="wrong", at=timezone.now()) for _ in range(4)]
    assert [(one.closed, one.shut) for one in came] == [(False, False), (False, False), (True, False), (False, True)]
    assert not HomePass.objects.filter(ended_at=None).exists()
    assert relative_of(secret, at=timezone.now()) is None


def test_where_nobody_works_with_the_family_any_more_the_door_closes_all_the_same(family: Family) -> None:
    made = an_invitation(family, mother_of(family))
    Involvement.objects.update(ended_at=timezone.now(), ended_by=family.added_by)
    for _ in range(3):
        come_in_by_invitation(token=made.token, word="wrong", at=timezone.now())
    assert home_key_of(family, mother_of(family)) is None
    assert AuditEvent.objects.filter(event="home.closed_after_tries").exists()


def test_who_asks_again_is_told_of_again_the_next_day(family: Family) -> None:
    made, now = an_invitation(family, mother_of(family)), timezone.now()
    for hours in (0, 1, 23, 25):
        ask_for_invitation(token=made.token, at=now + timedelta(hours=hours))
    assert Notice.objects.count() == 2


def test_of_a_code_only_a_mark_is_kept_that_differs_for_each(family: Family) -> None:
    an_invitation(family, mother_of(family))
    other = a_family()
    an_invitation(other, mother_of(other), word="green kettle")
    write_code(to=NUMBER, at=timezone.now())
    marks = set(HomeKey.objects.values_list("code_hash", flat=True))
    assert len(marks) == 2
    assert all(len(mark) == 64 for mark in marks)
    key = HomeKey.objects.all()[0]
    assert code_mark(key, "123456") != code_mark(key, "123457")


def test_a_code_nobody_asked_for_lets_nobody_in(family: Family) -> None:
    an_invitation(family, mother_of(family))
    for code in ("", "000000", "123456"):
        assert come_in_by_code(to=NUMBER, code=code, word=WORD, at=timezone.now()).secret == ""
    assert come_in_by_code(to="", code="", word="", at=timezone.now()).secret == ""
    assert HomeKey.objects.get().word_tries == 0


def test_a_message_with_a_code_ends_with_the_code(family: Family) -> None:
    an_invitation(family, mother_of(family))
    now = timezone.now()
    write_code(to=NUMBER, at=now)
    assert Message.objects.get(kind="code").not_after == now + timedelta(minutes=10)
