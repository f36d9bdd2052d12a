"""The family's own plan: promises, who checks, reviews."""
