"""Three made-up people who ask for help from the public pages: one waits too long, one is answered, one just asked."""

from dataclasses import dataclass

from alongside.access.identity import say_asker
from alongside.access.models import User
from alongside.desk.actions.sample_city.workers import City
from alongside.referrals.actions.answering_help import answer_help
from alongside.referrals.actions.asking_for_help import begin_asking, save_asking_step
from alongside.referrals.actions.choosing_who_answers import choose_who_answers_help
from alongside.referrals.actions.sending_asked import send_asking
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.answering_help import mark_of
from alongside.referrals.queries.asked_for_help import STEPS
from alongside.referrals.states import SafeWay, WhoAsks

ANSWERS = ("tom",)


@dataclass(frozen=True)
class MadeUpAsk:
    """What one of them writes, and how many days ago at what hour."""

    days: int
    hour: int
    said: dict[str, str]
    has_social_worker: str
    answer: str = ""


ASKS = (
    MadeUpAsk(12, 21, {
        "happening": "My sister has not slept for weeks. She shouts at the boys and then she cries. I take them to "
        "school when I can, but I work nights.",
        "who_asks": WhoAsks.RELATIVE, "called": "Auntie Comfort Fabley",
        "family": "My sister and her two boys, 6 and 8.",
        "helped_before": "When our mum was alive she had them every Sunday.",
        "safe_way": SafeWay.TEXT, "reach_at": "07700 900161", "safe_when": "After four, before my shift.",
        "keep_from": "My sister’s boyfriend.", "speaks": "English and Twi",
    }, "yes"),
    MadeUpAsk(6, 17, {
        "happening": "I am 15. Mum and Dad fight about where I live. Nobody asks me.",
        "who_asks": WhoAsks.YOUNG_PERSON, "called": "Juno", "family": "Me, Mum, Dad, and Gran in Sampleby.",
        "helped_before": "Gran listens.", "safe_way": SafeWay.PAGE, "reach_at": "",
        "safe_when": "On my phone at school.", "keep_from": "Both of them, for now.", "speaks": "English",
    }, "yes", "Thank you for telling us, Juno. You can say what you want, and we make sure that it is heard. Is there "
       "a grown-up at school you like to talk to? I could come and meet you there."),
    MadeUpAsk(1, 15, {
        "happening": "The little ones upstairs are out on the stairs till late. Their mum is kind but she is ill. "
        "I can cook for them. Who could help her?",
        "who_asks": WhoAsks.FRIEND, "called": "Mr Tallstory, upstairs", "family": "A mum with three small children.",
        "helped_before": "", "safe_way": SafeWay.PHONE, "reach_at": "0191 496 0162", "safe_when": "Mornings.",
        "keep_from": "", "speaks": "English",
    }, "not_sure"),
)  # fmt: skip


def ask_for_help_at_the_front_door(city: City) -> None:
    """One named worker answers; the first of them waits longer than was promised."""
    answers = [city[key].pk for key in ANSWERS]
    choose_who_answers_help(service=city.service, workers=answers, by=city["priya"], at=city.ago(30, 9))
    for made_up in ASKS:
        asked = _ask(made_up, city)
        if made_up.answer and asked.worker:
            _answer(asked, asked.worker, made_up, city)


def _ask(made_up: MadeUpAsk, city: City) -> AskForHelp:
    at, social_worker = city.ago(made_up.days, made_up.hour), made_up.has_social_worker
    asked, _ = begin_asking(service=city.service, has_social_worker=social_worker, language="en-gb", at=at)
    for step in STEPS:
        asked = save_asking_step(asked=asked, step=step, answers=made_up.said, at=at)
    asked, _ = send_asking(asked=asked, came_from="the sample city", at=at)
    say_asker("")
    return asked


def _answer(asked: AskForHelp, worker: User, made_up: MadeUpAsk, city: City) -> None:
    at = city.ago(made_up.days - 1, 10)
    answer_help(asked=asked, words=made_up.answer, seen=mark_of(asked), by=worker, at=at)
