"""Who is invited, how, and why not."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.families.actions import CannotCloseWayIn, CannotInvite, close_my_way_in, close_way_in, let_in
from alongside.families.models import Family, HomeKey, HomePass, Notice
from alongside.families.queries import home_key_of, ways_in
from alongside.families.rules import home as rules
from alongside.families.states import InvitedHow
from alongside.families.tests.factories import a_family, a_relative, children_of, mother_of
from alongside.families.tests.invited import DOOR, NUMBER, WORD, a_way, an_invitation
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.people.models import Household, HouseholdStay, Person
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db
BY_TEXT: dict[str, Any] = {"how": InvitedHow.TEXT, "send_to": NUMBER}


@pytest.fixture
def family() -> Family:
    return a_family()


@pytest.fixture
def ruth(family: Family) -> Person:
    return mother_of(family)


def refused(family: Family, person: Person, **more: Any) -> list[str]:
    with pytest.raises(CannotInvite) as refusal:
        an_invitation(family, person, **more)
    assert not HomePass.objects.filter(person=person).exists()
    assert not Message.objects.exists()
    return refusal.value.reasons


def test_a_text_carries_the_link_and_names_nobody(family: Family, ruth: Person) -> None:
    a_way(ruth)
    made = an_invitation(family, ruth, **BY_TEXT)
    message = Message.objects.get()
    words = words_of(message)
    assert f"{DOOR}{made.token}/" in words
    assert (message.to, message.person, message.subject) == (NUMBER, ruth, "A message for you")
    assert message.not_after == made.home_pass.expires_at
    for name in ("Ruth", "Madeup", "Ayo", WORD, family.reference):
        assert name not in words


def test_of_the_secrets_only_marks_are_kept(family: Family, ruth: Person) -> None:
    made = an_invitation(family, ruth)
    kept = f"{list(HomePass.objects.values())}{list(HomeKey.objects.values())}{list(AuditEvent.objects.values())}"
    for secret in (made.token, made.short_code, WORD):
        assert secret not in kept


def test_it_is_written_down_who_was_invited_and_how(family: Family, ruth: Person) -> None:
    an_invitation(family, ruth)
    line = AuditEvent.objects.get(event="home.invited")
    assert line.detail == {"how": "handed", "person": ruth.pk}
    assert line.actor_id == family.added_by.pk


def test_a_letters_code_has_no_letters_that_look_alike(family: Family, ruth: Person) -> None:
    made = an_invitation(family, ruth, how=InvitedHow.LETTER)
    assert len(made.short_code) == 10
    assert not set(made.short_code) & set("ILO01")


@pytest.mark.parametrize("kind", ["text", "call"])
def test_an_unsafe_number_is_refused_with_its_reason(family: Family, ruth: Person, kind: str) -> None:
    a_way(ruth, kind=kind, safe=False)
    assert refused(family, ruth, codes=False, **BY_TEXT) == [rules.NOT_SAFE]
    assert refused(family, ruth) == [rules.NOT_SAFE], "and no codes go there either"


def test_what_is_said_of_texts_decides_over_what_is_said_of_calls(family: Family, ruth: Person) -> None:
    a_way(ruth, kind="call", safe=True)
    a_way(ruth, kind="text", safe=False)
    assert refused(family, ruth, codes=False, **BY_TEXT) == [rules.NOT_SAFE]


def test_somebody_elses_number_is_refused(family: Family, ruth: Person) -> None:
    a_way(children_of(family)[0])
    a_way(ruth, value="07700 900999")
    assert refused(family, ruth, codes=False, **BY_TEXT) == [rules.NOT_THEIRS]


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("abc", rules.TOO_SHORT),
        ("   ", rules.TOO_SHORT),
        ("x" * 61, rules.TOO_LONG),
        ("Ruth", rules.EASY_TO_GUESS),
        ("madeup!", rules.EASY_TO_GUESS),
        ("ayo2015", rules.EASY_TO_GUESS),
        ("12 May 1981", rules.EASY_TO_GUESS),
        ("12051981", rules.EASY_TO_GUESS),
        ("900555", rules.EASY_TO_GUESS),
        ("Teapot Lane", rules.EASY_TO_GUESS),
        ("zz99 1zz", rules.EASY_TO_GUESS),
    ],
)
def test_a_word_the_family_could_guess_is_refused(family: Family, ruth: Person, word: str, why: str) -> None:
    a_way(ruth, kind="call", value="07700 900555")
    ruth.born_on = date(1981, 5, 12)
    ruth.save()
    home = Household.objects.create(name="Nana’s", address="7 Teapot Lane\nSampleton", postcode="ZZ99 1ZZ")
    HouseholdStay.objects.create(household=home, person=children_of(family)[1])
    assert refused(family, ruth, codes=False, word=word) == [why]


def test_two_who_share_a_phone_choose_different_words(family: Family, ruth: Person) -> None:
    other = a_family()
    an_invitation(family, ruth)
    assert refused(other, mother_of(other)) == [rules.TAKEN]
    an_invitation(other, mother_of(other), word="green kettle")


def test_nobody_is_invited_who_has_died_is_not_born_or_is_not_of_the_family(family: Family) -> None:
    gone = a_relative(family, a_person("Sol", died_on=date(2020, 1, 1), by=family.added_by)).person
    unborn = a_relative(
        family, a_person("Baby", expected_on=timezone.localdate() + timedelta(days=60), by=family.added_by)
    ).person
    assert refused(family, gone) == [rules.HAS_DIED]
    assert refused(family, unborn) == [rules.NOT_BORN]
    assert refused(family, mother_of(a_family())) == [rules.NOT_IN_FAMILY]


def test_a_child_can_be_invited(family: Family) -> None:
    ayo = children_of(family)[0]
    an_invitation(family, ayo, codes=False)
    assert home_key_of(family, ayo) is not None


def test_whose_role_does_not_invite_is_refused(family: Family, ruth: Person) -> None:
    family.added_by = a_worker(Role.ADVOCATE)
    with pytest.raises(NotAllowed):
        an_invitation(family, ruth, codes=False)


def test_closing_ends_every_device_at_once(family: Family, ruth: Person) -> None:
    an_invitation(family, ruth)
    key = home_key_of(family, ruth)
    assert key
    let_in(key=key, at=timezone.now())
    close_way_in(family=family, person=ruth, by=family.added_by, at=timezone.now())
    assert not HomePass.objects.filter(ended_at=None).exists()
    assert home_key_of(family, ruth) is None
    with pytest.raises(CannotCloseWayIn, match="no way in"):
        close_way_in(family=family, person=ruth, by=family.added_by, at=timezone.now())


def test_who_closes_their_own_is_out_and_the_coordinator_is_told(family: Family, ruth: Person) -> None:
    an_invitation(family, ruth)
    key = home_key_of(family, ruth)
    assert key
    close_my_way_in(key=key, at=timezone.now())
    assert home_key_of(family, ruth) is None
    assert Notice.objects.get().words == "Ruth closed their way in to the family’s own pages."


def test_the_list_says_how_far_each_one_is(family: Family, ruth: Person) -> None:
    now, ayo = timezone.now(), children_of(family)[0]
    an_invitation(family, ruth, at=now - timedelta(days=15))
    an_invitation(family, ayo, codes=False)
    said = {one.person.pk: one for one in ways_in(family, at=now)}
    assert said[ruth.pk].ran_out
    assert said[ayo.pk].waits
    assert not said[children_of(family)[1].pk].key
