"""A made-up phone that makes passkeys and answers with them, as WebAuthn says."""

import hashlib
import html
import json
import re
import secrets
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

HOST, ORIGIN = "localhost", "http://localhost"
PRESENT_AND_KNOWN = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV


def question_on(page: str) -> Any:
    """What a page puts to the browser's passkeys."""
    found = re.search(r'data-question="([^"]+)"', page)
    assert found
    return json.loads(html.unescape(found[1]))["publicKey"]


class Phone:
    """One phone, with at most one passkey of ours."""

    def __init__(self) -> None:
        self.secret = ec.generate_private_key(ec.SECP256R1())
        self.credential_id = secrets.token_bytes(16)

    def makes(self, question: Any, *, origin: str = ORIGIN) -> str:
        """Its answer to being asked for a new passkey."""
        public = ES256.from_cryptography_key(self.secret.public_key())  # type: ignore[no-untyped-call]
        flags = PRESENT_AND_KNOWN | AuthenticatorData.FLAG.AT
        credential = AttestedCredentialData.create(Aaguid.NONE, self.credential_id, public)
        data = AuthenticatorData.create(_rp(), flags, 0, credential)
        attested = bytes(AttestationObject.create("none", data, {}))
        return self._answer(
            clientDataJSON=websafe_encode(_client("create", question, origin)),
            attestationObject=websafe_encode(attested),
        )

    def answers(self, question: Any, *, known: bool = True, origin: str = ORIGIN) -> str:
        """Its answer to being asked who this is; `known`: a finger or a code said so to the phone."""
        data = bytes(AuthenticatorData.create(_rp(), PRESENT_AND_KNOWN if known else AuthenticatorData.FLAG.UP, 1))
        client = _client("get", question, origin)
        signed = self.secret.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        return self._answer(
            clientDataJSON=websafe_encode(client),
            authenticatorData=websafe_encode(data),
            signature=websafe_encode(signed),
        )

    def _answer(self, **response: str) -> str:
        number = websafe_encode(self.credential_id)
        given = {"id": number, "rawId": number, "type": "public-key", "clientExtensionResults": {}}
        return json.dumps(given | {"response": response})


def _rp() -> bytes:
    return hashlib.sha256(HOST.encode()).digest()


def _client(what: str, question: Any, origin: str) -> bytes:
    said = {"type": f"webauthn.{what}", "challenge": question["challenge"], "origin": origin, "crossOrigin": False}
    return json.dumps(said).encode()
