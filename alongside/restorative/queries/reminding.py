"""Who of those who take part can be written to, and who is asked today how it is."""

from collections.abc import Iterator
from datetime import date

from alongside.access.models import User
from alongside.families.models import HomeKey
from alongside.people.models import WayToReach
from alongside.restorative.models import FollowUp, FollowUpAnswer, Meeting, Party
from alongside.restorative.queries.agreements import taking_part
from alongside.restorative.queries.follow_ups import follow_ups_due
from alongside.restorative.rules.reminding import is_asked_on, may_be_reached


def who_can_be_written_to(meeting: Meeting) -> list[tuple[Party, HomeKey]]:
    """Those who take part and come in to their own page, where a message reaches them safely."""
    people = {one.person_id: one for one in taking_part(meeting) if one.person_id}
    ways: dict[int, list[WayToReach]] = {}
    for way in WayToReach.objects.filter(person__in=people):
        ways.setdefault(way.person_id, []).append(way)
    keys = HomeKey.objects.filter(family=meeting.family_id, person__in=people, ended_at=None)
    found = keys.exclude(codes_to="").exclude(codes_by="").select_related("person", "family")
    return [(people[key.person_id], key) for key in found if may_be_reached(key.codes_to, ways.get(key.person_id, []))]


def who_is_asked_how_it_is(worker: User, *, on: date) -> Iterator[tuple[Party, HomeKey, FollowUp]]:
    """In the meetings this worker facilitates: each who said nothing yet, and which follow-up they are asked."""
    for follow_up in follow_ups_due(worker, on=on):
        if not is_asked_on(follow_up.due_on, on=on):
            continue
        said = set(FollowUpAnswer.objects.filter(follow_up=follow_up).values_list("party", flat=True))
        for party, key in who_can_be_written_to(follow_up.agreement.meeting):
            if party.pk not in said:
                yield party, key, follow_up
