"""Addresses of the families room."""

from django.urls import path

from alongside.families.views import (
    add_child,
    add_family_member,
    add_to_story,
    annex_import,
    begin_family,
    bring_in_children,
    change_person,
    consents,
    end_involvement,
    family_member,
    find_family,
    involve_worker,
    leave_household,
    name_children,
    note_bonds,
    note_consent,
    note_household,
    note_status,
    possible_duplicate,
    way_to_reach,
    withdraw_consent,
    workers,
)

FAMILY = "families/<str:reference>/"
PERSON = f"{FAMILY}people/<int:person_id>/"

urlpatterns = [
    path("children/bring-in/", bring_in_children.bring_in_children, name="bring_in_children"),
    path("children/bring-in/<int:number>/", annex_import.annex_import, name="annex_import"),
    path("families/find/", find_family.find_family, name="find_family"),
    path("families/begin/", begin_family.begin_family, name="begin_family"),
    path("families/known-already/<int:number>/", possible_duplicate.possible_duplicate, name="possible_duplicate"),
    path(f"{FAMILY}children/add/", add_child.add_child, name="add_child"),
    path(f"{FAMILY}children/names/", name_children.name_children, name="name_children"),
    path(f"{FAMILY}people/add/", add_family_member.add_family_member, name="add_family_member"),
    path(PERSON, family_member.family_member, name="family_member"),
    path(f"{PERSON}change/", change_person.change_person, name="change_person"),
    path(f"{PERSON}bonds/", note_bonds.note_bonds, name="note_bonds"),
    path(f"{PERSON}status/", note_status.note_status, name="note_status"),
    path(f"{PERSON}home/", note_household.note_household, name="note_household"),
    path(f"{PERSON}home/<int:stay_id>/", leave_household.leave_household, name="leave_household"),
    path(f"{PERSON}reach/", way_to_reach.way_to_reach, name="add_way_to_reach"),
    path(f"{PERSON}reach/<int:way_id>/", way_to_reach.way_to_reach, name="way_to_reach"),
    path(f"{FAMILY}workers/", workers.workers, name="workers"),
    path(f"{FAMILY}workers/add/", involve_worker.involve_worker, name="involve_worker"),
    path(f"{FAMILY}workers/<int:number>/end/", end_involvement.end_involvement, name="end_involvement"),
    path(f"{FAMILY}agreement/", consents.consents, name="consents"),
    path(f"{FAMILY}agreement/<int:number>/take-back/", withdraw_consent.withdraw_consent, name="withdraw_consent"),
    path(f"{FAMILY}agreement/<int:person_id>/<str:purpose>/", note_consent.note_consent, name="note_consent"),
    path(f"{FAMILY}story/add/", add_to_story.add_to_story, name="add_to_story"),
]
