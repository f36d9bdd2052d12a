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
    end_facilitator,
    end_restorative,
    look_whether_safe,
    name_facilitator,
    note_on_restorative,
    note_readiness,
    note_their_answer,
    note_their_words,
    remove_party,
    restorative_meeting,
    restorative_party,
    restorative_work,
    say_i_have_a_part_in,
    say_no_part,
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

urlpatterns = [*OF_THE_ROOM, *OF_ONE_MEETING]
