"""What makes a password hard to guess: long, on no list, not built on our own words or the worker's name."""

from typing import Any

from django.conf import settings
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

SHORTEST = 12
ADVICE = "Three or four words that have nothing to do with each other are easy to keep in mind and hard to guess."
OUR_WORDS = (
    "alongside", "familygroupconference", "conference", "coordinator", "socialworker", "socialcare", "council",
    "childrensservices", "familyhelp", "safeguarding", "childprotection", "password", "passphrase", "welcome",
    "letmein", "qwerty",
)  # fmt: skip


class HardToGuess:
    """Twelve characters against lists. No rules about capitals or signs: they make passwords worse, not better."""

    def __init__(self) -> None:
        self.lists = CommonPasswordValidator().passwords

    def validate(self, password: str, user: Any = None) -> None:
        if len(password) < SHORTEST:
            raise ValidationError(f"Use {SHORTEST} characters or more. {ADVICE}", code="short")
        letters = "".join(letter for letter in password.lower() if letter.isalpha())
        if password.lower() in self.lists or letters in self.lists or len(set(password.lower())) < 5:
            raise ValidationError(f"This password is on lists that people guess from. {ADVICE}", code="listed")
        for word in (*OUR_WORDS, *settings.WORDS_PEOPLE_GUESS, *_own_words(user)):
            if word in letters and len(letters) - len(word) < 8:
                raise ValidationError(f"This password is built on a word people would guess. {ADVICE}", code="guessed")

    def get_help_text(self) -> str:
        return f"At least {SHORTEST} characters. {ADVICE}"


def _own_words(user: Any) -> list[str]:
    """The worker's name and address, as one would type them."""
    said = f"{getattr(user, 'name', '')} {getattr(user, 'email', '').replace('@', ' ').replace('.', ' ')}".lower()
    words = ("".join(letter for letter in word if letter.isalpha()) for word in said.split())
    return [word for word in words if len(word) > 3]
