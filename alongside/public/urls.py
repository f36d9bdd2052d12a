"""Addresses of the pages anyone may read."""

from django.urls import path

from alongside.public.views.privacy_notice import privacy_notice, privacy_notice_for_children

urlpatterns = [
    path("privacy/", privacy_notice, name="privacy_notice"),
    path("privacy/children/", privacy_notice_for_children, name="privacy_notice_for_children"),
]
