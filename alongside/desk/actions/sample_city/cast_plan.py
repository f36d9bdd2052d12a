"""The plan of the cast: what they promised each other, and what the services promised them."""

from datetime import datetime, timedelta

from django.utils import timezone

from alongside.conferences.models import Conference
from alongside.desk.actions.sample_city.planning import agree
from alongside.desk.actions.sample_city.workers import City
from alongside.people.models import Person
from alongside.plans.actions import (
    add_back_up,
    add_promise,
    ask_for_support,
    change_plan,
    decide_support,
    make_copy,
    note_asked_reply,
    note_copy_given,
    read_back,
    start_plan,
)
from alongside.plans.models import Plan
from alongside.plans.states import AskedAnswer, SupportDecisionKind

HOPES = "We want the boys to wake up in the same house every day, and for Mum to get a rest before she is worn out."


def make_the_plan(conference: Conference, people: dict[str, Person], city: City, *, at: datetime) -> Plan:
    """Written down from their sheet of paper, read back, agreed, given to each of them."""
    grace = city["grace"]
    plan = start_plan(conference=conference, by=grace, at=at)
    _promises(plan, people, city, at)
    add_back_up(
        plan=plan, if_words="If Mum is too tired,",
        then_words="the boys go to Nana Ruth’s for the night. Mum rings Uncle Dele first.", by=grace, at=at,
    )  # fmt: skip
    add_back_up(
        plan=plan, if_words="If the baby comes at night,", then_words="Mrs Makepeace comes, and Nana takes a taxi.",
        by=grace, at=at,
    )  # fmt: skip
    bed = ask_for_support(
        plan=plan, what="A bunk bed for the boys at Nana’s", from_whom="Children’s Services", decider=city["helen"],
        decide_by_on=timezone.localdate(at) + timedelta(days=14), by=grace, at=at,
    )  # fmt: skip
    plan = change_plan(
        plan=plan, hopes=HOPES, watcher=people["dele"], watcher_how="I ring round on the first Sunday of the month.",
        review_on=timezone.localdate(at) + timedelta(days=70), review_where="Nana Ruth’s church hall", by=grace, at=at,
    )  # fmt: skip
    plan = read_back(plan=plan, by=grace, at=at + timedelta(minutes=20))
    plan = agree(plan, at=at + timedelta(minutes=40))
    decide_support(
        support=bed, decision=SupportDecisionKind.YES, by=city["helen"], at=at + timedelta(days=5),
        words="It comes next week, and nobody has to be in to sign for it.",
    )  # fmt: skip
    for promise in plan.promises.filter(person=people["bode"]):
        note_asked_reply(
            promise=promise, answer=AskedAnswer.YES, words="Yes. I will wait by the telephone.", said_by="Grandad Bode",
            by=grace, at=at + timedelta(days=2),
        )  # fmt: skip
    for key in ("fola", "kunle", "ruth", "dele", "makepeace", "hafsa"):
        copy = make_copy(plan=plan, person=people[key], by=grace, at=at + timedelta(days=1))
        given_on = timezone.localdate(at) + timedelta(days=1)
        note_copy_given(copy=copy, on=given_on, how="By hand", by=grace, at=at + timedelta(days=1))
    return plan


def _promises(plan: Plan, people: dict[str, Person], city: City, at: datetime) -> None:
    ruth, dele = people["ruth"], people["dele"]
    for who, what, when, checker in (
        ("ruth", "I take Ayo to school every morning.", "Every school day", dele),
        ("dele", "I ring Fola on Sunday evenings.", "Every Sunday", ruth),
        ("kunle", "I see the boys at Nana Ruth’s, and bring them back by six.", "Saturdays", ruth),
        ("makepeace", "I have Tem on Tuesday afternoons so that Fola can sleep.", "Tuesdays", ruth),
        ("bode", "I tell the boys a story on the telephone.", "Fridays at seven", people["kunle"]),
    ):
        add_promise(plan=plan, what=what, person=people[who], when=when, checker=checker, by=city["grace"], at=at)
    add_promise(
        plan=plan, what="I find out about the bus pass.", service_name="Children’s Services", worker=city["sam"],
        by_on=timezone.localdate(at) + timedelta(days=14), checker=ruth, by=city["grace"], at=at,
    )  # fmt: skip
    add_promise(
        plan=plan, what="I ask the school about breakfast club.", service_name="Children’s Services",
        worker=city["sam"], by_on=timezone.localdate(at) + timedelta(days=10), checker=ruth, by=city["grace"], at=at,
    )  # fmt: skip
    for who, what, days in (
        ("fola", "I ask for a place for Tem at playgroup.", 12),
        ("dele", "I send money for a cot.", 20),
    ):
        by_on = timezone.localdate(at) + timedelta(days=days)
        add_promise(plan=plan, what=what, person=people[who], by_on=by_on, checker=ruth, by=city["grace"], at=at)
    add_promise(
        plan=plan, what="I stay with Fola on Thursday nights, so that she can sleep.", person=people["hafsa"],
        when="Thursdays", checker=ruth, by=city["grace"], at=at,
    )  # fmt: skip
