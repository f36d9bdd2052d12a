"""The addresses of the family's own pages."""

from django.urls import path

from alongside.home.views.ask_again import ask_again
from alongside.home.views.call_for_review import ask_for_help, call_for_review
from alongside.home.views.choose_language import choose_language
from alongside.home.views.close_my_way_in import close_my_way_in
from alongside.home.views.coming import coming
from alongside.home.views.feedback import feedback, feedback_thanks
from alongside.home.views.go_out import go_out, gone_out
from alongside.home.views.home_code import home_code
from alongside.home.views.home_door import home_door
from alongside.home.views.home_passkey_in import home_passkey_in
from alongside.home.views.home_passkeys import home_passkeys
from alongside.home.views.how_is_it_now import how_is_it_now
from alongside.home.views.how_it_feels import how_it_feels
from alongside.home.views.invitation import invitation
from alongside.home.views.letter_code import letter_code
from alongside.home.views.mark_promise import mark_promise, take_back_mark
from alongside.home.views.more import more
from alongside.home.views.my_answer_to_it import my_answer_to_it
from alongside.home.views.my_place import my_place
from alongside.home.views.my_words import my_words
from alongside.home.views.my_words_together import my_words_together
from alongside.home.views.not_safe import not_safe, not_safe_told
from alongside.home.views.our_agreement_pdf import our_agreement_pdf
from alongside.home.views.our_home import our_home
from alongside.home.views.our_meeting import our_meeting, our_meeting_file
from alongside.home.views.our_plan import our_earlier_plan, our_plan
from alongside.home.views.our_private_time import (
    begin_our_private_time,
    our_private_time,
    our_private_time_turn,
    show_our_private_plan,
    throw_away_our_private_plan,
)
from alongside.home.views.our_working_plan import our_plan_turn, our_working_plan
from alongside.home.views.private_time_link import private_time_link
from alongside.home.views.putting_right import putting_right, things_to_put_right
from alongside.home.views.reading_out import reading_out
from alongside.home.views.said_media import said_media
from alongside.home.views.say_yes import say_yes
from alongside.home.views.short_report import short_report
from alongside.home.views.show_our_plan import our_plan_is_shown, show_our_plan
from alongside.home.views.stop_taking_part import stop_taking_part
from alongside.home.views.take_back_words import take_back_words
from alongside.home.views.take_our_plan import our_plan_pdf, read_our_plan, take_our_plan
from alongside.home.views.tap import tap
from alongside.home.views.this_is_wrong import this_is_wrong
from alongside.home.views.throw_away_our_plan import our_plan_is_thrown_away, throw_away_our_plan
from alongside.home.views.what_changed_read import what_changed_read
from alongside.home.views.what_happens import what_happens
from alongside.home.views.what_i_hope_and_fear import what_i_hope_and_fear
from alongside.home.views.what_i_need import need_taken_back, what_i_need
from alongside.home.views.what_we_agreed import was_it_kept, what_we_agreed
from alongside.home.views.who_can_see import who_can_see, who_can_see_feeling
from alongside.home.views.who_may_know import who_may_know
from alongside.home.views.words_for_me import words_for_me
from alongside.home.views.words_for_our_meeting import words_for_our_meeting
from alongside.home.views.words_for_somebody import pass_my_words_on, words_for_somebody
from alongside.home.views.written_about_us import written_about_us

urlpatterns = [
    path("home/", our_home, name="our_home"),
    path("home/door/", home_door, name="home_door"),
    path("home/code/", home_code, name="home_code"),
    path("home/key/", letter_code, name="letter_code"),
    path("home/key/<str:token>/", invitation, name="invitation"),
    path("home/language/", choose_language, name="choose_language"),
    path("home/more/", more, name="more"),
    path("home/passkeys/", home_passkeys, name="home_passkeys"),
    path("home/passkey/", home_passkey_in, name="home_passkey_in"),
    path("home/go-out/", go_out, name="go_out"),
    path("home/gone-out/", gone_out, name="gone_out"),
    path("home/close/", close_my_way_in, name="close_my_way_in"),
    path("home/together/", our_private_time, name="our_private_time"),
    path("home/together/begin/", begin_our_private_time, name="begin_our_private_time"),
    path("home/together/turn/", our_private_time_turn, name="our_private_time_turn"),
    path("home/together/show/", show_our_private_plan, name="show_our_private_plan"),
    path("home/together/throw-away/", throw_away_our_private_plan, name="throw_away_our_private_plan"),
    path("home/words/", my_words, name="my_words"),
    path("home/words/in/<str:place>/", my_place, name="my_place"),
    path("home/words/together/", my_words_together, name="my_words_together"),
    path("home/words/feel/", how_it_feels, name="how_it_feels"),
    path("home/words/feel/<int:number>/who/", who_can_see_feeling, name="who_can_see_feeling"),
    path("home/words/read-out/", reading_out, name="reading_out"),
    path("home/words/for-me/", words_for_me, name="words_for_me"),
    path("home/words/changed/<int:number>/", what_changed_read, name="what_changed_read"),
    path("home/words/<int:number>/who/", who_can_see, name="who_can_see"),
    path("home/words/<int:number>/back/", take_back_words, name="take_back_words"),
    path("home/words/<int:number>/file/", said_media, name="said_media"),
    path("home/not-safe/", not_safe, name="not_safe"),
    path("home/not-safe/<int:number>/", not_safe_told, name="not_safe_told"),
    path("home/feedback/", feedback, name="feedback"),
    path("home/feedback/thanks/", feedback_thanks, name="feedback_thanks"),
    path("home/meeting/", our_meeting, name="our_meeting"),
    path("home/meeting/appointment.ics", our_meeting_file, name="our_meeting_file"),
    path("home/meeting/my-answer/", coming, name="coming"),
    path("home/meeting/who-may-know/", who_may_know, name="who_may_know"),
    path("home/meeting/what-i-need/", what_i_need, name="what_i_need"),
    path("home/meeting/what-i-need/<int:need_id>/", need_taken_back, name="need_taken_back"),
    path("home/meeting/my-words/", words_for_our_meeting, name="words_for_our_meeting"),
    path("home/meeting/what-happens/", what_happens, name="what_happens"),
    path("home/meeting/report/", short_report, name="short_report"),
    path("home/written/", written_about_us, name="written_about_us"),
    path("home/written/wrong/", this_is_wrong, name="this_is_wrong"),
    path("home/help-again/", ask_again, name="ask_again"),
    path("home/putting-right/", things_to_put_right, name="things_to_put_right"),
    path("home/putting-right/<str:reference>/", putting_right, name="putting_right"),
    path("home/putting-right/<str:reference>/my-answer/", my_answer_to_it, name="my_answer_to_it"),
    path("home/putting-right/<str:reference>/stop/", stop_taking_part, name="stop_taking_part"),
    path("home/putting-right/<str:reference>/hopes/", what_i_hope_and_fear, name="what_i_hope_and_fear"),
    path("home/putting-right/<str:reference>/words/", words_for_somebody, name="words_for_somebody"),
    path("home/putting-right/<str:reference>/words/<str:key>/", pass_my_words_on, name="pass_my_words_on"),
    path("home/putting-right/<str:reference>/agreed/", what_we_agreed, name="what_we_agreed"),
    path("home/putting-right/<str:reference>/agreed/<int:number>.pdf", our_agreement_pdf, name="our_agreement_pdf"),
    path("home/putting-right/<str:reference>/agreed/<str:key>/", was_it_kept, name="was_it_kept"),
    path("home/putting-right/<str:reference>/now/<int:number>/<int:weeks>/", how_is_it_now, name="how_is_it_now"),
    path("home/plan/", our_plan, name="our_plan"),
    path("home/plan/mark/<str:key>/", mark_promise, name="mark_promise"),
    path("home/plan/mark/<str:key>/undo/", take_back_mark, name="take_back_mark"),
    path("home/plan/yes/", say_yes, name="say_yes"),
    path("home/plan/together-again/", call_for_review, name="call_for_review"),
    path("home/plan/help/", ask_for_help, name="ask_for_help"),
    path("home/plan/take/", take_our_plan, name="take_our_plan"),
    path("home/plan/take/<str:kind>/plan.pdf", our_plan_pdf, name="our_plan_pdf"),
    path("home/plan/read/", read_our_plan, name="read_our_plan"),
    path("home/plan/earlier/<str:reference>/", our_earlier_plan, name="our_earlier_plan"),
    path("home/tap/<str:token>/", tap, name="tap"),
    path("together/", our_working_plan, name="our_working_plan"),
    path("together/turn/", our_plan_turn, name="our_plan_turn"),
    path("together/show/", show_our_plan, name="show_our_plan"),
    path("together/shown/", our_plan_is_shown, name="our_plan_is_shown"),
    path("together/throw-away/", throw_away_our_plan, name="throw_away_our_plan"),
    path("together/thrown-away/", our_plan_is_thrown_away, name="our_plan_is_thrown_away"),
    path("together/<str:token>/", private_time_link, name="private_time_link"),
]
