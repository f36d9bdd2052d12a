"""To the council's own directory and back."""

from typing import Any

from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import Http404, HttpRequest, HttpResponse
from requests import RequestException

from alongside.access.sign_in.directory import say_it_did_not_work


class CouncilsDirectory(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth comes without types
    """What it says of somebody is believed only with its signature, though it came straight from it."""

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        told: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return told


def directory(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send them to the directory to say who they are."""
    return _through(OAuth2LoginView, request, provider_id)


def back_from_directory(request: HttpRequest, provider_id: str) -> HttpResponse:
    """The directory sent them back with its answer."""
    return _through(OAuth2CallbackView, request, provider_id)


def _through(view: Any, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        response: HttpResponse = view.adapter_view(CouncilsDirectory(request, provider_id))(request)
    except SocialApp.DoesNotExist:  # no directory is set up
        raise Http404 from None
    except RequestException:
        return say_it_did_not_work(request)
    return response
