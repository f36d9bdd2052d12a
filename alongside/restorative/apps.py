"""How Django finds this room."""

from django.apps import AppConfig


class RestorativeConfig(AppConfig):
    name = "alongside.restorative"
    label = "restorative"
