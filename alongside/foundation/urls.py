"""The pages of the foundation: every component on show, and how far each language is."""

from django.urls import path

from alongside.foundation.views.gallery import gallery, home_gallery
from alongside.foundation.views.languages import languages

urlpatterns = [
    path("components/", gallery, name="gallery"),
    path("components/home/", home_gallery, name="home_gallery"),
    path("languages/", languages, name="languages"),
]
