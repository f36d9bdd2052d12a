"""Anyone's face: how we work with families, asking for help."""
