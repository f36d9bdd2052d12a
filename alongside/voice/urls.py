"""The addresses of this room: what children and families said, for workers."""

from django.urls import path

from alongside.voice.views.alert import alert
from alongside.voice.views.family_voice import family_voice
from alongside.voice.views.note_feedback import note_feedback
from alongside.voice.views.note_words import note_words
from alongside.voice.views.tell_what_changed import tell_what_changed
from alongside.voice.views.voice_media import voice_media
from alongside.voice.views.workers_feedback import workers_feedback

urlpatterns = [
    path("families/<str:reference>/voice/", family_voice, name="family_voice"),
    path("families/<str:reference>/voice/note/<int:person_id>/", note_words, name="note_words"),
    path("families/<str:reference>/voice/<int:said_id>/changed/", tell_what_changed, name="tell_what_changed"),
    path("families/<str:reference>/voice/<int:said_id>/file/", voice_media, name="voice_media"),
    path("families/<str:reference>/how-it-was/", workers_feedback, name="workers_feedback"),
    path("families/<str:reference>/how-it-was/<int:person_id>/", note_feedback, name="note_feedback"),
    path("alerts/<int:number>/", alert, name="alert"),
]
