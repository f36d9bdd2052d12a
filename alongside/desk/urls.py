"""Addresses of the desk."""

from django.urls import path, re_path

from alongside.desk.views.already_told import already_told
from alongside.desk.views.answer_dispute import answer_dispute
from alongside.desk.views.answer_harm_question import answer_harm_question
from alongside.desk.views.change_retention_rule import change_retention_rule
from alongside.desk.views.close_work import close_work
from alongside.desk.views.collect_record import collect_record
from alongside.desk.views.decide_disposal import decide_disposal
from alongside.desk.views.decide_passage import decide_passage
from alongside.desk.views.extend_record_request import extend_record_request
from alongside.desk.views.families import families
from alongside.desk.views.family import family
from alongside.desk.views.give_record import give_record
from alongside.desk.views.hold import end_family_hold, end_service_hold, hold_family, hold_service
from alongside.desk.views.kept_until import kept_until
from alongside.desk.views.my_work import my_work
from alongside.desk.views.note_dispute import note_dispute
from alongside.desk.views.note_identity import note_identity
from alongside.desk.views.note_record_request import note_record_request
from alongside.desk.views.record_pdf import record_pdf
from alongside.desk.views.record_request import record_request
from alongside.desk.views.record_requests import record_requests
from alongside.desk.views.retention import retention
from alongside.desk.views.review_record import review_record
from alongside.desk.views.withdraw_record_request import withdraw_record_request

RECORD = "records/<str:reference>/"

urlpatterns = [
    path("my-work/", my_work, name="my_work"),
    path("families/", families, name="families"),
    re_path(r"^families/(?P<reference>F-[0-9A-Z]+)/$", family, name="family"),
    path("families/<str:reference>/walls/<int:number>/told-already/", already_told, name="already_told"),
    path("referrals/<str:reference>/close/", close_work, name="close_referral"),
    path(
        "families/<str:reference>/people/<int:person_id>/asks-for-their-record/",
        note_record_request,
        name="note_record_request",
    ),
    path("records/", record_requests, name="record_requests"),
    path(f"{RECORD}", record_request, name="record_request"),
    path(f"{RECORD}who-asks/", note_identity, name="note_identity"),
    path(f"{RECORD}by-mistake/", withdraw_record_request, name="withdraw_record_request"),
    path(f"{RECORD}more-time/", extend_record_request, name="extend_record_request"),
    path(f"{RECORD}put-together/", collect_record, name="collect_record"),
    path(f"{RECORD}read-through/", review_record, name="review_record"),
    path(f"{RECORD}read-through/<int:number>/", decide_passage, name="decide_passage"),
    path(f"{RECORD}serious-harm/", answer_harm_question, name="answer_harm_question"),
    path(f"{RECORD}record.pdf", record_pdf, name="record_pdf"),
    path(f"{RECORD}given/", give_record, name="give_record"),
    path("retention/", retention, name="retention"),
    path("retention/rules/<str:key>/", change_retention_rule, name="change_retention_rule"),
    path("retention/hold/", hold_service, name="hold_service"),
    path("retention/hold/<int:number>/end/", end_service_hold, name="end_service_hold"),
    path("retention/family-hold/<int:number>/end/", end_family_hold, name="end_family_hold"),
    path("retention/due/<int:number>/", decide_disposal, name="decide_disposal"),
    path("families/<str:reference>/wrong/", note_dispute, name="note_dispute"),
    path("families/<str:reference>/wrong/<int:number>/", answer_dispute, name="answer_dispute"),
    path("families/<str:reference>/kept-until/", kept_until, name="kept_until"),
    path("families/<str:reference>/hold/", hold_family, name="hold_family"),
]
