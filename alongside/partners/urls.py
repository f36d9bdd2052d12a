"""Addresses of the partners room."""

from django.urls import path

from alongside.partners.views.accounts import accounts
from alongside.partners.views.bring_back_careful_word import bring_back_careful_word
from alongside.partners.views.careful_words import careful_words
from alongside.partners.views.change_careful_word import change_careful_word
from alongside.partners.views.end_account import end_account
from alongside.partners.views.leave_out_careful_word import leave_out_careful_word
from alongside.partners.views.look_at_my_words import look_at_my_words
from alongside.partners.views.open_account import open_account
from alongside.partners.views.our_own import our_own, take_up_look
from alongside.partners.views.service_settings import service_settings
from alongside.partners.views.words_looked_at import words_looked_at

urlpatterns = [
    path("service/settings/", service_settings, name="service_settings"),
    path("service/our-own/", our_own, name="our_own"),
    path("service/our-own/<int:number>/take-up/", take_up_look, name="take_up_look"),
    path("service/words/", careful_words, name="careful_words"),
    path("service/words/change/", change_careful_word, name="change_careful_word"),
    path("service/words/leave-out/", leave_out_careful_word, name="leave_out_careful_word"),
    path("service/words/bring-back/", bring_back_careful_word, name="bring_back_careful_word"),
    path("words/", look_at_my_words, name="look_at_my_words"),
    path("words/look/", words_looked_at, name="words_looked_at"),
    path("accounts/", accounts, name="accounts"),
    path("accounts/open/", open_account, name="open_account"),
    path("accounts/<int:number>/end/", end_account, name="end_account"),
]
