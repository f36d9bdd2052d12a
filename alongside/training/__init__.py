"""Courses for practitioners."""
