"""Who sees which row of the restorative tables, said once more in Python: what the policies are held against."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import BrokenGlass, Family, FamilyMember
from alongside.families.queries import involved_today
from alongside.families.states import Part
from alongside.partners.models import Practitioner
from alongside.restorative.models import Agreement, Facilitator, FollowUp, Meeting, Party
from alongside.restorative.states import FacilitatorPart, PartyAnswer

NOTHING = Q(pk__in=[])


def rows_for(worker: User, mine: set[int], conferencing: list[int]) -> dict[str, Q]:
    """For each table, the rows a worker sees who may open the families `mine` and reads the book of `conferencing`."""
    today = involved_today(worker).filter(family__in=mine)
    reviewed = list(today.filter(part=Part.RECORDS_REVIEWER).values_list("family_id", flat=True))
    facilitated = list(today.filter(part=Part.FACILITATOR).values_list("family_id", flat=True))
    works = _works_with(worker, mine)
    held = Facilitator.objects.filter(worker=worker, ended_at=None)
    said = held.exclude(part=FacilitatorPart.SUPERVISOR).exclude(no_part_said_at=None)
    of_reviewed = _keys(Meeting.objects.filter(family__in=reviewed))
    holds = {*said.values_list("meeting_id", flat=True), *of_reviewed}
    oversees = {*held.values_list("meeting_id", flat=True), *of_reviewed}
    shared = Q(made_at__isnull=False, readers="service")
    read_by_all = Agreement.objects.filter(shared, meeting__family__in=works).values("meeting")
    meetings = _keys(
        Meeting.objects.filter(
            Q(asked_by=worker) | Q(pk__in=oversees) | Q(family__in=conferencing) | Q(pk__in=read_by_all),
            family__in=mine,
        )
    )
    holds, oversees = holds & meetings, oversees & meetings
    agreements = _keys(Agreement.objects.filter(Q(meeting__in=holds) | shared, meeting__in=meetings))
    follow_ups = _keys(FollowUp.objects.filter(agreement__in=agreements))
    own = Q(begun_by=worker) | Q(over_by=worker) | Q(family__in=[*conferencing, *facilitated])
    return {
        "restorative.Meeting": Q(pk__in=meetings),
        "restorative.Asking": Q(meeting__in=meetings) & (Q(asked_by=worker) | Q(meeting__in=oversees)),
        "restorative.Facilitator": Q(meeting__in=meetings),
        "restorative.Party": Q(meeting__in=oversees),
        "restorative.Screen": Q(meeting__in=oversees),
        "restorative.Sitting": Q(meeting__in=oversees),
        "restorative.Ending": Q(meeting__in=oversees),
        "restorative.Attendance": Q(sitting__meeting__in=oversees),
        "restorative.FacilitatorNote": Q(meeting__in=holds),
        "restorative.Carried": Q(meeting__in=holds),
        "restorative.TheirWords": Q(party__meeting__in=holds),
        "restorative.Readiness": Q(party__meeting__in=holds),
        "restorative.Agreement": Q(pk__in=agreements),
        "restorative.AgreementItem": Q(agreement__in=agreements),
        "restorative.Owed": Q(item__agreement__in=agreements),
        "restorative.FollowUp": Q(pk__in=follow_ups),
        "restorative.FollowUpAnswer": Q(follow_up__in=follow_ups, party__meeting__in=holds),
        "restorative.Conversation": Q(family__in=works) | Q(family=None, noted_by=worker),
        "restorative.Circle": Q(facilitator=worker),
        "restorative.Reflection": Q(worker=worker) | Q(shared_with=worker),
        "families.Mending": Q(family__in=mine) & own,
    }


def lines_of_meetings_for(worker: User, mine: set[int]) -> Q:
    """The audit lines of their families a worker sees: of restorative meetings, few do."""
    parts = involved_today(worker).filter(family__in=mine, part__in=[Part.FACILITATOR, Part.RECORDS_REVIEWER])
    named = list(parts.values_list("family_id", flat=True))
    return ~Q(event__startswith="restorative.") | Q(actor_id=worker.pk) | Q(family_id__in=named)


def rows_at_home(member: FamilyMember) -> dict[str, Q]:
    """For each table, the rows one of the family sees at home. Of every other restorative table they see none."""
    mine = Party.objects.filter(person=member.person_id, meeting__family=member.family_id)
    places = mine.exclude(answer=PartyAnswer.NOT_ASKED)
    asked_to, in_it = places.values("meeting"), places.filter(answer=PartyAnswer.YES).values("meeting")
    theirs = Q(items__who__in=places) | Q(items__owed__party__in=places)
    made = Agreement.objects.filter(meeting__in=asked_to).exclude(made_at=None)
    then = places.filter(answer=PartyAnswer.YES, meeting=OuterRef("meeting"), answered_at__lte=OuterRef("made_at"))
    agreements = _keys(made.filter(Exists(then) | theirs))
    return {
        "restorative.Meeting": Q(pk__in=asked_to),
        "restorative.Facilitator": Q(meeting__in=asked_to),
        "restorative.Party": Q(pk__in=places) | Q(meeting__in=in_it, answer=PartyAnswer.YES),
        "restorative.TheirWords": Q(party__in=places),
        "restorative.Sitting": Q(meeting__in=in_it),
        "restorative.Attendance": Q(sitting__meeting__in=in_it, party__in=places),
        "restorative.Carried": Q(said_by__in=places) | Q(to__in=places, meeting__in=in_it, passed_on_at__isnull=False),
        "restorative.Agreement": Q(pk__in=agreements),
        "restorative.AgreementItem": Q(agreement__in=agreements),
        "restorative.Owed": Q(item__agreement__in=agreements),
        "restorative.FollowUp": Q(agreement__in=agreements),
        "restorative.FollowUpAnswer": Q(party__in=places, follow_up__agreement__in=agreements),
    }


def _works_with(worker: User, mine: set[int]) -> set[int]:
    """Their families, without those that only an emergency opens."""
    glass = BrokenGlass.objects.filter(worker=worker, ended_at=None, until_at__gt=timezone.now())
    broken = set(glass.values_list("family_id", flat=True))
    named = set(involved_today(worker).values_list("family_id", flat=True))
    if worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE):
        services = Practitioner.objects.filter(worker=worker).values("service")
        named |= _keys(Family.objects.filter(service__in=services, restricted=False))
    return {family for family in mine if family not in broken or family in named}


def _keys(rows: object) -> set[int]:
    return set(rows.values_list("pk", flat=True))  # type: ignore[attr-defined]
