"""Which coordinator would suit a family, who cannot be theirs, and why. No database, no clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.families.models import Involvement
from alongside.families.states import Part
from alongside.foundation.components import plural, short_day
from alongside.partners.models import Leave, Practitioner
from alongside.partners.states import Engagement, Gender
from alongside.referrals.models import Referral
from alongside.referrals.rules.moving import NOW
from alongside.referrals.rules.standing import Standing, and_list, missing_agreement
from alongside.referrals.states import ReferralStatus

SIX_WEEKS = timedelta(weeks=6)


@dataclass(frozen=True)
class Wishes:
    """What would suit the family: what they asked for, and the languages spoken at home."""

    language: str = ""
    gender: str = ""
    home_languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """One coordinator, with everything that speaks for or against them in words. Blocked ones cannot be chosen."""

    practitioner: Practitioner
    reasons: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    order: tuple[int, ...] = ()

    @property
    def may_be_chosen(self) -> bool:
        return not self.blocked


def conflicts(practitioner: Practitioner, history: Iterable[Involvement], referral: Referral) -> list[str]:
    """Why this worker can never coordinate this family: they decide, or decided, about it, or asked for the meeting."""
    name = practitioner.worker.name
    reasons = [
        f"{name} {_was(involvement)}, so they have had a part in deciding about the children."
        for involvement in history
    ]
    if practitioner.worker_id == referral.referrer_id:
        reasons.append(f"{name} asked for this meeting, so they cannot also coordinate it.")
    return reasons


def propose(
    practitioners: Iterable[Practitioner],
    *,
    referral: Referral,
    wishes: Wishes,
    families_now: Mapping[int, int],
    history: Mapping[int, list[Involvement]],
    on: date,
) -> list[Proposal]:
    """Every coordinator of the service, the best suited first and the blocked ones last."""
    proposals = [
        _proposal(
            practitioner,
            blocked=conflicts(practitioner, history.get(practitioner.worker_id, []), referral),
            now=families_now.get(practitioner.worker_id, 0),
            wishes=wishes,
            on=on,
        )
        for practitioner in practitioners
    ]
    return sorted(proposals, key=lambda one: (*one.order, one.practitioner.worker.name))


def _proposal(practitioner: Practitioner, *, blocked: list[str], now: int, wishes: Wishes, on: date) -> Proposal:
    spoken, asked = _languages(practitioner, wishes)
    gender_asked = bool(wishes.gender) and practitioner.gender == wishes.gender
    room = practitioner.most_families_at_once - now
    away = _away(practitioner.leave.all(), on)
    reasons = [_load(now, practitioner.most_families_at_once)] if room > 0 else []
    reasons += spoken + ([f"{Gender(wishes.gender).label}, as the family asked."] if gender_asked else [])
    reasons += [_engaged(practitioner)]
    cautions = [_load(now, practitioner.most_families_at_once)] if room <= 0 else []
    cautions += (
        [] if asked or not wishes.language else [f"Does not speak {wishes.language}, which the family asked for."]
    )
    cautions += _gender_caution(practitioner, wishes) + away
    order = (bool(blocked), room <= 0, not asked, not spoken, not gender_asked, bool(away), -room)
    return Proposal(practitioner, tuple(reasons), tuple(cautions), tuple(blocked), tuple(int(one) for one in order))


def _languages(practitioner: Practitioner, wishes: Wishes) -> tuple[list[str], bool]:
    spoken = {language.casefold(): language for language in practitioner.languages}
    asked = bool(wishes.language) and wishes.language.casefold() in spoken
    reasons = [f"Speaks {wishes.language}, which the family asked for."] if asked else []
    home = [
        language
        for language in wishes.home_languages
        if language.casefold() in spoken and language.casefold() != wishes.language.casefold()
    ]
    return reasons + ([f"Speaks {and_list(home)}, which is spoken at home."] if home else []), asked


def _gender_caution(practitioner: Practitioner, wishes: Wishes) -> list[str]:
    if not wishes.gender or practitioner.gender == wishes.gender:
        return []
    wished = Gender(wishes.gender).label.lower()
    if not practitioner.gender:
        return [f"The family asked for a {wished}; it is not written down whether they are."]
    return [f"The family asked for a {wished}."]


def _load(now: int, most: int) -> str:
    with_now = f"Works with {plural(now, 'family', 'families')} now" if now else "Works with no family now"
    if now >= most:
        return f"{with_now}, and {most} is the most they take on."
    return f"{with_now}, and can take on {plural(most - now, 'more family', 'more families')}."


def _engaged(practitioner: Practitioner) -> str:
    return {
        Engagement.EMPLOYED: "Employed by the service.",
        Engagement.SESSIONAL: "Sessional: check that they have the hours.",
        Engagement.COMMISSIONED: "Works through a commissioned provider.",
    }[Engagement(practitioner.engagement)]


def _away(leave: Iterable[Leave], on: date) -> list[str]:
    soon = [one for one in leave if one.last_on >= on and one.first_on <= on + SIX_WEEKS]
    return [f"Away from {short_day(one.first_on)} to {short_day(one.last_on)}." for one in soon]


def _was(involvement: Involvement) -> str:
    part = Part(involvement.part).label.lower()
    if involvement.ended_at is None and involvement.until_on is None:
        return f"has been this family’s {part} since {_when(involvement.from_on)}"
    return f"was this family’s {part} from {_when(involvement.from_on)}"


def _when(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def blockers_to_allocating(
    referral: Referral,
    standing: Standing,
    practitioner: Practitioner | None,
    *,
    history: Iterable[Involvement],
    has_now: int | None,
    why: str,
) -> list[str]:
    """What stands in the way of giving this family this coordinator."""
    status = ReferralStatus(referral.status)
    if status != ReferralStatus.ACCEPTED:
        return [f"A coordinator cannot be chosen: {NOW[status]}."]
    if practitioner is None:
        return ["Choose one of this service’s coordinators whose account is open."]
    blockers = conflicts(practitioner, history, referral) + missing_agreement(referral, standing)
    if has_now == practitioner.worker_id:
        blockers.append(f"{practitioner.worker.name} is this family’s coordinator already.")
    if not why.strip():
        blockers.append("Say why this coordinator.")
    return blockers
