"""Addresses of training. The list anyone reads, one session and checking a certificate are in the room `public`."""

from django.urls import path

from alongside.training.views.about_me import about_me
from alongside.training.views.add_material import add_material
from alongside.training.views.begin_with_our_text import begin_with_our_text
from alongside.training.views.bring_back_material import bring_back_material
from alongside.training.views.bring_in_left_out import bring_in_left_out
from alongside.training.views.bring_in_preview import bring_in_preview
from alongside.training.views.bring_in_template import bring_in_template
from alongside.training.views.bring_in_training import bring_in_training
from alongside.training.views.change_material import change_material
from alongside.training.views.change_module import change_module
from alongside.training.views.change_organisation import change_organisation
from alongside.training.views.course_materials import course_materials
from alongside.training.views.end_manager import end_manager
from alongside.training.views.learner_code import learner_code
from alongside.training.views.learner_door import learner_door
from alongside.training.views.learner_go_out import learner_go_out
from alongside.training.views.learner_link import learner_link
from alongside.training.views.learner_who import learner_who
from alongside.training.views.material_cards import material_cards, material_cards_pdf
from alongside.training.views.merge_organisation import merge_organisation
from alongside.training.views.module import module
from alongside.training.views.module_page import module_page
from alongside.training.views.module_questions import module_questions
from alongside.training.views.move_material import move_material
from alongside.training.views.move_module_page import move_module_page
from alongside.training.views.move_module_question import move_module_question
from alongside.training.views.name_manager import name_manager
from alongside.training.views.new_version import new_version
from alongside.training.views.open_material import open_material
from alongside.training.views.organisation import organisation
from alongside.training.views.organisations import organisations
from alongside.training.views.place_materials import place_materials
from alongside.training.views.remove_module_page import remove_module_page
from alongside.training.views.remove_module_question import remove_module_question
from alongside.training.views.session_materials import session_materials
from alongside.training.views.withdraw_material import withdraw_material
from alongside.training.views.write_module_page import write_module_page
from alongside.training.views.write_module_question import write_module_question

urlpatterns = [
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
]
