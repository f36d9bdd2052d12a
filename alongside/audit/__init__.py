"""Who did what and who looked; written once, never changed."""
