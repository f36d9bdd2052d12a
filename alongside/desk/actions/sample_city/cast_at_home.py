"""The cast on their own pages: who comes in, what they say of the plan, and how their workers answer."""

from datetime import timedelta

from alongside.desk.actions.sample_city.workers import City
from alongside.desk.queries.sample_people import sample_word
from alongside.families.actions import invite_home, let_in, make_home_key, read_notice, tell
from alongside.families.actions.released import release_line
from alongside.families.models import Family, Notice
from alongside.families.queries import places_of
from alongside.families.states import InvitedHow
from alongside.people.models import Person
from alongside.plans.actions import answer_call, call_for_review, mark_promise, say_afterwards
from alongside.plans.models import Plan
from alongside.plans.states import AfterwardsAnswer, CallKind, MarkKind
from tests import cast

# Who says it (nobody: the worker who made the promise), of which promise, what, in which words, days ago, noted by.
MARKS = (
    ("fola", "playgroup", MarkKind.DONE, "He starts on Monday.", 29, ""),
    ("ruth", "take Ayo to school", MarkKind.GOING_WELL, "On time every day. He even eats his porridge.", 26, ""),
    ("", "breakfast club", MarkKind.DONE, "Ayo can come from Monday.", 24, "sam"),
    ("makepeace", "Tuesday afternoons", MarkKind.GOING_WELL, "We bake. He eats the dough.", 21, "grace"),
    ("hafsa", "Thursday nights", MarkKind.GOING_WELL, "She slept until eight.", 19, ""),
    ("kunle", "six", MarkKind.NEED_HELP, "There is no bus back before half past six.", 14, ""),
    ("dele", "cot", MarkKind.NOT_YET, "I am paid at the end of the month.", 11, ""),
    ("ruth", "bus pass", MarkKind.DID_NOT_HAPPEN, "Nobody rang. I pay every morning.", 10, ""),
)


def live_at_home(family: Family, plan: Plan, people: dict[str, Person], city: City) -> None:
    """From the day after the meeting until today."""
    _give_keys(family, people, city)
    _live_by_the_plan(plan, people, city)
    _call(plan, people, city)
    _let_read(family, people, city)


def _give_keys(family: Family, people: dict[str, Person], city: City) -> None:
    """Each comes in; Mrs Makepeace has her letter and has not used it."""
    at = city.ago(31, 16)
    for one in cast.AT_HOME:
        places = {place.kind.value: place.value for place in places_of(people[one.person])}
        key = make_home_key(
            family=family, person=people[one.person], word=sample_word(one.person), language=one.language,
            codes_by=one.codes_by, codes_to=places.get(one.codes_by, ""), by=city["grace"], at=at,
        )  # fmt: skip
        let_in(key=key, at=at + timedelta(hours=2))
    invite_home(
        family=family, person=people["makepeace"], how=InvitedHow.LETTER, word=sample_word("makepeace"),
        language="en-gb", door="", by=city["grace"], at=city.ago(3, 11),
    )  # fmt: skip


def _live_by_the_plan(plan: Plan, people: dict[str, Person], city: City) -> None:
    for number, (who, promise, mark, words, days, noted_by) in enumerate(MARKS):
        mark_promise(
            promise=plan.promises.get(what__contains=promise), mark=mark, words=words, person=people.get(who),
            by=city[noted_by] if noted_by else None, at=city.ago(days, 17, number),
        )  # fmt: skip
    for who, answer, words, days in (
        ("bode", AfterwardsAnswer.YES, "", 27),
        ("leon", AfterwardsAnswer.INSTEAD, "I can drive Zuri and the boys to Nana’s on Sundays.", 22),
    ):
        say_afterwards(
            plan=plan, person=people[who], answer=answer, words=words, by=city["grace"], at=city.ago(days, 18)
        )


def _call(plan: Plan, people: dict[str, Person], city: City) -> None:
    """Mum asked for help, and has her answer; Uncle Dele, who watches over the plan, waits for his."""
    asked = call_for_review(
        plan=plan, person=people["fola"], kind=CallKind.HELP, why="The letters about the bed make no sense to me.",
        by=None, at=city.ago(16, 21),
    )  # fmt: skip
    answer_call(
        call=asked, words="I come on Thursday at ten, and we read them together.", by=city["grace"],
        at=city.ago(15, 9),
    )  # fmt: skip
    call_for_review(
        plan=plan, person=people["dele"], kind=CallKind.REVIEW, by=None, at=city.ago(4, 19),
        why="The bus pass never came, and Saturdays are too tight. Let us sit down before spring.",
    )  # fmt: skip


def _let_read(family: Family, people: dict[str, Person], city: City) -> None:
    at = city.ago(7, 10)
    words = "Ayo’s teacher says that he has been on time for three weeks, and is proud of it."
    line = tell(words, family=family, happened_at=at - timedelta(days=1), by=city["sam"], at=at)
    for key in ("ruth", "fola"):
        release_line(line=line, person=people[key], by=city["grace"], at=at + timedelta(hours=4))


def read_old_notices(family: Family, city: City) -> None:
    """Their workers have read what came in until last week; what is newer waits on top of their work."""
    for notice in Notice.objects.filter(family=family, read_at=None, told_at__lt=city.ago(6, 0)):
        read_notice(notice=notice, by=notice.worker, at=notice.told_at + timedelta(hours=3))
