"""Pages of the families room, one file for each."""
