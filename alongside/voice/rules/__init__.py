"""What must be true before words are kept, read or taken back. No database, no clock."""

from alongside.voice.rules.media import (
    LARGEST_IN,
    LARGEST_KEPT,
    CannotTakeMedia,
    Media,
    as_drawing,
    as_recording,
)
from alongside.voice.rules.saying import (
    LONGEST_WORDS,
    blockers_to_choosing_readers,
    blockers_to_closing,
    blockers_to_feeling,
    blockers_to_order,
    blockers_to_saying,
    blockers_to_taking_back,
    blockers_to_telling_what_changed,
)

__all__ = [
    "LARGEST_IN",
    "LARGEST_KEPT",
    "LONGEST_WORDS",
    "CannotTakeMedia",
    "Media",
    "as_drawing",
    "as_recording",
    "blockers_to_choosing_readers",
    "blockers_to_closing",
    "blockers_to_feeling",
    "blockers_to_order",
    "blockers_to_saying",
    "blockers_to_taking_back",
    "blockers_to_telling_what_changed",
]
