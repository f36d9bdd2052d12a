from alongside.voice.models.feedback import Feedback
from alongside.voice.models.not_safe import NotSafeNow, ToldOfDanger
from alongside.voice.models.said import (
    Feeling,
    HouseOrder,
    MayRead,
    ReadOut,
    Said,
    SaidKey,
    WhatChanged,
)

__all__ = [
    "Feedback",
    "Feeling",
    "HouseOrder",
    "MayRead",
    "NotSafeNow",
    "ReadOut",
    "Said",
    "SaidKey",
    "ToldOfDanger",
    "WhatChanged",
]
