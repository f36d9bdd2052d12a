"""Nobody facilitates a restorative meeting who has a part in the matter."""

from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.models import Involvement
from alongside.families.states import Part
from alongside.restorative.rules.facilitating import (
    AboutWorker,
    blockers_to_leaving,
    blockers_to_naming,
    goes_back_to_looking,
    propose,
)
from alongside.restorative.states import FacilitatorPart, MeetingStatus

LEAD, SECOND, SUPERVISOR = FacilitatorPart.LEAD, FacilitatorPart.SECOND, FacilitatorPart.SUPERVISOR


def somebody(*roles: Role) -> User:
    return User(pk=7, name="Fran Madeup", roles=[role.value for role in roles or (Role.FACILITATOR,)])


def test_who_has_no_part_in_it_can_be_named() -> None:
    assert blockers_to_naming(somebody(), part=LEAD, about=AboutWorker(), now={}) == []


def test_who_decides_about_the_family_is_told_so_once() -> None:
    decided = [Involvement(part=Part.SOCIAL_WORKER), Involvement(part=Part.SOCIAL_WORKER)]
    reasons = blockers_to_naming(somebody(), part=LEAD, about=AboutWorker(decided=decided), now={})
    assert reasons == ["Fran Madeup is or was the social worker of this family, so they have a part in it."]


def test_who_asked_for_the_familys_conference_has_a_part_in_it() -> None:
    about = AboutWorker(parts={Part.REFERRER.value})
    assert "asked for this family’s conference" in blockers_to_naming(somebody(), part=LEAD, about=about, now={})[0]


def test_who_works_for_an_organisation_that_takes_part_has_a_part_in_it() -> None:
    about = AboutWorker(works_for_a_party=True)
    reasons = blockers_to_naming(somebody(), part=SECOND, about=about, now={})
    assert reasons == ["Fran Madeup works for an organisation that takes part."]


def test_a_role_that_does_not_facilitate_cannot_be_named() -> None:
    reasons = blockers_to_naming(somebody(Role.COORDINATOR), part=LEAD, about=AboutWorker(), now={})
    assert reasons == ["Fran Madeup’s role does not let them be a facilitator."]


def test_a_manager_supervises_and_does_not_facilitate() -> None:
    manager = somebody(Role.SERVICE_MANAGER)
    assert blockers_to_naming(manager, part=SUPERVISOR, about=AboutWorker(), now={}) == []
    assert blockers_to_naming(manager, part=SECOND, about=AboutWorker(), now={}) != []


def test_nobody_has_two_parts_but_the_second_may_take_up_the_firsts() -> None:
    now = {7: SECOND.value}
    assert blockers_to_naming(somebody(), part=SUPERVISOR, about=AboutWorker(), now=now) == [
        "Fran Madeup has a part in this meeting already."
    ]
    assert blockers_to_naming(somebody(), part=LEAD, about=AboutWorker(), now=now) == []


def test_whoever_coordinates_the_conference_can_be_chosen_with_care() -> None:
    about = AboutWorker(parts={Part.COORDINATOR.value})
    proposal = propose(somebody(), part=LEAD, about=about, now={}, facilitates=2)
    assert proposal.blocked == ()
    assert proposal.cautions == (
        "Prepares this family’s conference, too. What is said here stays here.",
        "Has a part in 2 other restorative meetings now.",
    )


def test_who_leads_it_leaves_only_when_somebody_takes_it_up() -> None:
    assert blockers_to_leaving(LEAD, mine=True, may_name=True) != []
    assert blockers_to_leaving(SECOND, mine=True, may_name=False) == []
    assert blockers_to_leaving(SUPERVISOR, mine=False, may_name=True) == []
    assert blockers_to_leaving(SECOND, mine=False, may_name=False) != []


def test_whether_it_is_safe_is_looked_at_again_when_promised_care_leaves_while_people_are_prepared() -> None:
    assert goes_back_to_looking(MeetingStatus.PREPARING, part=SUPERVISOR)
    assert goes_back_to_looking(MeetingStatus.ARRANGED, part=SECOND)
    assert not goes_back_to_looking(MeetingStatus.MET, part=SECOND)
    assert not goes_back_to_looking(MeetingStatus.PREPARING, part=LEAD)
