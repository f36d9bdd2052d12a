"""The family's own pages, one file each."""
