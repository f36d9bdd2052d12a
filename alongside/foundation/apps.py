"""Tells Django that the foundation is part of the house."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "alongside.foundation"
    label = "foundation"
    verbose_name = "Foundation"
