"""Who may know what of whom."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from alongside.families.rules import walls as rules
from alongside.families.rules.walls import Standing, Walls
from alongside.families.states import Hidden

PEOPLE = [1, 2, 3]
TODAY = date(2026, 11, 30)
standing = st.builds(
    Standing,
    number=st.just(1),
    about=st.sampled_from(PEOPLE),
    from_whom=st.sampled_from([*PEOPLE, None]),
    hides=st.frozensets(st.sampled_from(list(Hidden)), min_size=1),
    told=st.booleans(),
    told_words=st.just("Something is kept from you."),
)
any_walls = st.lists(standing, max_size=4).map(lambda some: Walls(tuple(some)))
readers = st.sampled_from([*PEOPLE, None])


@given(walls=any_walls, about=st.sampled_from(PEOPLE), what=st.sampled_from(list(Hidden)))
def test_nobody_is_walled_from_themselves(walls: Walls, about: int, what: Hidden) -> None:
    assert rules.may_know(walls, about, about, what)


@given(walls=any_walls, reader=readers, about=st.sampled_from(PEOPLE), what=st.sampled_from(list(Hidden)))
def test_who_may_not_know_of_somebody_may_know_nothing_of_them(
    walls: Walls, reader: int | None, about: int, what: Hidden
) -> None:
    if about in rules.people_hidden_from(walls, reader):
        assert not rules.may_know(walls, reader, about, what)


@given(walls=any_walls, more=standing, reader=readers, about=st.sampled_from(PEOPLE))
def test_another_wall_never_shows_more(walls: Walls, more: Standing, reader: int | None, about: int) -> None:
    with_more = Walls((*walls.standing, more))
    assert rules.hidden_from(walls, reader, about) <= rules.hidden_from(with_more, reader, about)


@given(walls=any_walls, reader=readers)
def test_a_told_wall_never_speaks_of_somebody_a_silent_wall_hides(walls: Walls, reader: int | None) -> None:
    silent = {w.about for w in walls.before(reader) if Hidden.EXISTENCE in w.hides and not w.told}
    assert not silent & {wall.about for wall in rules.told_walls_for(walls, reader)}


def test_a_wall_against_one_is_none_against_another_and_a_wall_against_all_is_against_all() -> None:
    one = Walls((Standing(1, about=1, from_whom=2, hides=frozenset({Hidden.SCHOOL})),))
    everyone = Walls((Standing(1, about=1, from_whom=None, hides=frozenset({Hidden.SCHOOL})),))
    assert [rules.may_know(one, reader, 1, Hidden.SCHOOL) for reader in (1, 2, 3, None)] == [True, False, True, True]
    assert [rules.may_know(everyone, reader, 1, Hidden.SCHOOL) for reader in (1, 2, 3, None)] == [True] + [False] * 3
    assert rules.may_know(one, 2, 1, Hidden.PHONE)


def blockers(**changes: object) -> list[str]:
    said: dict[str, object] = {
        "about": 1,
        "from_whom": 2,
        "hides": [Hidden.ADDRESS],
        "told": False,
        "told_words": "",
        "reason": "She was followed home.",
        "review_on": date(2027, 2, 28),
        "today": TODAY,
        "members": PEOPLE,
    }
    return rules.blockers_to_setting(**(said | changes))  # type: ignore[arg-type]


def test_a_wall_has_two_people_of_the_family_something_to_hide_a_reason_and_a_day() -> None:
    assert blockers() == []
    assert blockers(from_whom=None) == []
    assert "between people of this family" in blockers(about=9)[0]
    assert "between people of this family" in blockers(from_whom=9)[0]
    assert "about themselves" in blockers(from_whom=1)[0]
    assert "at least one thing" in blockers(hides=[])[0]
    assert "what they are told" in blockers(told=True, told_words=" ")[0]
    assert "why this wall is needed" in blockers(reason=" ")[0]
    assert "a day to come" in blockers(review_on=TODAY)[0]
    assert "within a year" in blockers(review_on=date(2029, 1, 1))[0]


def test_a_wall_is_looked_at_again_in_three_months_or_at_the_end_of_that_month() -> None:
    assert rules.looked_at_again_on(TODAY) == date(2027, 2, 28)
    assert rules.looked_at_again_on(date(2026, 1, 15)) == date(2026, 4, 15)


def test_the_services_walls_are_touched_by_the_service_and_by_who_set_them() -> None:
    assert rules.blockers_to_touching(reads_the_book=True, is_mine=False, set_by="Grace") == []
    assert rules.blockers_to_touching(reads_the_book=False, is_mine=True, set_by="Grace") == []
    assert "Ask Grace" in rules.blockers_to_touching(reads_the_book=False, is_mine=False, set_by="Grace")[0]
