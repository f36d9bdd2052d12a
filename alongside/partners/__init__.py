"""Organisations, services and the practitioners in them."""
