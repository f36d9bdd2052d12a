"""What is counted of the city's training."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.partners.models import OrganisationManager
from alongside.training.models import ModuleTaken
from alongside.training.queries.embedding import (
    embedding_rows,
    get_organisation_to_look_at,
    get_year,
    numbers,
    organisations_counted,
)
from alongside.training.queries.learning import learned_by
from alongside.training.rules.embedding import Year, how_sure, stand, trained, watched
from alongside.training.rules.hiding import NOTHING
from alongside.training.states import Came, Level, Moment, Seen
from alongside.training.tests.embedded import (
    a_champion,
    a_place,
    an_observation,
    came,
    learned_before,
    said,
    somebody_who_came,
)
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
IN_MAY = datetime(2026, 5, 12, 9, tzinfo=UTC)
IN_JUNE = datetime(2026, 6, 12, 9, tzinfo=UTC)


def awareness(place: int | None, year: Year | None = None) -> int:
    return trained(numbers(TODAY), place, year)[Level.AWARENESS].many


def test_six_people_of_a_place_are_counted_and_five_are_not() -> None:
    many, few = a_place(), a_place()
    learned_before(many, 6, date(2026, 5, 12))
    learned_before(few, 5, date(2026, 5, 12))
    assert (awareness(many.pk), awareness(few.pk)) == (6, 0)


def test_sessions_courses_read_alone_and_training_of_before_are_counted_together() -> None:
    place = a_place()
    learned_before(place, 4, date(2026, 5, 12))
    somebody_who_came(IN_MAY, learner=a_learner(organisation=place))
    ModuleTaken.objects.create(
        course=a_course(self_led=True), learner=a_learner(organisation=place), started_at=IN_MAY, finished_at=IN_MAY
    )
    assert awareness(place.pk) == 6


def test_somebody_counts_once_at_a_level_however_often_they_learn() -> None:
    place = a_place()
    people = learned_before(place, 6, date(2026, 5, 12))
    somebody_who_came(IN_JUNE, learner=people[0])
    learned_before(place, 5, date(2026, 6, 12))
    assert awareness(place.pk) == 6


def test_who_did_not_come_or_came_too_late_is_not_counted() -> None:
    place = a_place()
    learned_before(place, 5, date(2026, 5, 12))
    for how in (Came.NO, Came.TOO_LATE):
        session = a_session(starts_at=IN_MAY)
        came(a_booking(session, a_learner(organisation=place), at=IN_MAY.replace(month=4)), how)
    assert awareness(place.pk) == 0


def test_what_counts_is_what_the_record_of_learning_says() -> None:
    booking = somebody_who_came(IN_MAY, session={"days": 2})
    missed = a_booking(a_session(starts_at=IN_MAY, days=2), at=IN_MAY.replace(month=4))
    missed.attendance.create(day=missed.session.days.all()[0], came=Came.YES, how="register", at=IN_MAY)
    for _ in range(5):
        somebody_who_came(IN_MAY, learner=a_learner(organisation=booking.organisation))
    assert set(learned_by([booking.learner.pk, missed.learner.pk])) == {booking.learner.pk}
    assert awareness(booking.organisation.pk) == 6


def test_a_year_begins_in_april() -> None:
    place = a_place()
    learned_before(place, 6, date(2026, 3, 31))
    learned_before(place, 7, date(2026, 4, 1))
    assert (awareness(place.pk, Year(2025)), awareness(place.pk, Year(2026)), awareness(place.pk)) == (6, 7, 13)


def test_the_years_with_figures_are_there_and_no_others() -> None:
    learned_before(a_place(), 6, date(2025, 3, 31))
    counted = numbers(TODAY)
    assert [year.begins for year in counted.years()] == [2026, 2025, 2024]
    assert get_year(2024, counted) == Year(2024)
    for number in (2023, 2027, 9999):
        with pytest.raises(Http404):
            get_year(number, counted)


def test_before_and_afterwards_are_the_same_people() -> None:
    place = a_place()
    for number in range(6):
        booking = somebody_who_came(IN_MAY, learner=a_learner(organisation=place))
        said(booking, Moment.BEFORE, 2, IN_MAY)
        said(booking, Moment.AFTER, 4 if number else 5, IN_JUNE)
    only_before = somebody_who_came(IN_MAY, learner=a_learner(organisation=place))
    said(only_before, Moment.BEFORE, 5, IN_MAY)
    found = how_sure(numbers(TODAY), place.pk, None)
    assert {(one.many, one.before, one.after, one.many_later, one.later) for one in found} == {(6, 2.0, 4.2, 0, None)}


def test_how_sure_five_people_feel_is_not_shown() -> None:
    for _ in range(5):
        booking = somebody_who_came(IN_MAY)
        for moment in Moment:
            said(booking, moment, 4, IN_JUNE)
    for one in how_sure(numbers(TODAY), None, None):
        assert (one.before, one.after, one.later, one.moved) == (None, None, None, None)


def test_what_was_seen_is_counted_thing_by_thing_from_six_observations_on() -> None:
    place, at = a_place(), IN_JUNE
    for _ in range(5):
        an_observation(place, at=at)
    assert watched(numbers(TODAY), place.pk, None) == (0, [])
    an_observation(place, at=at, seen={"everybody_heard": Seen.NO})
    many, things = watched(numbers(TODAY), place.pk, None)
    assert many == 6
    assert (things[0].counts[Seen.YES], things[0].counts[Seen.NO], things[1].counts[Seen.YES]) == (5, 1, 5)


def test_what_happened_this_month_is_in_no_figure_yet() -> None:
    place = a_place()
    learned_before(place, 9, TODAY.replace(day=1))
    found = numbers(TODAY).trained[Level.AWARENESS]
    assert stand(found.of(place.pk), None, upto=numbers(TODAY).upto) == NOTHING


def test_a_file_says_what_the_page_says() -> None:
    place = a_place("Madeup Primary", people=12)
    a_champion(learned_before(place, 6, date(2026, 5, 12))[0])
    learned_before(a_place("Madeup Nursery", people=3), 5, date(2026, 5, 12))
    head, *others, city = embedding_rows(None, today=TODAY)
    primary, nursery = (next(row for row in others if row[0] == name) for name in ("Madeup Primary", "Madeup Nursery"))
    assert head[:4] == ["Organisation", "Kind", "People there", "Counted on"]
    assert nursery[:1] + nursery[-2:] == ["Madeup Nursery", "fewer than 6", ""]
    assert primary[:1] + primary[2:3] + primary[4:] == ["Madeup Primary", 12, "Yes", 6, 50]
    assert city[0] == "The whole city"
    assert "at least 6" in city
    assert all(len(row) == len(head) for row in (*others, city))


@pytest.mark.parametrize("year", [0, 1066, 9999])
def test_there_is_no_file_of_a_year_without_figures(year: int) -> None:
    with pytest.raises(Http404):
        embedding_rows(year, today=TODAY)


def asked_for(how_many: int) -> int:
    """So many organisations more, with something of everything; how many questions the whole picture takes."""
    for _ in range(how_many):
        place = a_place()
        people = learned_before(place, 2, date(2026, 5, 12))
        booking = somebody_who_came(IN_MAY, learner=people[0])
        said(booking, Moment.BEFORE, 2, IN_MAY)
        said(booking, Moment.AFTER, 4, IN_JUNE)
        an_observation(place, at=IN_JUNE)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        numbers(TODAY)
        organisations_counted()
    return len(asked)


def test_thirty_organisations_are_asked_for_in_as_few_questions_as_three() -> None:
    assert asked_for(3) == asked_for(27) == 7


def test_an_organisations_page_is_for_who_arranges_and_for_who_looks_after_it() -> None:
    place, other, learner = a_place(), a_place(), a_learner()
    OrganisationManager.objects.create(organisation=place, worker=learner, since_at=timezone.now())
    ended = OrganisationManager.objects.create(organisation=other, worker=learner, since_at=timezone.now())
    ended.ended_at = timezone.now()
    ended.save()
    assert get_organisation_to_look_at(learner, place.pk, arranges=False) == place
    assert get_organisation_to_look_at(learner, other.pk, arranges=True) == other
    for number in (other.pk, 0):
        with pytest.raises(Http404):
            get_organisation_to_look_at(learner, number, arranges=False)
