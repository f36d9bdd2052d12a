"""The questions asked at the door."""

from alongside.foundation.fields import Email, Password
from alongside.foundation.forms import HouseForm


class SignIn(HouseForm):
    """An e-mail address and a password."""

    email = Email(label="E-mail address", required_words="Enter your e-mail address.", autocomplete="username")
    password = Password(label="Password", required_words="Enter your password.")
