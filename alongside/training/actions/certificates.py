"""Certificates: given by themselves once somebody came and said how it was; withdrawn where one was given wrongly."""

import secrets
from datetime import date, datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import ALPHABET
from alongside.training.actions.telling import tell
from alongside.training.models import Booking, Certificate, Course, ModuleTaken
from alongside.training.queries.evaluations import standing_of
from alongside.training.rules.certificates import blockers_to_certificate
from alongside.training.rules.codes import CERTIFICATE_LETTERS
from alongside.training.states import Letter

# What stands as the reason where a register that was mended took one away: mended again, it comes back.
REGISTER_MENDED = "The register was mended."


class CannotWithdraw(Cannot):
    """Why a certificate cannot be withdrawn."""


@transaction.atomic
def give_certificate(
    *,
    learner: User,
    course: Course,
    on: date,
    booking: Booking | None = None,
    module_taken: ModuleTaken | None = None,
    by: User | None,
    at: datetime,
) -> Certificate:
    """A certificate for one session, or one course read by oneself; the one there is, where there is one."""
    new = {
        "code": "".join(secrets.choice(ALPHABET) for _ in range(CERTIFICATE_LETTERS)),
        "learner": learner,
        "name": learner.name,
        "course_title": course.title,
        "on": on,
        "given_at": at,
    }
    given, is_new = Certificate.objects.get_or_create(booking=booking, module_taken=module_taken, defaults=new)
    if is_new:
        record("training.certificate_given", subject=given, by=by or learner, at=at)
        if booking:
            tell(booking=booking, letter=Letter.CERTIFICATE, once=f"training certificate {given.pk}", by=by, at=at)
    return given


@transaction.atomic
def bring_certificate_up_to_date(*, booking: Booking, by: User, at: datetime) -> Certificate | None:
    """Give what is due by the register and the evaluation; take back what a mended register no longer bears out.

    Somebody may answer while their register is closed: the place is held, so that neither works from half of it.
    """
    Booking.objects.select_for_update(of=("self",)).get(pk=booking.pk)
    standing = standing_of(booking)
    given = Certificate.objects.select_for_update(of=("self",)).filter(booking=booking).first()
    is_due = not blockers_to_certificate(days=standing.days, came=standing.came, evaluated=standing.evaluated_after)
    if given is None and is_due and standing.last_on:
        course = booking.session.course
        return give_certificate(
            learner=booking.learner, course=course, on=standing.last_on, booking=booking, by=by, at=at
        )
    if given and not is_due and given.withdrawn_at is None:
        return _withdraw(given, REGISTER_MENDED, by=by, at=at)
    if given and is_due and given.withdrawn_why == REGISTER_MENDED:
        given.withdrawn_at, given.withdrawn_by, given.withdrawn_why = None, None, ""
        given.save()
        record("training.certificate_given_back", subject=given, by=by, at=at)
    return given


@transaction.atomic
def withdraw_certificate(*, certificate: Certificate, why: str, by: User, at: datetime) -> Certificate:
    """It was given wrongly: whoever checks its code is told that it does not hold."""
    require(Permission.TRAINING_ARRANGE, of=by)
    certificate = Certificate.objects.select_for_update(of=("self",)).get(pk=certificate.pk)
    if certificate.withdrawn_at is not None:
        raise CannotWithdraw("This certificate is withdrawn already.")
    return _withdraw(certificate, why, by=by, at=at)


def _withdraw(certificate: Certificate, why: str, *, by: User, at: datetime) -> Certificate:
    certificate.withdrawn_at, certificate.withdrawn_by, certificate.withdrawn_why = at, by, why
    certificate.save()
    record("training.certificate_withdrawn", subject=certificate, by=by, at=at)
    return certificate
