"""What somebody agrees to who takes a place, in plain words. No database, no clock."""

from datetime import datetime

from alongside.foundation.components import day, plural
from alongside.partners.states import OrganisationKind
from alongside.training.models import Terms
from alongside.training.rules.until import cancel_until
from alongside.training.states import ChargeFor


def pence_for(terms: Terms, charged_for: ChargeFor, kind: str) -> int:
    """What is charged to an organisation of this kind; nought where nothing is."""
    if kind in terms.free_for:
        return 0
    return {
        ChargeFor.PLACE: terms.charge_place,
        ChargeFor.LATE: terms.charge_late,
        ChargeFor.NO_SHOW: terms.charge_no_show,
    }[charged_for]


def money(pence: int) -> str:
    """£50, or £7.50."""
    return f"£{pence // 100:,}" if pence % 100 == 0 else f"£{pence / 100:,.2f}"


def terms_in_words(terms: Terms, begins_at: datetime | None, *, kind: str = "") -> list[str]:
    """One sentence for each thing to know. With `kind`, what it costs an organisation of that kind."""
    costs = {what: pence_for(terms, what, kind) for what in ChargeFor}
    before = f"{plural(terms.cancel_working_days, 'working day')} before"
    by = f"by the end of {day(cancel_until(terms, begins_at))} ({before})" if begins_at else f"at least {before}"
    said = [
        f"A place costs your organisation {money(costs[ChargeFor.PLACE])}."
        if costs[ChargeFor.PLACE]
        else "It costs nothing to come.",
        f"If you cannot come, cancel {by}. Then somebody else can have your place.",
    ]
    if late := costs[ChargeFor.LATE]:
        said.append(f"If you cancel later than that, your organisation is charged {money(late)}.")
    if no_show := costs[ChargeFor.NO_SHOW]:
        said.append(f"If you do not come and did not cancel, your organisation is charged {money(no_show)}.")
    said.append("You can pass your place on to a colleague until the session begins. That is never charged.")
    if not kind and terms.free_for and any(costs.values()):
        free = ", ".join(OrganisationKind(one).label.lower() for one in terms.free_for)
        said.append(f"Nothing is charged to: {free}.")
    return said
