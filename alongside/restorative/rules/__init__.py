"""What must be true before something can be done. No database, no clock."""
