"""Pages of asking for a family meeting, deciding on it and choosing the coordinator; a file for each."""
