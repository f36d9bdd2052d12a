"""The pages of the foundation: every component, on show."""

from django.urls import path

from alongside.foundation.views.gallery import gallery, home_gallery

urlpatterns = [
    path("components/", gallery, name="gallery"),
    path("components/home/", home_gallery, name="home_gallery"),
]
