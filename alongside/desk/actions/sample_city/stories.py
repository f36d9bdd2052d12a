"""How far each made-up family of the sample city comes, step by step, through the same acts as in life."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from alongside.access.models import User
from alongside.conferences.models import Conference
from alongside.desk.actions.sample_city import asking, meeting, planning
from alongside.desk.actions.sample_city.made_up import MadeUpFamily
from alongside.desk.actions.sample_city.network import Network, add_network
from alongside.desk.actions.sample_city.workers import City
from alongside.plans.models import Plan
from alongside.plans.states import ReviewOutcome
from alongside.referrals.models import Referral

LONDON = ZoneInfo("Europe/London")
ALL_THE_WAY = ("sent", "acknowledged", "accepted", "allocated", "preparing", "arranged", "sharing", "private_time",
               "writing_plan", "presented", "agreed", "reviewed", "closed")  # fmt: skip
TURNS_OFF_AFTER = {
    "not_yet": "acknowledged", "redirected": "acknowledged", "withdrawn": "sent", "asked_for_another": "allocated",
    "not_invited": "allocated", "adjourned": "sharing", "not_held": "preparing", "no_plan": "private_time",
    "changes_asked": "presented", "not_agreed": "presented", "second_version": "reviewed",
}  # fmt: skip
# The day of each step, counted from the first; later ones are kept before today.
DAYS = {
    "sent": 0,
    "acknowledged": 1,
    "accepted": 2,
    "allocated": 3,
    "preparing": 6,
    "arranged": 20,
    "sharing": 34,
    "private_time": 34,
    "writing_plan": 34,
    "presented": 35,
    "agreed": 36,
    "reviewed": 105,
    "closed": 106,
}


class Story:
    """One family on its way. Each step is a method of the step's name."""

    def __init__(self, number: int, made_up: MadeUpFamily, city: City) -> None:
        self.made_up, self.city = made_up, city
        self.began = city.now - timedelta(days=made_up.began_days_ago)
        self.coordinator: User = city[("grace", "tom", "nadia")[number % 3]]
        self.network: Network = add_network(number, made_up, city, at=self.at(0, 9))
        half = made_up.stage == "writing"
        answers: dict[str, object] = {"urgent": made_up.urgent}
        if made_up.urgent:
            answers["urgent_why"] = "A decision about where they sleep is due tomorrow."
        self.referral: Referral = asking.write_request(self.network, at=self.at(0, 10), answers=answers, half=half)
        self.conference: Conference
        self.plan: Plan

    def at(self, days: int, hour: int, minute: int = 0) -> datetime:
        """This many days into the story, at this hour in London, and never in the future."""
        day = timezone.localdate(self.began + timedelta(days=days))
        return min(datetime.combine(day, time(hour, minute), LONDON), self.city.now - timedelta(minutes=30))

    def walk(self) -> None:
        """Take every step up to this family's stage, and its turn-off if it has one."""
        last = TURNS_OFF_AFTER.get(self.made_up.stage, self.made_up.stage)
        if last == "writing":
            return
        for step in ALL_THE_WAY[: ALL_THE_WAY.index(last) + 1]:
            self.take(step, DAYS[step])
        if self.made_up.stage in TURNS_OFF_AFTER:
            self.take(self.made_up.stage, DAYS[last] + 2)

    def take(self, step: str, days: int) -> None:
        act: Callable[[int], None] = getattr(self, f"be_{step}")
        act(days)

    def be_sent(self, days: int) -> None:
        self.referral = asking.send(self.referral, at=self.at(days, 11))

    def be_acknowledged(self, days: int) -> None:
        self.referral = asking.acknowledge(self.referral, self.city, at=self.at(days, 9))

    def be_accepted(self, days: int) -> None:
        self.referral = asking.accept(self.referral, self.city, at=self.at(days, 15))

    def be_allocated(self, days: int) -> None:
        self.referral = asking.allocate(self.referral, self.coordinator, self.city, at=self.at(days, 9))

    def be_preparing(self, days: int) -> None:
        self.conference = meeting.begin(self.referral, self.coordinator, at=self.at(days, 10))
        meeting.meet_some(self.conference, self.coordinator, at=self.at(days + 3, 17))

    def be_arranged(self, days: int) -> None:
        asking.share_the_report(self.referral, at=self.at(days - 5, 10))
        meeting.prepare_all(self.conference, self.coordinator, at=self.at(days, 16))
        stays_ahead = self.made_up.stage == "arranged"
        starts_at = self.evening(self.city.now + timedelta(days=6)) if stays_ahead else self.at(self.day_of_meeting, 10)
        meeting.arrange(self.conference, self.coordinator, starts_at=starts_at, at=self.at(days, 17))

    def be_sharing(self, days: int) -> None:
        meeting.begin_meeting(self.conference, self.coordinator, at=self.at(self.day_of_meeting, 10, 5))

    def be_private_time(self, days: int) -> None:
        self.private_time = meeting.go_private(self.conference, self.coordinator, at=self.at(self.day_of_meeting, 11))

    def be_writing_plan(self, days: int) -> None:
        at = self.at(self.day_of_meeting, 12)
        meeting.come_back(self.conference, self.private_time, self.coordinator, at=at)
        self.plan = planning.write_down(self.conference, self.network, self.city, self.coordinator, at=at)

    def be_presented(self, days: int) -> None:
        at = self.at(self.day_of_meeting, 13)
        self.plan = planning.read_it_back(self.plan, self.coordinator, at=at)
        meeting.finish(self.conference, self.coordinator, at=at)

    def be_agreed(self, days: int) -> None:
        self.plan = planning.agree(self.plan, at=self.at(self.day_of_meeting, 14))
        planning.give_copies(self.plan, self.network, self.coordinator, at=self.at(self.day_of_meeting + 1, 10))

    def be_reviewed(self, days: int) -> None:
        closes = self.made_up.stage == "closed"
        outcome = ReviewOutcome.CARRIES_ON if closes else ReviewOutcome.NEXT_VERSION
        self.next_plan = planning.review(
            self.plan, self.network, self.coordinator, at=self.at(days, 17), outcome=outcome
        )

    def be_second_version(self, days: int) -> None:
        assert self.next_plan is not None  # a family that goes on has a next version
        at = self.at(days, 18)
        planning.agree(planning.read_it_back(self.next_plan, self.coordinator, at=at), at=at)

    def be_closed(self, days: int) -> None:
        planning.close(self.plan, self.network, self.city, at=self.at(days, 10))

    def be_not_yet(self, days: int) -> None:
        asking.say_not_yet_to(self.referral, self.city, at=self.at(days, 10))

    def be_redirected(self, days: int) -> None:
        asking.redirect(self.referral, self.city, at=self.at(days, 10))

    def be_withdrawn(self, days: int) -> None:
        asking.withdraw(self.referral, at=self.at(days, 10))

    def be_asked_for_another(self, days: int) -> None:
        asking.want_another(self.referral, self.network, at=self.at(days, 10))

    def be_not_invited(self, days: int) -> None:
        self.conference = meeting.begin(self.referral, self.coordinator, at=self.at(days, 10))
        meeting.keep_one_away(self.conference, self.coordinator, at=self.at(days + 3, 17))

    def be_adjourned(self, days: int) -> None:
        meeting.stop_for_now(self.conference, self.coordinator, at=self.at(self.day_of_meeting, 12))

    def be_not_held(self, days: int) -> None:
        meeting.not_hold(self.conference, self.coordinator, at=self.at(days, 10))

    def be_no_plan(self, days: int) -> None:
        at = self.at(self.day_of_meeting, 13)
        meeting.come_back(self.conference, self.private_time, self.coordinator, at=at)
        meeting.end_without_a_plan(self.conference, self.coordinator, at=at)

    def be_changes_asked(self, days: int) -> None:
        self.plan = planning.ask_for_a_change(self.plan, at=self.at(self.day_of_meeting, 14))

    def be_not_agreed(self, days: int) -> None:
        at = self.at(self.day_of_meeting, 14)
        self.plan = planning.ask_for_a_change(self.plan, at=at, not_safe=True)
        planning.keep_it_all_the_same(self.plan, self.network, self.coordinator, at=at)

    @property
    def day_of_meeting(self) -> int:
        """Meetings going on are today; others were on the 34th day, or yesterday where the story is younger."""
        if self.made_up.stage in ("sharing", "private_time"):
            return self.made_up.began_days_ago
        return min(DAYS["sharing"], self.made_up.began_days_ago - 1)

    def evening(self, moment: datetime) -> datetime:
        return datetime.combine(timezone.localdate(moment), time(17, 30), LONDON)
