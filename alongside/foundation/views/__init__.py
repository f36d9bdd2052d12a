"""Pages of the foundation, one file each."""
