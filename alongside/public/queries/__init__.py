"""What is read of the public pages."""
