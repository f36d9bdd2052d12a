"""Which room an address leads to."""

from django.urls import include, path

urlpatterns = [
    path("", include("alongside.foundation.urls")),
    path("", include("alongside.access.urls")),
    path("", include("alongside.partners.urls")),
    path("", include("alongside.desk.urls")),
    path("", include("alongside.home.urls")),
    path("", include("alongside.public.urls")),
    path("", include("alongside.families.urls")),
    path("", include("alongside.referrals.urls")),
    path("", include("alongside.conferences.urls")),
    path("", include("alongside.restorative.urls")),
    path("", include("alongside.training.urls")),
    path("", include("alongside.plans.urls")),
    path("", include("alongside.voice.urls")),
]

handler500 = "alongside.foundation.views.went_wrong.went_wrong"
