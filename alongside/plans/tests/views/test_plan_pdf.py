"""The plan on paper, one person's copy."""

import io
import time

import pypdf
import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.people.actions import add_household, add_way_to_reach, move_in
from alongside.people.states import WayKind
from alongside.plans import actions, queries
from alongside.plans.models import Plan, PlanCopy
from alongside.plans.states import CopyKind, PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
NOW = timezone.now()
URDU = "ہم چاہتے ہیں کہ بچے ہر روز ایک ہی گھر میں جاگیں"


@pytest.fixture
def plan() -> Plan:
    return factories.a_plan(PlanStatus.AGREED)


def copy_for_nana(plan: Plan, **more: object) -> PlanCopy:
    by = factories.coordinator_of(plan)
    return actions.make_copy(plan=plan, person=factories.nana_of(plan), by=by, at=NOW, **more)  # type: ignore[arg-type]


def words_of(answer: object) -> str:
    document = pypdf.PdfReader(io.BytesIO(answer.content))  # type: ignore[attr-defined]
    return " ".join(" ".join(page.extract_text() for page in document.pages).split())


def test_the_coordinator_opens_it_and_nobody_else(plan: Plan) -> None:
    address = doors.at("plan_pdf", plan, copy_for_nana(plan).pk)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)

    answer = doors.signed_in(factories.coordinator_of(plan)).get(address)

    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="plan.pdf"'
    assert answer["Cache-Control"] == "no-store"
    assert AuditEvent.objects.filter(event="plan_copy.opened", family_id=plan.family_id).exists()


def test_it_says_the_plan_and_no_name_but_the_readers_no_address_no_number(plan: Plan) -> None:
    by, mother = factories.coordinator_of(plan), plan.promises.all()[1].person
    assert mother is not None
    home = add_household(name="Mum's", address="1 Hidden Lane", postcode="NE1 1AA", by=by, at=NOW)
    move_in(person=mother, household=home, by=by, at=NOW)
    add_way_to_reach(person=mother, kind=WayKind.CALL, value="07700 900123", by=by, at=NOW)
    plan.conference.guests.update(note="Coordinator's own note")  # type: ignore[union-attr]

    answer = doors.signed_in(by).get(doors.at("plan_pdf", plan, copy_for_nana(plan).pk))

    words = words_of(answer)
    assert factories.HOPES in words
    assert "A copy for Nana" in words
    assert "Asked" in words
    for hidden in ("Hidden Lane", "NE1", "07700", "Coordinator's own", "Madeup 1", plan.family.reference):
        assert hidden not in words


def test_it_comes_within_a_second_and_large_print_is_large(plan: Plan) -> None:
    client = doors.signed_in(factories.coordinator_of(plan))
    plain, large = copy_for_nana(plan), copy_for_nana(plan, kind=CopyKind.LARGE)
    client.get(doors.at("plan_pdf", plan, plain.pk))
    began = time.perf_counter()
    first = client.get(doors.at("plan_pdf", plan, plain.pk))
    took = time.perf_counter() - began
    second = client.get(doors.at("plan_pdf", plan, large.pk))

    assert took < 1
    pages = [len(pypdf.PdfReader(io.BytesIO(a.content)).pages) for a in (first, second)]
    assert pages[1] >= pages[0]
    assert first.content != second.content


def test_in_another_language_it_runs_that_way_and_names_the_interpreter(plan: Plan) -> None:
    texts = {text.key: URDU for text in queries.texts_to_translate(plan)} | {"label ours": "ہم کیا کریں گے"}
    translation = actions.note_translation(
        plan=plan,
        language="Urdu",
        language_code="ur",
        interpreter="Yusuf Talebearer",
        texts=texts,
        by=factories.coordinator_of(plan),
        at=NOW,
    )
    copy = copy_for_nana(plan, translation=translation)

    answer = doors.signed_in(factories.coordinator_of(plan)).get(doors.at("plan_pdf", plan, copy.pk))

    document = pypdf.PdfReader(io.BytesIO(answer.content))
    assert str(document.trailer["/Root"]["/Lang"]).startswith("ur")  # type: ignore[index]
    assert "Yusuf Talebearer" in words_of(answer)


def test_whatever_they_wrote_it_prints() -> None:
    plan = factories.a_plan(whole=False)
    by = factories.coordinator_of(plan)
    strange = "\U0001f469\u200d\U0001f467 \u202eevil\u202c #set page() $x$ " + "\u0627" * 5000 + " zero\u200bwidth"
    factories.write_everything(plan, at=NOW)
    actions.add_promise(plan=plan, what=strange, service_name="O'Brien & <b>Sons</b>", by=by, at=NOW)
    actions.read_back(plan=plan, by=by, at=NOW)

    answer = doors.signed_in(by).get(doors.at("plan_pdf", plan, copy_for_nana(factories.again(plan)).pk))

    assert answer.status_code == 200
    assert "O'Brien & <b>Sons" in words_of(answer)


def test_a_copy_of_another_plan_is_not_found(plan: Plan) -> None:
    other = factories.a_plan(PlanStatus.AGREED)
    address = doors.at("plan_pdf", plan, copy_for_nana(other).pk)

    assert doors.signed_in(factories.coordinator_of(plan)).get(address).status_code == 404
