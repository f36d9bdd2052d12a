"""From the request after a worker's part has ended nothing opens to them: no page, no paper, no words they typed."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.actions import end_worker, sign_out_everywhere
from alongside.access.models import KeptWords, User
from alongside.access.tests.doors import come_in, signed_in
from alongside.access.tests.factories import an_administrator, an_app
from alongside.families.actions import end_involvement
from alongside.families.models import Involvement
from alongside.families.states import Part
from alongside.partners.tests.factories import a_service_manager
from alongside.plans.actions import make_copy
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now
End = Callable[[Involvement], object]


def by_hand(part: Involvement) -> object:
    return end_involvement(involvement=part, by=a_service_manager(part.family.service), at=NOW())


def by_date(part: Involvement) -> None:
    part.from_on, part.until_on = part.from_on - timedelta(days=30), timezone.localdate() - timedelta(days=1)
    part.save()


def with_the_account(part: Involvement) -> object:
    return end_worker(worker=part.worker, by=an_administrator(), at=NOW())


def addresses(plan: Plan, coordinator: User) -> list[str]:
    copy = make_copy(plan=plan, person=factories.nana_of(plan), by=coordinator, at=NOW())
    family = plan.family.reference
    return [
        f"/families/{family}/",
        f"/families/{family}/workers/",
        f"/plans/{plan.reference}/",
        f"/plans/{plan.reference}/copies/{copy.pk}/plan.pdf",
        f"/conferences/{plan.conference.reference}/" if plan.conference else f"/families/{family}/agreement/",
    ]


@pytest.mark.parametrize("end", [by_hand, by_date, with_the_account])
def test_a_live_sign_in_opens_nothing_of_the_family_any_more(end: End) -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    coordinator = factories.coordinator_of(plan)
    live, mine = signed_in(coordinator), addresses(plan, coordinator)
    assert {live.get(address).status_code for address in mine} == {200}
    end(Involvement.objects.get(family=plan.family, worker=coordinator, part=Part.COORDINATOR))
    after = [live.get(address) for address in mine]
    assert {answer.status_code for answer in after} <= {404, 302}
    assert not any("Ayo" in answer.content.decode() for answer in after)
    assert plan.family.reference not in live.get("/my-work/").content.decode()


def test_words_kept_before_it_ended_do_not_open_the_page_again() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    coordinator = factories.coordinator_of(plan)
    path = f"/families/{plan.family.reference}/story/add/"
    live = Client()
    come_in(live, an_app(coordinator))
    assert live.get(path).status_code == 200
    sign_out_everywhere(worker=coordinator, by=coordinator, at=NOW())
    kept = words_sent_after_signing_out(live, coordinator, path)
    by_hand(Involvement.objects.get(family=plan.family, worker=coordinator, part=Part.COORDINATOR))
    again = signed_in(User.objects.get(pk=coordinator.pk)).get(kept)
    assert again.status_code == 404
    assert "Grandad cried" not in again.content.decode()


def words_sent_after_signing_out(client: Client, worker: User, path: str) -> str:
    """The way back with the kept words, as the sign-in page is given it."""
    answer = client.post(path, {"words": "Grandad cried."})
    assert KeptWords.objects.filter(owner=worker).exists()
    return parse_qs(urlsplit(answer["Location"]).query)["next"][0]
