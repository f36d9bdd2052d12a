"""The addresses of pages about plans."""

from django.urls import path

from alongside.plans.views.agree_at_the_table import agree_at_the_table
from alongside.plans.views.answer_call import answer_call, note_call
from alongside.plans.views.answer_plan import answer_plan
from alongside.plans.views.ask_for_support import ask_for_support, change_support
from alongside.plans.views.back_up import add_back_up, change_back_up
from alongside.plans.views.begin_kitchen_table_plan import begin_kitchen_table_plan
from alongside.plans.views.begin_review import begin_review
from alongside.plans.views.choose_readers import choose_readers
from alongside.plans.views.decide_support import decide_support
from alongside.plans.views.finish_review import finish_review
from alongside.plans.views.held_copy import held_copy
from alongside.plans.views.lend_device import lend_device
from alongside.plans.views.note_asked_reply import note_asked_reply
from alongside.plans.views.note_copy_given import note_copy_given
from alongside.plans.views.note_family_reply import note_family_reply
from alongside.plans.views.note_mark import note_mark
from alongside.plans.views.note_not_agreed import note_not_agreed
from alongside.plans.views.note_said_afterwards import note_said_afterwards
from alongside.plans.views.note_translation import note_translation
from alongside.plans.views.plan import plan
from alongside.plans.views.plan_copies import plan_copies
from alongside.plans.views.plan_pdf import plan_pdf
from alongside.plans.views.present_again import present_again
from alongside.plans.views.promise import add_promise, change_promise
from alongside.plans.views.read_back import read_back, take_back
from alongside.plans.views.remove_point import remove_point
from alongside.plans.views.review import review
from alongside.plans.views.start_plan import start_plan
from alongside.plans.views.working_plan import working_plan
from alongside.plans.views.write_plan import write_plan

P = "plans/<str:reference>/"

urlpatterns = [
    path("plans/working/<int:private_time_id>/", working_plan, name="working_plan"),
    path("plans/lend/<int:private_time_id>/", lend_device, name="lend_device"),
    path("plans/start/<str:conference_reference>/", start_plan, name="start_plan"),
    path("plans/at-the-table/<str:family_reference>/", begin_kitchen_table_plan, name="begin_kitchen_table_plan"),
    path(P, plan, name="plan"),
    path(P + "write/", write_plan, name="write_plan"),
    path(P + "promises/add/", add_promise, name="add_promise"),
    path(P + "promises/<int:promise_id>/", change_promise, name="change_promise"),
    path(P + "if-things-get-hard/add/", add_back_up, name="add_back_up"),
    path(P + "if-things-get-hard/<int:back_up_id>/", change_back_up, name="change_back_up"),
    path(P + "help/add/", ask_for_support, name="ask_for_support"),
    path(P + "help/<int:support_id>/", change_support, name="change_support"),
    path(P + "take-out/<str:key>/", remove_point, name="remove_point"),
    path(P + "read-back/", read_back, name="read_back"),
    path(P + "take-back/", take_back, name="take_back"),
    path(P + "agree/", agree_at_the_table, name="agree_at_the_table"),
    path(P + "how-it-goes/<int:promise_id>/", note_mark, name="note_mark"),
    path(P + "afterwards/", note_said_afterwards, name="note_said_afterwards"),
    path(P + "calls/", note_call, name="note_call"),
    path(P + "calls/<int:call_id>/", answer_call, name="answer_call"),
    path(P + "answer/", answer_plan, name="answer_plan"),
    path(P + "reply/<int:answer_id>/", note_family_reply, name="note_family_reply"),
    path(P + "present-again/", present_again, name="present_again"),
    path(P + "not-agreed/", note_not_agreed, name="note_not_agreed"),
    path(P + "asked/<int:promise_id>/", note_asked_reply, name="note_asked_reply"),
    path(P + "decide/<int:support_id>/", decide_support, name="decide_support"),
    path(P + "copies/", plan_copies, name="plan_copies"),
    path(P + "copies/<int:copy_id>/plan.pdf", plan_pdf, name="plan_pdf"),
    path(P + "copies/<int:copy_id>/given/", note_copy_given, name="note_copy_given"),
    path(P + "copies/<int:copy_id>/held/", held_copy, name="held_copy"),
    path(P + "readers/<str:key>/", choose_readers, name="choose_readers"),
    path(P + "languages/", note_translation, name="note_translation"),
    path(P + "languages/<str:language_code>/", note_translation, name="change_translation"),
    path(P + "begin-review/", begin_review, name="begin_review"),
    path(P + "review/", review, name="review"),
    path(P + "finish-review/", finish_review, name="finish_review"),
]
