"""What difference it made: measures, outcomes, returns."""
