"""Writing about training: courses and sessions, places, the day, what came of it."""
