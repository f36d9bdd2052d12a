"""The house: each folder is a part of the family's journey."""
