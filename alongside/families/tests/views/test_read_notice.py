"""What a worker needs to know stands at the top of their work until they have read it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.families.actions import notify
from alongside.families.models import Notice
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import WHY, a_family, an_officer, glass_broken
from alongside.partners.queries import our_own
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db


def test_only_its_reader_reads_it() -> None:
    family = a_family()
    glass_broken(family)
    notice = Notice.objects.get(worker=family.added_by)
    path = f"/notices/{notice.pk}/read/"
    assert Client().post(path).status_code == 302
    assert signed_in(a_social_worker()).post(path).status_code == 404
    client = signed_in(family.added_by)
    assert client.get(path).status_code == 405
    assert "My work · 1 new" in client.get("/families/").content.decode()
    assert "You need to know" in client.get("/my-work/").content.decode()
    assert client.post(path)["Location"] == "/my-work/"
    page = client.get("/my-work/").content.decode()
    assert "You need to know" not in page
    assert "1 new" not in page
    assert client.post(path).status_code == 404


def test_the_officer_reads_the_reason_and_can_open_nothing() -> None:
    family, officer = a_family(), an_officer()
    glass_broken(family)
    page = page_of(officer, "/my-work/")
    assert WHY in page
    assert family.reference in page
    assert f'href="/families/{family.reference}' not in page
    assert "Ayo" not in page.replace(WHY, "")
    assert signed_in(officer).get(f"/families/{family.reference}/emergencies/").status_code == 404


def test_many_notices_take_no_more_questions_than_none() -> None:
    family = a_family()
    client = signed_in(family.added_by)
    counts = []
    our_own()  # kept by this process from here on
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            client.get("/families/")
        counts.append(len(asked))
        for number in range(4):
            notify(f"Hear {number}.", family=family, workers=[family.added_by], at=timezone.now())
    assert counts[0] == counts[1]
