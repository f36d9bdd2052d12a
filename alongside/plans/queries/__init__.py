"""Reading plans of families the asker may know of. Words of private time open only to the family's device."""

from alongside.plans.queries.copies import (
    copies_due_on,
    copies_of,
    copy_title,
    get_copy_for,
    people_for_copies,
    plan_copy_content,
)
from alongside.plans.queries.plans import (
    current_plan,
    get_plan_for,
    met_on,
    plan_of_conference,
    plans_visible_to,
    versions_of,
    whole_plans,
)
from alongside.plans.queries.points import Point, answers_of_round, get_point, kept_points, points_of, waiting_for_words
from alongside.plans.queries.reviews import (
    children_at_last_review,
    get_review_for,
    open_review,
    promises_to_review,
)
from alongside.plans.queries.room import (
    asked_now,
    deciders_for,
    in_the_room,
    is_asked,
    not_invited,
    people_of,
    workers_of,
)
from alongside.plans.queries.translations import (
    LABELS,
    ToTranslate,
    get_translation,
    texts_to_translate,
    translations_of,
)
from alongside.plans.queries.waiting import unfinished_work, waiting_for
from alongside.plans.queries.working_plans import (
    DEVICE_LASTS,
    get_private_time_for,
    lent_for,
    link_state,
    working_plan_of_device,
    working_words_of,
)
from alongside.plans.rules import LONGEST_WORDS, MOST_LINES, Line, WorkingWords

__all__ = [
    "DEVICE_LASTS",
    "LABELS",
    "LONGEST_WORDS",
    "MOST_LINES",
    "Line",
    "Point",
    "ToTranslate",
    "WorkingWords",
    "answers_of_round",
    "asked_now",
    "children_at_last_review",
    "copies_due_on",
    "copies_of",
    "copy_title",
    "current_plan",
    "deciders_for",
    "get_copy_for",
    "get_plan_for",
    "get_point",
    "get_private_time_for",
    "get_review_for",
    "get_translation",
    "in_the_room",
    "is_asked",
    "kept_points",
    "lent_for",
    "link_state",
    "met_on",
    "not_invited",
    "open_review",
    "people_for_copies",
    "people_of",
    "plan_copy_content",
    "plan_of_conference",
    "plans_visible_to",
    "points_of",
    "promises_to_review",
    "texts_to_translate",
    "translations_of",
    "unfinished_work",
    "versions_of",
    "waiting_for",
    "waiting_for_words",
    "whole_plans",
    "workers_of",
    "working_plan_of_device",
    "working_words_of",
]
