"""When the service means to have done what. No database."""

from datetime import UTC, date, datetime

from alongside.partners.models import Service
from alongside.referrals.models import Referral
from alongside.referrals.rules import due_after, timescales

SERVICE = Service(name="Madeup Service")
FRIDAY_BEFORE_CHRISTMAS = datetime(2026, 12, 18, 10, tzinfo=UTC)


def test_working_days_leave_out_weekends_and_bank_holidays() -> None:
    assert due_after(FRIDAY_BEFORE_CHRISTMAS, 5) == date(2026, 12, 29)


def test_beyond_the_known_bank_holidays_we_do_not_guess() -> None:
    far = datetime(2090, 1, 1, tzinfo=UTC)
    assert due_after(far, 2) is None
    rows = timescales(Referral(sent_at=far), SERVICE, on=date(2090, 1, 1))
    assert rows[0].words == "The bank holidays of that year are not known yet"


def test_each_says_how_it_stands() -> None:
    sent = Referral(sent_at=datetime(2026, 11, 2, 9, tzinfo=UTC), baseline_met_on=date(2026, 11, 5))
    rows = timescales(sent, SERVICE, on=date(2026, 11, 6))
    assert [(row.what, row.words, row.late) for row in rows] == [
        ("Tell the referrer it is here", "Late by 2 days", True),
        ("Baseline meeting", "Done", False),
        ("Hold the meeting", "38 days left", False),
    ]


def test_an_urgent_meeting_comes_first() -> None:
    sent = Referral(sent_at=datetime(2026, 11, 2, 9, tzinfo=UTC), urgent=True)
    first = timescales(sent, SERVICE, on=date(2026, 11, 3))[0]
    assert (first.what, first.words) == ("Hold the urgent meeting", "Today")


def test_a_request_not_sent_has_no_timescales() -> None:
    assert timescales(Referral(), SERVICE, on=date(2026, 11, 6)) == []
