"""The offer, asking for a conference, deciding, allocating, closing."""
