"""Short references that are easy to read out and say nothing about anybody."""

import secrets

# No vowels, so no words; nothing that looks like something else.
ALPHABET = "23456789BCDFGHJKMNPQRTVWXY"


def new_reference(prefix: str) -> str:
    """For example "F-7K3Q9BT": about 8 thousand million of them for each prefix."""
    return f"{prefix}-" + "".join(secrets.choice(ALPHABET) for _ in range(7))
