"""What is known around a request when somebody wants to move it on: who agreed, and who could be asked."""

from dataclasses import dataclass
from datetime import date

from alongside.families.states import Answer
from alongside.people.models import Person
from alongside.referrals.models import FamilyReport, Referral
from alongside.referrals.states import ConsentException

OLD_ENOUGH = 16


@dataclass(frozen=True)
class Standing:
    """The facts a rule needs beside the request itself."""

    on: date
    children: tuple[Person, ...] = ()
    holders: tuple[Person, ...] = ()
    agreed: tuple[Person, ...] = ()
    children_agreed: tuple[Person, ...] = ()
    answers: tuple[tuple[int, Answer], ...] = ()
    took_back: tuple[Person, ...] = ()
    council_holds: bool = False
    report: FamilyReport | None = None


def and_list(names: list[str], word: str = "and") -> str:
    """ "Ayo, Tem and Sam"."""
    return f"{', '.join(names[:-1])} {word} {names[-1]}" if len(names) > 1 else "".join(names)


def is_agreed(referral: Referral, standing: Standing) -> bool:
    """Somebody with parental responsibility agrees, or an exception was allowed."""
    return bool(standing.agreed) or referral.exception_allowed


def missing_agreement(referral: Referral, standing: Standing) -> list[str]:
    """Why the request cannot go on without somebody's agreement, and who could be asked."""
    if is_agreed(referral, standing):
        return []
    reasons = []
    if standing.took_back:
        took_back = and_list([person.short_name for person in standing.took_back])
        reasons.append(f"{took_back} took back their agreement. Nobody may hold that against them.")
    if referral.exception_waits:
        reasons.append("The exception you asked for waits for a social-care manager to allow it.")
    return [*reasons, _who_could_be_asked(standing)]


def _who_could_be_asked(standing: Standing) -> str:
    nobody = "Nobody with parental responsibility has agreed yet."
    refused = {person_id for person_id, answer in standing.answers if answer == Answer.REFUSED}
    left = [person.full_name for person in standing.holders if person.pk not in refused]
    if left:
        return f"{nobody} You could ask {and_list(left, 'or')}."
    if standing.holders:
        return f"{nobody} Everyone who has it said no. A “no” is never held against a family."
    if standing.council_holds:
        return f"{nobody} Only the council holds it as far as we know, so an exception would have to be allowed."
    return f"{nobody} It is not written down who has it: add that to the family first."


def blockers_to_asking_for_exception(exception: str, why: str, standing: Standing) -> list[str]:
    """What an exception to agreement rests on has to be written down before anyone is asked to allow it."""
    blockers = []
    if not why.strip():
        blockers.append("Say why this family needs an exception.")
    if standing.agreed:
        blockers.append("Somebody with parental responsibility has agreed, so no exception is needed.")
    if exception == ConsentException.COUNCIL_HOLDS_PR and not standing.council_holds:
        blockers.append("Write down first for which child the council shares parental responsibility.")
    if exception == ConsentException.CHILD_UNDERSTANDS and not standing.children_agreed:
        blockers.append("Write down first that the child has agreed for themselves.")
    if exception == ConsentException.YOUNG_PERSON and not _a_young_person_agreed(standing):
        blockers.append("Write down first that a young person of 16 or 17 has agreed for themselves.")
    return blockers


def _a_young_person_agreed(standing: Standing) -> bool:
    return any((child.age_on(standing.on) or 0) >= OLD_ENOUGH for child in standing.children_agreed)
