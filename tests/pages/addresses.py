"""Every address of the house that speaks of one family, made from what that family has."""

from collections.abc import Iterator
from itertools import product

from django.db.models import Model, QuerySet
from django.urls import URLPattern, get_resolver, reverse

from alongside.conferences.models import Conference
from alongside.desk.models import Passage, RecordRequest
from alongside.families.models import Consent, Family
from alongside.messages.models import Message
from alongside.people.models import HouseholdStay, WayToReach
from alongside.plans.models import Answer, BackUp, Plan, PlanCopy, Promise, ReviewCall, SupportAsked
from alongside.referrals.models import AskedForAnother, Referral
from alongside.referrals.queries import pages
from alongside.restorative.models import AgreementItem, Facilitator, Meeting, Owed, Party
from alongside.voice.models import Said
from tests.house.test_every_door_is_guarded import doors

MOST_OF_A_KIND = 2
NOT_OF_A_FAMILY = {
    "annex_import",
    "ask_for_help",
    "become_family",
    "change_retention_rule",
    "choose_questions",
    "circle_kept",
    "circle_order",
    "end_account",
    "end_service_hold",
    "finish_circle",
    "go_back_to_questions",
    "invitation",
    "plan_circle",
    "possible_duplicate",
    "private_time_link",
    "question_cards",
    "question_cards_pdf",
    "questions_version",
    "read_notice",
    "remove_second_factor",
    "run_circle",
    "share_reflection",
    "take_back_reflection",
    "tap",
    "throw_away_circle",
    "what_changed_read",
}
FIXED: dict[str, list[object]] = {
    "part": ["lead", "second"],
    "purpose": ["take_part"],
    "weeks": [2, 6],
    "page": [page.key for page in pages()],
    "key": ["promise-1"],
    "language_code": ["ur"],
    "place": ["worries"],
    "kind": ["plain"],
}

NUMBERED = {
    "alert": "not_safe",
    "not_safe_told": "not_safe",
    "said_media": "said",
    "take_back_words": "said",
    "who_can_see": "said",
    "who_can_see_feeling": "feelings",
    "answer_dispute": "disputes",
    "decide_disposal": "due_for_disposal",
    "end_family_hold": "holds",
    "close_the_glass": "broken_glass",
    "looked_release": "looked_releases",
    "release_line": "story",
    "looked_release_pdf": "looked_releases",
}


def addresses_of(family: Family) -> Iterator[str]:
    """Each page's address, with a few of each thing the family has."""
    for path, door in doors(get_resolver().url_patterns):
        names = list(door.pattern.regex.groupindex)
        if names and door.name not in NOT_OF_A_FAMILY and not speaks_of_no_family(door):
            for values in product(*(values_of(family, path.replace("^", ""), str(door.name), name) for name in names)):
                yield reverse(str(door.name), kwargs=dict(zip(names, values, strict=True)))


def speaks_of_no_family(door: URLPattern) -> bool:
    """The room that anyone reads, with its editors’ pages, and the room of training."""
    return str(door.callback.__module__).startswith(("alongside.public.", "alongside.training."))


def values_of(family: Family, path: str, page: str, name: str) -> list[object]:
    if name in FIXED:
        return FIXED[name]
    if name == "number" and page == "decide_passage":
        return list(Passage.objects.filter(request__family=family).values_list("number", flat=True)[:MOST_OF_A_KIND])
    if name == "number" and page in NUMBERED:
        return list(getattr(family, NUMBERED[page]).values_list("pk", flat=True)[:MOST_OF_A_KIND])
    if name == "family_reference":
        return [family.reference]
    if name in ("reference", "conference_reference"):
        return list(_spoken_of(family, path, name).values_list("reference", flat=True)[:MOST_OF_A_KIND])
    things = _things(family, page, name)
    return list(things.values_list("person_id" if name == "person_id" else "pk", flat=True)[:MOST_OF_A_KIND])


def _spoken_of(
    family: Family, path: str, name: str
) -> QuerySet[Family | Referral | Conference | Plan | RecordRequest | Meeting]:
    if name == "conference_reference" or (path.startswith("/conferences/") and "/for/" not in path):
        return Conference.objects.filter(family=family)
    if path.startswith("/records/"):
        return RecordRequest.objects.filter(family=family)
    if path.startswith("/restorative/"):
        return Meeting.objects.filter(family=family)
    if path.startswith("/plans/"):
        return Plan.objects.filter(family=family)
    if path.startswith("/families/"):
        return Family.objects.filter(pk=family.pk)
    return Referral.objects.filter(family=family)


def _things(family: Family, page: str, name: str) -> QuerySet[Model]:
    conferences, plans = Conference.objects.filter(family=family), Plan.objects.filter(family=family)
    people = family.members.values("person")
    found: dict[str, object] = {
        "person_id": family.members,
        "said_id": Said.objects.filter(family=family),
        "stay_id": HouseholdStay.objects.filter(person__in=people),
        "way_id": WayToReach.objects.filter(person__in=people),
        "number": _numbered(family, page),
        "asked": AskedForAnother.objects.filter(referral__family=family),
        "child": family.members.filter(is_child=True),
        "guest_id": _of(conferences, "service_guests" if page == "change_service_guest" else "guests"),
        "child_id": _of(conferences, "children"),
        "need_id": _of(conferences, "needs"),
        "private_time_id": _of(conferences, "private_times"),
        "promise_id": Promise.objects.filter(plan__in=plans),
        "back_up_id": BackUp.objects.filter(plan__in=plans),
        "support_id": SupportAsked.objects.filter(plan__in=plans),
        "answer_id": Answer.objects.filter(plan__in=plans),
        "call_id": ReviewCall.objects.filter(plan__in=plans),
        "item_id": AgreementItem.objects.filter(agreement__meeting__family=family),
        "owed_id": Owed.objects.filter(item__agreement__meeting__family=family),
        "facilitator_id": Facilitator.objects.filter(meeting__family=family),
        "party_id": Party.objects.filter(meeting__family=family),
        "conversation_id": family.restorative_conversations,
        "copy_id": PlanCopy.objects.filter(plan__in=plans),
    }
    return found[name].all()  # type: ignore[attr-defined, no-any-return]


def _numbered(family: Family, page: str) -> object:
    if page in ("review_wall", "end_wall", "already_told"):
        return family.walls
    if page == "send_again":
        return Message.objects.filter(family_id=family.pk)
    return Consent.objects.filter(family=family) if page == "withdraw_consent" else family.involvements


def _of(conferences: QuerySet[Conference], what: str) -> QuerySet[Model]:
    model = Conference._meta.get_field(what).related_model
    return model._default_manager.filter(conference__in=conferences)  # type: ignore[union-attr]
