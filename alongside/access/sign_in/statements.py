"""What the council's directory says of somebody, and when we believe it: its address, its signature, our question."""

import secrets
from typing import Any
from urllib.parse import urlencode

import jwt
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest, QueryDict
from django.utils.crypto import constant_time_compare

# By keys of which the directory alone holds the secret half. Never "none", never one that we could make ourselves.
SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
QUESTION = "question_to_directory"  # in a session: a word the directory has to give back


class CouncilsDirectory(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth comes without types
    """What it says of somebody is believed only with its signature, though it came straight from it."""

    def know(self) -> None:
        """Look at what it says of itself before anybody is sent there; refuses with OAuth2Error."""
        self.openid_config  # noqa: B018 (looking is all)

    @property
    def openid_config(self) -> dict[str, Any]:
        """What it says of itself; another directory's name in it is refused."""
        told: dict[str, Any] = super().openid_config
        asked = str(self.get_provider().app.settings["server_url"]).split("/.well-known/")[0]
        if str(told.get("issuer")).rstrip("/") != asked.rstrip("/"):
            raise OAuth2Error("The directory calls itself by another address than the one it was asked at")
        return told

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        told = self._signed(app, id_token)
        ours = self.request.session.pop(QUESTION, "")
        if not ours or not constant_time_compare(str(told.get("nonce")), ours):
            raise OAuth2Error("This answers no question of this browser")
        return told

    def _signed(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        try:
            if jwt.get_unverified_header(id_token).get("alg") not in SIGNED_BY:
                raise OAuth2Error("Not signed in a way we believe")
            told: dict[str, Any] = jwtkit.verify_and_decode(
                credential=id_token,
                keys_url=self.openid_config["jwks_uri"],
                issuer=self.openid_config["issuer"],
                audience=app.client_id,
                lookup_kid=jwtkit.lookup_kid_jwk,
            )
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as problem:
            raise OAuth2Error("Not a statement we can read") from problem
        return told


def ask(request: HttpRequest) -> None:
    """Before they are sent to the directory: a word it has to give back, and nothing else of what the address says."""
    word = request.session.setdefault(QUESTION, secrets.token_urlsafe(32))
    said = QueryDict(mutable=True)
    if "next" in request.GET:
        said["next"] = request.GET["next"]
    said["auth_params"] = urlencode({"nonce": word})
    request.GET = said  # type: ignore[assignment]  # changed once, before anybody reads it
