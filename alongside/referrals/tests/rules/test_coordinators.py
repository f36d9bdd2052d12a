"""Which coordinator suits a family, in words, and who never can. The people are not saved."""

from datetime import date, timedelta
from typing import Any

import pytest

from alongside.access.models import User
from alongside.families.models import Involvement
from alongside.families.states import Part
from alongside.partners.models import Leave, Practitioner
from alongside.people.models import Person
from alongside.referrals import rules
from alongside.referrals.models import Referral
from alongside.referrals.rules import Proposal, Standing, Wishes
from alongside.referrals.states import ReferralStatus

TODAY = date(2026, 11, 20)
REFERRAL = Referral(referrer_id=99, status=ReferralStatus.ACCEPTED)
RUTH = Person(pk=1, given_names="Ruth")
AGREED = Standing(on=TODAY, holders=(RUTH,), agreed=(RUTH,))


class KnownLeave(list[Leave]):
    """The leave of somebody who is not saved."""

    def all(self) -> list[Leave]:
        return self


def coordinator(pk: int, name: str, *, leave: tuple[Leave, ...] = (), **facts: Any) -> Practitioner:
    made = Practitioner(pk=pk, worker=User(pk=pk, name=name), **facts)
    made._prefetched_objects_cache = {"leave": KnownLeave(leave)}  # type: ignore[attr-defined]
    return made


def proposed(*people: Practitioner, wishes: Wishes | None = None, **known: Any) -> list[Proposal]:
    return rules.propose(
        people,
        referral=REFERRAL,
        wishes=wishes or Wishes(),
        families_now=known.get("families_now", {}),
        history=known.get("history", {}),
        on=TODAY,
    )


def names(proposals: list[Proposal]) -> list[str]:
    return [one.practitioner.worker.name for one in proposals]


def test_a_language_the_family_asked_for_comes_before_having_more_room() -> None:
    grace = coordinator(1, "Grace", languages=["English", "yoruba"])
    tom = coordinator(2, "Tom", languages=["Polish"])
    found = proposed(tom, grace, wishes=Wishes(language="Yoruba"), families_now={1: 5})
    assert names(found) == ["Grace", "Tom"]
    assert "Speaks Yoruba, which the family asked for." in found[0].reasons
    assert "Does not speak Yoruba, which the family asked for." in found[1].cautions


def test_a_language_spoken_at_home_counts_too() -> None:
    grace, tom = coordinator(1, "Grace"), coordinator(2, "Tom", languages=["Polish"])
    found = proposed(grace, tom, wishes=Wishes(home_languages=("Polish",)))
    assert names(found) == ["Tom", "Grace"]
    assert "Speaks Polish, which is spoken at home." in found[0].reasons


def test_the_gender_the_family_asked_for_comes_first_and_is_said() -> None:
    tom, grace = coordinator(1, "Tom", gender="man"), coordinator(2, "Grace", gender="woman")
    found = proposed(tom, grace, wishes=Wishes(gender="woman"))
    assert names(found) == ["Grace", "Tom"]
    assert "Woman, as the family asked." in found[0].reasons
    assert "The family asked for a woman." in found[1].cautions


def test_whoever_has_taken_on_the_most_they_can_comes_last_and_it_is_said() -> None:
    full = coordinator(1, "Grace", most_families_at_once=3, languages=["Yoruba"])
    free = coordinator(2, "Tom", most_families_at_once=8)
    found = proposed(full, free, wishes=Wishes(language="Yoruba"), families_now={1: 3, 2: 7})
    assert names(found) == ["Tom", "Grace"]
    assert "Works with 7 families now, and can take on 1 more family." in found[0].reasons
    assert "Works with 3 families now, and 3 is the most they take on." in found[1].cautions
    assert found[1].may_be_chosen


def test_leave_within_six_weeks_is_said_and_later_leave_is_not() -> None:
    soon = Leave(first_on=TODAY + timedelta(days=10), last_on=TODAY + timedelta(days=12))
    later = Leave(first_on=TODAY + timedelta(days=50), last_on=TODAY + timedelta(days=60))
    away, here = coordinator(1, "Grace", leave=(soon,)), coordinator(2, "Tom", leave=(later,))
    found = proposed(away, here)
    assert names(found) == ["Tom", "Grace"]
    assert "Away from 30 Nov to 2 Dec." in found[1].cautions
    assert found[0].cautions == ()


@pytest.mark.parametrize(
    ("until", "words"),
    [(None, "has been this family’s social worker since 3 May 2024"), (TODAY, "was this family’s social worker from")],
)
def test_whoever_decides_or_decided_about_the_children_can_not_be_chosen(until: date | None, words: str) -> None:
    part = Involvement(worker_id=1, part=Part.SOCIAL_WORKER, from_on=date(2024, 5, 3), until_on=until)
    [blocked] = proposed(coordinator(1, "Grace"), history={1: [part]})
    assert not blocked.may_be_chosen
    assert words in blocked.blocked[0]
    assert rules.blockers_to_allocating(
        REFERRAL, AGREED, blocked.practitioner, history=[part], has_now=None, why="Kind"
    ) == list(blocked.blocked)


def test_whoever_asked_for_the_meeting_can_not_coordinate_it() -> None:
    [blocked] = proposed(coordinator(99, "Sam"))
    assert blocked.blocked == ("Sam asked for this meeting, so they cannot also coordinate it.",)


def test_allocating_needs_an_accepted_request_agreement_a_reason_and_somebody_new() -> None:
    grace = coordinator(1, "Grace")
    sent = Referral(status=ReferralStatus.SENT)

    def blockers(referral: Referral, standing: Standing, has_now: int | None, why: str) -> list[str]:
        return rules.blockers_to_allocating(referral, standing, grace, history=[], has_now=has_now, why=why)

    assert blockers(REFERRAL, AGREED, None, "Kind") == []
    assert blockers(sent, AGREED, None, "Kind")[0].startswith("A coordinator cannot be chosen: ")
    assert blockers(REFERRAL, AGREED, 1, "Kind") == ["Grace is this family’s coordinator already."]
    assert blockers(REFERRAL, AGREED, None, " ") == ["Say why this coordinator."]
    assert "agreed yet" in blockers(REFERRAL, Standing(on=TODAY, holders=(RUTH,)), None, "Kind")[0]
