"""Passkeys of relatives: what their browser is asked, and whether its answer is right (WebAuthn, by way of fido2)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature
from fido2.server import Fido2Server
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.families.models import HomeKey, HomePasskey
from alongside.families.queries.home_door import passkey_with
from alongside.foundation.sealing import token_hash

QUESTION_LASTS = timedelta(minutes=5)
LONGEST_ANSWER = 20_000
# Whoever looks through the passkeys of a shared phone reads this and no more.
CALLED = "Our plan"
_WRONG = (ValueError, TypeError, KeyError, AttributeError, InvalidSignature)


@dataclass(frozen=True)
class Question:
    """What the page puts to the browser, and what we need to know again when it answers. Both as JSON."""

    asked: str
    state: str


@dataclass(frozen=True)
class NewPasskey:
    """What a browser made: its name for it, and what its answers are checked with."""

    credential_id: str
    credential: bytes


def passkeys_of(key: HomeKey) -> list[HomePasskey]:
    """Those of one relative."""
    return list(HomePasskey.objects.filter(key=key))


def question_for_new_passkey(host: str, key: HomeKey) -> Question:
    """The device has to know who uses it: a finger, a face, its own code. Then no word is needed."""
    mine = _credentials(passkeys_of(key))
    who = PublicKeyCredentialUserEntity(
        id=token_hash(f"passkey {key.pk}").encode()[:32], name=CALLED, display_name=CALLED
    )
    asked, state = _server(host).register_begin(
        who,
        mine,
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return Question(json.dumps(dict(asked)), json.dumps([key.pk, state]))


def new_passkey(host: str, key: HomeKey, *, state: str, answer: str) -> NewPasskey | None:
    """What the browser made, checked; nothing when it is no answer to what this person was asked."""
    try:
        asked_of, kept = json.loads(state)
        response = RegistrationResponse.from_dict(_read(answer))
        if asked_of != key.pk:
            return None
        made = _server(host).register_complete(kept, response).credential_data
    except _WRONG:
        return None
    return NewPasskey(websafe_encode(made.credential_id), bytes(made)) if made else None


def question_to_passkeys(host: str) -> Question:
    """Asked of whoever comes: the device says itself which passkeys it has."""
    asked, state = _server(host).authenticate_begin(user_verification=UserVerificationRequirement.REQUIRED)
    return Question(json.dumps(dict(asked)), json.dumps(state))


def passkey_that_answered(host: str, *, state: str, answer: str) -> HomePasskey | None:
    """Whose passkey gave this answer to our question, if it is one of ours and right."""
    try:
        given = _read(answer)
        response = AuthenticationResponse.from_dict(given)
        with beyond_the_walls(Sight.HOME_DOOR):
            found = passkey_with(websafe_encode(response.raw_id))
        if found is None:
            return None
        _server(host).authenticate_complete(json.loads(state), _credentials([found]), response)
    except _WRONG:
        return None
    return found


def _credentials(passkeys: Iterable[HomePasskey]) -> list[AttestedCredentialData]:
    return [AttestedCredentialData(bytes(one.credential)) for one in passkeys]


def _read(answer: str) -> Any:
    if len(answer) > LONGEST_ANSWER:
        raise ValueError("No passkey says so much.")
    return json.loads(answer)


def _server(host: str) -> Fido2Server:
    return Fido2Server(PublicKeyCredentialRpEntity(id=host.partition(":")[0], name=CALLED))
