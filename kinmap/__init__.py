"""Draws a family network: a library of its own, which knows nothing of Django or of the house."""
