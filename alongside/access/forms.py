"""The questions asked at the door, and of a worker who changes how they come in."""

from alongside.access.sign_in.passwords import HardToGuess
from alongside.foundation.fields import Email, Line, Password
from alongside.foundation.forms import HouseForm


def _code(label: str, hint: str = "") -> Line:
    return Line(
        label=label,
        hint=hint,
        max_length=60,
        autocomplete="one-time-code",
        inputmode="numeric",
        spellcheck=False,
        width="10",
        required_words="Enter the code.",
    )


class SignIn(HouseForm):
    """An email address and a password."""

    email = Email(label="Email address", required_words="Enter your email address.", autocomplete="username")
    password = Password(label="Password", required_words="Enter your password.")


class SecondStep(HouseForm):
    """A code from an app, or one of the codes on paper."""

    code = _code("Code", "The 6 digits your app shows now, or one of your recovery codes.")


class NewApp(HouseForm):
    """The first code of an app that has just been shown its secret."""

    code = _code("The 6 digits your app shows now")


class NewPasskey(HouseForm):
    """What to call a passkey."""

    name = Line(label="What shall we call it?", hint="For example: work phone.", max_length=60, required=False)


class Confirm(HouseForm):
    """Is it still you?"""

    password = Password(label="Your password", required_words="Enter your password.")


class NewPassword(HouseForm):
    """The password there is, and the one there shall be."""

    password = Password(label="Your password now", required_words="Enter the password you have now.")
    new = Password(
        label="New password",
        hint=HardToGuess().get_help_text(),
        autocomplete="new-password",
        required_words="Enter a new password.",
    )
