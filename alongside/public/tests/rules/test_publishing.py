"""Which version is read at which moment, whatever was published, stopped and taken back before."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from alongside.public.rules import publishing

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class AVersion:
    number: int
    shown_from: datetime
    stopped_at: datetime | None = None


# Hours between one doing and the next; what is done; for how many hours ahead.
DOINGS = st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["publish", "later", "stop"]), st.integers(1, 90)))


@given(DOINGS)
def test_what_is_read_follows_the_order_of_publishing(doings: list[tuple[int, str, int]]) -> None:
    """No version that was refused or stopped is ever read, none is overtaken, and none ever comes back by itself."""
    at, versions, read = NOW, list[AVersion](), list[int]()
    for hours, doing, ahead in doings:
        at += timedelta(hours=hours)
        waiting = publishing.waiting_of(versions, at)
        if doing == "stop" and waiting:
            assert publishing.blockers_to_stopping(waiting, at) == []
            versions[versions.index(waiting)] = replace(waiting, stopped_at=at)
        elif doing != "stop" and not publishing.blockers_to_a_next_version(waiting):
            shown_from = at + timedelta(hours=ahead) if doing == "later" else at
            versions.append(AVersion(len(versions) + 1, shown_from))
            if doing == "publish":
                assert publishing.shown_of(versions, at) == versions[-1]
        shown = publishing.shown_of(versions, at)
        read.append(shown.number if shown else 0)
    assert read == sorted(read)
    moments = [one.shown_from for one in versions if one.stopped_at is None]
    assert moments == sorted(moments)


def test_a_version_is_read_from_its_moment_on_and_not_before() -> None:
    versions = [AVersion(1, NOW), AVersion(2, NOW + timedelta(hours=1))]
    before, then = NOW + timedelta(minutes=59), NOW + timedelta(hours=1)
    assert publishing.shown_of(versions, before) == versions[0]
    assert publishing.shown_of(versions, then) == versions[1]
    assert publishing.shown_of(versions, NOW - timedelta(seconds=1)) is None


def test_while_one_waits_no_other_is_published() -> None:
    waiting = AVersion(2, NOW)
    assert publishing.blockers_to_a_next_version(waiting) == [
        "Version 2 waits to be shown on 22 November 2026 at 9:00am. Stop it first."
    ]


def test_what_was_read_is_not_stopped_but_mended() -> None:
    assert publishing.blockers_to_stopping(AVersion(1, NOW), NOW) == [
        "Version 1 is shown already. Go back to an older one instead."
    ]
    stopped = AVersion(1, NOW + timedelta(hours=1), stopped_at=NOW)
    assert publishing.blockers_to_stopping(stopped, NOW) == ["Version 1 was stopped already."]


def test_a_moment_that_passed_or_lies_far_ahead_is_refused() -> None:
    assert publishing.blockers_to_showing_from(NOW - timedelta(minutes=1), NOW)
    assert publishing.blockers_to_showing_from(NOW + timedelta(days=400), NOW) == ["Choose a day within a year."]
    assert publishing.blockers_to_showing_from(NOW, NOW) == []


def test_words_are_behind_when_the_english_went_on() -> None:
    assert publishing.is_behind(made_from=1, english_now=2)
    assert publishing.is_behind(made_from=None, english_now=1)
    assert not publishing.is_behind(made_from=2, english_now=2)
