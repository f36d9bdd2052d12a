"""What a picture or a recording has to be, for the forms that take one."""

from alongside.voice.rules.media import LARGEST_IN, CannotTakeMedia, Media, as_drawing, as_recording
from alongside.voice.rules.saying import LONGEST_WORDS

__all__ = ["LARGEST_IN", "LONGEST_WORDS", "CannotTakeMedia", "Media", "as_drawing", "as_recording"]
