"""Two of the family write the same plan on two phones, over real connections, in 200 random orders: nothing is lost."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from random import Random
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from alongside.conferences.models import PrivateTime
from alongside.conferences.states import ConferenceStatus, PlanWriting
from alongside.conferences.tests.factories import a_conference
from alongside.home.tests.at_home import at_home
from alongside.plans import actions, queries
from alongside.plans.models import Plan, WorkingPlan, WorkingPlanKey
from alongside.plans.rules import WorkingWords, as_page, from_page
from alongside.plans.tests.writers import all_words, an_edit, edited

pytestmark = pytest.mark.django_db(transaction=True)
INTERLEAVINGS = 200
SEED = 20_261_122


class Phone:
    """One of them at their phone: its secret, the page they see, and what they typed and crossed out on it."""

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.hand = ThreadPoolExecutor(1)
        self.page = WorkingWords()
        self.began, self.turn = as_page(self.page), 0
        self.typed: set[str] = set()
        self.crossed_out: set[str] = set()

    def open(self) -> None:
        """The page as it is saved now."""
        now = timezone.now()
        working_plan, words = (
            queries.working_plan_of_device(self.secret, at=now),
            queries.working_words_of(self.secret, at=now),
        )
        assert working_plan is not None
        assert words is not None
        self.page, self.began, self.turn = words, as_page(words), working_plan.turn

    def type(self, chance: Random, fresh: Iterator[str]) -> None:
        before = set(all_words(self.page))
        self.page = edited(self.page, an_edit(chance), fresh)
        after = set(all_words(self.page))
        self.typed |= after - before
        self.crossed_out |= before - after

    def save(self) -> None:
        """Save, and see the page that comes back."""
        working_plan, together = actions.write_working_plan(
            device=self.secret, words=self.page, turn=self.turn, base=from_page(self.began), at=timezone.now()
        )
        self.page, self.began, self.turn = together.words, as_page(together.words), working_plan.turn

    def do(self, act: Callable[[], Any]) -> Any:
        """On this phone's own connection; what goes wrong there goes wrong here."""
        return self.hand.submit(act)

    def put_down(self) -> None:
        self.hand.submit(lambda: connection.close()).result()  # this one's own
        self.hand.shutdown()


@pytest.fixture
def private_time() -> PrivateTime:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME, writing=PlanWriting.OWN_PHONES)
    return conference.private_times.get()


@pytest.fixture
def phones(private_time: PrivateTime) -> Iterator[list[Phone]]:
    family = private_time.conference.family
    let_in = list(private_time.people.order_by("pk")[:2])
    both = [Phone(at_home(family, person).cookies["our_home"].value) for person in let_in]
    yield both
    for phone in both:
        phone.put_down()


def at_once(phones: list[Phone], *acts: Callable[[], Any]) -> None:
    line = Barrier(len(acts))

    def together(act: Callable[[], Any]) -> None:
        connection.ensure_connection()
        line.wait(timeout=20)
        act()

    doing = [phone.do(partial(together, act)) for phone, act in zip(phones, acts, strict=True)]
    for one in doing:
        one.result(timeout=60)


def test_200_random_interleavings_of_two_writers_lose_nothing(phones: list[Phone]) -> None:
    overlapped = 0
    actions.begin_writing(device=phones[0].secret, at=timezone.now())
    for number in range(INTERLEAVINGS):
        chance, fresh = Random(SEED + number), (f"word{number}x{n}" for n in count())  # noqa: S311 (the same each time)
        for phone in phones:
            phone.open()
            phone.typed, phone.crossed_out = set(), set()
        for _ in range(chance.randint(2, 4)):
            for phone in phones:
                for _ in range(chance.randint(0, 2)):
                    phone.type(chance, fresh)
            who = chance.choice([phones, phones, phones[:1], phones[1:]])
            at_once(who, *[phone.save for phone in who])
            overlapped += len(who) - 1
        at_once(phones, *[phone.save for phone in phones])

        standing = set(all_words(queries.working_words_of(phones[0].secret, at=timezone.now()) or WorkingWords()))
        typed = phones[0].typed | phones[1].typed
        lost = typed - phones[0].crossed_out - phones[1].crossed_out - standing
        assert not lost, f"interleaving {number}"
        assert standing <= typed, f"interleaving {number}"
        phones[0].open()
        phones[0].page = WorkingWords()
        phones[0].save()  # everything is crossed out, for the next ones
    assert overlapped > INTERLEAVINGS // 2, "hardly any two saved at once, so hardly anything was tried"


def test_two_who_begin_at_once_begin_one_plan(phones: list[Phone]) -> None:
    at_once(
        phones, *[lambda phone=phone: actions.begin_writing(device=phone.secret, at=timezone.now()) for phone in phones]
    )
    assert WorkingPlan.objects.count() == WorkingPlanKey.objects.count() == 1
    codes = {queries.working_words_of(phone.secret, at=timezone.now()).code for phone in phones}  # type: ignore[union-attr]
    assert len(codes) == 1


def test_one_shows_while_the_other_saves_and_no_word_is_half_way(phones: list[Phone]) -> None:
    """Either the last words are in the plan, or whoever wrote them is told that they are not saved."""
    nana, dele = phones
    actions.begin_writing(device=nana.secret, at=timezone.now())
    nana.page = WorkingWords(hopes="Peace at night")
    nana.save()
    dele.open()
    dele.page = WorkingWords(hopes="Peace at night", watcher="Auntie")
    told: list[str] = []

    def save() -> None:
        try:
            dele.save()
        except actions.CannotWriteWorkingPlan as refusal:
            told.append(str(refusal))

    at_once(phones, lambda: actions.present_working_plan(device=nana.secret, at=timezone.now()), save)

    plan = Plan.objects.get()
    assert (plan.watcher_words == "Auntie") != bool(told)
    assert not WorkingPlanKey.objects.exists()
