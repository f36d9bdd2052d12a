"""Preparing and holding the family's meeting."""
