"""The one page of the foundation: every component, on show."""

from django.urls import path

from alongside.foundation.views.gallery import gallery

urlpatterns = [path("components/", gallery, name="gallery")]
