"""How Django finds this room."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "alongside.public"
    label = "public"
