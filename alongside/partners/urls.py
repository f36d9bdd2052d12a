"""Addresses of the partners room."""

from django.urls import path

from alongside.partners.views.service_settings import service_settings

urlpatterns = [path("service/settings/", service_settings, name="service_settings")]
