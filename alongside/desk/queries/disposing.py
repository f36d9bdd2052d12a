"""What goes when a family's time has come: every row of every room that is theirs, and people who are in no other."""

from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Q, QuerySet

from alongside.conferences.models import ChildPreparation, Conference, Guest, Need
from alongside.conferences.states import ConferenceStatus
from alongside.desk.models import KeptOutcome
from alongside.desk.queries.reach import Rows, keys_to_people, lists_of_people, our_models, rows_of, way_to_family
from alongside.desk.rules.of_learners import OF_LEARNERS
from alongside.families.models import AnnexImport, Family, FamilyMember, Mending, StoryLine, WorryPassedOn
from alongside.families.states import Book
from alongside.people.models import Household, HouseholdStay, Person
from alongside.plans.models import Plan, Review
from alongside.referrals.models import Allocation, Referral
from alongside.restorative.models import (
    Agreement,
    AgreementItem,
    Asking,
    Attendance,
    Carried,
    Ending,
    Facilitator,
    FacilitatorNote,
    FollowUp,
    FollowUpAnswer,
    Meeting,
    Owed,
    Party,
    Readiness,
    Screen,
    Sitting,
    TheirWords,
)
from alongside.restorative.states import AgreementReaders

GONE = "Gone with the conferencing service’s own file."

# What holds personal words and stays when a family goes, and why. A test reads this list.
STAYS: dict[str, str] = {
    "access.user": "A worker’s account.",
    "access.keptwords": "Sealed, a worker’s, gone in a day; those on this family’s pages go at once.",
    "partners.practitioner": "A worker’s place of work.",
    "partners.leave": "A worker’s days away.",
    "audit.auditevent": "Who did what, for good. It holds no word of a family member.",
    "audit.rowhistory": "Goes with the rows it speaks of.",
    "families.anneximport": "The council’s workbook; a report that names a child who goes is emptied.",
    "restorative.circle": "A worker’s own running order; it goes by itself after some months.",
    "restorative.reflection": "A worker’s own thoughts, which name no family; they go by themselves after some months.",
    "desk.retentionrule": "The worker who confirmed how long records are kept.",
    "desk.servicehold": "Why a whole service’s records are held. It speaks of no family.",
    "desk.disposaldone": "That it was done: counts, the rule, and the workers who agreed.",
    **OF_LEARNERS,
}


@dataclass
class Gone:
    """What goes: rows by table, the people who go, and the references under which pages stood."""

    family_id: int
    people: set[int]
    references: list[str]
    rows: dict[str, list[int]] = field(default_factory=dict)
    homes: set[int] = field(default_factory=set)


def is_owner() -> bool:
    """Whether this login owns the tables."""
    with connection.cursor() as cursor:
        cursor.execute("select tableowner = current_user from pg_tables where tablename = 'families_family'")
        row = cursor.fetchone()
    return bool(row and row[0])


def with_links() -> list[Rows]:
    """Every model of the house, and the tables between two."""
    models = apps.get_models(include_auto_created=True)
    return [model for model in models if model.__module__.startswith("alongside.")]


def what_goes(family: Family) -> Gone:
    """Everything of this family. Somebody who is in another family, or is spoken of there, stays."""
    rows = {model: set(rows_of(model, family).values_list("pk", flat=True)) for model in with_links() if _goes(model)}
    people = _people_who_go(family, rows)
    homes = set(HouseholdStay.objects.filter(person__in=people).values_list("household", flat=True))
    gone = Gone(family.pk, people, _references(family), homes=homes)
    for model, numbers in rows.items():
        gone.rows[model._meta.db_table] = sorted(numbers)
    for model in with_links():
        if way_to_family(model) is None and keys_to_people(model) and model is not Person:
            about = Q()
            for key in keys_to_people(model):
                about |= Q(**{f"{key}__in": people})
            gone.rows[model._meta.db_table] = sorted(model._base_manager.filter(about).values_list("pk", flat=True))
    gone.rows[Person._meta.db_table] = sorted(people)
    return gone


def _goes(model: Rows) -> bool:
    """Rows that lead to a family, and have a key into it that the database knows (audit lines have none)."""
    return way_to_family(model) is not None


def _people_who_go(family: Family, rows: dict[Rows, set[int]]) -> set[int]:
    people = set(FamilyMember.objects.filter(family=family).values_list("person", flat=True))
    people |= {pk for model, numbers in rows.items() for pk in _people_of(model._base_manager.filter(pk__in=numbers))}
    people -= set(
        FamilyMember.objects.filter(person__in=people).exclude(family=family).values_list("person", flat=True)
    )
    for model, numbers in rows.items():
        others = model._base_manager.exclude(pk__in=numbers)
        people -= _people_of(others, among=people)
    return people


def _people_of(rows: QuerySet[Any], *, among: set[int] | None = None) -> set[int]:
    found: set[int] = set()
    for key in (*keys_to_people(rows.model), *lists_of_people(rows.model)):
        some = rows.filter(**{f"{key}__in": among}) if among is not None else rows.exclude(**{key: None})
        found |= {pk for pk in some.values_list(key, flat=True) if pk is not None}
    return found if among is None else found & among


def _references(family: Family) -> list[str]:
    found = [family.reference]
    for model in our_models():
        if model is not Family and way_to_family(model) and "reference" in {one.name for one in model._meta.fields}:
            found += list(rows_of(model, family).values_list("reference", flat=True))
    return found


def homes_left_empty(goes: Gone) -> list[int]:
    """Homes in which nobody is left after these people went."""
    return sorted(Household.objects.filter(pk__in=goes.homes, stays=None).values_list("pk", flat=True))


def imports_that_name(people: set[int]) -> list[AnnexImport]:
    """Workbooks whose report, or contents, may name one of these people."""
    ids = Person.objects.filter(pk__in=people).exclude(council_child_id=None).values_list("council_child_id", flat=True)
    names = [f"{one.given_names} {one.family_name}".strip() for one in Person.objects.filter(pk__in=people)]
    any_of = Q(contents__isnull=False, finished_at__isnull=False)
    for words in [*ids, *filter(None, names)]:
        any_of |= Q(report__icontains=words)
    return list(AnnexImport.objects.filter(any_of)) if people else []


def outcomes_of(family: Family) -> list[KeptOutcome]:
    """What became of each piece of work, so small that it names nobody."""
    kept = []
    for referral in Referral.objects.filter(family=family).select_related("closing"):
        closing = getattr(referral, "closing", None)
        ended = closing.closed_at if closing else referral.ended_at
        review = Review.objects.filter(plan__referral=referral).exclude(outcome="").order_by("-held_on").first()
        kept.append(
            KeptOutcome(
                service=family.service,
                year_ended=ended.year if ended else None,
                children=referral.children.count(),
                meeting_held=Conference.objects.filter(referral=referral, status=ConferenceStatus.HELD).exists(),
                plan_agreed=Plan.objects.filter(referral=referral).exclude(agreed_at=None).exists(),
                ended_because=closing.reason if closing else "",
                last_review=review.outcome if review else "",
            )
        )
    return kept


@dataclass(frozen=True)
class Part:
    """Rows of the conferencing service's own file: removed, or emptied of some words."""

    rows: QuerySet[Any]
    blank: dict[str, Any] = field(default_factory=dict)
    links: tuple[tuple[str, str], ...] = ()


def restorative_meetings_that_go(family: Family) -> QuerySet[Meeting]:
    """All but those in which everybody wanted those who work with the family to read what was agreed."""
    shared = Agreement.objects.filter(meeting__family=family, readers=AgreementReaders.SERVICE).exclude(made_at=None)
    return Meeting.objects.filter(family=family).exclude(pk__in=shared.values("meeting"))


def restorative_room(family: Family) -> list[Part]:
    """What stays in the room goes with it; an agreement that everybody wanted others to read stays, with its names."""
    read_by_others = Q(agreement__readers=AgreementReaders.SERVICE, agreement__made_at__isnull=False)
    kept = AgreementItem.objects.filter(read_by_others, agreement__meeting__family=family)
    owed = Owed.objects.filter(item__in=kept)
    goes = restorative_meetings_that_go(family)
    private = (Asking, Screen, FacilitatorNote, TheirWords, Readiness, Carried, Attendance, Sitting, FollowUpAnswer,
               FollowUp, Ending)  # fmt: skip
    named = Q(pk__in=kept.values("who")) | Q(pk__in=owed.values("party"))
    return [
        *(Part(rows_of(model, family)) for model in private),
        Part(rows_of(Agreement, family).filter(pk__in=kept.values("agreement")), {"sitting": None}),
        Part(rows_of(Party, family).filter(named), {"beside": None}),
        Part(rows_of(Owed, family).exclude(pk__in=owed)),
        Part(rows_of(AgreementItem, family).exclude(pk__in=kept)),
        Part(rows_of(Agreement, family).exclude(pk__in=kept.values("agreement"))),
        Part(rows_of(Party, family).exclude(named)),
        Part(rows_of(Facilitator, family).filter(meeting__in=goes)),
        Part(rows_of(Mending, family), {"words": "", "anyway_why": ""}),
        Part(goes),
    ]


def conferencing_file(family: Family) -> list[Part]:
    """The service's own notes. Who came, the plan and its reviews belong to the child's file, and stay."""
    worries = rows_of(WorryPassedOn, family).filter(shared=False)
    through: Any = WorryPassedOn.about.through
    guests = rows_of(Guest, family)
    return [
        *restorative_room(family),
        Part(rows_of(StoryLine, family).filter(book=Book.CONFERENCING)),
        Part(worries, links=((through._meta.db_table, "worrypassedon_id"),)),
        Part(rows_of(Need, family)),
        Part(guests, {"note": "", "their_words": "", "words_read_by": "", "not_ready_why": ""}),
        Part(guests.exclude(not_invited=""), {"not_invited_why": GONE}),
        Part(rows_of(ChildPreparation, family), dict.fromkeys(
            ("their_words", "words_read_by", "decided_why", "prepared_by", "speaks_for", "stays_in_private_time"), "")),
        Part(rows_of(Allocation, family), {"why": "", "ended_why": ""}),
        Part(rows_of(Conference, family), dict.fromkeys(
            ("family_wishes", "food", "venue_how_to_get_there", "remote_link"), "")),
    ]  # fmt: skip
