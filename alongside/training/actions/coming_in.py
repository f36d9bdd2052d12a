"""Coming in to learn: a code to an email address, and whoever has it has that address.

Nobody is known before, so that nothing here tells whose address is: every address gets its code.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.crypto import constant_time_compare

from alongside.access.actions import note_learner_in
from alongside.access.actions.counting import Most, counted
from alongside.access.models import User
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.messages.actions import write_message
from alongside.messages.states import Channel, MessageKind
from alongside.partners.actions.learners import begin_learning, change_learner
from alongside.partners.actions.organisations import name_organisation
from alongside.partners.models import Practitioner
from alongside.partners.queries import where_they_work
from alongside.partners.states import OrganisationKind
from alongside.training.actions.another_manager import name_another_manager
from alongside.training.models import ComingIn
from alongside.training.queries.coming_in import open_codes
from alongside.training.rules.coming_in import CODE_LASTS, CODES_KEPT, code_mark, code_words, figures_of

# To be checked with practitioners: a whole training room comes in by one network on the day.
CODES = Most(5, timedelta(hours=1))
FROM_ONE_NETWORK = Most(120, timedelta(minutes=10))
AT_THE_DOOR = "somebody at the door of training"


@dataclass(frozen=True)
class CameIn:
    """What became of one try: a learner; or an address that was proved and has no open account yet; or neither."""

    learner: User | None = None
    is_new: bool = False


def too_many_from(network: str, *, at: datetime) -> bool:
    """Note one more try from there; too many, and nobody there is heard for some minutes."""
    return not counted("training-from", network, FROM_ONE_NETWORK, at=at)


@transaction.atomic
def write_code(*, email: str, at: datetime) -> bool:
    """Send a code to this address, whosever it is. Says only whether it is too often."""
    email = email.lower()
    if not counted("training-code", email, CODES, at=at):
        return False
    code = f"{secrets.randbelow(10**6):06}"
    coming = ComingIn.objects.create(email=email, made_at=at, ends_at=at + CODE_LASTS)
    coming.code_hash = code_mark(coming.pk, code)
    coming.save(update_fields=["code_hash"])
    record("training.code_written", subject=coming, by=AT_THE_DOOR, at=at)
    write_message(
        kind=MessageKind.CODE,
        channel=Channel.EMAIL,
        to=email,
        words=code_words(code),
        training=f"code {coming.pk}",
        not_after=coming.ends_at,
        by=None,
        at=at,
    )
    return True


@transaction.atomic
def come_in(*, email: str, code: str, own_device: bool, at: datetime) -> CameIn:
    """A right code is used up. An account that was ended does not open, and nothing tells it from a wrong code."""
    figures = figures_of(code)
    waiting = list(open_codes(email.lower(), at=at).select_for_update())
    right = [one for one in waiting if constant_time_compare(one.code_hash, code_mark(one.pk, figures))]
    known = User.objects.filter(email=email.lower()).first()  # letter by letter, as the code went: “ſ” is no s
    lapsed = known is not None and where_they_work(known).exclude(lapsed_at=None).exists()
    if not right or (known and not known.is_active and not lapsed):
        _wrong(waiting, at=at)
        return CameIn()
    for one in waiting:  # whichever of them it was, the others are of no use any more
        one.used_at = at
        one.save(update_fields=["used_at"])
    if known is None or not known.is_active:
        return CameIn(is_new=True)
    return CameIn(learner=note_learner_in(learner=known, own_device=own_device, at=at))


def _wrong(waiting: list[ComingIn], *, at: datetime) -> None:
    for one in waiting:
        one.tries += 1
        one.save(update_fields=["tries"])
        record("training.refused", subject=one, outcome=Outcome.REFUSED, by=AT_THE_DOOR, at=at)


@transaction.atomic
def say_who_i_am(
    *,
    email: str,
    organisation: str,
    kind: OrganisationKind | None = None,
    urn: str = "",
    own_device: bool,
    at: datetime,
    **said: Any,
) -> User:
    """Whoever proved this address says who they are and where they work: only now an account begins."""
    place = name_organisation(name=organisation, kind=kind, urn=urn, by=said["name"], at=at)
    learner = begin_learning(email=email, organisation=place, **said, at=at).worker
    return note_learner_in(learner=learner, own_device=own_device, at=at)


@transaction.atomic
def come_by_link(*, learner: User, own_device: bool, at: datetime) -> User:
    """They pressed the button of a link that was written to them."""
    return note_learner_in(learner=learner, own_device=own_device, at=at)


@transaction.atomic
def change_who_i_am(
    *,
    learner: User,
    kind: OrganisationKind | None = None,
    urn: str = "",
    by: User,
    at: datetime,
    **said: Any,
) -> Practitioner:
    """What they say of themselves now; what is not said, as an administrator says it of workers, stays as it is.

    Letters about the places they have go to the line manager they say now.
    """
    place = where_they_work(learner).select_related("organisation").get()
    before = place.line_manager_email
    kept = {"name": learner.name, "organisation": place.organisation.name, "job_title": place.job_title}
    answers = {**kept, **said}
    name = answers.pop("organisation")
    organisation = name_organisation(name=name, kind=kind, urn=urn, by=by, at=at)
    known = change_learner(learner=learner, organisation=organisation, **answers, by=by, at=at)
    name, email = known.line_manager_name, known.line_manager_email
    if before and email != before:
        name_another_manager(learner=learner, instead_of=before, name=name, email=email, by=by, at=at)
    return known


@transaction.atomic
def forget_codes(*, at: datetime) -> int:
    """Codes of yesterday are of no use, and hold addresses of people who may never have come."""
    return ComingIn.objects.filter(made_at__lt=at - CODES_KEPT).delete()[0]
