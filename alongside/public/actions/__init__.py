"""What is changed of the public pages."""
