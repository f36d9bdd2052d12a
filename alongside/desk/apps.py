"""How Django finds this room."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "alongside.desk"
    label = "desk"
