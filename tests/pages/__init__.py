"""Every page of a family, tried by everyone, in every state."""
