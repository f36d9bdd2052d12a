"""The one family of the sample city that is followed closely: the cast, drawn in `tests/cast.py`."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from alongside.conferences.actions import (
    add_guest,
    add_service_guest,
    arrange_conference,
    arrange_need,
    begin_agreeing,
    begin_preparing,
    begin_private_time,
    begin_sharing,
    end_private_time,
    finish_conference,
    note_attendance,
    note_need,
    prepare_child,
    prepare_guest,
)
from alongside.conferences.models import Conference
from alongside.conferences.states import Came, ChildComing, Coming, MetHow, NeedKind, PlanWriting
from alongside.desk.actions.sample_city import asking
from alongside.desk.actions.sample_city.cast_at_home import live_at_home, read_old_notices
from alongside.desk.actions.sample_city.cast_network import add_the_cast
from alongside.desk.actions.sample_city.cast_plan import make_the_plan
from alongside.desk.actions.sample_city.cast_urdu import put_into_urdu
from alongside.desk.actions.sample_city.cast_voice import speak_for_themselves
from alongside.desk.actions.sample_city.meeting import child_comes, met, say_the_referrer_comes
from alongside.desk.actions.sample_city.restoring import later, mend_the_rift
from alongside.desk.actions.sample_city.rights import show_their_rights
from alongside.desk.actions.sample_city.workers import City
from alongside.families.actions import involve
from alongside.families.states import Part
from alongside.people.models import Person

LONDON = ZoneInfo("Europe/London")
BEGAN_DAYS_AGO = 68
ANSWERS: dict[str, object] = {
    "going_well": "Ayo loves school. Tem sings all day. Nana Ruth comes whenever she is asked.",
    "worries": "Fola is on her own with two boys and a baby coming, and she is worn out. Ayo missed 14 mornings.",
    "background": "Fola left Kunle after a frightening winter. He sees the boys at Nana Ruth’s on Saturdays.",
    "questions_for_family": "Who takes Ayo to school?\nWho is there when the baby comes?\nHow do they see Dad safely?",
    "bottom_lines": "Nobody tells Grandad Bode, or anyone on his side but Kunle, where Fola lives.",
    "domestic_abuse": True,
    "domestic_abuse_details": "Shouting and broken doors, last winter. No violence since they parted.",
    "orders_or_bail": "None now. A non-molestation order ended in the spring.",
    "interpreter_needed": True,
    "interpreter_languages": "Yoruba, for Grandad Bode",
    "access_needs": "Nana Ruth hears better on her right side.",
    "mothers_culture": "Church matters to Fola and to Nana Ruth. Sunday is for family.",
    "fathers_culture": "Yoruba is spoken at Grandad Bode’s. He prays before he eats.",
    "coordinator_wishes": "A woman, and somebody who knows what a Nigerian family is like.",
    "coordinator_language": "Yoruba",
    "coordinator_gender": "woman",
}


def follow_the_cast(city: City) -> None:
    """From asking to an agreed plan, as drawn at the top of the cast."""
    began = city.now - timedelta(days=BEGAN_DAYS_AGO)
    network, people = add_the_cast(city, at=_at(began, 0, 9))
    referral = asking.write_request(network, at=_at(began, 0, 10), answers=ANSWERS)
    referral = asking.send(referral, at=_at(began, 1, 16))
    referral = asking.acknowledge(referral, city, at=_at(began, 2, 9))
    referral = asking.accept(referral, city, at=_at(began, 3, 15))
    why = "Speaks Yoruba, and has never made decisions about this family."
    referral = asking.allocate(referral, city["grace"], city, at=_at(began, 4, 9), why=why)
    for key, part in (("ines", Part.ADVOCATE), ("yusuf", Part.INTERPRETER), ("helen", Part.SOCIAL_CARE_MANAGER)):
        at = _at(began, 6, 9)
        involve(
            family=network.family, worker=city[key], part=part, from_on=timezone.localdate(at), by=city["sam"], at=at
        )
    conference = begin_preparing(referral=referral, by=city["grace"], at=_at(began, 5, 10))
    _prepare(conference, people, city, began)
    rift = mend_the_rift(network.family, people, city, began=_at(began, 0, 9))
    asking.share_the_report(referral, at=_at(began, 15, 10))
    _hold(conference, people, city, began)
    plan = make_the_plan(conference, people, city, at=_at(began, 36, 15))
    finish_conference(conference=conference, by=city["grace"], at=_at(began, 36, 16, 30))
    show_their_rights(network.family, people, city)
    put_into_urdu(plan, city)
    live_at_home(network.family, plan, people, city)
    later(rift, people, city)
    speak_for_themselves(network.family, conference, people, city)
    read_old_notices(network.family, city)


def _at(began: datetime, days: int, hour: int, minute: int = 0) -> datetime:
    day = timezone.localdate(began + timedelta(days=days))
    return datetime.combine(day, time(hour, minute), LONDON)


def _prepare(conference: Conference, people: dict[str, Person], city: City, began: datetime) -> None:
    grace = city["grace"]
    said = {
        "fola": met(_at(began, 7, 11), note="Met at the children’s centre, not at home. Rings her own mum first."),
        "kunle": met(_at(began, 9, 18), met_how=MetHow.ELSEWHERE),
        "ruth": met(_at(began, 10, 14), note="She will bring Ayo. She needs a lift home."),
        "dele": met(_at(began, 12, 20), Coming.REMOTE, met_how=MetHow.VIDEO),
        "bode": met(_at(began, 13, 15), Coming.WORDS, their_words="I am old, and I want to see my grandsons laugh.",
                    words_read_by="Yusuf, in Yoruba and in English"),
        "leon": met(_at(began, 14, 19), Coming.NOT_COMING, met_how=MetHow.PHONE),
        "makepeace": met(_at(began, 14, 12)),
        "hafsa": met(_at(began, 16, 12), met_how=MetHow.ELSEWHERE),
        "zuri": met(_at(began, 16, 17)),
    }  # fmt: skip
    add_guest(conference=conference, person=people["zuri"], by=grace, at=_at(began, 6, 9))
    for guest in conference.guests.select_related("person"):
        key = next(key for key, person in people.items() if person.pk == guest.person_id)
        at = datetime.combine(said[key]["met_on"], time(20), LONDON)
        prepare_guest(guest=guest, answers=said[key], by=grace, at=at)
    children = {preparation.child_id: preparation for preparation in conference.children.all()}
    ayo = child_comes(_at(began, 17, 16), their_words="I want to stay with Nana and see Mum on Sundays.",
                      words_read_by="Nana Ruth", stays_in_private_time="Nana Ruth")  # fmt: skip
    tem = child_comes(_at(began, 17, 17), coming=ChildComing.WORDS, wants_to_come=False, decided_by="Mum",
                      decided_why="He is four, and would rather play.", their_words="I like pancakes at Nana’s.",
                      words_read_by="Ayo", speaks_for="Ines Mythmore, advocate")  # fmt: skip
    baby = child_comes(_at(began, 17, 17), wants_to_come=None, coming=ChildComing.NOT_ASKED, decided_by="",
                       decided_why="", prepared_by="", prepared_on=None, speaks_for="Nana Ruth",
                       stays_in_private_time="", advocate="", advocate_stays=None)  # fmt: skip
    for key, answers in (("ayo", ayo), ("tem", tem), ("baby", baby)):
        preparation = children[people[key].pk]
        prepare_child(preparation=preparation, answers=answers, by=grace, at=_at(began, 17, 18))
    _needs(conference, people, city, _at(began, 18, 9))


def _needs(conference: Conference, people: dict[str, Person], city: City, at: datetime) -> None:
    for need in conference.needs.all():
        arrange_need(need=need, arranged=True, arranged_detail="Yusuf Talebearer", by=city["grace"], at=at)
    for key, kind, detail, how in (
        ("ruth", NeedKind.TRAVEL, "A lift home after dark", "Mrs Makepeace drives her"),
        ("ruth", NeedKind.ACCESS, "Sits with her right ear to the talk", "Seat kept by the window"),
        ("dele", NeedKind.REMOTE_SEAT, "In Lagos", "A tablet with its own chair"),
        ("kunle", NeedKind.APART, "Comes and goes at another time than Fola", "Side door, ten minutes earlier"),
        ("hafsa", NeedKind.PRAYER, "A quiet place at sunset", "The small room upstairs"),
    ):
        need = note_need(conference=conference, person=people[key], kind=kind, detail=detail, by=city["grace"], at=at)
        arrange_need(need=need, arranged=True, arranged_detail=how, by=city["grace"], at=at)
    say_the_referrer_comes(conference, city["grace"], at=at)
    add_service_guest(
        conference=conference, name="Ms Inkwell", from_where="Sample Street School", coming=Coming.COMES,
        why="Ayo’s teacher. Ayo asked for her", by=city["grace"], at=at,
    )  # fmt: skip


def _hold(conference: Conference, people: dict[str, Person], city: City, began: datetime) -> None:
    grace = city["grace"]
    arrange_conference(
        conference=conference, starts_at=_at(began, 36, 11), venue="Sample Street Community Centre", by=grace,
        at=_at(began, 20, 12), venue_how_to_get_there="Bus 999 to Sample Street. No steps.", language="English",
        food="Jollof rice, and pancakes for Tem", family_wishes="We say grace first. Ayo chooses the music.",
        remote_link="https://meet.sample-city.example/makebelieve",
    )  # fmt: skip
    begin_sharing(conference=conference, by=grace, at=_at(began, 36, 11, 5))
    together = [people[key] for key in ("fola", "ruth", "dele", "makepeace", "hafsa", "zuri")]
    at = _at(began, 36, 12)
    first = begin_private_time(
        conference=conference, for_whom="Mum’s side", people=together, writing=PlanWriting.ON_PAPER, by=grace, at=at
    )
    second = begin_private_time(
        conference=conference, for_whom="Dad", people=[people["kunle"]], writing=PlanWriting.ON_PAPER, by=grace, at=at
    )  # fmt: skip
    for private_time in (first, second):
        end_private_time(private_time=private_time, by=grace, at=_at(began, 36, 14))
    begin_agreeing(conference=conference, by=grace, at=_at(began, 36, 14, 10))
    came = {"dele": Came.REMOTE, "bode": Came.WORDS, "leon": Came.DID_NOT}
    by_person = {person.pk: came.get(key, Came.IN_PERSON) for key, person in people.items()}
    by_child = {people["ayo"].pk: Came.PART, people["tem"].pk: Came.WORDS}
    note_attendance(
        conference=conference,
        guests={guest.pk: by_person[guest.person_id] for guest in conference.guests.all()},
        children={p.pk: by_child[p.child_id] for p in conference.children.all() if p.child_id in by_child},
        service_guests={guest.pk: Came.IN_PERSON for guest in conference.service_guests.all()},
        by=grace,
        at=_at(began, 36, 14, 15),
    )
