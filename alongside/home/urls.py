"""The addresses of the family's own pages."""

from django.urls import path

from alongside.home.views.home_door import home_door
from alongside.home.views.our_home import our_home
from alongside.home.views.our_working_plan import our_working_plan
from alongside.home.views.private_time_link import private_time_link
from alongside.home.views.show_our_plan import our_plan_is_shown, show_our_plan
from alongside.home.views.throw_away_our_plan import our_plan_is_thrown_away, throw_away_our_plan

urlpatterns = [
    path("home/", our_home, name="our_home"),
    path("home/door/", home_door, name="home_door"),
    path("together/", our_working_plan, name="our_working_plan"),
    path("together/show/", show_our_plan, name="show_our_plan"),
    path("together/shown/", our_plan_is_shown, name="our_plan_is_shown"),
    path("together/throw-away/", throw_away_our_plan, name="throw_away_our_plan"),
    path("together/thrown-away/", our_plan_is_thrown_away, name="our_plan_is_thrown_away"),
    path("together/<str:token>/", private_time_link, name="private_time_link"),
]
