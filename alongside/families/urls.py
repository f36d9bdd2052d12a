"""Addresses of the families room."""

from django.urls import path

from alongside.families.views import annex_import, bring_in_children

urlpatterns = [
    path("children/bring-in/", bring_in_children.bring_in_children, name="bring_in_children"),
    path("children/bring-in/<int:number>/", annex_import.annex_import, name="annex_import"),
]
