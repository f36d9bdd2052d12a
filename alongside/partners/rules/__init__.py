"""What a council may choose for its own: colours that can be read, a small logo, numbers somebody can ring."""
