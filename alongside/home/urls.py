"""The addresses of the family's own pages."""

from django.urls import path

from alongside.home.views.choose_language import choose_language
from alongside.home.views.close_my_way_in import close_my_way_in
from alongside.home.views.go_out import go_out, gone_out
from alongside.home.views.home_code import home_code
from alongside.home.views.home_door import home_door
from alongside.home.views.invitation import invitation
from alongside.home.views.letter_code import letter_code
from alongside.home.views.more import more
from alongside.home.views.our_home import our_home
from alongside.home.views.our_working_plan import our_working_plan
from alongside.home.views.private_time_link import private_time_link
from alongside.home.views.show_our_plan import our_plan_is_shown, show_our_plan
from alongside.home.views.throw_away_our_plan import our_plan_is_thrown_away, throw_away_our_plan

urlpatterns = [
    path("home/", our_home, name="our_home"),
    path("home/door/", home_door, name="home_door"),
    path("home/code/", home_code, name="home_code"),
    path("home/key/", letter_code, name="letter_code"),
    path("home/key/<str:token>/", invitation, name="invitation"),
    path("home/language/", choose_language, name="choose_language"),
    path("home/more/", more, name="more"),
    path("home/go-out/", go_out, name="go_out"),
    path("home/gone-out/", gone_out, name="gone_out"),
    path("home/close/", close_my_way_in, name="close_my_way_in"),
    path("together/", our_working_plan, name="our_working_plan"),
    path("together/show/", show_our_plan, name="show_our_plan"),
    path("together/shown/", our_plan_is_shown, name="our_plan_is_shown"),
    path("together/throw-away/", throw_away_our_plan, name="throw_away_our_plan"),
    path("together/thrown-away/", our_plan_is_thrown_away, name="our_plan_is_thrown_away"),
    path("together/<str:token>/", private_time_link, name="private_time_link"),
]
