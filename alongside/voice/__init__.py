"""What children and families say: before, during, after."""
