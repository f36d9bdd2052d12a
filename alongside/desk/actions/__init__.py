"""Acts that span the rooms."""
