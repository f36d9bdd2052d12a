"""Addresses of the pages anyone may read. Another language stands in front: /ar/ask/."""

from django.urls import include, path, register_converter

from alongside.foundation.languages import LANGUAGES
from alongside.public.views.front_door import front_door
from alongside.public.views.our_look import our_colours, our_logo
from alongside.public.views.privacy_notice import privacy_notice, privacy_notice_for_children


class LanguageConverter:
    """A language other than English, at the beginning of an address."""

    regex = "|".join(language.code for language in LANGUAGES if not language.is_english)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(LanguageConverter, "language")

# In every language.
anyones = [
    path("", front_door, name="front_door"),
    path("privacy/", privacy_notice, name="privacy_notice"),
    path("privacy/children/", privacy_notice_for_children, name="privacy_notice_for_children"),
]
# In none: files, what programs read, and editors' own pages.
urlpatterns = [
    path("our-own/<slug:mark>.css", our_colours, name="our_colours"),
    path("our-own/<slug:mark>.webp", our_logo, name="our_logo"),
    path("", include(anyones)),
    path("<language:language>/", include(anyones)),
]
