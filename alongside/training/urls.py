"""Addresses of training. The list anyone reads, one session and checking a certificate are in the room `public`."""

from django.urls import path, re_path

from alongside.training.views.about_me import about_me
from alongside.training.views.add_champion import add_champion
from alongside.training.views.add_course import add_course
from alongside.training.views.add_material import add_material
from alongside.training.views.add_session import add_session
from alongside.training.views.add_terms import add_terms
from alongside.training.views.agree_place import agree_place
from alongside.training.views.answer_session_asked import answer_session_asked
from alongside.training.views.arrange_session import arrange_session
from alongside.training.views.arrange_training import arrange_training
from alongside.training.views.ask_for_session import ask_for_session
from alongside.training.views.begin_with_our_text import begin_with_our_text
from alongside.training.views.book_place import book_place
from alongside.training.views.bring_back_material import bring_back_material
from alongside.training.views.bring_in_left_out import bring_in_left_out
from alongside.training.views.bring_in_preview import bring_in_preview
from alongside.training.views.bring_in_template import bring_in_template
from alongside.training.views.bring_in_training import bring_in_training
from alongside.training.views.call_off_session import call_off_session
from alongside.training.views.cancel_place import cancel_place, cancel_place_for
from alongside.training.views.certificate_pdf import certificate_pdf
from alongside.training.views.champions import champions
from alongside.training.views.change_course import change_course
from alongside.training.views.change_material import change_material
from alongside.training.views.change_module import change_module
from alongside.training.views.change_observation import change_observation
from alongside.training.views.change_organisation import change_organisation
from alongside.training.views.change_session import change_session
from alongside.training.views.change_terms import change_terms
from alongside.training.views.charges_file import charges_file
from alongside.training.views.choose_places import choose_places
from alongside.training.views.close_register import close_register
from alongside.training.views.copy_session import copy_session
from alongside.training.views.course_materials import course_materials
from alongside.training.views.course_terms import course_terms
from alongside.training.views.courses import courses
from alongside.training.views.embedding import embedding
from alongside.training.views.embedding_file import embedding_file
from alongside.training.views.embedding_organisation import embedding_organisation
from alongside.training.views.end_champion import end_champion
from alongside.training.views.end_manager import end_manager
from alongside.training.views.evaluate import evaluate
from alongside.training.views.give_place import give_place
from alongside.training.views.here import here
from alongside.training.views.learner_code import learner_code
from alongside.training.views.learner_door import learner_door
from alongside.training.views.learner_go_out import learner_go_out
from alongside.training.views.learner_link import learner_link
from alongside.training.views.learner_who import learner_who
from alongside.training.views.let_off_charge import let_off_charge
from alongside.training.views.let_offer_go import let_offer_go
from alongside.training.views.letters_sent import letters_sent
from alongside.training.views.mark_register import mark_register
from alongside.training.views.material_cards import material_cards, material_cards_pdf
from alongside.training.views.merge_organisation import merge_organisation
from alongside.training.views.module import module
from alongside.training.views.module_page import module_page
from alongside.training.views.module_questions import module_questions
from alongside.training.views.move_material import move_material
from alongside.training.views.move_module_page import move_module_page
from alongside.training.views.move_module_question import move_module_question
from alongside.training.views.my_learning import my_learning
from alongside.training.views.my_training import my_training
from alongside.training.views.name_manager import name_manager
from alongside.training.views.new_version import new_version
from alongside.training.views.note_observation import note_observation
from alongside.training.views.observations import observations
from alongside.training.views.open_material import open_material
from alongside.training.views.open_register_again import open_register_again
from alongside.training.views.open_session import open_session
from alongside.training.views.organisation import organisation
from alongside.training.views.organisations import organisations
from alongside.training.views.pass_place_on import pass_place_on, pass_place_on_for
from alongside.training.views.past_sessions import past_sessions
from alongside.training.views.place_materials import place_materials
from alongside.training.views.register import register
from alongside.training.views.register_file import register_file
from alongside.training.views.remove_module_page import remove_module_page
from alongside.training.views.remove_module_question import remove_module_question
from alongside.training.views.send_letter_again import send_letter_again
from alongside.training.views.session_materials import session_materials
from alongside.training.views.session_places import session_places
from alongside.training.views.sessions_asked import sessions_asked
from alongside.training.views.take_back_asked import take_back_asked
from alongside.training.views.take_offer import take_offer
from alongside.training.views.throw_away_session import throw_away_session
from alongside.training.views.training_files import training_files
from alongside.training.views.training_place import training_place
from alongside.training.views.training_place_calendar import training_place_calendar
from alongside.training.views.training_record_file import training_record_file
from alongside.training.views.type_wall_code import type_wall_code
from alongside.training.views.undo_observation import undo_observation
from alongside.training.views.walk_in import walk_in
from alongside.training.views.walk_in_here import walk_in_here
from alongside.training.views.wall_poster import wall_poster
from alongside.training.views.withdraw_certificate import withdraw_certificate
from alongside.training.views.withdraw_material import withdraw_material
from alongside.training.views.write_module_page import write_module_page
from alongside.training.views.write_module_question import write_module_question
from alongside.training.views.yearly_report import yearly_report

urlpatterns = [
    # Arranging.
    path("training/arrange/", arrange_training, name="arrange_training"),
    path("training/arrange/past/", past_sessions, name="past_sessions"),
    path("training/arrange/courses/", courses, name="courses"),
    path("training/arrange/courses/add/", add_course, name="add_course"),
    path("training/arrange/courses/<slug:slug>/", change_course, name="change_course"),
    path("training/arrange/courses/<slug:slug>/add-session/", add_session, name="add_session"),
    path("training/arrange/terms/", course_terms, name="course_terms"),
    path("training/arrange/terms/add/", add_terms, name="add_terms"),
    path("training/arrange/terms/<int:number>/", change_terms, name="change_terms"),
    path("training/arrange/sessions/<str:reference>/", arrange_session, name="arrange_session"),
    path("training/arrange/sessions/<str:reference>/change/", change_session, name="change_session"),
    path("training/arrange/sessions/<str:reference>/open/", open_session, name="open_session"),
    path("training/arrange/sessions/<str:reference>/copy/", copy_session, name="copy_session"),
    path("training/arrange/sessions/<str:reference>/call-off/", call_off_session, name="call_off_session"),
    path("training/arrange/sessions/<str:reference>/throw-away/", throw_away_session, name="throw_away_session"),
    # Asking for a session of one's own.
    path("training/ask-for-a-session/", ask_for_session, name="ask_for_session"),
    path("training/ask-for-a-session/<int:number>/take-back/", take_back_asked, name="take_back_asked"),
    path("training/arrange/asked/", sessions_asked, name="sessions_asked"),
    path("training/arrange/asked/<int:number>/", answer_session_asked, name="answer_session_asked"),
    path("training/mine/learning/", my_learning, name="my_learning"),
    # Coming in, and where people work.
    path("training/come-in/", learner_door, name="learner_door"),
    path("training/come-in/code/", learner_code, name="learner_code"),
    path("training/come-in/who/", learner_who, name="learner_who"),
    path("training/link/<str:token>/", learner_link, name="learner_link"),
    path("training/go-out/", learner_go_out, name="learner_go_out"),
    path("training/about-me/", about_me, name="about_me"),
    path("training/organisations/", organisations, name="organisations"),
    path("training/organisations/<int:number>/", organisation, name="organisation"),
    path("training/organisations/<int:number>/change/", change_organisation, name="change_organisation"),
    path("training/organisations/<int:number>/one/", merge_organisation, name="merge_organisation"),
    path("training/organisations/<int:number>/looked-after/", name_manager, name="name_manager"),
    path("training/organisations/<int:number>/looked-after/<int:manager>/end/", end_manager, name="end_manager"),
    # In and out.
    path("training/bring-in/", bring_in_training, name="bring_in_training"),
    path("training/bring-in/<int:number>/", bring_in_preview, name="bring_in_preview"),
    path("training/bring-in/<int:number>/left-out.csv", bring_in_left_out, name="bring_in_left_out"),
    path("training/bring-in/<slug:kind>.csv", bring_in_template, name="bring_in_template"),
    path("training/arrange/files/", training_files, name="training_files"),
    path("training/arrange/sessions/<str:reference>/register.<slug:shape>", register_file, name="register_file"),
    path("training/arrange/charges/<slug:first>/<slug:last>/charges.<slug:shape>", charges_file, name="charges_file"),
    path("training/embedding/embedding.<slug:shape>", embedding_file, name="embedding_file"),
    path(
        "training/organisations/<int:number>/learning.<slug:shape>", training_record_file, name="training_record_file"
    ),
    # Learning materials.
    path("training/arrange/courses/<slug:slug>/materials/", course_materials, name="course_materials"),
    path("training/arrange/courses/<slug:slug>/materials/add/<slug:kind>/", add_material, name="add_material"),
    path("training/arrange/materials/<int:number>/new-version/", new_version, name="new_version"),
    path("training/arrange/materials/<int:number>/change/", change_material, name="change_material"),
    path("training/arrange/materials/<int:number>/take-out/", withdraw_material, name="withdraw_material"),
    path("training/arrange/materials/<int:number>/bring-back/", bring_back_material, name="bring_back_material"),
    path("training/arrange/materials/<int:number>/move/", move_material, name="move_material"),
    path("training/mine/<str:reference>/materials/", place_materials, name="place_materials"),
    path("training/hold/<str:reference>/materials/", session_materials, name="session_materials"),
    path("training/materials/<int:number>/", open_material, name="open_material"),
    path("training/materials/<int:number>/version/<int:version>/", open_material, name="open_material"),
    path("training/materials/<int:number>/cards/", material_cards, name="material_cards"),
    path("training/materials/<int:number>/cards/version/<int:version>/", material_cards, name="material_cards"),
    path("training/materials/<int:number>/cards.pdf", material_cards_pdf, name="material_cards_pdf"),
    path(
        "training/materials/<int:number>/cards/version/<int:version>.pdf", material_cards_pdf, name="material_cards_pdf"
    ),
    # A course to read by oneself.
    path("training/learn/<slug:slug>/", module, name="module"),
    path("training/learn/<slug:slug>/<int:position>/", module_page, name="module_page"),
    path("training/learn/<slug:slug>/questions/", module_questions, name="module_questions"),
    path("training/arrange/courses/<slug:slug>/module/", change_module, name="change_module"),
    path("training/arrange/courses/<slug:slug>/module/begin/", begin_with_our_text, name="begin_with_our_text"),
    path("training/arrange/courses/<slug:slug>/module/pages/add/", write_module_page, name="write_module_page"),
    path(
        "training/arrange/courses/<slug:slug>/module/pages/<int:number>/", write_module_page, name="write_module_page"
    ),
    path(
        "training/arrange/courses/<slug:slug>/module/pages/<int:number>/take-out/",
        remove_module_page,
        name="remove_module_page",
    ),
    path(
        "training/arrange/courses/<slug:slug>/module/pages/<int:number>/move/",
        move_module_page,
        name="move_module_page",
    ),
    path(
        "training/arrange/courses/<slug:slug>/module/questions/add/",
        write_module_question,
        name="write_module_question",
    ),
    path(
        "training/arrange/courses/<slug:slug>/module/questions/<int:number>/",
        write_module_question,
        name="write_module_question",
    ),
    path(
        "training/arrange/courses/<slug:slug>/module/questions/<int:number>/take-out/",
        remove_module_question,
        name="remove_module_question",
    ),
    path(
        "training/arrange/courses/<slug:slug>/module/questions/<int:number>/move/",
        move_module_question,
        name="move_module_question",
    ),
    # The day.
    path("training/hold/<str:reference>/", register, name="register"),
    path("training/hold/<str:reference>/mark/", mark_register, name="mark_register"),
    path("training/hold/<str:reference>/walk-in/", walk_in, name="walk_in"),
    path("training/hold/<str:reference>/close/", close_register, name="close_register"),
    path("training/hold/<str:reference>/open-again/", open_register_again, name="open_register_again"),
    path("training/hold/<str:reference>/sign-in.pdf", wall_poster, name="wall_poster"),
    path("training/here/", type_wall_code, name="type_wall_code"),
    path("training/here/<str:code>/", here, name="here"),
    path("training/here/<str:code>/without-a-place/", walk_in_here, name="walk_in_here"),
    # Afterwards.
    re_path(r"^training/mine/(?P<reference>[^/]+)/(?P<moment>before|after|later)/$", evaluate, name="evaluate"),
    path("training/certificates/<str:code>/certificate.pdf", certificate_pdf, name="certificate_pdf"),
    path("training/certificates/<str:code>/withdraw/", withdraw_certificate, name="withdraw_certificate"),
    # How the city takes it up.
    path("training/embedding/", embedding, name="embedding"),
    path("training/embedding/<int:number>/", embedding_organisation, name="embedding_organisation"),
    path("training/embedding/<int:year>/report.pdf", yearly_report, name="yearly_report"),
    path("training/embedding/champions/", champions, name="champions"),
    path("training/embedding/champions/add/", add_champion, name="add_champion"),
    path("training/embedding/champions/<int:number>/end/", end_champion, name="end_champion"),
    path("training/embedding/observations/", observations, name="observations"),
    path("training/embedding/observations/add/", note_observation, name="note_observation"),
    path("training/embedding/observations/<int:number>/", change_observation, name="change_observation"),
    path("training/embedding/observations/<int:number>/undo/", undo_observation, name="undo_observation"),
    # What was written to people, and a place in a calendar.
    path("training/arrange/sessions/<str:reference>/sent/", letters_sent, name="letters_sent"),
    path(
        "training/arrange/sessions/<str:reference>/sent/<int:number>/again/",
        send_letter_again,
        name="send_letter_again",
    ),
    path("training/calendar/<str:token>/", training_place_calendar, name="training_place_calendar"),
    # Places. What stands under one's own is last: a place's reference is any word.
    path("training/sessions/<str:reference>/book/", book_place, name="book_place"),
    path("training/agree/<str:token>/", agree_place, name="agree_place"),
    path("training/arrange/sessions/<str:reference>/places/", session_places, name="session_places"),
    path("training/arrange/sessions/<str:reference>/choose/", choose_places, name="choose_places"),
    path("training/arrange/sessions/<str:reference>/give/", give_place, name="give_place"),
    path("training/arrange/places/<str:reference>/cancel/", cancel_place_for, name="cancel_place_for"),
    path("training/arrange/places/<str:reference>/pass-on/", pass_place_on_for, name="pass_place_on_for"),
    path("training/arrange/charges/<int:number>/let-off/", let_off_charge, name="let_off_charge"),
    path("training/mine/", my_training, name="my_training"),
    path("training/mine/<str:reference>/take/", take_offer, name="take_offer"),
    path("training/mine/<str:reference>/let-go/", let_offer_go, name="let_offer_go"),
    path("training/mine/<str:reference>/cancel/", cancel_place, name="cancel_place"),
    path("training/mine/<str:reference>/pass-on/", pass_place_on, name="pass_place_on"),
    path("training/mine/<str:reference>/", training_place, name="training_place"),
]
