"""How long a code and what follows it last, how often anybody may try, and what is written. No database, no clock."""

from datetime import timedelta

from django.utils.crypto import salted_hmac

CODE_LASTS = timedelta(minutes=15)
# Time to say who one is after a code was right.
SAYING_LASTS = timedelta(minutes=60)
MOST_TRIES = 5
# A code is of no use to anybody a day later.
CODES_KEPT = timedelta(days=1)


def code_mark(number: int, code: str) -> str:
    """What is kept of a code: six figures are soon guessed, but not without the house's own secret."""
    return salted_hmac(f"training code {number}", code, algorithm="sha256").hexdigest()


def figures_of(code: str) -> str:
    """Figures as we wrote them, in whatever digits they were typed, with whatever between them."""
    return "".join(str(int(letter)) for letter in code[:50] if letter.isdecimal())


def code_words(code: str) -> str:
    """What is written to whoever asks for a code, known or not."""
    minutes = int(CODE_LASTS.total_seconds() // 60)
    return (
        f"Your code to come in to training is {code}.\n\n"
        f"It works once, for {minutes} minutes. If you did not ask for it, you need do nothing. "
        "Give it to nobody: we never ask for it."
    )


def manager_words(name: str, organisation: str, link: str) -> str:
    """What is written to somebody who looks after the learning of an organisation's people from now on."""
    way = f"Open its page here: {link}" if link else "Open it from the page “About me” in training."
    return (
        f"{name},\n\nYou now look after the learning of the people of {organisation}. "
        "You see who there is booked on what, and what they have learned. "
        f"You do not see what anybody needs to take part, or what they said of a course.\n\n{way}"
    )
