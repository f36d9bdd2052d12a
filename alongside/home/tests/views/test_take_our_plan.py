"""Taking our plan away: on paper, large, easy, safe on a table, or read aloud."""

from io import BytesIO
from typing import Any

import pypdf
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.states import Hidden
from alongside.families.tests.factories import a_family, a_relative, a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.plans_at_home import a_plan_we_live_by, browser_of, nana, reads, ruth
from alongside.plans import actions
from alongside.plans.models import Plan, PlanCopy
from alongside.plans.queries import texts_to_translate
from alongside.plans.states import CopyKind
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db


def paper(client: Client, kind: str) -> str:
    answer = client.get(reverse("our_plan_pdf", args=[kind]))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(answer.content)).pages)
    return " ".join(text.split())


def a_plan_with(*promises: str) -> Plan:
    plan = factories.a_plan()
    more: dict[str, Any] = {"plan": plan, "by": factories.coordinator_of(plan), "at": timezone.now()}
    for words in promises:
        actions.add_promise(what=words, person=ruth(plan), **more)
    actions.read_back(**more)
    return factories.answer(plan)


@pytest.mark.parametrize("page", ["take_our_plan", "read_our_plan"])
def test_a_stranger_is_shown_the_door(page: str) -> None:
    assert Client().get(reverse(page))["Location"].startswith(reverse("home_door"))
    assert Client().get(reverse("our_plan_pdf", args=["plain"]))["Location"].startswith(reverse("home_door"))


def test_where_there_is_no_plan_there_is_nothing_to_take() -> None:
    family = a_family()
    client = at_home(family, family.members.filter(is_child=False).get().person)
    for address in (reverse("take_our_plan"), reverse("read_our_plan"), reverse("our_plan_pdf", args=["plain"])):
        assert client.get(address).status_code == 404


def test_a_kind_nobody_knows_is_not_found() -> None:
    plan = a_plan_we_live_by()
    assert browser_of(plan, nana(plan)).get(reverse("our_plan_pdf", args=["huge"])).status_code == 404


@pytest.mark.parametrize("kind", CopyKind.values)
def test_every_kind_holds_the_promises(kind: str) -> None:
    plan = a_plan_we_live_by()
    assert "Takes Ayo to school every morning" in paper(browser_of(plan, nana(plan)), kind)


def test_taking_it_is_noted_as_their_own_once_a_day() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, nana(plan))
    for _ in range(2):
        paper(client, "large")
    copy = PlanCopy.objects.get(plan=plan)
    assert (copy.person, copy.made_by, copy.given_how) == (nana(plan), None, "Taken at home")


def test_on_a_kitchen_table_lies_no_address_no_number_and_no_illness() -> None:
    plan = a_plan_with("Rings 07700 900 123 at noon", "Comes to 4 Example Street at six", "Brings the methadone",
                       "Sings to Tem")  # fmt: skip
    client = browser_of(plan, nana(plan))
    plain, table = paper(client, "plain"), paper(client, "table")
    for words in ("07700", "Example Street", "methadone", "A bed for Tem"):
        assert words in plain
        assert words not in table
    assert "Sings to Tem" in table
    assert "Ayo and Tem’s plan" not in table


def test_what_they_may_not_know_is_on_none_of_them() -> None:
    plan = a_plan_with("Rings Wulfric on Sundays")
    dad = a_relative(plan.family, relationship="Dad", given_names="Wulfric", family_name="Sampleton").person
    a_wall(plan.family, dad, nana(plan), Hidden.EXISTENCE)
    client = browser_of(plan, nana(plan))
    assert "Wulfric" not in "".join(paper(client, kind) for kind in CopyKind.values)
    assert "Wulfric" not in reads(client, "read_our_plan")
    assert "Wulfric" in paper(browser_of(plan, ruth(plan)), "plain")


def test_the_page_to_be_read_aloud_reads_well_by_eye() -> None:
    plan = a_plan_we_live_by()
    seen = reads(browser_of(plan, nana(plan)), "read_our_plan")
    assert seen.index("What we want") < seen.index("What we do") < seen.index("What the services do")
    assert "You: Takes Ayo to school every morning" in seen
    assert "data-aloud hidden" in seen


def test_as_an_interpreter_put_it_else_it_says_that_it_is_english() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, nana(plan), language="pl")
    assert 'data-read lang="en"' in reads(client, "read_our_plan")

    texts = {text.key: f"PL {text.original}" for text in texts_to_translate(factories.again(plan))}
    actions.note_translation(
        plan=plan, language="Polish", language_code="pl", interpreter="Yusuf Sampleton", texts=texts,
        by=factories.coordinator_of(plan), at=timezone.now(),
    )  # fmt: skip
    seen = reads(client, "read_our_plan")
    assert 'data-read lang="pl"' in seen
    assert "PL Takes Ayo to school every morning" in seen
    assert "PL Takes Ayo to school every morning" in paper(client, "plain")
