"""Learning to work with families: courses, places, the day itself, what came of it, and how the city takes it up."""
