"""Addresses of the referrals room."""

from django.urls import path

from alongside.referrals.views.acknowledge_referral import acknowledge_referral
from alongside.referrals.views.allocate_coordinator import allocate_coordinator
from alongside.referrals.views.allow_exception import allow_exception
from alongside.referrals.views.answer_asked_for_another import answer_asked_for_another
from alongside.referrals.views.answer_child import answer_child
from alongside.referrals.views.answer_page import answer_page
from alongside.referrals.views.ask_for_a_conference import ask_for_a_conference
from alongside.referrals.views.ask_for_another import ask_for_another
from alongside.referrals.views.ask_for_exception import ask_for_exception
from alongside.referrals.views.asked_again import asked_again
from alongside.referrals.views.asked_for_help import asked_for_help
from alongside.referrals.views.asks_for_help import asks_for_help
from alongside.referrals.views.become_family import become_family
from alongside.referrals.views.choose_children import choose_children
from alongside.referrals.views.decide_referral import decide_referral
from alongside.referrals.views.held_report import held_report
from alongside.referrals.views.note_baseline import note_baseline
from alongside.referrals.views.note_reached_referrer import note_reached_referrer
from alongside.referrals.views.read_report import read_report
from alongside.referrals.views.referral import referral
from alongside.referrals.views.send_referral import send_referral
from alongside.referrals.views.start_referral import start_referral
from alongside.referrals.views.who_answers_help import who_answers_help
from alongside.referrals.views.withdraw_referral import withdraw_referral
from alongside.referrals.views.write_report import write_report

one = "referrals/<str:reference>/"

urlpatterns = [
    path("families/<str:reference>/ask-for-a-conference/", start_referral, name="start_referral"),
    path("families/<str:reference>/asked-again/", asked_again, name="asked_again"),
    path("ask-for-a-conference/", ask_for_a_conference, name="ask_for_a_conference"),
    path("service/who-answers/", who_answers_help, name="who_answers_help"),
    path("asks-for-help/", asks_for_help, name="asks_for_help"),
    path("asks-for-help/<str:reference>/", asked_for_help, name="asked_for_help"),
    path("asks-for-help/<str:reference>/family/", become_family, name="become_family"),
    path(one, referral, name="referral"),
    path(f"{one}report/", write_report, name="write_report"),
    path(f"{one}report/held/", held_report, name="held_report"),
    path(f"{one}report/as-the-family-reads-it/", read_report, name="read_report"),
    path(f"{one}check-and-send/", send_referral, name="send_referral"),
    path(f"{one}take-back/", withdraw_referral, name="withdraw_referral"),
    path(f"{one}ask-for-an-exception/", ask_for_exception, name="ask_for_exception"),
    path(f"{one}exception/", allow_exception, name="allow_exception"),
    path(f"{one}decide/", decide_referral, name="decide_referral"),
    path(f"{one}it-is-here/", acknowledge_referral, name="acknowledge_referral"),
    path(f"{one}baseline/", note_baseline, name="note_baseline"),
    path(f"{one}the-coordinator/", allocate_coordinator, name="allocate_coordinator"),
    path(f"{one}spoke-with-referrer/", note_reached_referrer, name="note_reached_referrer"),
    path(f"{one}another-coordinator/", ask_for_another, name="ask_for_another"),
    path(f"{one}another-coordinator/<int:asked>/", answer_asked_for_another, name="answer_asked_for_another"),
    path(f"{one}children/", choose_children, name="choose_children"),
    path(f"{one}children/<int:child>/", answer_child, name="answer_child"),
    path(f"{one}answers/<str:page>/", answer_page, name="answer_page"),
]
