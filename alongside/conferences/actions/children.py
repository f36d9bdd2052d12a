"""Preparing the children: what they want, in their words, and who stands beside them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences import queries, rules
from alongside.conferences.actions.at_home import note_who_said_it
from alongside.conferences.actions.refusals import CannotPrepare, lock_to_prepare, tell_service
from alongside.conferences.models import ChildPreparation
from alongside.families.actions import tell
from alongside.families.states import Book

CHILD_ANSWERS = (
    "wants_to_come",
    "their_words",
    "words_read_by",
    "coming",
    "decided_by",
    "decided_why",
    "prepared_by",
    "prepared_on",
    "speaks_for",
    "stays_in_private_time",
    "advocate",
    "advocate_stays",
)


@transaction.atomic
def prepare_child(
    *, preparation: ChildPreparation, answers: Mapping[str, Any], by: User, at: datetime
) -> ChildPreparation:
    """Write down how a child takes part. Their own words are kept exactly as they said them."""
    conference = lock_to_prepare(preparation.conference, by=by)
    children = ChildPreparation.objects.select_for_update(of=("self",)).select_related("child")
    preparation = children.get(pk=preparation.pk)
    asked_on, today = queries.asked_on(conference.referral), localdate(at)
    changed = [name for name in CHILD_ANSWERS if getattr(preparation, name) != answers[name]]
    blockers = rules.blockers_to_preparing_child(answers, asked_on=asked_on, today=today)
    if "their_words" in changed:
        own = preparation.words_are_their_own
        blockers += rules.blockers_to_changing_words(are_their_own=own, who=preparation.child.short_name)
    if blockers:
        raise CannotPrepare(blockers)
    for name in CHILD_ANSWERS:
        setattr(preparation, name, answers[name])
    preparation.save(update_fields=[*CHILD_ANSWERS, *note_who_said_it(preparation, changed, by=by, at=at)])
    detail = {"changed": changed}
    record("child.prepared", subject=preparation, family_id=conference.family_id, detail=detail, by=by, at=at)
    if "their_words" in changed and preparation.their_words:
        tell(
            preparation.their_words,  # shown in quotation marks, as all words of the family are
            family=conference.family,
            spoken_by=preparation.child,
            book=Book.CONFERENCING,
            link=("conference", conference.reference, "Prepare"),
            by=by,
            at=at,
        )
    elif changed:
        name = rules.unborn_name(preparation.child) if preparation.child.is_unborn else preparation.child.short_name
        tell_service(f"Prepared how {name} takes part.", conference=conference, by=by, at=at)
    return preparation
