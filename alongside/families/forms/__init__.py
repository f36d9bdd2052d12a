"""Questions of the families room, one file for each set."""

from alongside.families.forms.bring_in_children import BringInChildren

__all__ = ["BringInChildren"]
