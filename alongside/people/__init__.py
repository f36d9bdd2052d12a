"""Children and adults, safe ways to reach each; bonds and households."""
