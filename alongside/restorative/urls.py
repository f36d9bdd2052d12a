"""Addresses of restorative conversations, circles and meetings."""

from django.urls import URLPattern, path

from alongside.restorative.views import restorative_meeting

ONE = "restorative/<reference>/"

# Addresses that do not begin with one meeting come first: "restorative/circles/" is no meeting called "circles".
OF_THE_ROOM: list[URLPattern] = []

OF_ONE_MEETING: list[URLPattern] = [
    path(ONE, restorative_meeting.restorative_meeting, name="restorative_meeting"),
]

urlpatterns = [*OF_THE_ROOM, *OF_ONE_MEETING]
