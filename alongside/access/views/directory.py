"""To the council's own directory and back."""

from typing import Any

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import Http404, HttpRequest, HttpResponse
from requests import RequestException

from alongside.access.sign_in.directory import say_it_did_not_work


def directory(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send them to the directory to say who they are."""
    return _through(OAuth2LoginView, request, provider_id)


def back_from_directory(request: HttpRequest, provider_id: str) -> HttpResponse:
    """The directory sent them back with its answer."""
    return _through(OAuth2CallbackView, request, provider_id)


def _through(view: Any, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        response: HttpResponse = view.adapter_view(OpenIDConnectOAuth2Adapter(request, provider_id))(request)
    except SocialApp.DoesNotExist:  # no directory is set up
        raise Http404 from None
    except RequestException:
        return say_it_did_not_work(request)
    return response
