"""Addresses of restorative conversations, circles and meetings."""

from django.urls import URLPattern, path

from alongside.restorative.views import (
    add_new_party,
    add_organisation_party,
    add_party,
    agree_to_go_on,
    ask_for_restorative,
    begin_preparing_people,
    begin_restorative_alone,
    change_beside,
    choose_questions,
    circle_kept,
    circle_order,
    conversations,
    end_facilitator,
    end_restorative,
    family_conversations,
    finish_circle,
    go_back_to_questions,
    look_whether_safe,
    my_circles,
    name_facilitator,
    new_circle,
    note_conversation,
    note_on_restorative,
    note_readiness,
    note_their_answer,
    note_their_words,
    plan_circle,
    question_cards,
    question_sets,
    questions_version,
    remove_party,
    restorative_meeting,
    restorative_party,
    restorative_work,
    run_circle,
    say_i_have_a_part_in,
    say_no_part,
    take_back_conversation,
    throw_away_circle,
)

ONE = "restorative/<reference>/"
PEOPLE = f"{ONE}people/"
PARTY = f"{PEOPLE}<int:party_id>/"

# Addresses that do not begin with one meeting come first: "restorative/circles/" is no meeting called "circles".
OF_THE_ROOM: list[URLPattern] = [
    path("restorative/", restorative_work.restorative_work, name="restorative_work"),
    path("restorative/begin/", begin_restorative_alone.begin_restorative_alone, name="begin_restorative_alone"),
    path("families/<reference>/restorative/ask/", ask_for_restorative.ask_for_restorative, name="ask_for_restorative"),
]

CIRCLE = "restorative/circles/<int:circle_id>/"
QUESTIONS = "restorative/questions/<audience>/<reader>/<in_language>/"

# Lighter than a meeting: conversations, circles, and the questions that all of it uses.
OF_EVERY_DAY: list[URLPattern] = [
    path("restorative/conversation/", note_conversation.note_conversation, name="note_conversation"),
    path("restorative/conversations/", conversations.conversations, name="conversations"),
    path(
        "restorative/conversations/<int:conversation_id>/take-back/",
        take_back_conversation.take_back_conversation,
        name="take_back_conversation",
    ),
    path(
        "families/<family_reference>/restorative/conversations/",
        family_conversations.family_conversations,
        name="family_conversations",
    ),
    path("restorative/circles/", my_circles.my_circles, name="my_circles"),
    path("restorative/circles/new/", new_circle.new_circle, name="new_circle"),
    path(CIRCLE, run_circle.run_circle, name="run_circle"),
    path(f"{CIRCLE}plan/", plan_circle.plan_circle, name="plan_circle"),
    path(f"{CIRCLE}order/", circle_order.circle_order, name="circle_order"),
    path(f"{CIRCLE}end/", finish_circle.finish_circle, name="finish_circle"),
    path(f"{CIRCLE}kept/", circle_kept.circle_kept, name="circle_kept"),
    path(f"{CIRCLE}throw-away/", throw_away_circle.throw_away_circle, name="throw_away_circle"),
    path("restorative/questions/", question_sets.question_sets, name="question_sets"),
    path(QUESTIONS, choose_questions.choose_questions, name="choose_questions"),
    path(f"{QUESTIONS}cards/", question_cards.question_cards, name="question_cards"),
    path(f"{QUESTIONS}cards.pdf", question_cards.question_cards_pdf, name="question_cards_pdf"),
    path(f"{QUESTIONS}<int:number>/", questions_version.questions_version, name="questions_version"),
    path(f"{QUESTIONS}<int:number>/go-back/", go_back_to_questions.go_back_to_questions, name="go_back_to_questions"),
]

OF_ONE_MEETING: list[URLPattern] = [
    path(ONE, restorative_meeting.restorative_meeting, name="restorative_meeting"),
    path(f"{PEOPLE}add/", add_party.add_party, name="add_party"),
    path(f"{PEOPLE}add/new/", add_new_party.add_new_party, name="add_new_party"),
    path(
        f"{PEOPLE}add/organisation/",
        add_organisation_party.add_organisation_party,
        name="add_organisation_party",
    ),
    path(PARTY, restorative_party.restorative_party, name="restorative_party"),
    path(f"{PARTY}answer/", note_their_answer.note_their_answer, name="note_their_answer"),
    path(f"{PARTY}words/", note_their_words.note_their_words, name="note_their_words"),
    path(f"{PARTY}readiness/", note_readiness.note_readiness, name="note_readiness"),
    path(f"{PARTY}beside/", change_beside.change_beside, name="change_beside"),
    path(f"{PARTY}remove/", remove_party.remove_party, name="remove_party"),
    path(f"{ONE}no-part/", say_no_part.say_no_part, name="say_no_part"),
    path(f"{ONE}facilitators/choose/<part>/", name_facilitator.name_facilitator, name="name_facilitator"),
    path(f"{ONE}facilitators/<int:facilitator_id>/end/", end_facilitator.end_facilitator, name="end_facilitator"),
    path(f"{ONE}safe/", look_whether_safe.look_whether_safe, name="look_whether_safe"),
    path(f"{ONE}safe/agree/", agree_to_go_on.agree_to_go_on, name="agree_to_go_on"),
    path(f"{ONE}people/begin/", begin_preparing_people.begin_preparing_people, name="begin_preparing_people"),
    path(f"{ONE}notes/", note_on_restorative.note_on_restorative, name="note_on_restorative"),
    path(f"{ONE}end/", end_restorative.end_restorative, name="end_restorative"),
    path(f"{ONE}i-have-a-part/", say_i_have_a_part_in.say_i_have_a_part_in, name="say_i_have_a_part_in"),
]

urlpatterns = [*OF_THE_ROOM, *OF_EVERY_DAY, *OF_ONE_MEETING]
