"""Background work of training, each a file of its own: it is found by being named here."""

from alongside.training.tasks import after, bringing_in, keeping, line, reminding

__all__ = ["after", "bringing_in", "keeping", "line", "reminding"]
