"""All reading of what was said: by whoever said it, by whom they let read it, and by workers they let read it."""

from alongside.voice.queries.danger import (
    alerts_waiting_for,
    get_alert_for,
    is_a_child,
    my_alert,
    my_latest_alert,
    on_duty,
    who_is_told,
)
from alongside.voice.queries.feedback import Asked, asked_at_home, my_feedback, workers_feedback
from alongside.voice.queries.listening import (
    Heard,
    feelings_let_read,
    get_heard_for,
    get_said_for,
    heard_of,
    let_me_hear,
    media_of,
)
from alongside.voice.queries.media import LARGEST_IN, CannotTakeMedia, Media, as_drawing, as_recording
from alongside.voice.queries.mine import (
    Thing,
    advocate_question_for,
    get_my_feeling,
    get_my_said,
    my_feelings,
    my_houses,
    my_news,
    my_things,
    readers_chosen,
    wish_of,
)
from alongside.voice.queries.readers import MayChoose, may_choose

__all__ = [
    "LARGEST_IN",
    "Asked",
    "CannotTakeMedia",
    "Heard",
    "MayChoose",
    "Media",
    "Thing",
    "advocate_question_for",
    "alerts_waiting_for",
    "as_drawing",
    "as_recording",
    "asked_at_home",
    "feelings_let_read",
    "get_alert_for",
    "get_heard_for",
    "get_my_feeling",
    "get_my_said",
    "get_said_for",
    "heard_of",
    "is_a_child",
    "let_me_hear",
    "may_choose",
    "media_of",
    "my_alert",
    "my_feedback",
    "my_feelings",
    "my_houses",
    "my_latest_alert",
    "my_news",
    "my_things",
    "on_duty",
    "readers_chosen",
    "who_is_told",
    "wish_of",
    "workers_feedback",
]
