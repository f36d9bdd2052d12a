"""Questions about restorative work: their shape and their words. No saving."""
