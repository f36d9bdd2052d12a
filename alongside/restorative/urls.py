"""Addresses of restorative conversations, circles and meetings."""

from django.urls import URLPattern, path

from alongside.restorative.views import (
    add_new_party,
    add_organisation_party,
    add_party,
    agree_to_go_on,
    agreement_pdf,
    arrange_sitting,
    ask_for_restorative,
    begin_agreement,
    begin_carrying,
    begin_preparing_people,
    begin_restorative_alone,
    carried_letter,
    carry_words,
    change_beside,
    change_line,
    choose_questions,
    circle_kept,
    circle_order,
    conversations,
    drop_agreement,
    end_facilitator,
    end_restorative,
    everyone_was_heard,
    family_conversations,
    finish_circle,
    go_back_to_questions,
    look_whether_safe,
    make_agreement,
    my_circles,
    my_reflections,
    name_facilitator,
    new_circle,
    note_conversation,
    note_follow_up,
    note_kept,
    note_on_restorative,
    note_readiness,
    note_their_answer,
    note_their_words,
    note_who_came,
    pass_on,
    place_reflection,
    plan_circle,
    put_line_back,
    put_off_sitting,
    question_cards,
    question_sets,
    questions_version,
    read_agreement,
    remove_party,
    restorative_meeting,
    restorative_party,
    restorative_work,
    run_circle,
    say_i_have_a_part_in,
    say_no_part,
    share_reflection,
    shared_agreements,
    shared_with_me,
    sitting_letter,
    sitting_register,
    take_back_conversation,
    take_back_reflection,
    take_out_line,
    team_picture,
    tell_those_who_meet,
    throw_away_circle,
    turn_down_restorative,
    words_may_go,
    write_agreement,
)

ONE = "restorative/<reference>/"
PEOPLE = f"{ONE}people/"
DAY, CARRIED, AGREED = f"{ONE}days/", f"{ONE}carried/", f"{ONE}agreements/"
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
    path(f"{ONE}turn-down/", turn_down_restorative.turn_down_restorative, name="turn_down_restorative"),
    path(f"{ONE}i-have-a-part/", say_i_have_a_part_in.say_i_have_a_part_in, name="say_i_have_a_part_in"),
]

# When people sit together, words that are carried, and what they agree.
OF_MEETING: list[URLPattern] = [
    path(DAY, arrange_sitting.arrange_sitting, name="arrange_sitting"),
    path(f"{DAY}tell/", tell_those_who_meet.tell_those_who_meet, name="tell_those_who_meet"),
    path(f"{DAY}<int:number>/put-off/", put_off_sitting.put_off_sitting, name="put_off_sitting"),
    path(f"{DAY}<int:number>/who-came/", note_who_came.note_who_came, name="note_who_came"),
    path(f"{DAY}<int:number>/register/", sitting_register.sitting_register, name="sitting_register"),
    path(f"{DAY}<int:number>/letters/<int:party_id>/", sitting_letter.sitting_letter, name="sitting_letter"),
    path(f"{CARRIED}begin/", begin_carrying.begin_carrying, name="begin_carrying"),
    path(f"{CARRIED}heard/", everyone_was_heard.everyone_was_heard, name="everyone_was_heard"),
    path(f"{CARRIED}write/", carry_words.carry_words, name="carry_words"),
    path(f"{CARRIED}<int:number>/", pass_on.pass_on, name="pass_on"),
    path(f"{CARRIED}<int:number>/may-go/", words_may_go.words_may_go, name="words_may_go"),
    path(f"{CARRIED}<int:number>/letter/", carried_letter.carried_letter, name="carried_letter"),
    path(f"{ONE}agreed/", shared_agreements.shared_agreements, name="shared_agreements"),
    path(f"{AGREED}begin/", begin_agreement.begin_agreement, name="begin_agreement"),
    path(f"{AGREED}<int:number>/", read_agreement.read_agreement, name="read_agreement"),
    path(f"{AGREED}<int:number>/write/", write_agreement.write_agreement, name="write_agreement"),
    path(f"{AGREED}<int:number>/drop/", drop_agreement.drop_agreement, name="drop_agreement"),
    path(f"{AGREED}<int:number>/read-back/", make_agreement.make_agreement, name="make_agreement"),
    path(f"{AGREED}<int:number>/lines/<int:item_id>/", change_line.change_line, name="change_line"),
    path(f"{AGREED}<int:number>/lines/<int:item_id>/take-out/", take_out_line.take_out_line, name="take_out_line"),
    path(f"{AGREED}<int:number>/lines/<int:item_id>/put-back/", put_line_back.put_line_back, name="put_line_back"),
    path(f"{AGREED}<int:number>/copies/<int:party_id>/", agreement_pdf.agreement_pdf, name="agreement_pdf"),
    path(f"{AGREED}<int:number>/kept/<int:owed_id>/", note_kept.note_kept, name="note_kept"),
    path(
        f"{AGREED}<int:number>/weeks/<int:weeks>/<int:party_id>/", note_follow_up.note_follow_up, name="note_follow_up"
    ),
]

# Looking back on one's own work.
OF_ONES_OWN: list[URLPattern] = [
    path("reflect/", place_reflection.place_reflection, name="place_reflection"),
    path("reflect/mine/", my_reflections.my_reflections, name="my_reflections"),
    path("reflect/mine/<int:number>/share/", share_reflection.share_reflection, name="share_reflection"),
    path(
        "reflect/mine/<int:number>/take-back/", take_back_reflection.take_back_reflection, name="take_back_reflection"
    ),
    path("reflect/shared/", shared_with_me.shared_with_me, name="shared_with_me"),
    path("reflect/team/", team_picture.team_picture, name="team_picture"),
]

urlpatterns = [*OF_ONES_OWN, *OF_THE_ROOM, *OF_EVERY_DAY, *OF_ONE_MEETING, *OF_MEETING]
