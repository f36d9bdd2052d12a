"""Publishing, stopping and going back: each is the next version, each leaves a line, each is refused with a reason."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.foundation.languages import ENGLISH
from alongside.public.actions import publishing_pages, writing_pages
from alongside.public.actions.publishing_pages import CannotPublishPage, How
from alongside.public.models import PageDraft, PageVersion
from alongside.public.queries.pages import page_shown
from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.tests.editors import FAMILIES_READ, OWN, a_draft, a_version, an_editor

pytestmark = pytest.mark.django_db
HERE = {"page": FAMILIES_READ, "language": ENGLISH}


def title_now(in_days: int = 0) -> str:
    shown = page_shown(FAMILIES_READ, ENGLISH, timezone.now() + timedelta(days=in_days))
    assert shown is not None
    return shown.title


def test_what_is_published_is_read_at_once_and_leaves_a_line() -> None:
    version = a_version(title="Mended")
    assert title_now() == "Mended"
    assert not PageDraft.objects.exists()
    assert all("key" not in block for block in version.blocks)
    line = AuditEvent.objects.get(event="page.published")
    assert line.detail == {"page": FAMILIES_READ, "language": ENGLISH, "number": 1}


def test_what_is_published_for_a_day_waits_for_it() -> None:
    a_version(title="Next week", in_days=7)
    assert title_now() == FIRST_TEXTS[FAMILIES_READ].title
    assert title_now(in_days=8) == "Next week"


def test_a_page_with_something_missing_is_refused_and_stays_a_draft() -> None:
    a_draft(title="", blocks=[{"kind": "text", "words": ""}])
    with pytest.raises(CannotPublishPage) as refused:
        publishing_pages.publish_page(**HERE, how=How(), by=an_editor(), at=timezone.now())
    assert refused.value.reasons == ["The page has no title.", "Piece 1 has no words."]
    assert PageDraft.objects.exists()
    assert not PageVersion.objects.exists()


def test_words_that_somebody_changed_meanwhile_are_not_published_unread() -> None:
    read = a_draft().changed_at
    other = an_editor("Owen Madeup")
    writing_pages.write_page(**HERE, title="Changed", lead="", by=other, at=timezone.now())
    with pytest.raises(CannotPublishPage, match="Owen Madeup changed these words after you opened this page"):
        publishing_pages.publish_page(**HERE, how=How(as_of=read), by=an_editor(), at=timezone.now())


def test_while_a_version_waits_nothing_else_is_published_until_it_is_stopped() -> None:
    waiting, by = a_version(title="Later", in_days=2), an_editor()
    a_draft(title="Now")
    with pytest.raises(CannotPublishPage, match="Version 1 waits to be shown"):
        publishing_pages.publish_page(**HERE, how=How(), by=by, at=timezone.now())
    publishing_pages.stop_version(version=waiting, by=by, at=timezone.now())
    publishing_pages.publish_page(**HERE, how=How(), by=by, at=timezone.now())
    assert (title_now(), title_now(in_days=3)) == ("Now", "Now")
    assert AuditEvent.objects.filter(event="page.stopped").count() == 1


def test_a_version_people_read_is_not_stopped() -> None:
    with pytest.raises(CannotPublishPage, match="is shown already"):
        publishing_pages.stop_version(version=a_version(), by=an_editor(), at=timezone.now())


def test_going_back_makes_the_next_version_equal_to_the_old_one() -> None:
    first = a_version(title="First", lead="One")
    a_version(title="Second", lead="Two")
    third = publishing_pages.go_back_to(**HERE, number=1, by=an_editor(), at=timezone.now())
    assert (third.number, third.title, third.lead, third.blocks) == (3, "First", "One", first.blocks)
    assert third.note == "Back to version 1"
    assert title_now() == "First"
    assert AuditEvent.objects.get(event="page.taken_back").detail["to"] == 1


def test_going_back_to_the_words_it_came_with() -> None:
    a_version(title="Ours")
    publishing_pages.go_back_to(**HERE, number=0, by=an_editor(), at=timezone.now())
    assert title_now() == FIRST_TEXTS[FAMILIES_READ].title


def test_going_back_is_refused_to_what_is_read_now_and_to_what_never_was() -> None:
    a_version()
    a_version(OWN, lead="We grow beans.")
    for page, number, why in [
        (FAMILIES_READ, 1, "what people read now"),
        (FAMILIES_READ, 9, "never was"),
        (OWN, 0, "never was"),
    ]:
        with pytest.raises(CannotPublishPage, match=why):
            publishing_pages.go_back_to(page=page, language=ENGLISH, number=number, by=an_editor(), at=timezone.now())


def test_a_version_in_another_language_knows_the_english_it_was_made_from() -> None:
    a_version()
    assert a_version(language="ar").made_from == 1
    a_version()
    assert a_version(language="ar", says_the_same=False).made_from == 1
    assert a_version(language="ar").made_from == 2
    assert PageVersion.objects.filter(language=ENGLISH, made_from=None).count() == 2


def test_nobody_but_an_editor_publishes_stops_or_goes_back() -> None:
    worker, at, version = a_worker(), timezone.now(), a_version(in_days=1)
    with pytest.raises(NotAllowed):
        publishing_pages.publish_page(**HERE, how=How(), by=worker, at=at)
    with pytest.raises(NotAllowed):
        publishing_pages.stop_version(version=version, by=worker, at=at)
    with pytest.raises(NotAllowed):
        publishing_pages.go_back_to(**HERE, number=0, by=worker, at=at)
