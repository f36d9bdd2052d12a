"""Reading over several rooms for one relative's page."""
