"""The pages about plans, one file each."""
