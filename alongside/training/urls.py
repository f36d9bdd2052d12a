"""Addresses of training. The list anyone reads, one session and checking a certificate are in the room `public`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
