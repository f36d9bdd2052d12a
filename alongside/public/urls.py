"""Addresses of the pages anyone may read. Another language stands in front: /ar/ask/."""

from django.urls import include, path, register_converter

from alongside.foundation.languages import LANGUAGES
from alongside.public.views.ask import ask
from alongside.public.views.ask_as_worker import ask_as_worker
from alongside.public.views.ask_in_danger import ask_in_danger
from alongside.public.views.ask_step import ask_step
from alongside.public.views.asked import asked
from alongside.public.views.asking_thrown_away import asking_thrown_away
from alongside.public.views.card import card
from alongside.public.views.certificate_checked import certificate_checked
from alongside.public.views.change_safe_way import change_safe_way
from alongside.public.views.check_asking import check_asking
from alongside.public.views.check_certificate import check_certificate
from alongside.public.views.close_asking import close_asking
from alongside.public.views.come_back_asking import come_back_asking
from alongside.public.views.danger_passed_on import danger_passed_on
from alongside.public.views.editing.edit_page import begin_draft, edit_page, preview_page, throw_away_draft, write_page
from alongside.public.views.editing.end_outage import end_outage
from alongside.public.views.editing.end_reply import end_reply
from alongside.public.views.editing.outages import outages
from alongside.public.views.editing.page_history import go_back_to, page_history, page_version, stop_version
from alongside.public.views.editing.page_usefulness import page_usefulness
from alongside.public.views.editing.pages_to_edit import begin_new_page, pages_to_edit
from alongside.public.views.editing.pieces import add_block, change_block, move_block, remove_block
from alongside.public.views.editing.publish_page import publish_page
from alongside.public.views.editing.settle_vote import settle_vote
from alongside.public.views.editing.try_look import try_family_page, try_front_door
from alongside.public.views.editing.usefulness import usefulness
from alongside.public.views.editing.usefulness_file import usefulness_file
from alongside.public.views.front_door import front_door
from alongside.public.views.help_listing import help_listing
from alongside.public.views.help_near_you import help_near_you
from alongside.public.views.keep_asking import keep_asking
from alongside.public.views.our_look import our_colours, our_logo
from alongside.public.views.page import page, picture
from alongside.public.views.privacy_notice import privacy_notice, privacy_notice_for_children
from alongside.public.views.robots import robots
from alongside.public.views.sitemap import sitemap
from alongside.public.views.status import status
from alongside.public.views.status_for_monitors import status_for_monitors
from alongside.public.views.stop_asking import stop_asking
from alongside.public.views.throw_away_asking import throw_away_asking
from alongside.public.views.training_course import training_course
from alongside.public.views.training_dates import training_calendar, training_feed
from alongside.public.views.training_session import training_session
from alongside.public.views.training_sessions import training_sessions
from alongside.public.views.useful import useful
from alongside.public.views.useful_words import useful_words
from alongside.public.views.who_can_ask import who_can_ask


class LanguageConverter:
    """A language other than English, at the beginning of an address."""

    regex = "|".join(language.code for language in LANGUAGES if not language.is_english)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(LanguageConverter, "language")

# In every language.
anyones = [
    path("", front_door, name="front_door"),
    path("privacy/", privacy_notice, name="privacy_notice"),
    path("privacy/children/", privacy_notice_for_children, name="privacy_notice_for_children"),
    path("about/<slug:page>/", page, name="page"),
    path("cards/<slug:page>.png", card, name="card"),
]
# Asking for help without an account: what stands for a secret comes last.
anyones += [
    path("ask/", ask, name="ask"),
    path("ask/danger/", ask_in_danger, name="ask_in_danger"),
    path("ask/danger/<str:receipt>/", danger_passed_on, name="danger_passed_on"),
    path("ask/working/", ask_as_worker, name="ask_as_worker"),
    path("ask/who-can-ask/", who_can_ask, name="who_can_ask"),
    path("ask/back/", come_back_asking, name="come_back_asking"),
    path("ask/thrown-away/", asking_thrown_away, name="asking_thrown_away"),
    path("ask/<str:token>/", asked, name="asked"),
    path("ask/<str:token>/check/", check_asking, name="check_asking"),
    path("ask/<str:token>/keep/", keep_asking, name="keep_asking"),
    path("ask/<str:token>/throw-away/", throw_away_asking, name="throw_away_asking"),
    path("ask/<str:token>/safe-to-reach/", change_safe_way, name="change_safe_way"),
    path("ask/<str:token>/close/", close_asking, name="close_asking"),
    path("ask/<str:token>/stop/", stop_asking, name="stop_asking"),
    path("ask/<str:token>/<slug:step>/", ask_step, name="ask_step"),
]
# Where else there is help.
anyones += [
    path("help/", help_near_you, name="help_near_you"),
    path("help/<int:number>/", help_listing, name="help_listing"),
]
# “Is this page useful?”, and is everything working?
anyones += [
    path("status/", status, name="status"),
    path("useful/", useful, name="useful"),
    path("useful/<str:mark>/", useful_words, name="useful_words"),
]
# Public pages as their editors write them.
PAGE = "edit/pages/<slug:page>/<slug:in_language>/"
editors = [
    path("edit/pages/", pages_to_edit, name="pages_to_edit"),
    path("edit/pages/new/", begin_new_page, name="begin_new_page"),
    path(PAGE, edit_page, name="edit_page"),
    path(f"{PAGE}begin/", begin_draft, name="begin_draft"),
    path(f"{PAGE}preview/", preview_page, name="preview_page"),
    path(f"{PAGE}title/", write_page, name="write_page"),
    path(f"{PAGE}throw-away/", throw_away_draft, name="throw_away_draft"),
    path(f"{PAGE}publish/", publish_page, name="publish_page"),
    path(f"{PAGE}add/<slug:kind>/", add_block, name="add_block"),
    path(f"{PAGE}pieces/<slug:key>/", change_block, name="change_block"),
    path(f"{PAGE}pieces/<slug:key>/move/", move_block, name="move_block"),
    path(f"{PAGE}pieces/<slug:key>/remove/", remove_block, name="remove_block"),
    path(f"{PAGE}history/", page_history, name="page_history"),
    path(f"{PAGE}history/<int:number>/", page_version, name="page_version"),
    path(f"{PAGE}history/<int:number>/stop/", stop_version, name="stop_version"),
    path(f"{PAGE}history/<int:number>/go-back/", go_back_to, name="go_back_to"),
]
# Training, for practitioners: in English alone.
training = [
    path("training/", training_sessions, name="training_sessions"),
    path("training/sessions/<str:reference>/", training_session, name="training_session"),
    path("training/courses/<slug:slug>/", training_course, name="training_course"),
    path("training/dates.ics", training_calendar, name="training_calendar"),
    path("training/dates.xml", training_feed, name="training_feed"),
    path("certificates/", check_certificate, name="check_certificate"),
    path("certificates/<str:code>/", certificate_checked, name="certificate_checked"),
]
# In none: files, what programs read, and editors' own pages.
urlpatterns = [
    *editors,
    path("status.json", status_for_monitors, name="status_for_monitors"),
    path("edit/usefulness/", usefulness, name="usefulness"),
    path("edit/usefulness/answers.csv", usefulness_file, name="usefulness_file"),
    path("edit/usefulness/said/<int:number>/settle/", settle_vote, name="settle_vote"),
    path("edit/usefulness/answers/<int:number>/end/", end_reply, name="end_reply"),
    path("edit/usefulness/<slug:page>/", page_usefulness, name="page_usefulness"),
    path("edit/outages/", outages, name="outages"),
    path("edit/outages/<int:number>/end/", end_outage, name="end_outage"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    *training,
    path("service/our-own/<int:number>/front-door/", try_front_door, name="try_front_door"),
    path("service/our-own/<int:number>/family-page/", try_family_page, name="try_family_page"),
    path("pictures/<slug:mark>.webp", picture, name="picture"),
    path("our-own/<slug:mark>.css", our_colours, name="our_colours"),
    path("our-own/<slug:mark>.webp", our_logo, name="our_logo"),
    path("", include(anyones)),
    path("<language:language>/", include(anyones)),
]
