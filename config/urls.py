"""Which room an address leads to."""

from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

ROOMS = ("foundation", "access", "partners", "desk", "home", "families", "referrals", "conferences", "plans")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(import_module(f"alongside.{room}.urls"))) for room in ROOMS if find_spec(f"alongside.{room}.urls")
]
