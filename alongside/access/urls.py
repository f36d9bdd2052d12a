"""Addresses of the access room."""

from django.urls import path

from alongside.access.views import sign_in, sign_out

urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-out/", sign_out.sign_out, name="sign_out"),
]
