"""Restorative conversations and meetings."""
