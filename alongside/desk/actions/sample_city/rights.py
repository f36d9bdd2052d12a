"""What the sample city shows of people's rights: disputes, a worry passed on, an emergency, a record, a hold."""

from datetime import datetime, timedelta

from django.utils import timezone

from alongside.desk.actions.records import collect_record, decide_passage, note_record_request
from alongside.desk.actions.retention import hold_family
from alongside.desk.actions.sample_city.workers import City
from alongside.desk.queries.records import next_waiting
from alongside.desk.states import AskedBy, Decision
from alongside.families.actions import (
    answer_dispute,
    break_the_glass,
    close_the_glass,
    involve,
    note_dispute,
    pass_worry_on,
    read_notice,
    restrict_family,
    tell,
)
from alongside.families.models import Dispute, Family, Notice
from alongside.families.states import Part
from alongside.people.models import Person


def show_their_rights(family: Family, people: dict[str, Person], city: City) -> None:
    """In the family followed closely: everything its workers may have to do with a right, once."""
    _say_what_is_wrong(family, people, city)
    _pass_a_worry_on(family, people, city)
    _open_at_night(family, city)
    _ask_for_a_record(family, people, city)
    hold_family(
        family=family, why="The Sample County Court may ask for the letters about the boys’ Saturdays.",
        by=city["priya"], at=city.ago(12, 10),
    )  # fmt: skip


def restrict_one(family: Family, city: City) -> None:
    """A family that only those named may open."""
    restrict_family(
        family=family, why="A cousin of this family works for the council’s sample library.", by=city["priya"],
        at=city.ago(2, 9),
    )  # fmt: skip


def _say_what_is_wrong(family: Family, people: dict[str, Person], city: City) -> None:
    answered = _dispute(family, people["fola"], "Fola was at home on Tuesday when the school rang.",
                        "I was at work. My phone was in my bag.", city, city.ago(20, 15))  # fmt: skip
    answer_dispute(
        dispute=answered, corrected=True, answer="You are right. The school rang the old number.", by=city["sam"],
        at=city.ago(18, 9),
    )  # fmt: skip
    _dispute(family, people["kunle"], "Kunle came late on both Saturdays.", "Once. The 999 bus did not come.", city,
             city.ago(6, 16))  # fmt: skip


def _dispute(family: Family, person: Person, words: str, my_side: str, city: City, at: datetime) -> Dispute:
    line = tell(words, family=family, happened_at=at - timedelta(days=1), by=city["sam"], at=at)
    return note_dispute(
        family=family, person=person, subject=line, field="words", sentence=words, my_side=my_side, by=city["grace"],
        at=at,
    )  # fmt: skip


def _pass_a_worry_on(family: Family, people: dict[str, Person], city: City) -> None:
    pass_worry_on(
        family=family, about=[people["tem"]], shared=True, by=city["grace"], at=city.ago(15, 17),
        worry="Tem said that he was alone in the flat for a whole evening last week.",
        told_to="Sam Fictitious, by phone", told_at=city.ago(15, 16, 30),
        why="He is four. Somebody has to look at this today, whatever we are told in confidence.",
        family_told="Yes. Grace told Fola first, and why.",
    )  # fmt: skip


def _open_at_night(family: Family, city: City) -> None:
    opened = city.ago(25, 1, 10)
    glass = break_the_glass(
        why="Police found Ayo at the sample bus station at night and ask where he lives.", hours=6,
        reference=family.reference, by=city["omar"], at=opened,
    )  # fmt: skip
    close_the_glass(glass=glass, by=city["omar"], at=opened + timedelta(minutes=40))
    for notice in Notice.objects.filter(family=family, read_at=None).select_related("worker"):
        read_notice(notice=notice, by=notice.worker, at=opened + timedelta(hours=8))


def _ask_for_a_record(family: Family, people: dict[str, Person], city: City) -> None:
    asked = note_record_request(
        family=family, person=people["ruth"], asked_on=timezone.localdate(city.ago(9, 9)), asked_by=AskedBy.SELF,
        how_it_came="She said so when Grace brought her home", identity_checked_how="Grace has known her since spring",
        by=city["grace"], at=city.ago(9, 18),
    )  # fmt: skip
    # What was said in the restorative meeting is for few eyes: somebody is named to review the record.
    reviewer, at = city["dot"], city.ago(8, 9)
    involve(family=family, worker=reviewer, part=Part.RECORDS_REVIEWER, from_on=timezone.localdate(at),
            by=city["priya"], at=at)  # fmt: skip
    asked = collect_record(record_request=asked, by=reviewer, at=city.ago(8, 10))
    if (passage := next_waiting(asked, after=0)) and not passage.walled and not passage.told_walls:
        decide_passage(passage=passage, decision=Decision.RELEASED, by=reviewer, at=city.ago(8, 11))
