"""How the pages of a plan at home are made for one relative: everybody has said how every promise goes, in words.

What they say are the drawn family's own sayings, now and then with a fact of somebody in them.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from alongside.families.queries.home import home_key_of
from alongside.families.states import CodesBy
from alongside.messages.queries import words_of
from alongside.plans import actions
from alongside.plans.queries.at_home import read_at_home
from alongside.plans.states import AfterwardsAnswer, CallKind, CopyKind, MarkKind, PlanStatus
from tests.walls.knowing import headers_of, text_in
from tests.walls.put_up import plan_written
from tests.walls.relatives import CORE, OTHERS

if TYPE_CHECKING:
    from tests.walls.handing_over import Handed, Handing, Maker

EVERYBODY = [*CORE, *OTHERS]
KINDS = {"nana": CopyKind.LARGE, "ayo": CopyKind.EASY, "mum": CopyKind.TABLE}
TAP = "https://plans.example/home/tap/"


def everybody_marked(handing: "Handing") -> None:
    """Once for a family: each tells a worker how each promise goes, says yes or no to the plan, and asks for help."""
    if "marked" in handing.before:
        return
    handing.before["marked"] = "yes"
    stood, at = handing.stood, timezone.now()
    plan = stood.plan or plan_written(stood)
    if plan.status != PlanStatus.AGREED:
        return
    by = stood.base.coordinator
    for key, person in stood.people.items():
        words = stood.drawn.report[EVERYBODY.index(key) % len(stood.drawn.report)]
        for promise in plan.promises.all():
            mark = MarkKind.NEED_HELP if EVERYBODY.index(key) % 2 else MarkKind.NOT_YET
            if not promise.asked:
                actions.mark_promise(promise=promise, mark=mark, words=words, person=person, by=by, at=at)
        answer = AfterwardsAnswer.INSTEAD
        actions.say_afterwards(plan=plan, person=person, answer=answer, words=words, by=by, at=at)
        actions.call_for_review(plan=plan, person=person, kind=CallKind.HELP, why=words, by=by, at=at)


def page(
    name: str,
    address: Callable[["Handing", str], str] = lambda handing, reader: "",
    *,
    told: bool = False,
    send: dict[str, str] | None = None,
) -> "Maker":
    """A page of this one relative, once everybody has said how it goes."""

    def make(handing: "Handing", reader: str) -> Iterator["Handed"]:
        from tests.walls.handing_over import Handed

        everybody_marked(handing)
        browser, where = handing.at_home(reader), address(handing, reader) or reverse(name)
        answer = browser.get(where) if send is None else browser.post(where, send)
        assert answer.status_code in (200, 302, 404), f"{name}: {answer.status_code}"
        if answer.status_code != 200:
            yield Handed(f"home.{name}", None)
            return
        yield Handed(f"home.{name}", text_in(answer), headers_of(answer), plan_of=True, told=told)

    return make


def of_the_plan(handing: "Handing", reader: str) -> str:
    assert handing.stood.plan is not None
    return reverse("our_earlier_plan", args=[handing.stood.plan.reference])


def of_a_promise(name: str) -> Callable[["Handing", str], str]:
    def address(handing: "Handing", reader: str) -> str:
        assert handing.stood.plan is not None
        promises = read_at_home(handing.stood.plan, handing.stood.people[reader], at=timezone.now()).promises
        return reverse(name, args=[promises[0].key if promises else "none"])

    return address


def of_a_message(handing: "Handing", reader: str) -> str:
    """The link in a message about a promise, their own where they made one."""
    stood, person = handing.stood, handing.stood.people[reader]
    assert stood.plan is not None
    handing.at_home(reader)
    read = [one.promise for one in read_at_home(stood.plan, person, at=timezone.now()).promises]
    if not read:
        return reverse("tap", args=["none"])
    promise = next((one for one in read if one.person_id == person.pk), read[0])
    key = home_key_of(stood.family, person)
    assert key is not None
    if not key.codes_to:
        key.codes_by, key.codes_to = CodesBy.TEXT, "07700900123"
        key.save(update_fields=["codes_by", "codes_to"])
    message = actions.remind_of_promise(key=key, promise=promise, address=TAP, at=timezone.now())
    return reverse("tap", args=[words_of(message).split(TAP)[-1].strip("/ ")])


def paper(handing: "Handing", reader: str) -> str:
    return reverse("our_plan_pdf", args=[KINDS.get(reader, CopyKind.PLAIN).value])


MAKERS: dict[str, "Maker"] = {
    "home.our_plan": page("our_plan", told=True),
    "home.our_earlier_plan": page("our_earlier_plan", of_the_plan, told=True),
    "home.mark_promise": page("mark_promise", of_a_promise("mark_promise"), send={"mark": "nonsense"}),
    "home.take_back_mark": page("take_back_mark", of_a_promise("take_back_mark")),
    "home.say_yes": page("say_yes"),
    "home.call_for_review": page("call_for_review"),
    "home.ask_for_help": page("ask_for_help"),
    "home.tap": page("tap", of_a_message),
    "home.take_our_plan": page("take_our_plan"),
    "home.our_plan_pdf": page("our_plan_pdf", paper),
    "home.read_our_plan": page("read_our_plan", told=True),
}
