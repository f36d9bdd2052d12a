"""How a worker's pages think: where a family is on the way, and what comes next. No database, no clock."""
