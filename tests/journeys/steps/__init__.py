"""What people do in a browser, in the order in which life brings it."""
