"""Noting what somebody agreed to, and that they took it back."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.families.actions.stories import tell
from alongside.families.models import Consent, Family
from alongside.families.rules import consents as rules
from alongside.families.states import Answer, Purpose
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person


class CannotNoteConsent(Cannot):
    """Why an answer cannot be written down."""


class CannotWithdrawConsent(Cannot):
    """Why an agreement cannot be taken back."""


@transaction.atomic
def note_consent(
    *,
    family: Family,
    person: Person,
    purpose: Purpose,
    answer: Answer,
    answered_on: date,
    how: str = "",
    in_their_words: str = "",
    by: User,
    at: datetime,
) -> Consent:
    """Write down one person's answer for one purpose; the answer before it is kept."""
    in_family = family.members.filter(person=person).exists()
    if blockers := rules.blockers_to_noting(answered_on=answered_on, today=timezone.localdate(at), in_family=in_family):
        raise CannotNoteConsent(blockers)
    consent = Consent.objects.create(
        family=family,
        person=person,
        purpose=purpose,
        answer=answer,
        answered_on=answered_on,
        how=how,
        in_their_words=in_their_words,
        noted_at=at,
        noted_by=by,
    )
    record("consent.noted", subject=consent, detail={"purpose": purpose.value}, by=by, at=at)
    verb = {Answer.AGREED: "agreed to", Answer.REFUSED: "said no to"}.get(answer)
    if verb:
        tell(f"{person.short_name} {verb} {purpose.label[0].lower()}{purpose.label[1:]}.", family=family, by=by, at=at)
    return consent


@transaction.atomic
def withdraw_consent(*, consent: Consent, on: date, words: str = "", by: User, at: datetime) -> Consent:
    """Somebody takes their agreement back. Nobody may hold it against them."""
    consent = Consent.objects.select_for_update().select_related("family", "person").get(pk=consent.pk)
    if blockers := rules.blockers_to_withdrawing(consent, on=on, today=timezone.localdate(at)):
        raise CannotWithdrawConsent(blockers)
    consent.withdrawn_on, consent.withdrawn_words = on, words
    consent.save(update_fields=["withdrawn_on", "withdrawn_words"])
    record("consent.withdrawn", subject=consent, by=by, at=at)
    label = Purpose(consent.purpose).label
    tell(
        f"{consent.person.short_name} took back their agreement to {label[0].lower()}{label[1:]}.",
        family=consent.family,
        by=by,
        at=at,
    )
    return consent
