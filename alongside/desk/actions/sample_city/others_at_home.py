"""What other families of the sample city do on their own pages, or at their kitchen table."""

from datetime import timedelta

from django.utils import timezone

from alongside.conferences.actions import (
    ask_for_what_i_need,
    choose_who_may_know,
    say_whether_i_come,
    send_my_words,
)
from alongside.conferences.states import Coming, MayKnow, NeedKind
from alongside.desk.actions.sample_city.stories import Story
from alongside.desk.queries.sample_people import sample_word
from alongside.families.actions import let_in, make_home_key
from alongside.plans.actions import (
    add_back_up,
    add_promise,
    agree_at_the_table,
    begin_kitchen_table_plan,
    change_plan,
    mark_promise,
)
from alongside.plans.states import MarkKind
from alongside.referrals.actions import ask_again


def answer_the_meeting(story: Story) -> None:
    """Mum answers on her own phone; Gran, who has none, tells the coordinator."""
    city, conference, mother = story.city, story.conference, story.network.parents[0]
    gran = story.network.relatives[0]
    guests = {guest.person_id: guest for guest in conference.guests.all()}
    _come_in(story, language="en-gb", days=6)
    at = city.ago(5, 20)
    say_whether_i_come(guest=guests[mother.pk], coming=Coming.COMES, by=None, at=at)
    choose_who_may_know(guest=guests[mother.pk], may_know=MayKnow.NAMED, people=[gran], by=None, at=at)
    ask_for_what_i_need(
        conference=conference, person=mother, kind=NeedKind.TRAVEL, detail="The last bus goes at eight.", by=None, at=at
    )
    send_my_words(place=guests[mother.pk], words="I am scared of crying in front of you all.", by=None, at=at)
    at = city.ago(4, 11)
    say_whether_i_come(guest=guests[gran.pk], coming=Coming.REMOTE, by=story.coordinator, at=at)
    choose_who_may_know(guest=guests[gran.pk], may_know=MayKnow.EVERYONE, by=story.coordinator, at=at)


def plan_at_the_table(story: Story) -> None:
    """A family that needed no meeting makes its plan with the worker who helps it."""
    by, at, network = story.network.worker, story.city.ago(21, 18), story.network
    mother, father = network.parents
    plan = begin_kitchen_table_plan(family=network.family, by=by, at=at)
    nights = add_promise(
        plan=plan, what="I put the children to bed on Mondays and Wednesdays.", person=father, checker=mother,
        when="Mondays and Wednesdays", by=by, at=at,
    )  # fmt: skip
    add_promise(
        plan=plan, what="I ask the doctor for an appointment.", person=mother, checker=father,
        by_on=timezone.localdate(at) + timedelta(days=10), by=by, at=at,
    )  # fmt: skip
    add_promise(
        plan=plan, what="I come by every second Friday.", service_name="Sample Family Help", worker=by,
        when="Every second Friday", checker=mother, by=by, at=at,
    )  # fmt: skip
    add_back_up(
        plan=plan, if_words="If it gets too loud at night,", then_words="one of us goes for a walk, and comes back.",
        by=by, at=at,
    )  # fmt: skip
    plan = change_plan(
        plan=plan, hopes="We want quiet evenings, and nobody going to bed cross.", watcher=network.relatives[0],
        watcher_how="I ring on Sundays.", review_on=timezone.localdate(at) + timedelta(days=60),
        review_where="At our kitchen table", by=by, at=at,
    )  # fmt: skip
    agree_at_the_table(plan=plan, by=by, at=at + timedelta(hours=1))
    mark_promise(
        promise=nights, mark=MarkKind.GOING_WELL, words="Two stories each, and lights out.", person=father, by=by,
        at=story.city.ago(7, 18),
    )  # fmt: skip


def ask_for_help_again(story: Story) -> None:
    """The work ended; months later Mum, who reads Arabic, presses one button."""
    _come_in(story, language="ar", days=100)
    mother = story.network.parents[0]
    ask_again(
        family=story.network.family, person=mother, words="It has become hard again. Can you come?", by=None,
        at=story.city.ago(3, 22),
    )  # fmt: skip


def _come_in(story: Story, *, language: str, days: int) -> None:
    """Mum has a way in; what is to be written on is handed to her, so no codes are sent."""
    mother, at = story.network.parents[0], story.city.ago(days, 15)
    key = make_home_key(
        family=story.network.family, person=mother, word=sample_word(f"mother of {story.network.family.pk}"),
        language=language, by=story.coordinator, at=at,
    )  # fmt: skip
    let_in(key=key, at=at + timedelta(hours=1))


# The family, by its number, that does each.
ALSO = {12: plan_at_the_table, 23: answer_the_meeting, 40: ask_for_help_again}
