"""Reading across the rooms for a worker's own pages."""
