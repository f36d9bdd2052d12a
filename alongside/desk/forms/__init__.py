"""Shape and wording of the questions the desk asks."""
