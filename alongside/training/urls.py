"""Addresses of training. The list anyone reads, one session and checking a certificate are in the room `public`."""

from django.urls import path

from alongside.training.views.bring_in_left_out import bring_in_left_out
from alongside.training.views.bring_in_preview import bring_in_preview
from alongside.training.views.bring_in_template import bring_in_template
from alongside.training.views.bring_in_training import bring_in_training

urlpatterns = [
    # In and out.
    path("training/bring-in/", bring_in_training, name="bring_in_training"),
    path("training/bring-in/<int:number>/", bring_in_preview, name="bring_in_preview"),
    path("training/bring-in/<int:number>/left-out.csv", bring_in_left_out, name="bring_in_left_out"),
    path("training/bring-in/<slug:kind>.csv", bring_in_template, name="bring_in_template"),
]
