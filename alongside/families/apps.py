"""How Django finds this room."""

from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    name = "alongside.families"
    label = "families"
