"""To the council's own directory and back."""

from typing import Any

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.http import Http404, HttpRequest, HttpResponse
from requests import RequestException

from alongside.access.sign_in.directory import say_it_did_not_work
from alongside.access.sign_in.statements import CouncilsDirectory, ask
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Sends a worker to the council’s directory.")
def directory(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send them to the directory to say who they are."""
    ask(request)
    return _through(OAuth2LoginView, request, provider_id)


@leaves(Kind.PAGE, to=Reader.WORKER)
def back_from_directory(request: HttpRequest, provider_id: str) -> HttpResponse:
    """The directory sent them back with its answer."""
    return _through(OAuth2CallbackView, request, provider_id)


def _through(view: Any, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        councils = CouncilsDirectory(request, provider_id)
        councils.know()
        response: HttpResponse = view.adapter_view(councils)(request)
    except SocialApp.DoesNotExist:  # no directory is set up
        raise Http404 from None
    except (RequestException, OAuth2Error):
        return say_it_did_not_work(request)
    return response
