"""Questions the public pages ask."""
