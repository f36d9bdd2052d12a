"""Addresses of the desk."""

from django.urls import path, re_path

from alongside.desk.views.already_told import already_told
from alongside.desk.views.close_work import close_work
from alongside.desk.views.families import families
from alongside.desk.views.family import family
from alongside.desk.views.my_work import my_work
from alongside.desk.views.start import start

urlpatterns = [
    path("", start, name="start"),
    path("my-work/", my_work, name="my_work"),
    path("families/", families, name="families"),
    re_path(r"^families/(?P<reference>F-[0-9A-Z]+)/$", family, name="family"),
    path("families/<str:reference>/walls/<int:number>/told-already/", already_told, name="already_told"),
    path("referrals/<str:reference>/close/", close_work, name="close_referral"),
]
