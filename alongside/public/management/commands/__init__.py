"""Commands of the public room."""
