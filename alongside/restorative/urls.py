"""Addresses of restorative conversations, circles and meetings."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
