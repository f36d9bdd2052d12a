"""Private time on a lent device, by a link that opens once, and on the family's own phones, for those let in.

Where it must open again on another device, it takes the family's own code.

Nothing here reads what the family writes.
"""

import json
import secrets
from datetime import datetime, timedelta

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.utils.translation import gettext as _

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.conferences.models import PrivateTime
from alongside.conferences.states import PlanWriting
from alongside.foundation import sealing
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import ALPHABET
from alongside.plans import queries
from alongside.plans.actions.coordinating import require_for_family
from alongside.plans.models import WorkingPlan, WorkingPlanKey

LINK_LASTS = timedelta(hours=12)
MOST_CODE_TRIES = 5
CODE_LETTERS = 6
# Which of them it was is not written down: it is their private time.
THE_FAMILY = "The family, in private family time"
CODE_IS_THEIRS = "Your family writes on their own phones. Their page shows the code."


class CannotLendDevice(Cannot):
    """Why no link is made."""


class CannotOpenWorkingPlan(Cannot):
    """Why this link does not open."""


class CannotWriteWorkingPlan(Cannot):
    """Why the family's words were not kept. The page keeps what was typed."""


WHY_NOT = {
    "unknown": "This link is not one of ours.",
    "used": "This link has been used. It opens once, on one device.",
    "too_late": "This link is too old.",
    "finished": "This plan has been shown or thrown away, so there is nothing left to write here.",
}


@transaction.atomic
def lend_device(*, private_time: PrivateTime, by: User, at: datetime) -> tuple[WorkingPlan, str]:
    """Make a link that opens once, to give to the family. A new one ends the one before.

    A new link opens no words that were written already: that takes the family's own code.
    """
    require_for_family(Permission.CONFERENCE_PREPARE, private_time.conference.family_id, of=by)
    private_time = PrivateTime.objects.select_for_update().get(pk=private_time.pk)
    if private_time.writing == PlanWriting.ON_PAPER:
        raise CannotLendDevice("The family writes on paper in this private time.")
    working_plan = WorkingPlan.objects.select_for_update().filter(private_time=private_time).first()
    if working_plan and working_plan.presented_at:
        raise CannotLendDevice("The family has shown this plan already.")
    token = sealing.new_token()
    if working_plan is None:
        working_plan = WorkingPlan(private_time=private_time, family_id=private_time.conference.family_id)
    elif working_plan.thrown_away_at:
        working_plan.thrown_away_at, working_plan.turn = None, 0
    working_plan.link_hash = sealing.token_hash(token)
    working_plan.link_expires_at, working_plan.link_used_at = at + LINK_LASTS, None
    working_plan.code_tries = 0
    working_plan.save()
    _with_a_key(working_plan)
    record("working_plan.link_made", subject=working_plan, by=by, at=at)
    return working_plan, token


@transaction.atomic
def begin_writing(*, device: str, at: datetime) -> WorkingPlan:
    """One of those let in begins on their own phone, or begins again with an empty page after it was thrown away.

    Where another of them has begun already, nothing changes: they write the same plan.
    """
    private_time = queries.private_time_of_phone(device, at=at)
    if private_time is None:
        raise CannotOpenWorkingPlan(_("There is nothing to write here now."))
    PrivateTime.objects.select_for_update().get(pk=private_time.pk)
    working_plan = WorkingPlan.objects.select_for_update().filter(private_time=private_time).first()
    if working_plan is None:
        working_plan = WorkingPlan.objects.create(private_time=private_time, family=private_time.conference.family)
    elif working_plan.presented_at:
        raise CannotOpenWorkingPlan(_("Your plan is shown. There is nothing left to write here."))
    elif working_plan.thrown_away_at:
        working_plan.thrown_away_at, working_plan.turn = None, 0
        working_plan.save(update_fields=["thrown_away_at", "turn"])
    _with_a_key(working_plan)
    if working_plan.sealed is None:
        _seal_the_empty_page(working_plan)
        working_plan.save(update_fields=["code_hash", "sealed"])
        record("working_plan.opened", subject=working_plan, by=THE_FAMILY, at=at)
    return working_plan


def _with_a_key(working_plan: WorkingPlan) -> None:
    WorkingPlanKey.objects.get_or_create(working_plan=working_plan, defaults={"wrapped_key": sealing.new_wrapped_key()})


@transaction.atomic
def open_working_plan(*, token: str, code: str = "", at: datetime) -> str:
    """Let this device, and no other, in to the family's plan. Returns the secret the device keeps."""
    working_plan = _ready(token, at)
    if working_plan.code_hash and not check_password(plain_code(code), working_plan.code_hash):
        working_plan.code_tries += 1
        if working_plan.code_tries >= MOST_CODE_TRIES:
            working_plan.link_used_at = at
        working_plan.save(update_fields=["code_tries", "link_used_at"])
        record("working_plan.code_refused", subject=working_plan, by=THE_FAMILY, at=at)
        return ""
    return _let_in(working_plan, at)


@transaction.atomic
def start_again(*, token: str, at: datetime) -> str:
    """The family has lost its code: what was written is thrown away unread, and they begin with an empty page."""
    working_plan = _ready(token, at)
    if working_plan.private_time.writing == PlanWriting.OWN_PHONES:
        raise CannotOpenWorkingPlan(CODE_IS_THEIRS)  # whoever has the link alone takes no words from those who write
    WorkingPlanKey.objects.filter(working_plan=working_plan).delete()
    WorkingPlanKey.objects.create(working_plan=working_plan, wrapped_key=sealing.new_wrapped_key())
    working_plan.sealed, working_plan.code_hash, working_plan.turn = None, "", 0
    record("working_plan.started_again", subject=working_plan, by=THE_FAMILY, at=at)
    return _let_in(working_plan, at)


def plain_code(code: str) -> str:
    """A code as it is compared: capitals, without the spaces people put in."""
    return "".join(letter for letter in code.upper() if letter in ALPHABET)


def _ready(token: str, at: datetime) -> WorkingPlan:
    WorkingPlan.objects.select_for_update().filter(link_hash=sealing.token_hash(token)).first()
    state, working_plan = queries.link_state(token, at=at)
    if working_plan is None or state in WHY_NOT:
        raise CannotOpenWorkingPlan(WHY_NOT[state])
    return working_plan


def _let_in(working_plan: WorkingPlan, at: datetime) -> str:
    device = sealing.new_token()
    working_plan.device_hash, working_plan.link_used_at = sealing.token_hash(device), at
    if not working_plan.code_hash:
        _seal_the_empty_page(working_plan)
    working_plan.save()
    record("working_plan.opened", subject=working_plan, by=THE_FAMILY, at=at)
    return device


def _seal_the_empty_page(working_plan: WorkingPlan) -> None:
    """A page with nothing on it but the family's own code, which nobody has seen yet."""
    code = "".join(secrets.choice(ALPHABET) for _letter in range(CODE_LETTERS))
    working_plan.code_hash = make_password(code)
    working_plan.sealed = sealing.seal(json.dumps({"code": code}), wrapped_key=bytes(working_plan.key.wrapped_key))
