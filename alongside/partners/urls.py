"""Addresses of the partners room."""

from django.urls import path

from alongside.partners.views.accounts import accounts
from alongside.partners.views.end_account import end_account
from alongside.partners.views.open_account import open_account
from alongside.partners.views.our_own import our_own, take_up_look
from alongside.partners.views.service_settings import service_settings

urlpatterns = [
    path("service/settings/", service_settings, name="service_settings"),
    path("service/our-own/", our_own, name="our_own"),
    path("service/our-own/<int:number>/take-up/", take_up_look, name="take_up_look"),
    path("accounts/", accounts, name="accounts"),
    path("accounts/open/", open_account, name="open_account"),
    path("accounts/<int:number>/end/", end_account, name="end_account"),
]
